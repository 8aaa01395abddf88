import { type Cache, cacheKey } from '@foyer/kit/cache/cache';
import type { Identity } from '@foyer/kit/identity';
import { z } from 'zod';
import { type Ask, misunderstood } from './suppliers.ts';

const MANIFEST = {
  query: '{ supplierManifest { name capabilities holdSeconds paymentKinds } }',
  answer: z.object({
    supplierManifest: z.object({
      name: z.string(),
      capabilities: z.array(
        z.enum([
          'SEAT_SELECTION',
          'HOLD',
          'EXTEND',
          'RELEASE',
          'CANCEL',
          'CANCEL_LINES',
          'TARIFFS',
          'PROMO_CODES',
          'DELIVERY',
          'BARCODES',
          'TRANSFER',
          'ENTRY',
        ]),
      ),
      holdSeconds: z.number(),
      paymentKinds: z.array(z.enum(['ON_ACCOUNT', 'CARD_TOKEN'])),
    }),
  }),
};
const HEALTH = {
  query: '{ supplierHealth { state calls failures medianMs lastSuccessAt } }',
  answer: z.object({
    supplierHealth: z.object({
      state: z.enum(['UP', 'DEGRADED', 'DOWN']),
      calls: z.number(),
      failures: z.number(),
      medianMs: z.number().nullable(),
      lastSuccessAt: z.string().nullable(),
    }),
  }),
  deadlineMs: 5_000,
};
type Manifest = z.infer<typeof MANIFEST.answer>['supplierManifest'];
type Health = z.infer<typeof HEALTH.answer>['supplierHealth'];

/** What the connectors say of themselves: what they are, which seldom changes, and how they do, asked each time. */
export type SupplierFacts = {
  manifest(code: string, identity: Identity): Promise<Manifest>;
  health(code: string, identity: Identity): Promise<Health>;
};

const MANIFEST_KEPT = { freshMs: 60_000, staleMs: 24 * 3_600_000 };

export function supplierFacts(ask: Ask, cache: Cache): SupplierFacts {
  return {
    async manifest(code, identity) {
      const key = cacheKey({
        supplier: code,
        channel: identity.channels[code] ?? '',
        language: '',
        kind: 'manifest',
        id: code,
      });
      const { value } = await cache.wrap(key, MANIFEST_KEPT, () => ask.all(code, identity, MANIFEST));
      if (value) return value.supplierManifest;
      throw misunderstood(code, undefined);
    },
    health: async (code, identity) => (await ask.all(code, identity, HEALTH)).supplierHealth,
  };
}

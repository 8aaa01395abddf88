import type { Services, Transport } from '@foyer/kit/graphql/subgraph';
import type { Identity } from '@foyer/kit/identity';
import { FoyerError, isProblemCode } from '@foyer/kit/problem';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';

/** How long a supplier may take, in milliseconds: somebody stands at the door. */
const DEADLINE_MS = 20_000;

/** Asks a supplier's subgraph on behalf of somebody. What takes too long is `SUPPLIER_SLOW`, done or not. */
export type Ask = <Answer>(
  supplier: string,
  identity: Identity,
  field: string,
  shape: z.ZodType<Answer>,
  query: string,
  variables?: Record<string, unknown>,
  deadlineMs?: number,
) => Promise<Answer>;

export function supplierAsk({ transport, tokens }: Pick<Services, 'transport' | 'tokens'>): Ask {
  const ways = new Map<string, Transport>();
  return async (
    supplier,
    { door: _device, ...identity },
    field,
    shape,
    query,
    variables = {},
    deadlineMs = DEADLINE_MS,
  ) => {
    // Only suppliers that the caller sells through: others are not asked, known or not.
    if (identity.channels[supplier] === undefined)
      throw new FoyerError('FORBIDDEN', 'You have no sales channel at this supplier.');
    const way = ways.get(supplier) ?? transport(supplier);
    ways.set(supplier, way);
    const token = await tokens.mint({ ...identity, scopes: ['read', 'door'] });
    const signal = AbortSignal.timeout(deadlineMs);
    const { data, errors } = await Promise.race([
      way({ query, variables, token, signal }),
      expired(signal, supplier),
    ]);
    const [error] = errors ?? [];
    if (error) {
      const code = isProblemCode(error.extensions?.code) ? error.extensions.code : 'SUPPLIER_PROTOCOL';
      throw new FoyerError(code, error.message, { supplier });
    }
    const read = z.object({ [field]: shape }).safeParse(data);
    const found = read.success ? read.data[field] : undefined;
    if (read.success && found !== undefined) return found;
    throw new FoyerError(
      'SUPPLIER_PROTOCOL',
      'The supplier sent something that cannot be understood; try again.',
      {
        supplier,
        cause: read.error,
      },
    );
  };
}

function expired(signal: AbortSignal, supplier: string): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () =>
      reject(
        new FoyerError('SUPPLIER_SLOW', 'The supplier did not answer in time; try again.', { supplier }),
      ),
    );
  });
}

const manifest = z.object({ capabilities: z.array(z.string()) });
/** A supplier may get a door of its own with the next release of its connector. */
const KNOWN_MS = 60_000;

/** Whether a supplier keeps the door itself. */
export function keepsDoor(ask: Ask): (supplier: string, identity: Identity) => Promise<boolean> {
  const known = new LRUCache<string, boolean>({ max: 200, ttl: KNOWN_MS });
  return async (supplier, identity) => {
    const before = known.get(supplier);
    if (before !== undefined) return before;
    const query = 'query Manifest { supplierManifest { capabilities } }';
    const { capabilities } = await ask(supplier, identity, 'supplierManifest', manifest, query);
    const keeps = capabilities.includes('ENTRY');
    known.set(supplier, keeps);
    return keeps;
  };
}

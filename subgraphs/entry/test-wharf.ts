import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FoyerError } from '@foyer/kit/problem';
import type { SupplierAdapter, SupplierEntry } from '@foyer/kit/supplier/contract';
import { defineSupplier } from '@foyer/kit/supplier/define';
import type { GuestRecord } from '@foyer/kit/supplier/records';

/** A supplier that keeps the door itself, for tests: as poor as one may be, it knows neither device times nor scan ids. */
export function wharf() {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-wharf-'));
  writeFileSync(join(folder, 'schema.graphql'), '');
  const guests = new Map<string, GuestRecord>();
  const state = {
    /** Scans are done, and their answers lost. */
    losing: false,
    /** What was asked, by name. */
    asked: [] as string[],
    /** Sells a ticket. */
    sell(code: string, section: string) {
      guests.set(code, {
        id: `${guests.size + 1}`,
        code,
        state: 'SOLD',
        performanceIds: ['1-fri'],
        inside: false,
        lastCheckIn: null,
        section: { id: section, name: section },
        ticketType: 'Adult',
        seat: null,
        orderId: 'o/1',
        holder: { name: 'Ana', email: null, document: null },
        buyer: null,
        transferred: false,
        refundedAt: null,
        changedAt: '2027-06-18T10:00:00.000Z',
      });
    },
  };
  const entry: SupplierEntry = {
    async guests({ eventId, performanceId, changedSince, after, first }) {
      state.asked.push(`guests ${eventId} ${performanceId} ${changedSince}`);
      const all = [...guests.values()];
      const begin = Number(after ?? 0);
      const end = begin + first;
      // What is known grows while somebody pages.
      return {
        guests: all.slice(begin, end),
        after: end < all.length ? `${end}` : null,
        until: `page ${begin}`,
      };
    },
    async scan({ device, scans }) {
      state.asked.push(`scan ${scans.length}`);
      const answers = scans.map(({ code, direction, operator }) => {
        const guest = guests.get(code);
        const told = { guestId: guest?.id ?? null, holder: guest?.holder ?? null };
        const nothing = {
          ...told,
          reason: null,
          inside: guest?.inside ?? null,
          lastCheckIn: guest?.lastCheckIn ?? null,
        };
        if (!guest) return { ...nothing, answer: 'NOT_FOUND' as const };
        if (direction === 'OUT')
          return { ...nothing, answer: 'NOT_UPDATED' as const, reason: 'NOT_SUPPORTED' as const };
        if (guest.inside) return { ...nothing, answer: 'ALREADY_UPDATED' as const };
        const lastCheckIn = { scannedAt: '2027-06-18T11:59:59.000Z', device, operator };
        guests.set(code, { ...guest, inside: true, lastCheckIn });
        return { ...told, answer: 'UPDATED' as const, reason: null, inside: true, lastCheckIn };
      });
      if (state.losing) throw new FoyerError('OUTCOME_UNKNOWN', 'The answer was lost.');
      return answers;
    },
    async ticketStatus({ code }) {
      const guest = guests.get(code);
      return guest
        ? {
            guest,
            admissions: [{ performanceId: '1-fri', inside: guest.inside, lastCheckIn: null }],
            history: [],
          }
        : null;
    },
    report: async () => ({
      sold: guests.size,
      admitted: 0,
      inside: null,
      left: null,
      startedAt: null,
      finishedAt: null,
      hours: [],
      types: [],
    }),
  };
  const missing = async (): Promise<never> => {
    throw new FoyerError('CAPABILITY_MISSING', 'This supplier is invented.');
  };
  const performance = {
    startsAt: null,
    localDate: null,
    localTime: null,
    timeZone: 'Europe/London',
    name: null,
    saleStatus: 'ON_SALE' as const,
    runningMinutes: null,
    limited: null,
  };
  const adapter: SupplierAdapter = {
    performances: async (ids) =>
      new Map(ids.map((id) => [id, { ...performance, id, eventId: id.split('-')[0] ?? '' }])),
    entry,
    health: () => ({ state: 'UP', calls: 0, failures: 0, medianMs: null, lastSuccessAt: null }),
    close: async () => undefined,
    catalogue: missing,
    entries: missing,
    events: missing,
    eventDetails: missing,
    eventCostRanges: missing,
    performanceCostRanges: missing,
    priceLists: missing,
    availability: missing,
    deliveryMethods: missing,
    order: missing,
    hold: missing,
    release: missing,
    purchase: missing,
    cancel: missing,
  };
  const subgraph = defineSupplier({
    manifest: {
      code: 'wharf',
      prefix: 'Wharf',
      name: 'The Wharf',
      capabilities: ['ENTRY'],
      holdSeconds: 600,
      maxLines: 4,
      paymentKinds: ['ON_ACCOUNT'],
      batch: { events: 50, performances: 50 },
    },
    adapter: () => adapter,
    folder: pathToFileURL(`${folder}/`),
  });
  return { state, subgraph };
}

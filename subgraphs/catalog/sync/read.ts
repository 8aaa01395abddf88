import { decodeId } from '@foyer/kit/id';
import type { Identity } from '@foyer/kit/identity';
import { FoyerError } from '@foyer/kit/problem';
import { isTimeZone } from '@foyer/kit/time';
import { z } from 'zod';
import type { EventRecord } from '../records.ts';
import type { Ask } from '../suppliers.ts';

const ENTRY = /* GraphQL */ `
  event {
    id kind title status startsOn endsOn seated dated addOn
    venue {
      id name address postcode timeZone
      city { code name }
      country { code name }
      location { latitude longitude }
    }
    categories { code name }
    image { url caption }
    costRange { min { total { amount currency } } max { total { amount currency } } minCostOffer { saving { percent } } }
  }
  performances {
    id startsAt localDate localTime timeZone name saleStatus
    costRange { min { total { amount currency } } max { total { amount currency } } minCostOffer { saving { percent } } }
  }
  popularity`;
const PAGE = `query CataloguePage($first: Int!, $after: String) {
  supplierCatalogue(first: $first, after: $after) { entries { ${ENTRY} } after }
}`;
const EVENTS = `query CatalogueEvents($ids: [ID!]!) { supplierEvents(ids: $ids) { ${ENTRY} } }`;
/** A page may take a supplier many calls. */
const PAGE_DEADLINE_MS = 60_000;

// PostgreSQL takes no such character, and no title has one.
const text = z.string().transform((value) => value.replaceAll('\0', ''));
const total = z.object({
  total: z.object({ amount: z.string().regex(/^\d+(\.\d+)?$/), currency: z.string().regex(/^[A-Z]{3}$/) }),
});
const costRange = z
  .object({ min: total, max: total, minCostOffer: z.object({}).nullable() })
  .nullable()
  .transform((range) => range && { ...range, offer: range.minCostOffer !== null });
const timeZone = z.string().refine(isTimeZone, 'not a zone');
const entry = z.object({
  event: z.object({
    id: text,
    kind: z.enum(['PERFORMANCE', 'VISIT', 'PASS', 'SEASON_TICKET', 'PACKAGE', 'HOTEL', 'GOODS']),
    title: text,
    status: z.enum(['ON_SALE', 'ANNOUNCED', 'ENDED']),
    startsOn: z.iso.date().nullable(),
    endsOn: z.iso.date().nullable(),
    seated: z.boolean(),
    dated: z.boolean(),
    addOn: z.boolean(),
    venue: z
      .object({
        id: text,
        name: text,
        address: text.nullable(),
        postcode: text.nullable(),
        timeZone,
        city: z.object({ code: text, name: text }).nullable(),
        country: z.object({ code: text, name: text }).nullable(),
        location: z
          .object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
          .nullable(),
      })
      .nullable(),
    categories: z.array(z.object({ code: text, name: text })),
    image: z.object({ url: text, caption: text.nullable() }).nullable(),
    costRange,
  }),
  performances: z.array(
    z.object({
      id: text,
      startsAt: z.iso.datetime().nullable(),
      localDate: z.iso.date().nullable(),
      localTime: text.nullable(),
      timeZone,
      name: text.nullable(),
      saleStatus: z.enum(['ON_SALE', 'NOT_YET', 'SOLD_OUT', 'CLOSED']),
      costRange,
    }),
  ),
  popularity: z.number().nullable(),
});

/** An event with its performances, as a supplier's subgraph tells it. */
export type Entry = z.infer<typeof entry>;

const page = z.object({
  supplierCatalogue: z.object({ entries: z.array(entry), after: z.string().nullable() }),
});
const some = z.object({ supplierEvents: z.array(entry) });

/** Reads a page of a supplier's catalogue. */
export async function readPage(
  ask: Ask,
  supplier: string,
  identity: Identity,
  { signal, ...variables }: { first: number; after: string | null; signal: AbortSignal },
): Promise<{ entries: Entry[]; after: string | null }> {
  const question = { query: PAGE, variables, answer: page, deadlineMs: PAGE_DEADLINE_MS, signal };
  const { entries, after } = (await ask.all(supplier, identity, question)).supplierCatalogue;
  return { entries: ownOf(supplier, entries), after };
}

/** Reads events by their global ids; unknown ones are left out. */
export async function readEvents(
  ask: Ask,
  supplier: string,
  identity: Identity,
  ids: readonly string[],
): Promise<Entry[]> {
  const question = { query: EVENTS, variables: { ids }, answer: some };
  return ownOf(supplier, (await ask.all(supplier, identity, question)).supplierEvents);
}

/** The event as the index shows it: without prices, which have their own columns. */
export function recordOf({ event: { costRange: _prices, ...record } }: Entry): EventRecord {
  return record;
}

/** Refuses ids that would stand for something of another supplier. */
function ownOf(supplier: string, entries: Entry[]): Entry[] {
  for (const { event, performances } of entries) {
    if (!isOwn(event.id, 'event') || performances.some(({ id }) => !isOwn(id, 'performance'))) {
      throw new FoyerError('SUPPLIER_PROTOCOL', 'The supplier sent ids that are not its own.', { supplier });
    }
  }
  return entries;

  function isOwn(id: string, kind: 'event' | 'performance'): boolean {
    const decoded = decodeId(id);
    return decoded.supplier === supplier && decoded.kind === kind;
  }
}

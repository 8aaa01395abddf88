import { z } from 'zod';
import { type Client, money } from './client.ts';

const tariff = z.object({
  code: z.string(),
  name: z.string(),
  holderRequired: z.boolean(),
  price: z.object({ total: money, faceValue: money }),
});
const band = z.object({
  id: z.string(),
  quantities: z.array(z.number()).nullable(),
  available: z.number().nullable(),
  price: z.object({ total: money }),
  tariffs: z.array(tariff),
  seatBlocks: z.array(z.object({ row: z.string(), seats: z.array(z.object({ id: z.string() })) })).nullable(),
});
const listed = z.object({
  events: z.object({
    nodes: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        performances: z.object({
          nodes: z.array(z.object({ id: z.string(), localDate: z.string().nullable() })),
        }),
      }),
    ),
  }),
});
const shown = z.object({
  performance: z.object({
    id: z.string(),
    availability: z.object({ ticketTypes: z.array(z.object({ priceBands: z.array(band) })) }).nullable(),
  }),
});
const LIST = `query ($filter: EventFilter!) { events(first: 10, filter: $filter) {
  nodes { id title performances(first: 60) { nodes { id localDate } } } } }`;
const SHOW = `query ($id: ID!, $promoCode: String) { performance(id: $id) { id availability(promoCode: $promoCode) {
  ticketTypes { priceBands { id quantities available price { total { amount currency } }
    tariffs { code name holderRequired price { total { amount currency } faceValue { amount currency } } } seatBlocks { row seats { id } } } } } } }`;

/** Something to be had: a performance with its live price bands. */
export type Offer = {
  event: { id: string; title: string };
  id: string;
  localDate: string | null;
  bands: z.infer<typeof band>[];
};

/** The live price bands of a performance. */
export async function bandsOf(client: Client, id: string, promoCode: string | null = null) {
  const { performance } = await client.ask(shown, SHOW, { id, promoCode });
  return (performance.availability?.ticketTypes ?? []).flatMap(({ priceBands }) => priceBands);
}

/**
 * Something that a search finds of which plenty is left: of the last season, and of what has many dates one that is
 * some days ahead, so that neither ends while a test runs, on whichever day that is.
 */
export async function offerOf(client: Client, filter: object, atLeast = 4): Promise<Offer> {
  const { events } = await client.ask(listed, LIST, { filter });
  // S-360's ids have the year in which the season begins.
  const latestFirst = events.nodes.toSorted((a, b) => (a.id < b.id ? 1 : -1));
  for (const { performances, ...event } of latestFirst) {
    for (const { id, localDate } of [...performances.nodes].reverse()) {
      const bands = await bandsOf(client, id);
      const left = bands.filter(
        ({ available, quantities }) => (available ?? atLeast) >= atLeast && (quantities?.includes(2) ?? true),
      );
      if (left.length > 0) return { event, id, localDate, bands: left };
    }
  }
  throw new Error(`Nothing is to be had: ${JSON.stringify(filter)}.`);
}

/** A tariff by its name, with the price band that has it. */
export function tariffOf({ bands }: Pick<Offer, 'bands'>, name: string) {
  for (const one of bands) {
    const found = one.tariffs.find((some) => some.name === name);
    if (found) return { band: one, tariff: found };
  }
  throw new Error(`There is no tariff ${name}.`);
}

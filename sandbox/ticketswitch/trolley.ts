import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import type { SeatBand, Section } from '../catalogue/houses.ts';
import { isOver, type Performance } from './calendar.ts';
import { type Context, findPerformance } from './endpoint.ts';
import { badInput } from './failure.ts';
import { bandPrice, discounted, discountsOf, isWeekend } from './prices.ts';
import { sendMethods } from './send-methods.ts';
import type { SoldOrder, Trolley, Wish } from './transaction.ts';

/** As many kinds of discount go together in one order. */
const MOST_DISCOUNTS = 3;
const EMPTY: Trolley = { next: 1, wishes: [], sends: {} };

const shape = z.object({
  next: z.number().int(),
  wishes: z.array(
    z.object({
      item: z.number().int(),
      perf: z.string(),
      event: z.string(),
      section: z.string(),
      band: z.string(),
      suffix: z.enum(['pool', 'alloc']),
      quantity: z.number().int(),
      discounts: z.array(z.string()),
      seats: z.array(z.string()),
    }),
  ),
  sends: z.record(z.string(), z.string()),
});

/** What a call leaves of its trolley. */
export type Filled = { trolley: Trolley; discarded: Wish[]; unavailable: boolean };

/** The trolley of a call: that of its token, without what it removes, with the order it adds. */
export function fillTrolley(context: Context): Filled {
  const { input } = context;
  const token = input.text('trolley_token');
  const before = token ? read(token) : EMPTY;
  const removed = new Set(input.list('remove_items_list').map(Number));
  const sends = { ...before.sends, ...input.endingWith('_send_code') };
  const kept = { ...before, sends, wishes: before.wishes.filter(({ item }) => !removed.has(item)) };
  const wish = wishOf(context, kept.next);
  const wanted = wish ? [...kept.wishes, wish] : kept.wishes;
  const unclashing = wish ? wanted.filter((one) => one === wish || !clashes(one, wish, context)) : wanted;
  const wishes = unclashing.filter((one) => hasParent(one, unclashing, context));
  const refused = wish === null || (wish !== undefined && !wishes.includes(wish));
  // What cannot be had leaves the trolley as it was.
  if (refused) return { trolley: kept, discarded: [], unavailable: true };
  const discarded = kept.wishes.filter((one) => !wishes.includes(one));
  return { trolley: { ...kept, next: kept.next + (wish ? 1 : 0), wishes }, discarded, unavailable: false };
}

/** The token that is the trolley: equal contents give equal tokens. */
export function tokenOf(trolley: Trolley): string {
  const text = deflateRawSync(JSON.stringify(trolley)).toString('base64url');
  return `${text}.${checksum(text)}`;
}

function read(token: string): Trolley {
  const [text = '', sum] = token.split('.');
  if (checksum(text) !== sum) throw badInput('trolley_token is not one');
  return shape.parse(JSON.parse(inflateRawSync(Buffer.from(text, 'base64url')).toString()));
}

function checksum(text: string): string {
  return createHash('sha256').update(`trolley ${text}`).digest('base64url').slice(0, 16);
}

/** The order a call adds: undefined when it adds none, null when there is no such thing to be had. */
function wishOf(context: Context, item: number): Wish | null | undefined {
  const { input, now } = context;
  const perf = input.text('perf_id');
  const section = input.text('ticket_type_code');
  const code = input.text('price_band_code');
  const quantity = input.whole('no_of_seats');
  if (!perf && !section && !code && !quantity) return undefined;
  if (!perf || !section || !code || !quantity) {
    throw badInput('perf_id, ticket_type_code, price_band_code and no_of_seats belong together');
  }
  const [band = '', suffix] = code.split('/');
  if (suffix !== 'pool' && suffix !== 'alloc') throw badInput('price_band_code needs /pool or /alloc suffix');
  const performance = findPerformance(context, perf);
  if (!performance || isOver(performance, now) || !bandIn(performance, section, band)) return null;
  const { show } = performance;
  if (show.status !== 'live' || !show.quantities.includes(quantity)) return null;
  const discounts = input.numbered('disc');
  return {
    item,
    perf,
    event: show.id,
    section,
    band,
    suffix,
    quantity,
    discounts: discounts.length === quantity ? discounts : [],
    seats: input.numbered('seat').slice(0, quantity),
  };
}

/** An add-on goes only with tickets for an event that has it. */
function hasParent(wish: Wish, all: readonly Wish[], { catalogue }: Context): boolean {
  if (!catalogue.byId.get(wish.event)?.isAddOn) return true;
  return all.some(({ event }) => catalogue.byId.get(event)?.addOns.includes(wish.event));
}

/** A trolley has one order of a performance, and one currency. */
function clashes(old: Wish, added: Wish, { catalogue }: Context): boolean {
  const currency = ({ event }: Wish) => catalogue.byId.get(event)?.venue.city.currency;
  return old.perf === added.perf || currency(old) !== currency(added);
}

export function bandIn(
  { show }: Performance,
  section: string,
  band: string,
): { section: Section; band: SeatBand } | undefined {
  const place = show.house.sections.find(({ code }) => code === section);
  const price = place?.bands.find(({ code }) => code === band);
  return place && price && { section: place, band: price };
}

/** A wish with its prices, before any seat is given. Illegal discounts become the default. */
export function orderOf(
  wish: Wish,
  performance: Performance,
  sends: Trolley['sends'],
  now: Date,
): SoldOrder | undefined {
  const { show } = performance;
  const place = bandIn(performance, wish.section, wish.band);
  if (!place) return undefined;
  const price = bandPrice(show, place.section, place.band, isWeekend(performance));
  const legal = discountsOf(show, place.section, place.band, performance);
  const [standard] = legal;
  const used = new Set<string>();
  const chosen = Array.from({ length: wish.quantity }, (_unused, position) => {
    const asked = wish.discounts[position];
    const found = legal.find(({ code }) => code === asked);
    const given = found && (used.has(found.code) || used.size < MOST_DISCOUNTS) ? found : standard;
    if (given) used.add(given.code);
    return { asked, given };
  });
  const methods = sendMethods(performance, now);
  return {
    ...wish,
    source: show.source.code,
    sourceName: show.source.name,
    currency: show.venue.city.currency,
    tickets: chosen.flatMap(({ given }) => {
      if (!given) return [];
      const { face, fee } = discounted(price, given);
      return [
        {
          discount: given.code,
          discountName: given.name,
          semantic: given.semantic,
          face,
          fee,
          seat: null,
          restricted: false,
          barcode: null,
        },
      ];
    }),
    seatStatus: 'not_requested',
    altered: chosen.some(({ asked, given }) => asked !== undefined && asked !== given?.code),
    send: methods.find(({ code }) => code === sends[show.source.code]) ?? methods[0] ?? null,
    venueReference: null,
    cancellation: null,
    cancellationReference: '',
    cancellationComment: null,
  };
}

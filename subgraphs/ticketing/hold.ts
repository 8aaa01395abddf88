import { FoyerError } from '@foyer/kit/problem';
import type { Call, HoldInput, HoldLine, LineProblem, WriteResult } from '@foyer/kit/supplier/contract';
import type { Items, TickeTingClient } from './client.ts';
import type { FreeOrders } from './free.ts';
import { orderOf } from './map/order.ts';
import { isRefused } from './refusal.ts';
import type { WireEvent, WireSection } from './wire/event.ts';
import type { WireOrder } from './wire/order.ts';
import { idOf } from './wire/primitives.ts';

type Parts = { client: TickeTingClient; free: FreeOrders };
/** A line with the section that it is for, as it is now. */
export type Wanted = { line: HoldLine; path: string; event: WireEvent; section: WireSection };

/** Holds lines: a placed order, which keeps its places for fifteen minutes. */
export async function hold(input: HoldInput, call: Call, { client, free }: Parts): Promise<WriteResult> {
  const refusals = cannotBe(input);
  if (refusals.length > 0) return refused(refusals);
  const found = await find(input.lines, call, client);
  if ('problems' in found) return refused(found.problems);
  const { wanted } = found;
  // Free tickets would be issued at once, and could never be given back.
  if (wanted.every(({ section }) => Number(section.price.current) === 0)) return free.hold(wanted, call);
  try {
    const order = await client.placeOrder(itemsOf(wanted), call);
    const { currency } = client.connection.channelOf(call);
    return {
      outcome: 'DONE',
      order: orderOf(order, currency, []),
      lineIds: lineIds(order, wanted),
      problems: [],
    };
  } catch (error) {
    if (!(error instanceof FoyerError)) throw error;
    // An order has no reference of ours, so none can be looked up. It times out by itself, and nothing was bought.
    if (error.code === 'OUTCOME_UNKNOWN')
      return { outcome: 'UNKNOWN', order: null, problems: [{ code: error.code, message: LOST }] };
    return refused(await refusalOf(error, input.lines, call, client));
  }
}

/** TickeTing has neither codes nor ways of delivery to choose. */
function cannotBe({ lines, deliveryMethod }: HoldInput): LineProblem[] {
  const coded = lines.filter(({ promoCode }) => promoCode !== null);
  if (deliveryMethod !== null)
    return [
      {
        code: 'DELIVERY_UNKNOWN',
        message: 'TickeTing puts tickets into wallets: leave the way of delivery out.',
      },
    ];
  return coded.map(({ lineId }) => ({
    code: 'CAPABILITY_MISSING',
    message: 'TickeTing takes no codes: leave `promoCode` out.',
    lineId,
  }));
}

/** The sections of lines. Nothing is held yet, so what goes wrong here is a refusal. */
async function find(
  lines: readonly HoldLine[],
  call: Call,
  client: TickeTingClient,
): Promise<{ wanted: Wanted[] } | { problems: LineProblem[] }> {
  try {
    const wanted = await Promise.all(
      lines.map(async (line): Promise<Wanted | LineProblem> => {
        const event = await eventOf(line, call, client);
        const section = event?.sections.find(({ self }) => idOf(self) === line.priceBandId);
        if (event && section)
          return { line, path: `${event.self}/sections/${line.priceBandId}`, event, section };
        return { code: 'PRICE_BAND_UNKNOWN', message: UNKNOWN_SECTION, lineId: line.lineId };
      }),
    );
    const problems = wanted.filter((one) => 'code' in one);
    return problems.length > 0 ? { problems } : { wanted: wanted.filter((one) => 'line' in one) };
  } catch (error) {
    if (!(error instanceof FoyerError)) throw error;
    return { problems: [{ code: error.code, message: error.message }] };
  }
}

async function eventOf({ performanceId }: HoldLine, call: Call, client: TickeTingClient) {
  try {
    return await client.event(performanceId, call);
  } catch (error) {
    if (isRefused(error, 404) || isRefused(error, 403)) return undefined;
    throw error;
  }
}

/** What to order: lines of one section are one item. */
export function itemsOf(wanted: readonly Wanted[]): Items {
  const items: Record<string, number> = {};
  for (const { path, line } of wanted) items[path] = (items[path] ?? 0) + line.tickets.length;
  return items;
}

/**
 * What the refusal of an order means. TickeTing has one text for too few places and for what is not on sale, so the
 * sections are looked at again.
 */
export async function refusalOf(
  error: FoyerError,
  lines: readonly HoldLine[],
  call: Call,
  client: TickeTingClient,
): Promise<LineProblem[]> {
  if (!isRefused(error, 400)) return [{ code: error.code, message: error.message }];
  const found = await find(lines, call, client);
  if ('problems' in found) return found.problems;
  const short = found.wanted.flatMap(({ line, section }): LineProblem[] => {
    const { lineId } = line;
    if (!section.active) return [{ code: 'PRICE_BAND_UNKNOWN', message: NOT_ON_SALE, lineId }];
    if (section.remaining >= line.tickets.length) return [];
    const message = `Only ${section.remaining} are left of this price band: ask for \`availability\` again.`;
    return [{ code: 'SOLD_OUT', message, lineId }];
  });
  return short.length > 0 ? short : [{ code: 'SOLD_OUT', message: TAKEN }];
}

/** The caller's line of each line of the order. */
export function lineIds({ items }: Pick<WireOrder, 'items'>, wanted: readonly Wanted[]): string[] {
  return items.map(
    ({ section }) => wanted.find(({ path }) => idOf(path) === idOf(section))?.line.lineId ?? '',
  );
}

const UNKNOWN_SECTION = 'There is no such price band: take its id from `availability`.';
const NOT_ON_SALE = 'This price band is not on sale now: take one from `availability`.';
const TAKEN = 'TickeTing could not hold these tickets: ask for `availability` again.';
const LOST = 'It is not known whether the places were held; if so they become free again by themselves.';

function refused(problems: readonly LineProblem[]): WriteResult {
  return { outcome: 'REFUSED', order: null, problems };
}

import { FoyerError } from '@foyer/kit/problem';
import type { Call, HoldInput, HoldLine, LineProblem, WriteResult } from '@foyer/kit/supplier/contract';
import type { OrderRecord } from '@foyer/kit/supplier/records';
import type { Clock } from '@foyer/kit/time';
import type { TicketSwitchClient } from './client.ts';
import { bandOf } from './map/availability.ts';
import { orderOf } from './map/order.ts';
import type { WireOrder, WireTransaction } from './wire.ts';

type Parts = {
  client: TicketSwitchClient;
  clock: Clock;
  performanceId(id: string, call: Call): Promise<string>;
};
type Order = Record<string, string>;

/**
 * Holds lines as one transaction. TicketSwitch's answer is a success even when it gives other seats than the
 * chosen ones, so what came is compared, and given back when it is not what was asked for.
 */
export async function hold(input: HoldInput, call: Call, parts: Parts): Promise<WriteResult> {
  const { client, clock } = parts;
  const prepared = await prepare(input, call, parts);
  if ('problems' in prepared) return refused(prepared.problems);
  const { orders } = prepared;
  const answer = await reserve(prepared.form, call, client);
  if ('outcome' in answer) return answer;

  const order = orderOf(answer, clock.now());
  const failed = failures(answer, input.lines, orders);
  if (!order) return refused(failed.length > 0 ? failed : [problem('SOLD_OUT', SOLD_OUT)]);
  const wrong = [
    ...failed,
    ...missedSeats(order, input.lines),
    ...otherTariffs(answer, input.lines, orders),
    ...otherDelivery(answer, input, orders),
  ];
  if (wrong.length === 0 && order.lines.length < input.lines.length)
    wrong.push(problem('SOLD_OUT', SOLD_OUT));
  if (wrong.length === 0)
    return { outcome: 'DONE', order, lineIds: lineIds(order, input.lines), problems: [] };
  return giveBack(order, wrong, call, client);
}

async function reserve(
  form: Order,
  call: Call,
  client: TicketSwitchClient,
): Promise<WireTransaction | WriteResult> {
  try {
    return await client.reserve(form, call);
  } catch (error) {
    if (!(error instanceof FoyerError)) throw error;
    // There is no way to look up a reservation whose answer was lost: its id was in the answer. It runs out by
    // itself, and nothing was bought.
    if (error.code === 'OUTCOME_UNKNOWN')
      return { outcome: 'UNKNOWN', order: null, problems: [problem(error.code, LOST)] };
    return refused([problem(error.code, error.message)]);
  }
}

/** What to reserve, one order a line. Nothing is held yet, so what goes wrong here is a refusal. */
async function prepare(
  input: HoldInput,
  call: Call,
  parts: Parts,
): Promise<{ form: Order; orders: readonly Order[] } | { problems: LineProblem[] }> {
  try {
    const found = await Promise.all(input.lines.map((line) => orderForm(line, call, parts)));
    const unknown = found.flatMap((order, position) => (order ? [] : [input.lines[position]?.lineId ?? '']));
    if (unknown.length > 0)
      return { problems: unknown.map((lineId) => problem('PRICE_BAND_UNKNOWN', UNKNOWN_BAND, lineId)) };
    const orders = found.filter((order) => order !== undefined);
    const trolley = await trolleyForm(orders, input, call, parts.client);
    return 'problems' in trolley ? trolley : { ...trolley, orders };
  } catch (error) {
    if (!(error instanceof FoyerError)) throw error;
    return { problems: [problem(error.code, error.message)] };
  }
}

/** One order goes straight into the reservation; several are put into a trolley first, which is only a token. */
async function trolleyForm(
  orders: readonly Order[],
  input: HoldInput,
  call: Call,
  client: TicketSwitchClient,
): Promise<{ form: Order } | { problems: LineProblem[] }> {
  const delivery = input.deliveryMethod;
  const [first, ...rest] = orders;
  if (!first) return { problems: [problem('BASKET_EMPTY', 'There is nothing to hold: add a line.')] };
  if (rest.length === 0 && !delivery) return { form: first };
  let token: string | undefined;
  let waiting = orders.map((order, position) => ({ order, lineId: input.lines[position]?.lineId }));
  while (waiting.length > 0) {
    const refused: typeof waiting = [];
    for (const one of waiting) {
      const source = delivery ? await sourceOf(one.order, call, client) : undefined;
      const send = source && delivery ? { [`${source}_send_code`]: delivery } : {};
      const answer = await client.trolley({ ...one.order, trolley_token: token, ...send }, call);
      if (answer.discarded_orders?.length) {
        return { problems: [problem('SUPPLIER_REFUSED', NOT_TOGETHER, one.lineId)] };
      }
      if (answer.input_contained_unavailable_order) refused.push(one);
      else token = answer.trolley_token;
    }
    if (refused.length === waiting.length) {
      return { problems: refused.map(({ lineId }) => problem('SOLD_OUT', SOLD_OUT, lineId)) };
    }
    // An add-on is to be had only when what it belongs to is in the trolley.
    waiting = refused;
  }
  return token ? { form: { trolley_token: token } } : { problems: [problem('SOLD_OUT', SOLD_OUT)] };
}

/** The code of the system behind TicketSwitch that sells a performance: it names the delivery parameter. */
async function sourceOf(order: Order, call: Call, client: TicketSwitchClient): Promise<string> {
  return (await client.sendMethods(order.perf_id ?? '', call)).source_code;
}

async function orderForm(
  line: HoldLine,
  call: Call,
  { client, performanceId }: Parts,
): Promise<Order | undefined> {
  const band = bandOf(line.priceBandId);
  if (!band) return undefined;
  const { tickets, promoCode } = line;
  const given = (name: string, values: readonly (string | null)[]) =>
    values.every((value) => value !== null)
      ? Object.fromEntries(values.map((value, position) => [`${name}${position}`, value ?? '']))
      : {};
  const perf = await performanceId(line.performanceId, call);
  return {
    perf_id: perf,
    ticket_type_code: band.ticketType,
    price_band_code: band.priceBand,
    no_of_seats: String(tickets.length),
    ...given('disc', await tariffsOf(line, band, perf, call, client)),
    ...given(
      'seat',
      tickets.map((ticket) => ticket.seatId),
    ),
    ...(promoCode ? { promo_code: promoCode } : {}),
  };
}

/**
 * The tariff of each ticket, or of none. Either every ticket has one, or TicketSwitch gives all of them the
 * default; so where only some are chosen, the default is looked up for the others.
 */
async function tariffsOf(
  { tickets, promoCode }: HoldLine,
  { ticketType, priceBand }: { ticketType: string; priceBand: string },
  perf: string,
  call: Call,
  client: TicketSwitchClient,
): Promise<(string | null)[]> {
  const chosen = tickets.map(({ tariff }) => tariff);
  if (!chosen.includes(null) || chosen.every((tariff) => tariff === null)) return chosen;
  const { availability } = await client.availability({ id: perf, quantity: null, promoCode }, call);
  const type = availability.ticket_type?.find((one) => one.ticket_type_code === ticketType);
  const band = type?.price_band.find((one) => one.price_band_code === priceBand);
  return chosen.map((tariff) => tariff ?? band?.discount_code ?? null);
}

/** Orders that the venue's system refused, with the reason it gave. */
function failures(
  answer: WireTransaction,
  lines: readonly HoldLine[],
  orders: readonly Order[],
): LineProblem[] {
  const unreserved = (answer.unreserved_orders ?? []).map((order) => {
    const position = orders.findIndex((asked) => sameOrder(order, asked));
    const reason = order.reserve_failure_comment?.replace(/\.$/, '') || 'no reason was given';
    return problem('SUPPLIER_REFUSED', `The venue refused to hold this: ${reason}.`, lines[position]?.lineId);
  });
  if (unreserved.length > 0 || !answer.input_contained_unavailable_order) return unreserved;
  return [problem('SOLD_OUT', SOLD_OUT, lines.length === 1 ? lines[0]?.lineId : undefined)];
}

function sameOrder(order: WireOrder, asked: Order): boolean {
  return (
    order.performance.perf_id === asked.perf_id &&
    order.ticket_type_code === asked.ticket_type_code &&
    order.price_band_code === asked.price_band_code
  );
}

/** Lines that got other tariffs than the chosen ones: TicketSwitch puts legal ones in the place of others. */
function otherTariffs(
  { trolley_contents: contents }: WireTransaction,
  lines: readonly HoldLine[],
  orders: readonly Order[],
): LineProblem[] {
  return (contents?.bundle ?? []).flatMap((bundle) =>
    bundle.order.flatMap((order) => {
      const position = orders.findIndex((asked) => sameOrder(order, asked));
      const asked = Object.entries(orders[position] ?? {}).flatMap(([name, code]) =>
        /^disc\d+$/.test(name) ? [code] : [],
      );
      const got = order.ticket_orders.ticket_order.flatMap(({ discount_code: code, no_of_seats: count }) =>
        Array.from({ length: count }, () => code),
      );
      const same = asked.length === 0 || asked.toSorted().join() === got.toSorted().join();
      return same ? [] : [problem('TARIFF_UNKNOWN', OTHER_TARIFFS, lines[position]?.lineId)];
    }),
  );
}

function missedSeats(order: OrderRecord, lines: readonly HoldLine[]): LineProblem[] {
  const ids = lineIds(order, lines);
  return order.lines.flatMap((held, position) => {
    const line = lines.find(({ lineId }) => lineId === ids[position]);
    if (!line || line.acceptOtherSeats || held.seats === 'ALL' || held.seats === 'NOT_REQUESTED') return [];
    return [problem('SEATS_TAKEN', 'Somebody else has taken a chosen seat: choose again.', line.lineId)];
  });
}

/** Lines that got another way of delivery: TicketSwitch puts the default in the place of one it does not offer. */
function otherDelivery(
  { trolley_contents: contents }: WireTransaction,
  { lines, deliveryMethod }: HoldInput,
  orders: readonly Order[],
): LineProblem[] {
  if (deliveryMethod === null) return [];
  return (contents?.bundle ?? []).flatMap((bundle) =>
    bundle.order.flatMap((order) => {
      if (order.send_method?.send_code === deliveryMethod) return [];
      const position = orders.findIndex((asked) => sameOrder(order, asked));
      return [problem('DELIVERY_UNKNOWN', OTHER_DELIVERY, lines[position]?.lineId)];
    }),
  );
}

/** The caller's line of each held line: performance and band are unique in a hold, for a trolley drops doubles. */
function lineIds(order: OrderRecord, lines: readonly HoldLine[]): string[] {
  return order.lines.map(
    (held) =>
      lines.find((line) => line.performanceId === held.performanceId)?.lineId ?? lines[0]?.lineId ?? '',
  );
}

async function giveBack(
  order: OrderRecord,
  problems: readonly LineProblem[],
  call: Call,
  client: TicketSwitchClient,
): Promise<WriteResult> {
  try {
    await client.release(order.id, call);
    return { outcome: 'REFUSED', order: null, problems };
  } catch (error) {
    call.log.warn({ error, order: order.id }, 'could not give a hold back; it runs out by itself');
    // Nobody bought it, and the caller may try to give it back again.
    return { outcome: 'REFUSED', order, problems };
  }
}

const UNKNOWN_BAND = 'There is no such price band: take its id from `availability`.';
const NOT_TOGETHER = 'TicketSwitch cannot hold these lines together: put them in baskets of their own.';
const OTHER_DELIVERY = 'The way of delivery is not offered for this: take one of `deliveryMethods`.';
const OTHER_TARIFFS = 'TicketSwitch does not sell these tariffs together: choose fewer kinds of them.';
const SOLD_OUT = 'Not enough is left of this price band: ask for `availability` again.';
const LOST = 'It is not known whether the seats were held; if so they become free again by themselves.';

function refused(problems: readonly LineProblem[]): WriteResult {
  return { outcome: 'REFUSED', order: null, problems };
}

function problem(code: LineProblem['code'], message: string, lineId?: string): LineProblem {
  return lineId === undefined ? { code, message } : { code, message, lineId };
}

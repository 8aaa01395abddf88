import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { type Buyer, type LineWish, money } from './client.ts';
import type { Control } from './control.ts';
import { startTestFoyer, type TestFoyer } from './foyer.ts';
import { type Offer, offerOf } from './s360-offers.ts';

/** One basket over two suppliers and three families: a play, a museum slot, a season ticket, all in euros. */

const CARD = { kind: 'CARD_TOKEN', cardToken: 'tok_visa' };

let foyer: TestFoyer;
let buyer: Buyer;
let s360: Control;
let ticketSwitch: Control;
let wishes: { play: LineWish; slot: LineWish; season: LineWish };
beforeAll(async () => {
  foyer = await startTestFoyer();
  buyer = foyer.buyer;
  s360 = foyer.sandboxOf('s360');
  ticketSwitch = foyer.sandboxOf('ticketswitch');
  const { client } = foyer;
  wishes = {
    play: two(
      await offerOf(client, { suppliers: ['ticketswitch'], currency: 'EUR', kinds: ['PERFORMANCE'] }),
    ),
    slot: two(await offerOf(client, { suppliers: ['s360'], text: 'museum visit', kinds: ['VISIT'] })),
    season: one(
      await offerOf(client, { suppliers: ['s360'], text: 'chamber card', kinds: ['SEASON_TICKET'] }),
    ),
  };
});
afterAll(() => foyer?.close());
afterEach(async () => {
  await s360?.clearFaults();
});

function one({ id, bands: [band] }: Offer): LineWish {
  return { performanceId: id, priceBandId: band?.id ?? '', tickets: [{}] };
}
function two(offer: Offer): LineWish {
  return { ...one(offer), tickets: [{}, {}] };
}

const shape = z.object({
  basket: z.object({
    state: z.string(),
    heldUntil: z.string().nullable(),
    totals: z.array(money),
    payments: z.array(z.object({ state: z.string(), amount: money })),
    lines: z.array(
      z.object({ id: z.string(), state: z.string(), price: z.object({ total: money }).nullable() }),
    ),
    orders: z.array(
      z.object({
        state: z.string(),
        heldUntil: z.string().nullable(),
        supplier: z.object({ code: z.string() }),
        total: money.nullable(),
        lines: z.array(
          z.object({
            event: z.object({ title: z.string() }).nullable(),
            tickets: z.array(
              z.object({ id: z.string(), barcode: z.object({ value: z.string() }).nullable() }),
            ),
          }),
        ),
      }),
    ),
    history: z.array(z.object({ text: z.string() })),
  }),
});
const QUERY = `query ($id: ID!) { basket(id: $id) { state heldUntil totals { amount currency }
  payments { state amount { amount currency } } lines { id state price { total { amount currency } } }
  orders { state heldUntil supplier { code } total { amount currency }
    lines { event { title } tickets { id barcode { value } } } }
  history { text } } }`;

async function look(id: string) {
  return (await foyer.client.ask(shape, QUERY, { id })).basket;
}

async function made(): Promise<string> {
  const { basket, problems } = await buyer.create([wishes.play, wishes.slot, wishes.season]);
  expect(problems).toEqual([]);
  return basket?.id ?? '';
}

/** Places that are held or sold, by the suppliers' own books. */
async function taken(state: 'held' | 'sold') {
  const of = async (control: Control) =>
    (await control.orders()).claims.filter((claim) => claim.state === state).length;
  return { s360: await of(s360), ticketswitch: await of(ticketSwitch) };
}

function sum(amounts: ({ amount: string } | null | undefined)[]): number {
  return amounts.reduce((total, one) => total + Math.round(Number(one?.amount) * 100), 0);
}

test('is held until the earliest deadline, bought with one card, and has the tickets of all', async () => {
  const id = await made();
  const before = await taken('held');
  const held = await buyer.hold(id);
  expect(held.problems).toEqual([]);
  expect(held.basket?.lines.map(({ state }) => state)).toEqual(['HELD', 'HELD', 'HELD']);
  const holding = await look(id);
  const told = holding.history.flatMap(({ text }) => text.match(/holds until (\S+)\.$/)?.[1] ?? []);
  expect(holding.orders.map(({ supplier }) => supplier.code).sort()).toEqual(['s360', 'ticketswitch']);
  expect(told).toHaveLength(2);
  expect(Date.parse(holding.heldUntil ?? '')).toBe(Math.min(...told.map((at) => Date.parse(at))));
  expect(holding.totals).toHaveLength(1);
  expect(sum(holding.totals)).toBe(sum(holding.lines.map(({ price }) => price?.total)));

  const bought = await buyer.purchase(id, { payment: CARD });
  expect(bought).toMatchObject({ basket: { state: 'PURCHASED' }, problems: [] });
  const done = await look(id);
  expect(done.payments).toEqual([{ state: 'CAPTURED', amount: holding.totals[0] }]);
  expect(sum(done.orders.map(({ total }) => total))).toBe(sum(holding.totals));
  const tickets = done.orders.flatMap(({ lines }) => lines).flatMap((line) => line.tickets);
  // Two seats, two visits, one season ticket.
  expect(tickets).toHaveLength(5);
  expect(new Set(tickets.map(({ id: ticket }) => ticket)).size).toBe(5);
  expect(new Set(tickets.flatMap(({ barcode }) => barcode?.value ?? [])).size).toBeGreaterThanOrEqual(3);
  expect(await taken('held')).toEqual(before);

  // The museum and the theatre take theirs back; what the play cost stays paid.
  const [play, ...own] = holding.lines;
  const cancelled = await buyer.cancel(
    id,
    own.map(({ id: line }) => line),
  );
  expect(cancelled).toMatchObject({ basket: { state: 'PART_CANCELLED' }, problems: [] });
  expect(cancelled.basket?.payments).toEqual([{ state: 'CAPTURED', amount: play?.price?.total }]);
});

describe.each([
  ['s360', 'createOrUpdateOrder', ['OPEN', 'OPEN']],
  ['ticketswitch', 'reserve', ['OPEN']],
] as const)('when %s refuses the hold', (code, endpoint, refusedLines) => {
  const other = code === 's360' ? 'ticketswitch' : 's360';
  const linesOf = (states: string[]) => ({
    ticketswitch: states.slice(0, 1),
    s360: states.slice(1),
  });

  test('everything is given back', async () => {
    const id = await made();
    const before = await taken('held');
    await foyer.sandboxOf(code).fault({ kind: 'decline', endpoint, times: 1 });
    const refused = await buyer.hold(id);
    expect(refused.basket).toMatchObject({ state: 'OPEN', heldUntil: null });
    expect(refused.basket?.lines.map(({ state }) => state)).toEqual(['OPEN', 'OPEN', 'OPEN']);
    expect(refused.problems.map(({ supplier }) => supplier)).toEqual([code]);
    expect(await taken('held')).toEqual(before);
    // Nothing stands in the way of a second try.
    expect((await buyer.hold(id)).basket?.state).toBe('HELD');
    await buyer.release(id);
  });

  test('or the others are kept where the caller says so, and only they are paid', async () => {
    const id = await made();
    await foyer.sandboxOf(code).fault({ kind: 'decline', endpoint, times: 1 });
    const kept = await buyer.hold(id, { onRefusal: 'KEEP' });
    expect(kept.basket?.state).toBe('HELD');
    const states = linesOf(kept.basket?.lines.map(({ state }) => state) ?? []);
    expect(states[code]).toEqual(refusedLines);
    expect(new Set(states[other])).toEqual(new Set(['HELD']));
    // S-360 takes an order whole or not at all, and does not say which of its two lines it was.
    const own = code === 's360' ? null : kept.basket?.lines[0]?.id;
    expect(kept.problems.map(({ supplier, lineId }) => [supplier, lineId])).toEqual([[code, own]]);

    const bought = await buyer.purchase(id, { payment: CARD });
    const done = await look(id);
    expect(done.orders.filter(({ state }) => state === 'PURCHASED')).toMatchObject([
      { supplier: { code: other } },
    ]);
    expect(bought.basket?.payments).toMatchObject([{ state: 'CAPTURED' }]);
    const kinds = linesOf(done.lines.map(({ id: line }) => line))[other];
    const prices = done.lines.filter(({ id: line }) => kinds.includes(line)).map(({ price }) => price?.total);
    expect(sum(done.payments.map(({ amount }) => amount))).toBe(sum(prices));
    expect(done.lines.map(({ state }) => state).filter((state) => state === 'OPEN')).toEqual(refusedLines);
    await buyer.cancel(id);
  });
});

test('the first supplier does not sell: nothing is bought, the card is let go, the holds stand', async () => {
  const id = await made();
  await buyer.hold(id);
  const before = await taken('sold');
  await s360.fault({ kind: 'decline', endpoint: 'closeOrder', times: 1 });
  const declined = await buyer.purchase(id, { payment: CARD });
  expect(declined.basket).toMatchObject({ state: 'HELD', payments: [{ state: 'RETURNED' }] });
  expect(declined.problems).toMatchObject([{ code: 'PAYMENT_DECLINED', supplier: 's360' }]);
  expect(await taken('sold')).toEqual(before);
  const again = await buyer.purchase(id, { payment: CARD });
  expect(again).toMatchObject({ basket: { state: 'PURCHASED' }, problems: [] });
  await buyer.cancel(id);
});

test('the second supplier does not sell: what was bought stays, and only that is paid', async () => {
  const id = await made();
  const held = await buyer.hold(id);
  await ticketSwitch.fault({ kind: 'decline', endpoint: 'purchase', times: 1 });
  const part = await buyer.purchase(id, { payment: CARD });
  expect(part.basket?.state).toBe('PART_PURCHASED');
  expect(part.basket?.lines.map(({ state }) => state)).toEqual(['FAILED', 'PURCHASED', 'PURCHASED']);
  const [play, ...own] = held.basket?.lines ?? [];
  expect(sum(part.basket?.payments.map(({ amount }) => amount) ?? [])).toBe(
    sum(own.map(({ price }) => price?.total)),
  );
  expect(part.basket?.payments).toMatchObject([{ state: 'CAPTURED' }]);
  expect(part.problems).toMatchObject([{ supplier: 'ticketswitch', lineId: play?.id }]);
  const { history } = await look(id);
  expect(history.map(({ text }) => text).join('\n')).toMatch(/PART_PURCHASED/);
  expect((await ticketSwitch.orders()).claims.filter(({ state }) => state === 'held')).toEqual([]);
  const cancelled = await buyer.cancel(id);
  expect(cancelled.basket?.payments).toMatchObject([{ state: 'RETURNED' }]);
});

test('a supplier that never says whether it sold: the rest is bought, and time settles it', async () => {
  const id = await made();
  const held = await buyer.hold(id);
  await s360.fault({ kind: 'down', endpoint: 'closeOrder', times: 1 });
  const open = await buyer.purchase(id, { payment: CARD });
  expect(open.basket?.state).toBe('NEEDS_ATTENTION');
  expect(open.basket?.lines.map(({ state }) => state)).toEqual(['PURCHASED', 'UNKNOWN', 'UNKNOWN']);
  expect(open.basket?.payments).toMatchObject([{ state: 'AUTHORISED' }]);
  expect(open.problems).toMatchObject([{ code: 'OUTCOME_UNKNOWN', supplier: 's360' }]);
  // The hold runs out: now it is sure that S-360 did not sell.
  await s360.advance(16 * 60);
  await vi.waitUntil(async () => (await look(id)).state !== 'NEEDS_ATTENTION', { timeout: 20_000 });
  const settled = await look(id);
  expect(settled.state).toBe('PART_PURCHASED');
  expect(settled.lines.map(({ state }) => state)).toEqual(['PURCHASED', 'FAILED', 'FAILED']);
  expect(settled.payments).toEqual([{ state: 'CAPTURED', amount: held.basket?.lines[0]?.price?.total }]);
});

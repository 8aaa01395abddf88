import { buyer, type Client, type LineWish, money } from '@foyer/test/client';
import { startTestFoyer, type TestFoyer } from '@foyer/test/foyer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

/** The sequences of a reseller at S-360, through the gateway: find, look, hold, buy, tickets, cancel. */

let foyer: TestFoyer;
let client: Client;
beforeAll(async () => {
  foyer = await startTestFoyer();
  client = foyer.client;
});
afterAll(() => foyer?.close());

const tariff = z.object({
  code: z.string(),
  name: z.string(),
  holderRequired: z.boolean(),
  onlyWith: z.array(z.string()),
  price: z.object({ total: money }),
});
const band = z.object({
  id: z.string(),
  name: z.string().nullable(),
  quantities: z.null(),
  available: z.number().nullable(),
  price: z.object({ total: money }),
  tariffs: z.array(tariff),
  seatBlocks: z.array(z.object({ row: z.string(), seats: z.array(z.object({ id: z.string() })) })).nullable(),
});
const listed = z.object({
  events: z.object({
    nodes: z.array(
      z.object({
        __typename: z.literal('S360Event'),
        id: z.string(),
        title: z.string(),
        dated: z.boolean(),
        performances: z.object({ nodes: z.array(z.object({ id: z.string() })) }),
      }),
    ),
  }),
});
const shown = z.object({
  performance: z.object({
    id: z.string(),
    startsAt: z.string().nullable(),
    localDate: z.string().nullable(),
    localTime: z.string().nullable(),
    timeZone: z.string(),
    match: z.object({ homeTeam: z.string(), awayTeam: z.string() }).nullable(),
    availability: z.object({
      source: z.literal('LIVE'),
      currency: z.literal('EUR'),
      ticketTypes: z.array(z.object({ name: z.string(), priceBands: z.array(band) })),
    }),
  }),
});
const LIST = `query ($text: String!, $kind: EventKind!) {
  events(first: 5, filter: { text: $text, kinds: [$kind], suppliers: ["s360"] }) {
    nodes { __typename id title dated performances(first: 4) { nodes { id } } }
  }
}`;
const SHOW = `query ($id: ID!) { performance(id: $id) { id startsAt localDate localTime timeZone
  ... on S360Performance { match { homeTeam awayTeam } }
  availability { source currency ticketTypes { name priceBands {
    id name quantities available price { total { amount currency } }
    tariffs { code name holderRequired onlyWith price { total { amount currency } } }
    seatBlocks { row seats { id } }
  } } }
} }`;

/** The next performance of an event on which something is left, with its live prices. */
async function open(text: string, kind: string) {
  const { events } = await client.ask(listed, LIST, { text, kind });
  for (const event of events.nodes) {
    for (const { id } of event.performances.nodes) {
      const { performance } = await client.ask(shown, SHOW, { id });
      const bands = performance.availability.ticketTypes.flatMap(({ priceBands }) => priceBands);
      if (bands.some(({ available }) => available === null || available > 3))
        return { event, performance, bands };
    }
  }
  throw new Error(`Nothing of ${text} is to be had.`);
}

const bought = z.object({
  basket: z.object({
    state: z.string(),
    orders: z.array(
      z.object({
        __typename: z.literal('S360Order'),
        id: z.string(),
        state: z.string(),
        reference: z.string(),
        price: z.object({ total: money, faceValue: money, fees: money, tax: money.nullable() }),
        admissions: z.array(
          z.object({
            performance: z.object({ id: z.string(), startsAt: z.string() }),
            seat: z.object({ id: z.string() }).nullable(),
            barcode: z.object({ value: z.string() }).nullable(),
          }),
        ),
        ticketFiles: z
          .array(z.object({ mediaType: z.string(), fileName: z.string(), base64: z.string() }))
          .nullable(),
        lines: z.array(
          z.object({
            quantity: z.number(),
            seats: z.string(),
            cancellation: z.string(),
            tickets: z.array(
              z.object({
                tariff: z.string(),
                seat: z.object({ id: z.string(), row: z.string() }).nullable(),
                holder: z.string().nullable(),
                barcode: z.object({ value: z.string() }).nullable(),
                price: z.object({ total: money }),
              }),
            ),
          }),
        ),
      }),
    ),
  }),
});
const ORDERS = `query ($id: ID!) { basket(id: $id) { state orders { __typename id state reference
  price { total { amount currency } faceValue { amount currency } fees { amount currency } tax { amount currency } }
  ... on S360Order {
    admissions { performance { id startsAt } seat { id } barcode { value } }
    ticketFiles { mediaType fileName base64 }
  }
  lines { quantity seats cancellation
    tickets { tariff seat { id row } holder barcode { value } price { total { amount currency } } } }
} } }`;

async function orderOf(basketId: string) {
  const { basket } = await client.ask(bought, ORDERS, { id: basketId });
  const [order] = basket.orders;
  if (!order || basket.orders.length > 1) throw new Error('The basket has not one order.');
  return { state: basket.state, order, tickets: order.lines.flatMap(({ tickets }) => tickets) };
}

/** The calls of the sequence that a reseller makes, as often as S-360 got them since the last look. */
async function sequence(): Promise<Record<string, number>> {
  const { requests, resetRequests } = foyer.sandboxOf('s360');
  const all = await requests();
  await resetRequests();
  const steps = [
    'createOrUpdateOrder',
    'setMovementContactData',
    'closeOrder',
    'abandonOrder',
    'getTicketsPDF',
  ];
  return Object.fromEntries(steps.flatMap((step) => (all[step] ? [[step, all[step]]] : [])));
}

/** Holds and buys one line; tells what was paid and got. */
async function buy(line: LineWish) {
  const shop = buyer(client);
  await sequence();
  const created = await shop.create([line]);
  expect(created.problems).toEqual([]);
  const id = created.basket?.id ?? '';
  const held = await shop.hold(id);
  expect(held.problems).toEqual([]);
  expect(held.basket).toMatchObject({ state: 'HELD', heldUntil: expect.any(String) });
  expect(await sequence()).toEqual({ createOrUpdateOrder: 1 });
  const done = await shop.purchase(id);
  expect(done.problems).toEqual([]);
  expect(done.basket?.state).toBe('PURCHASED');
  expect(await sequence()).toEqual({ setMovementContactData: 1, closeOrder: 1 });
  return { id, held: held.basket, shop, ...(await orderOf(id)) };
}

async function giveBack(id: string): Promise<void> {
  await sequence();
  const cancelled = await buyer(client).cancel(id);
  // An order of its own that is closed, too.
  expect(await sequence()).toEqual({ createOrUpdateOrder: 1, closeOrder: 1 });
  expect(cancelled.problems).toEqual([]);
  expect(cancelled.basket?.state).toBe('CANCELLED');
  const { order, tickets } = await orderOf(id);
  expect(order.state).toBe('CANCELLED');
  expect(tickets.every(({ barcode }) => barcode === null)).toBe(true);
}

function expectPdf(order: Awaited<ReturnType<typeof orderOf>>['order']): void {
  const [file] = order.ticketFiles ?? [];
  expect(file).toMatchObject({ mediaType: 'application/pdf', fileName: expect.stringMatching(/\.pdf$/) });
  expect(
    Buffer.from(file?.base64 ?? '', 'base64')
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
}

function tariffOf(bands: readonly z.infer<typeof band>[], name: string) {
  for (const one of bands) {
    const match = one.tariffs.find((some) => some.name === name);
    if (match) return { band: one, tariff: match };
  }
  throw new Error(`There is no tariff ${name}.`);
}

function cents(amount: { amount: string } | undefined): number {
  return Math.round(Number(amount?.amount) * 100);
}

describe('a simple product: an open pass', () => {
  test('is held without a date, bought, printed and given back', async () => {
    const { event, performance, bands } = await open('harbor pass', 'PASS');
    expect(event).toMatchObject({ dated: false });
    expect(performance).toMatchObject({ startsAt: null, localDate: null });
    const { band: pass, tariff: adult } = tariffOf(bands, 'Adult');
    expect(pass.seatBlocks).toBeNull();
    const { order, tickets, id } = await buy({
      performanceId: performance.id,
      priceBandId: pass.id,
      tickets: [{ tariff: adult.code }, { tariff: adult.code }],
    });
    expect(order.price.total).toEqual({ amount: '24.00', currency: 'EUR' });
    expect(tickets).toHaveLength(2);
    expect(new Set(tickets.map(({ barcode }) => barcode?.value)).size).toBe(2);
    expect(tickets[0]).toMatchObject({ tariff: 'Adult', holder: 'Ada Lovelace', seat: null });
    expectPdf(order);
    await giveBack(id);
  });

  test('is given back before it is bought, too', async () => {
    const { performance, bands } = await open('harbor pass', 'PASS');
    const shop = buyer(client);
    const line = { performanceId: performance.id, priceBandId: bands[0]?.id ?? '', tickets: [{}] };
    const { basket } = await shop.create([line]);
    await shop.hold(basket?.id ?? '');
    await sequence();
    expect((await shop.release(basket?.id ?? '')).basket?.state).toBe('OPEN');
    expect(await sequence()).toEqual({ abandonOrder: 1 });
  });
});

describe('a visit pass', () => {
  test('is a performance for each slot; tariffs go together as they must', async () => {
    const { event, performance, bands } = await open('museum visit', 'VISIT');
    expect(event.dated).toBe(true);
    expect(performance).toMatchObject({
      timeZone: 'Europe/Paris',
      localDate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      localTime: expect.stringMatching(/^\d\d:\d\d$/),
      startsAt: expect.any(String),
    });
    const { band: visit, tariff: adult } = tariffOf(bands, 'Adult');
    const { tariff: youth } = tariffOf(bands, 'Under 18');
    expect(youth.onlyWith).toEqual([adult.code]);
    // A tariff that wants a proof cannot be sold here.
    expect(visit.tariffs.map(({ name }) => name)).not.toContain('Job seeker, with proof');

    const alone = await buyer(client).create([
      { performanceId: performance.id, priceBandId: visit.id, tickets: [{ tariff: youth.code }] },
    ]);
    const refused = await buyer(client).hold(alone.basket?.id ?? '');
    expect(refused.problems).toMatchObject([
      { code: 'SUPPLIER_REFUSED', lineId: alone.basket?.lines[0]?.id },
    ]);

    const { order, tickets, id } = await buy({
      performanceId: performance.id,
      priceBandId: visit.id,
      tickets: [{ tariff: adult.code }, { tariff: youth.code }, { tariff: adult.code }],
    });
    expect(order.price.total).toEqual({ amount: '39.00', currency: 'EUR' });
    expect(cents(order.price.total)).toBe(2 * cents(adult.price.total) + cents(youth.price.total));
    expect(tickets.map((one) => one.tariff).sort()).toEqual(['Adult', 'Adult', 'Under 18']);
    expect(order.lines).toHaveLength(1);
    expectPdf(order);
    await giveBack(id);
  });
});

describe('a match', () => {
  test('the best seats of a part of the house are side by side', async () => {
    const { performance, bands } = await open('harbor athletic', 'PERFORMANCE');
    expect(performance.match).toMatchObject({ homeTeam: 'Harbor Athletic' });
    const seated = bands.find(({ seatBlocks }) => seatBlocks !== null);
    const { held, tickets, order, id } = await buy({
      performanceId: performance.id,
      priceBandId: seated?.id ?? '',
      tickets: [{}, {}],
    });
    expect(order.lines[0]?.seats).toBe('NOT_REQUESTED');
    expect(held?.lines[0]?.seats).toHaveLength(2);
    const wanted = new Set(tickets.map(({ seat }) => seat?.id));
    const blocks = seated?.seatBlocks?.filter(({ seats }) => seats.some((seat) => wanted.has(seat.id)));
    expect(blocks).toHaveLength(1);
    expect(cents(order.price.total)).toBe(2 * cents(seated?.price.total));
    expect(order.price.tax).not.toBeNull();
    expectPdf(order);
    await giveBack(id);
  });

  test('seats are chosen from the map, one by name; taken ones are told', async () => {
    const { performance, bands } = await open('harbor athletic', 'PERFORMANCE');
    const seated = bands.find(({ seatBlocks }) => seatBlocks?.some(({ seats }) => seats.length > 2));
    const seats = seated?.seatBlocks?.find((block) => block.seats.length > 2)?.seats.slice(0, 2) ?? [];
    const { tariff: student } = tariffOf(bands, 'Student, by name');
    const { tariff: adult } = tariffOf(bands, 'Adult');
    expect(student.holderRequired).toBe(true);
    const line = (holder?: string): LineWish => ({
      performanceId: performance.id,
      priceBandId: seated?.id ?? '',
      tickets: [
        { tariff: student.code, seatId: seats[0]?.id ?? '', ...(holder ? { holder } : {}) },
        { tariff: adult.code, seatId: seats[1]?.id ?? '' },
      ],
    });
    const nameless = await buyer(client).create([line()]);
    const refused = await buyer(client).hold(nameless.basket?.id ?? '');
    expect(refused.problems).toMatchObject([{ code: 'HOLDER_REQUIRED' }]);

    const { order, tickets, id } = await buy(line('Grace Brewster Hopper'));
    expect(order.lines[0]).toMatchObject({ seats: 'ALL', quantity: 2, cancellation: 'POSSIBLE' });
    expect(new Set(tickets.map(({ seat }) => seat?.id))).toEqual(new Set(seats.map((seat) => seat.id)));
    const byTariff = new Map(tickets.map((one) => [one.tariff, one]));
    expect(byTariff.get('Student, by name')?.holder).toBe('Grace Brewster Hopper');
    expect(byTariff.get('Adult')?.holder).toBe('Ada Lovelace');

    const late = await buyer(client).create([line('Grace Brewster Hopper')]);
    const taken = await buyer(client).hold(late.basket?.id ?? '');
    expect(taken.problems).toMatchObject([{ code: 'SEATS_TAKEN' }]);
    await giveBack(id);
  });
});

describe('a season ticket', () => {
  test('holds one seat in all its performances, each with a barcode', async () => {
    const { event, performance, bands } = await open('chamber card', 'SEASON_TICKET');
    expect(event.dated).toBe(false);
    const [card] = bands;
    const seat = card?.seatBlocks?.[0]?.seats[0];
    const { order, tickets, id } = await buy({
      performanceId: performance.id,
      priceBandId: card?.id ?? '',
      tickets: [{ seatId: seat?.id ?? '' }],
    });
    expect(tickets).toMatchObject([{ seat: { id: seat?.id }, barcode: { value: expect.any(String) } }]);
    expect(order.lines).toHaveLength(1);
    expect(order.admissions).toHaveLength(4);
    expect(order.admissions.every((one) => one.seat?.id === seat?.id)).toBe(true);
    expect(new Set(order.admissions.map(({ barcode }) => barcode?.value)).size).toBe(4);
    expect(new Set(order.admissions.map((one) => one.performance.startsAt)).size).toBe(4);
    // The theatre's fee shows with the order.
    expect(order.price.fees).toEqual({ amount: '1.50', currency: 'EUR' });

    // The seat is gone in each of the performances.
    const again = await open('chamber evening 2', 'PERFORMANCE');
    const free = again.bands.flatMap(({ seatBlocks }) => seatBlocks ?? []).flatMap(({ seats }) => seats);
    expect(free.map((one) => one.id)).not.toContain(seat?.id);
    await giveBack(id);
    const back = await open('chamber evening 2', 'PERFORMANCE');
    expect(
      back.bands
        .flatMap(({ seatBlocks }) => seatBlocks ?? [])
        .flatMap(({ seats }) => seats)
        .map((one) => one.id),
    ).toContain(seat?.id);
  });

  test('one seat lost in one performance: none is held in any', async () => {
    const { performance, bands } = await open('chamber card', 'SEASON_TICKET');
    const [card] = bands;
    const [seat] = card?.seatBlocks?.flatMap(({ seats }) => seats) ?? [];
    const evening = await open('chamber evening 3', 'PERFORMANCE');
    const sold = await buy({
      performanceId: evening.performance.id,
      priceBandId: evening.bands[0]?.id ?? '',
      tickets: [{ seatId: seat?.id ?? '' }],
    });
    const late = await buyer(client).create([
      { performanceId: performance.id, priceBandId: card?.id ?? '', tickets: [{ seatId: seat?.id ?? '' }] },
    ]);
    const refused = await buyer(client).hold(late.basket?.id ?? '');
    expect(refused.problems).toMatchObject([{ code: 'SEATS_TAKEN' }]);
    const other = await open('chamber evening 1', 'PERFORMANCE');
    const free = other.bands.flatMap(({ seatBlocks }) => seatBlocks ?? []).flatMap(({ seats }) => seats);
    expect(free.map((one) => one.id)).toContain(seat?.id);
    await giveBack(sold.id);
  });
});

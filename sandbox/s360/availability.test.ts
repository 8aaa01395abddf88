import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { startTestSandbox, type TestSandbox } from '../test-sandbox.ts';
import {
  bestSeats,
  categoryOf,
  need,
  performanceOf,
  plain,
  type S360Client,
  s360Client,
} from './test-client.ts';

let sandbox: TestSandbox;
let client: S360Client;
beforeAll(async () => {
  sandbox = await startTestSandbox();
  client = s360Client(sandbox);
});
afterAll(() => sandbox.close());

const sum = (rows: readonly { availability?: number | undefined }[]) =>
  rows.reduce((total, { availability }) => total + need(availability), 0);

test('a filter says whether there is one row, one for each value, or those listed', async () => {
  const match = await client.product('MATCH17', { seasonCode: 'C26' });
  const performance = performanceOf(match);
  const performanceIds = [performance.id];
  const [whole] = await client.events({ performanceIds });
  expect(whole).not.toHaveProperty('seatCategoryId');
  const split = await client.events({ performanceIds, seatCategoryIds: [-1], eventIds: [match.id] });
  expect(split).toHaveLength(4);
  expect(sum(split)).toBe(whole?.availability);
  const [one] = await client.events({ performanceIds, seatCategoryIds: [categoryOf(performance)] });
  expect(one).toEqual(split[0]);
  const areas = await client.performances({ performanceIds, areaIds: [-1] });
  expect(sum(areas)).toBe(whole?.availability);
  const blocks = await client.performances({
    performanceIds,
    blockIds: [-1],
    areaIds: [need(areas[0]?.areaId)],
  });
  expect(sum(blocks)).toBe(areas[0]?.availability);
  expect(Math.max(...blocks.map(({ maxContiguous }) => maxContiguous ?? 0))).toBe(areas[0]?.maxContiguous);
  expect(await client.events({ performanceIds, contingentIds: [-1] })).toHaveLength(1);
  // Another contingent is empty to this reseller.
  expect(await client.events({ performanceIds, contingentIds: [7] })).toMatchObject([
    { contingentId: 7, availability: 0, availabilityLevel: 'NONE' },
  ]);
  const other = await client.product('MATCH18', { seasonCode: 'C26' });
  expect(await client.events({ performanceIds, eventIds: [other.id] })).toEqual([]);
});

test('levels: none, limited, good', async () => {
  const level = async (code: string) => {
    const product = await client.product(code, { seasonCode: 'T26' });
    return need((await client.events({ performanceIds: [performanceOf(product).id] }))[0]);
  };
  expect(await level('FULL')).toMatchObject({ availability: 0, availabilityLevel: 'NONE' });
  expect(await level('OPEN')).toMatchObject({ availabilityLevel: 'GOOD' });
  const row = await client.product('ROW', { seasonCode: 'T26' });
  await client.held(bestSeats(row, { quantity: 10 }));
  expect(await level('ROW')).toMatchObject({ availability: 10, availabilityLevel: 'LIMITED' });
});

test('seats are listed one by one, and not too many', async () => {
  const cup = await client.product('CUP', { seasonCode: 'C27' });
  const performance = performanceOf(cup);
  const all = await client.call('availabilityService', 'getSeatsAvailability', {
    pointOfSalesId: client.pos,
    performanceId: performance.id,
  });
  const seats = await client.seats({
    performanceId: performance.id,
    seatCategoryIds: [categoryOf(performance)],
  });
  expect(all).toMatchObject({ statusCode: 'error.availability.tooManySeats' });
  expect(new Set(seats.map(({ physicalSeatId }) => physicalSeatId)).size).toBe(seats.length);
  const [row] = await client.events({
    performanceIds: [performance.id],
    seatCategoryIds: [categoryOf(performance)],
  });
  expect(seats).toHaveLength(need(row?.availability));
  const [area] = seats.map(({ areaId }) => areaId);
  expect(await client.seats({ performanceId: performance.id, areaIds: [area] })).toHaveLength(seats.length);
  // The terrace has no numbers.
  expect(
    await client.seats({ performanceId: performance.id, seatCategoryIds: [categoryOf(performance, 3)] }),
  ).toEqual([]);
});

test('inside a card a seat counts that is free in all its matches', async () => {
  const card = await client.product('ABO', { seasonCode: 'C27' });
  const [line] = need(card.seasonTicket).seasonTicketLines;
  const performanceId = need(line?.product.event.performances[0]).id;
  const question = { performanceIds: [performanceId], seatCategoryIds: [-1] };
  const outside = await client.performances(question);
  const inside = await client.performances({ ...question, composedProductId: card.id });
  expect(need(inside[0]?.availability)).toBeLessThan(need(outside[0]?.availability));
  expect(need(inside[0]?.availability)).toBeGreaterThan(50);
  const seatCategoryIds = [need(inside[0]?.seatCategoryId)];
  const seats = await client.seats({ performanceId, seatCategoryIds, composedProductId: card.id });
  expect(seats).toHaveLength(need(inside[0]?.availability));
});

test('passes by slot and date, by date, or without either', async () => {
  const [visit, day, open] = [
    await client.product('VISIT', { seasonCode: 'M27' }),
    await client.product('DAY', { seasonCode: 'M27' }),
    await client.product('OPENP', { seasonCode: 'M27' }),
  ];
  // From Tuesday 2 to Monday 8 March: closed on Mondays.
  const week = { dateFrom: '2027-03-01T23:00:00.000Z', dateTo: '2027-03-07T23:00:00.000Z' };
  const bySlot = await client.products({ productIds: [visit.id], timeslotIds: [-1], ...week });
  expect(bySlot).toHaveLength(6 * need(visit.pass).timeslots.length);
  const byDate = await client.products({ productIds: [visit.id], ...week });
  expect(byDate).toHaveLength(6);
  expect(sum(byDate)).toBe(sum(bySlot));
  expect(byDate[0]).toMatchObject({ date: '2027-03-01T23:00:00.000+00:00' });
  const days = await client.products({ productIds: [day.id], ...week });
  expect(days).toHaveLength(2 * 6);
  expect(days[0]?.availability).toBe(225);
  expect(await client.products({ productIds: [open.id] })).toMatchObject([
    { unlimited: true, availabilityLevel: 'GOOD' },
  ]);
  const far = { dateFrom: '2027-03-01T23:00:00.000Z', dateTo: '2027-09-01T23:00:00.000Z' };
  const body = { pointOfSalesId: client.pos, productIds: [visit.id], ...far };
  expect((await client.post(client.path('availabilityService', 'getProductAvailability'), body)).status).toBe(
    400,
  );
});

test('slots of today leave when their tolerance is over', async () => {
  const visit = await client.product('VISIT', { seasonCode: 'M27' });
  const today = { dateFrom: '2027-03-01T23:00:00.000Z', dateTo: '2027-03-01T23:00:00.000Z' };
  const slots = async () =>
    (await client.products({ productIds: [visit.id], timeslotIds: [-1], ...today })).map(
      ({ timeslotId }) => timeslotId,
    );
  const first = need(visit.pass?.timeslots[0]).id;
  // The next morning at 9:49 and 9:51 in Paris: the first slot begins at 9:30 and is sold for twenty minutes.
  await sandbox.sandbox.clock.set(new Date('2027-03-02T08:49:00Z'));
  expect(await slots()).toContain(first);
  await sandbox.sandbox.clock.set(new Date('2027-03-02T08:51:00Z'));
  expect(await slots()).not.toContain(first);
  const late = { visitDate: today.dateFrom, timeslotId: first };
  expect(await client.order(plain(visit, late))).toMatchObject({ statusCode: 'error.order.timeslot' });
});

test('whoever polls hears of holds, of what is given back, and of what ran out', async () => {
  const [open, room] = [
    await client.product('OPEN', { seasonCode: 'T26' }),
    await client.product('ROOM', { seasonCode: 'T26' }),
  ];
  const updated = async (since: string) => {
    const answer = await client.call('availabilityService', 'getUpdatedAvailabilities', {
      pointOfSalesId: client.pos,
      productIds: [open.id, room.id],
      referenceDate: since,
    });
    return z
      .object({
        availabilityUpdateData: z.array(z.object({ productId: z.number(), lastUpdate: z.string() })),
      })
      .parse(answer).availabilityUpdateData;
  };
  const now = () => sandbox.sandbox.clock.now().toISOString();
  const before = now();
  expect(await updated(before)).toEqual([]);
  const [performance] = [performanceOf(room)];
  const left = async () => need((await client.events({ performanceIds: [performance.id] }))[0]).availability;
  const free = need(await left());
  const held = await client.held(bestSeats(room, { quantity: 4 }));
  expect(await updated(before)).toMatchObject([{ productId: room.id }]);
  expect(await left()).toBe(free - 4);
  const [movement] = held.movementDataUpdates;
  await client.orders('abandonMovements', {
    orderId: held.orderId,
    movementIds: [need(movement).movementId],
  });
  expect(await left()).toBe(free - 3);
  const later = now();
  expect(await updated(later)).toEqual([]);
  await sandbox.sandbox.clock.advance(16 * 60_000);
  expect(await updated(later)).toMatchObject([{ productId: room.id, lastUpdate: need(held.expirationDate) }]);
  expect(await left()).toBe(free);
});

test('what the catalogue does not have is refused', async () => {
  for (const [name, body] of [
    ['getEventAvailability', { performanceIds: [1] }],
    ['getProductAvailability', { productIds: [1] }],
    ['getSeatsAvailability', { performanceId: 1 }],
  ] as const) {
    const given = await client.call('availabilityService', name, { pointOfSalesId: client.pos, ...body });
    expect(given).toMatchObject({ statusCode: 'error.catalog.unknownObject' });
  }
  const agency = s360Client(sandbox, 'agency');
  const match = await client.product('MATCH18', { seasonCode: 'C26' });
  const question = { pointOfSalesId: agency.pos, performanceIds: [performanceOf(match).id] };
  expect(await agency.call('availabilityService', 'getEventAvailability', question)).toMatchObject({
    statusCode: 'error.catalog.unknownObject',
  });
});

import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { startTestSandbox } from '../test-sandbox.ts';
import { bestSeats, categoryOf, need, performanceOf, plain, s360Client, tariffOf } from './test-client.ts';

const claims = z.object({
  claims: z.array(z.object({ performance: z.string(), seat: z.string().nullable(), quantity: z.number() })),
});

async function started(options: { engineLock?: boolean } = {}) {
  const sandbox = await startTestSandbox(options);
  onTestFinished(() => sandbox.close());
  const taken = async () => claims.parse((await sandbox.control('GET', '/orders?supplier=s360')).body).claims;
  return { sandbox, client: s360Client(sandbox), taken };
}

test('100 buyers of one row of twenty, by card and by single evening: no seat twice, no card in part', async () => {
  const { client, taken } = await started();
  const card = await client.product('CARD10', { seasonCode: 'T26' });
  const evening = await client.product('CHAMB1', { seasonCode: 'T26' });
  const { seasonTicketItems, seasonTicketLines } = need(card.seasonTicket);
  const { itemId, seatCatId } = need(seasonTicketItems[0]);
  const wish = {
    composedProductOperations: [
      { itemId, audienceSubCategoryId: tariffOf(card, 'ADULT'), quantity: 1, seatCategoryId: seatCatId },
    ],
  };
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_unused, buyer) =>
      client.order(buyer % 4 === 0 ? bestSeats(evening) : wish),
    ),
  );
  const held = answers.flatMap(({ orderUpdateData }) => orderUpdateData ?? []);
  const refused = answers.filter(({ statusCode }) => statusCode === 'error.order.availability');
  expect(held.length + refused.length).toBe(100);
  const cards = held.filter(({ mainOperationId }) => mainOperationId !== undefined);
  const singles = held.filter(({ mainOperationId }) => mainOperationId === undefined);
  // Whoever comes first: ten cards at most, and every seat of the evening is gone in the end.
  expect(cards.length).toBeGreaterThan(0);
  expect(cards.length).toBeLessThanOrEqual(10);
  expect(cards.length + singles.length).toBe(20);
  for (const { movementDataUpdates } of cards) {
    const seats = movementDataUpdates.flatMap(({ physicalSeatId }) => physicalSeatId ?? []);
    expect(seats).toHaveLength(seasonTicketLines.length);
    expect(new Set(seats).size).toBe(1);
  }
  const places = (await taken()).filter(({ seat }) => seat !== null);
  expect(places).toHaveLength(cards.length * seasonTicketLines.length + singles.length);
  expect(new Set(places.map(({ performance, seat }) => `${performance} ${seat}`)).size).toBe(places.length);
});

test('100 buyers of ten cards: ten have one', async () => {
  const { client, taken } = await started();
  const card = await client.product('CARD10', { seasonCode: 'T26' });
  const { seasonTicketItems, seasonTicketLines } = need(card.seasonTicket);
  const { itemId, seatCatId } = need(seasonTicketItems[0]);
  const answers = await Promise.all(
    Array.from({ length: 100 }, () =>
      client.order({
        composedProductOperations: [
          { itemId, audienceSubCategoryId: tariffOf(card, 'ADULT'), quantity: 1, seatCategoryId: seatCatId },
        ],
      }),
    ),
  );
  expect(answers.filter(({ statusCode }) => statusCode === 'success')).toHaveLength(10);
  const places = await taken();
  expect(places.filter(({ seat }) => seat !== null)).toHaveLength(10 * seasonTicketLines.length);
});

test('without the lock the same row is sold twice', async () => {
  const { client, taken } = await started({ engineLock: false });
  const row = await client.product('ROW', { seasonCode: 'T26' });
  await Promise.all(Array.from({ length: 60 }, () => client.order(bestSeats(row))));
  const seats = (await taken()).map(({ seat }) => seat);
  expect(seats.length).toBeGreaterThan(new Set(seats).size);
});

test('the last places of a slot, a quota and a terrace are sold once', async () => {
  const { client, taken } = await started();
  const cabin = await client.product('TINY', { seasonCode: 'M27' });
  const poster = await client.product('POSTER', { seasonCode: 'M27' });
  const slot = need(cabin.pass?.timeslots[0]).id;
  const visit = { visitDate: '2027-03-09T23:00:00.000Z', timeslotId: slot };
  // Eight places a slot and five large posters, of which agencies have two and one.
  const visits = await Promise.all(Array.from({ length: 30 }, () => client.order(plain(cabin, visit))));
  const posters = await Promise.all(
    Array.from({ length: 20 }, () => client.order(plain(poster, { item: 1, quantity: 2 }))),
  );
  expect(visits.filter(({ statusCode }) => statusCode === 'success')).toHaveLength(6);
  expect(posters.filter(({ statusCode }) => statusCode === 'success')).toHaveLength(2);
  expect((await taken()).reduce((sum, { quantity }) => sum + quantity, 0)).toBe(6 + 4);
});

test('a seat that two channels want is in the contingent of one', async () => {
  const { sandbox, client } = await started();
  const agency = s360Client(sandbox, 'agency');
  const open = await client.product('OPEN', { seasonCode: 'T26' });
  const [performance] = [performanceOf(open)];
  const seatCategoryIds = [categoryOf(performance)];
  const ours = await client.seats({ performanceId: performance.id, seatCategoryIds });
  const theirs = await agency.seats({ performanceId: performance.id, seatCategoryIds });
  expect(theirs.length).toBeGreaterThan(0);
  const ids = new Set(ours.map(({ physicalSeatId }) => physicalSeatId));
  expect(theirs.filter(({ physicalSeatId }) => ids.has(physicalSeatId))).toEqual([]);
  const wrong = {
    singleEntryFromMapOperations: [
      {
        performanceId: performance.id,
        seats: [
          { physicalSeatId: need(theirs[0]).physicalSeatId, audienceSubCategoryId: tariffOf(open, 'ADULT') },
        ],
      },
    ],
  };
  expect(await client.order(wrong)).toMatchObject({ statusCode: 'error.order.seatNotAvailable' });
});

test('one order asked for ten times at once with one request id is made once; a close, too', async () => {
  const { client, taken } = await started();
  const row = await client.product('ROW', { seasonCode: 'T26' });
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => client.order({ requestId: 77, ...bestSeats(row, { quantity: 2 }) })),
  );
  expect(new Set(answers.map(({ orderUpdateData }) => orderUpdateData?.orderId)).size).toBe(1);
  expect(await taken()).toHaveLength(2);
  const orderId = need(answers[0]?.orderUpdateData).orderId;
  const closes = await Promise.all(
    Array.from({ length: 10 }, (_unused, at) => client.close(orderId, { requestId: 900 + at })),
  );
  expect(closes.filter(({ statusCode }) => statusCode === 'success')).toHaveLength(1);
  expect(closes.filter(({ statusCode }) => statusCode === 'error.order.alreadyClosed')).toHaveLength(9);
});

test('of many refunds of one place exactly one is paid', async () => {
  const { client, taken } = await started();
  const row = await client.product('ROW', { seasonCode: 'T26' });
  const held = await client.held(bestSeats(row));
  await client.close(held.orderId);
  const movementIds = held.movementDataUpdates.slice(0, 1).map(({ movementId }) => movementId);
  const fileId = need(held.operationDataUpdates[0]).fileId;
  const refunds = await Promise.all(
    Array.from({ length: 8 }, () =>
      client.order({ orderType: 'REFUND_CLIENT', fileId, refundOperations: [{ movementIds }] }),
    ),
  );
  const open = refunds.flatMap(({ orderUpdateData }) => orderUpdateData?.orderId ?? []);
  expect(open.length).toBeGreaterThan(0);
  const closes = await Promise.all(open.map((orderId) => client.close(orderId)));
  expect(closes.filter(({ statusCode }) => statusCode === 'success')).toHaveLength(1);
  expect(await taken()).toEqual([]);
});

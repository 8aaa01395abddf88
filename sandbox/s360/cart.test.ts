import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestSandbox, type TestSandbox } from '../test-sandbox.ts';
import {
  bestSeats,
  type CatalogueProduct,
  categoryOf,
  need,
  performanceOf,
  plain,
  type S360Client,
  s360Client,
  tariffOf,
  updateOf,
} from './test-client.ts';

const MINUTE = 60_000;
let sandbox: TestSandbox;
let client: S360Client;
let open: CatalogueProduct;
let pass: CatalogueProduct;
beforeAll(async () => {
  sandbox = await startTestSandbox();
  client = s360Client(sandbox);
  open = await client.product('OPEN', { seasonCode: 'T26' });
  pass = await client.product('OPENP', { seasonCode: 'M28' });
});
afterAll(() => sandbox.close());

const left = async (position: number) =>
  need(need((await client.events({ performanceIds: [performanceOf(open, position).id] }))[0]).availability);

test('an order runs out after fifteen minutes, and its places are free again', async () => {
  const free = await left(1);
  const held = await client.held(bestSeats(open, { performance: 1, quantity: 3 }));
  expect(await left(1)).toBe(free - 3);
  await sandbox.sandbox.clock.advance(14 * MINUTE);
  expect((await client.details(held.orderId)).orderState).toBe('IN_PROGRESS');
  await sandbox.sandbox.clock.advance(2 * MINUTE);
  expect(await left(1)).toBe(free);
  expect(await client.details(held.orderId)).toMatchObject({ orderState: 'ABANDONED', operationDatas: [] });
  const { fileId } = need(held.operationDataUpdates[0]);
  expect(await client.orders('getFileDetails', { fileId })).toMatchObject({
    fileDetailsData: { fileState: 'ABANDONNED' },
  });
  const expired = { statusCode: 'error.order.expired', expectedException: true };
  expect(await client.order({ orderId: held.orderId, ...plain(pass) })).toMatchObject(expired);
  expect(await client.orders('abandonOrder', { orderId: held.orderId })).toMatchObject(expired);
  expect(await client.close(held.orderId)).toMatchObject(expired);
});

test('adding makes it live longer, but never longer than an hour', async () => {
  const held = await client.held(plain(pass));
  const began = Date.parse(need(held.expirationDate)) - 15 * MINUTE;
  for (let minutes = 14; minutes <= 56; minutes += 14) {
    await sandbox.sandbox.clock.advance(14 * MINUTE);
    const added = updateOf(await client.order({ orderId: held.orderId, ...plain(pass) }));
    const lives = (Date.parse(need(added.expirationDate)) - began) / MINUTE;
    expect(lives).toBeGreaterThan(Math.min(60, minutes + 15) - 0.5);
    expect(lives).toBeLessThan(60.1);
  }
  await sandbox.sandbox.clock.advance(5 * MINUTE);
  expect(await client.close(held.orderId)).toMatchObject({ statusCode: 'error.order.expired' });
});

test('single places, lines and the whole cart can be given back', async () => {
  const free = await left(2);
  const held = await client.held(bestSeats(open, { performance: 2, quantity: 3 }));
  const [first, ...others] = held.movementDataUpdates.filter(({ type }) => type === 'SEAT');
  const one = updateOf(
    await client.orders('abandonMovements', { orderId: held.orderId, movementIds: [need(first).movementId] }),
  );
  expect(one.removeMovementIds).toContain(need(first).movementId);
  // Two tickets, and what is charged for two.
  expect(one.operationDataUpdates.map(({ kind, quantity }) => [kind, quantity])).toEqual([
    ['SINGLE_ENTRY', 2],
    ['CHARGE', 2],
  ]);
  expect(await left(2)).toBe(free - 2);
  await client.order({ orderId: held.orderId, ...plain(pass) });
  const line = need(held.operationDataUpdates[0]).operationId;
  const gone = updateOf(
    await client.orders('cancelOperations', { orderId: held.orderId, operationIds: [line] }),
  );
  expect(gone.removeOperationIds).toContain(line);
  expect(gone.removeMovementIds).toEqual(expect.arrayContaining(others.map(({ movementId }) => movementId)));
  expect(gone.orderState).toBe('IN_PROGRESS');
  expect(await left(2)).toBe(free);
  expect((await client.details(held.orderId)).operationDatas).toHaveLength(1);
  const over = updateOf(await client.orders('abandonOrder', { orderId: held.orderId }));
  expect(over).toMatchObject({ orderState: 'ABANDONED', totalAmount: 0 });
  expect(await client.orders('abandonOrder', { orderId: held.orderId })).toMatchObject({
    statusCode: 'error.order.notModifiable',
  });
  expect(await client.orders('abandonMovements', { orderId: 1, movementIds: [1] })).toMatchObject({
    statusCode: 'error.order.notFound',
  });
});

test('a part of a card takes the whole card with it', async () => {
  const card = await client.product('CARD10', { seasonCode: 'T27' });
  const { itemId, seatCatId } = need(card.seasonTicket?.seasonTicketItems[0]);
  const wish = {
    itemId,
    audienceSubCategoryId: tariffOf(card, 'ADULT'),
    quantity: 2,
    seatCategoryId: seatCatId,
  };
  const held = await client.held({ composedProductOperations: [wish] });
  const seat = need(
    held.movementDataUpdates.find(({ type, instanceNumber }) => type === 'SEAT' && instanceNumber === '1'),
  );
  const one = updateOf(
    await client.orders('abandonMovements', { orderId: held.orderId, movementIds: [seat.movementId] }),
  );
  // The card, its four seats, and what was charged for it.
  expect(one.removeMovementIds).toHaveLength(6);
  const after = await client.details(held.orderId);
  expect(new Set(after.movementDatas.flatMap(({ instanceNumber }) => instanceNumber ?? []))).toEqual(
    new Set(['2']),
  );
});

test('the first error in the documented order is told, and nothing is held then', async () => {
  const refused = async (body: object) => (await client.order(body)).statusCode;
  const [performance] = [performanceOf(open, 3)];
  const line = (rest: object) => ({
    singleEntryAttributionOperations: [
      {
        operationAttributions: [
          {
            performanceId: performance.id,
            seatCategoryId: categoryOf(performance),
            audienceSubCategoryId: tariffOf(open, 'ADULT'),
            quantity: 1,
            ...rest,
          },
        ],
      },
    ],
  });
  const free = await left(3);
  expect(await refused({})).toBe('error.order.empty');
  expect(await refused({ orderId: 5, ...line({}) })).toBe('error.order.notFound');
  expect(await refused({ fileId: 5, ...line({}) })).toBe('error.file.notFound');
  expect(await refused({ orderType: 'OPTION', ...line({}) })).toBe('error.order.typeNotAllowed');
  expect(await refused({ purchasersInfo: [{ contactReference: '999' }], ...line({}) })).toBe(
    'error.contact.notFound',
  );
  expect(await refused(line({ performanceId: 1 }))).toBe('error.catalog.unknownObject');
  expect(await refused(line({ audienceSubCategoryId: 1 }))).toBe('error.catalog.unknownObject');
  expect(await refused(line({ quantity: 0 }))).toBe('error.order.quantity');
  expect(await refused(line({ quantity: 11 }))).toBe('error.order.quantity');
  expect(await refused(line({ unitPrice: 1 }))).toBe('error.order.priceMismatch');
  expect(await refused(line({ contingentId: 4 }))).toBe('error.order.availability');
  expect(await refused(line({ advantageCode: 'NOPE' }))).toBe('error.advantage.unknownCode');
  expect(await refused({ chargeOperations: [{}], ...line({}) })).toBe('error.method.notSupported');
  const paused = await client.product('PAUSED', { seasonCode: 'T26' });
  expect(await refused(bestSeats(paused))).toBe('error.order.notSellable');
  const later = await client.product('LATER', { seasonCode: 'T26' });
  expect(await refused(bestSeats(later))).toBe('error.order.notSellable');
  const full = await client.product('FULL', { seasonCode: 'T26' });
  expect(await refused(bestSeats(full))).toBe('error.order.availability');
  expect(await refused(bestSeats(full, { contiguity: 'MANDATORY' }))).toBe('error.order.contiguity');
  const card = await client.product('ABO', { seasonCode: 'C27' });
  const { itemId, seatCatId: seatCategoryId } = need(card.seasonTicket?.seasonTicketItems[0]);
  const composed = { itemId, audienceSubCategoryId: tariffOf(card, 'ADULT'), quantity: 1, seatCategoryId };
  expect(await refused({ purchasersInfo: [], composedProductOperations: [composed] })).toBe(
    'error.contact.required',
  );
  // All of it or nothing: a good line beside a bad one holds nothing.
  const [good] = line({}).singleEntryAttributionOperations;
  const [bad] = bestSeats(full).singleEntryAttributionOperations;
  expect(await refused({ singleEntryAttributionOperations: [good, bad] })).toBe('error.order.availability');
  expect(await left(3)).toBe(free);
});

test('visits need a day on which the house is open, and a time', async () => {
  const visit = await client.product('VISIT', { seasonCode: 'M28' });
  const slot = need(visit.pass?.timeslots[2]).id;
  const refused = async (rest: Record<string, unknown>) =>
    (await client.order(plain(visit, rest))).statusCode;
  expect(await refused({ timeslotId: slot })).toBe('error.order.visitDate');
  // A Monday, a holiday, yesterday, another year.
  expect(await refused({ timeslotId: slot, visitDate: '2028-03-06T10:00:00Z' })).toBe(
    'error.order.visitDate',
  );
  expect(await refused({ timeslotId: slot, visitDate: '2028-12-25T10:00:00Z' })).toBe(
    'error.order.visitDate',
  );
  expect(await refused({ timeslotId: slot, visitDate: '2027-02-27T10:00:00Z' })).toBe(
    'error.order.visitDate',
  );
  expect(await refused({ visitDate: '2028-03-07T10:00:00Z' })).toBe('error.order.timeslot');
  expect(await refused({ timeslotId: 7, visitDate: '2028-03-07T10:00:00Z' })).toBe('error.order.timeslot');
  expect(await refused({ timeslotId: slot, visitDate: '2028-03-07T10:00:00Z' })).toBe('success');
  const boat = await client.product('BOAT', { seasonCode: 'M28' });
  const price = async (at: number) =>
    need(
      (
        await client.held(
          plain(boat, { timeslotId: need(boat.pass?.timeslots[at]).id, visitDate: '2028-03-07T10:00:00Z' }),
        )
      ).operationDataUpdates[0],
    ).unitPrice;
  // The last boats cost a quarter more.
  expect([await price(0), await price(4)]).toEqual([18_000, 22_500]);
});

test('some tariffs are not sold alone', async () => {
  const refused = await client.order(plain(pass, { tariff: 'YOUTH' }));
  expect(refused).toMatchObject({ statusCode: 'error.order.tariffDependency' });
  const held = await client.held(plain(pass));
  expect(await client.order({ orderId: held.orderId, ...plain(pass, { tariff: 'YOUTH' }) })).toMatchObject({
    statusCode: 'success',
  });
  const [adult] = held.movementDataUpdates;
  expect(
    await client.orders('changeMovementsTariff', {
      orderId: held.orderId,
      movementIds: [need(adult).movementId],
      audienceSubCategoryId: tariffOf(pass, 'YOUTH'),
    }),
  ).toMatchObject({ statusCode: 'error.order.tariffDependency' });
});

test('movements can change their tariff and keep their seats', async () => {
  const held = await client.held(bestSeats(open, { performance: 4, quantity: 2 }));
  const [first, second] = held.movementDataUpdates.filter(({ type }) => type === 'SEAT');
  const changed = updateOf(
    await client.orders('changeMovementsTariff', {
      orderId: held.orderId,
      movementIds: [need(first).movementId],
      audienceSubCategoryId: tariffOf(open, 'YOUTH'),
    }),
  );
  expect(changed.operationDataUpdates.map(({ quantity, unitPrice }) => [quantity, unitPrice])).toEqual([
    [1, 60_000],
    [1, 30_000],
  ]);
  const after = await client.details(held.orderId);
  const seats = after.movementDatas.flatMap(({ physicalSeatId }) => physicalSeatId ?? []);
  expect(new Set(seats)).toEqual(new Set([first?.physicalSeatId, second?.physicalSeatId]));
  expect(after.preSaleAmount).toBe(90_000 + 2 * 1500);
});

test('a code makes it cheaper; one of them goes once', async () => {
  const check = (code: string, body: object = {}) =>
    client.orders('checkAdvantageCode', { pointOfSalesId: client.pos, code, ...body });
  expect(await check('STAGE10')).toMatchObject({
    advantageData: { advantageType: 'CODE', reductionPercent: 10 },
  });
  expect(await check('NOPE')).toMatchObject({ statusCode: 'error.advantage.unknownCode' });
  expect(await check('STAGE10', { productIds: [pass.id] })).toMatchObject({
    statusCode: 'error.advantage.notApplicable',
  });
  const wish = (code: string, quantity = 1) => ({
    singleEntryAttributionOperations: [
      {
        operationAttributions: [
          {
            performanceId: performanceOf(open, 5).id,
            seatCategoryId: categoryOf(performanceOf(open, 5)),
            audienceSubCategoryId: tariffOf(open, 'ADULT'),
            quantity,
            advantageCode: code,
          },
        ],
      },
    ],
  });
  expect((await client.held(wish('STAGE10'))).operationDataUpdates[0]).toMatchObject({
    basePrice: 60_000,
    unitPrice: 54_000,
  });
  const once = await client.held(wish('ONCE50'));
  expect(once.operationDataUpdates[0]).toMatchObject({ unitPrice: 30_000 });
  expect(await client.order(wish('ONCE50'))).toMatchObject({ statusCode: 'error.advantage.exhausted' });
  expect(await client.order(wish('ONCE50', 2))).toMatchObject({
    statusCode: 'error.advantage.notApplicable',
  });
  await client.orders('abandonOrder', { orderId: once.orderId });
  const again = await client.held(wish('ONCE50'));
  expect(await client.close(again.orderId)).toMatchObject({ statusCode: 'success' });
  await sandbox.sandbox.clock.advance(61 * MINUTE);
  expect(await client.order(wish('ONCE50'))).toMatchObject({ statusCode: 'error.advantage.exhausted' });
});

test('seats of an open order can be exchanged for others that are free', async () => {
  const performance = performanceOf(open, 6);
  const held = await client.held(bestSeats(open, { performance: 6 }));
  const movement = need(held.movementDataUpdates[0]);
  const free = await client.seats({
    performanceId: performance.id,
    seatCategoryIds: [categoryOf(performance)],
  });
  const wanted = need(free.at(-1)).physicalSeatId;
  const seat = (physicalSeatId: number) =>
    client.call('externalSeatingService', 'doSeatingForOperations', {
      operationIds: [movement.operationId],
      seatingInformation: [{ movementId: movement.movementId, physicalSeatId }],
    });
  expect(await seat(wanted)).toMatchObject({
    statusCode: 'success',
    movementsData: [{ movementId: movement.movementId, physicalSeatId: wanted }],
  });
  const after = await client.seats({
    performanceId: performance.id,
    seatCategoryIds: [categoryOf(performance)],
  });
  const ids = after.map(({ physicalSeatId }) => physicalSeatId);
  expect(ids).toContain(movement.physicalSeatId);
  expect(ids).not.toContain(wanted);
  expect(await seat(1)).toMatchObject({ statusCode: 'error.order.seatNotAvailable' });
});

test('preferred areas come first; elsewhere is said to be elsewhere', async () => {
  const performance = performanceOf(open, 7);
  const seats = await client.seats({
    performanceId: performance.id,
    seatCategoryIds: [categoryOf(performance)],
  });
  const area = need(seats[0]).areaId;
  const inside = await client.held(bestSeats(open, { performance: 7, preferedAreas: [area] }));
  expect(inside.movementDataUpdates[0]).toMatchObject({ areaId: area, attributionMatch: 'EXACT' });
  const other = await client.held(bestSeats(open, { performance: 7, preferedAreas: [1] }));
  expect(other.movementDataUpdates[0]).toMatchObject({ attributionMatch: 'OTHER_AREA' });
});

test('a request that is sent again has the same answer, another body is refused', async () => {
  const first = await client.held({ requestId: 4711, ...plain(pass) });
  const again = await client.held({ requestId: 4711, ...plain(pass) });
  expect(again).toEqual(first);
  expect(await client.order({ requestId: 4711, ...plain(pass, { quantity: 2 }) })).toMatchObject({
    statusCode: 'error.request.idConflict',
  });
  await sandbox.sandbox.clock.advance(25 * 60 * MINUTE);
  const late = await client.held({ requestId: 4711, ...plain(pass) });
  expect(late.orderId).not.toBe(first.orderId);
});

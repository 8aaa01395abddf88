import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestSandbox, type TestSandbox } from '../test-sandbox.ts';
import {
  bestSeats,
  categoryOf,
  need,
  performanceOf,
  plain,
  type S360Client,
  s360Client,
  tariffOf,
  updateOf,
} from './test-client.ts';

let sandbox: TestSandbox;
let client: S360Client;
beforeAll(async () => {
  sandbox = await startTestSandbox();
  client = s360Client(sandbox);
});
afterAll(() => sandbox.close());

/** 10 March 2027, a Wednesday, begins in Paris. */
const MIDNIGHT = '2027-03-09T23:00:00.000+00:00';

test('A: an open pass for two, held, paid by pending account and ticketed', async () => {
  const pass = await client.product('OPENP', { seasonCode: 'M27' });
  const held = await client.held({
    requestId: 501,
    externalReference: 'QT-1',
    ...plain(pass, { quantity: 2 }),
  });
  expect(held).toMatchObject({ totalAmount: 24_000, orderState: 'IN_PROGRESS' });
  expect(String(held.orderId)).toHaveLength(11);
  const [operation] = held.operationDataUpdates;
  expect(operation).toMatchObject({
    kind: 'SIMPLE_PRODUCT',
    type: 'PRE_SALE',
    quantity: 2,
    unitPrice: 12_000,
    productCode: 'OPENP',
  });
  expect(String(operation?.operationId)).toHaveLength(14);
  expect(held.movementDataUpdates.map(({ type }) => type)).toEqual(['NOT_NUMBERED', 'NOT_NUMBERED']);

  const before = await client.details(held.orderId);
  expect(before).toMatchObject({ preSaleAmount: 24_000, saleAmount: 0, externalReference: 'QT-1' });
  const closed = await client.close(held.orderId, { requestId: 601 });
  expect(closed).toMatchObject({ statusCode: 'success', expectedException: false, requestId: 601 });
  expect(closed.orderData).toMatchObject({
    orderState: 'CLOSED',
    saleAmount: 24_000,
    preSaleAmount: 0,
    waitingAccountBalanceAmount: 0,
    payments: [{ amount: 24_000, paymentState: 'PAID' }],
  });
  const after = await client.details(held.orderId);
  expect(after.operationDatas[0]?.type).toBe('SALE');
  const tickets = after.movementDatas.flatMap((movement) => movement.tickets ?? []);
  expect(tickets.map(({ ticketState, price }) => [ticketState, price])).toEqual([
    ['NOT_PRINTED', 12_000],
    ['NOT_PRINTED', 12_000],
  ]);
});

test('B: a museum visit on a date and in a slot', async () => {
  const visit = await client.product('VISIT', { seasonCode: 'M27' });
  const item = need(visit.pass?.items[0]).itemId;
  const slot = need(visit.pass?.timeslots.find(({ startTime }) => startTime === '09:30'));
  const left = async () =>
    need(
      (
        await client.products({
          productIds: [visit.id],
          timeslotIds: [slot.id],
          dateFrom: MIDNIGHT,
          dateTo: MIDNIGHT,
        })
      )[0],
    );
  const free = need((await left()).availability);
  const line = (code: string, quantity: number) => ({
    itemId: item,
    audienceSubCategoryId: tariffOf(visit, code),
    quantity,
    visitDate: MIDNIGHT,
    timeslotId: slot.id,
  });
  const held = await client.held({
    requestId: 502,
    simpleProductOperations: [line('ADULT', 2), line('YOUTH', 1)],
  });
  // 2 × 15.50 and 1 × 8.00
  expect(held.totalAmount).toBe(39_000);
  expect(held.operationDataUpdates).toHaveLength(2);
  expect(held.movementDataUpdates).toHaveLength(3);
  for (const movement of held.movementDataUpdates) {
    expect(movement).toMatchObject({
      startValidityDate: '2027-03-10T08:30:00.000+00:00',
      endValidityDate: '2027-03-10T10:00:00.000+00:00',
    });
  }
  expect(held.operationDataUpdates[0]).toMatchObject({ visitDate: MIDNIGHT, timeslotId: slot.id });
  expect(await left()).toMatchObject({ availability: free - 3, date: MIDNIGHT, timeslotId: slot.id });
  expect(await client.close(held.orderId)).toMatchObject({ statusCode: 'success' });
  expect((await left()).availability).toBe(free - 3);
});

test('C: a match, the best two seats of a category', async () => {
  const match = await client.product('MATCH18', { seasonCode: 'C26' });
  const performance = performanceOf(match);
  const category = categoryOf(performance);
  const row = async () =>
    need((await client.events({ performanceIds: [performance.id], seatCategoryIds: [category] }))[0]);
  const before = await row();
  const held = await client.held({ requestId: 503, ...bestSeats(match, { quantity: 2 }) });
  expect(held).toMatchObject({ totalAmount: 90_000, generatedContiguities: [{ contiguous: true }] });
  expect(held.operationDataUpdates[0]).toMatchObject({
    kind: 'SINGLE_ENTRY',
    withoutVatTotalAmount: 85_308,
    vatRate: 5500,
    performanceId: performance.id,
  });
  for (const movement of held.movementDataUpdates) {
    expect(movement).toMatchObject({ type: 'SEAT', attributionMatch: 'EXACT' });
  }
  const after = await row();
  expect(after.availability).toBe(need(before.availability) - 2);
  expect(after.lastUpdate > before.lastUpdate).toBe(true);
  expect(await client.close(held.orderId)).toMatchObject({ statusCode: 'success' });
  expect((await row()).availability).toBe(need(before.availability) - 2);
});

test('C: seats chosen on the plan, at two tariffs; a seat that is gone is named', async () => {
  const match = await client.product('MATCH19', { seasonCode: 'C26' });
  const performance = performanceOf(match);
  const free = await client.seats({
    performanceId: performance.id,
    seatCategoryIds: [categoryOf(performance)],
  });
  const [first, second] = [need(free[0]), need(free[1])];
  const chosen = {
    singleEntryFromMapOperations: [
      {
        performanceId: performance.id,
        seats: [
          { physicalSeatId: first.physicalSeatId, audienceSubCategoryId: tariffOf(match, 'ADULT') },
          { physicalSeatId: second.physicalSeatId, audienceSubCategoryId: tariffOf(match, 'YOUTH') },
        ],
      },
    ],
  };
  const held = await client.held(chosen);
  expect(held.operationDataUpdates.map(({ unitPrice }) => unitPrice)).toEqual([45_000, 22_500]);
  expect(held.movementDataUpdates.map(({ physicalSeatId }) => physicalSeatId)).toEqual([
    first.physicalSeatId,
    second.physicalSeatId,
  ]);
  expect(await client.order(chosen)).toMatchObject({
    statusCode: 'error.order.seatNotAvailable',
    expectedException: true,
    statusDetail: `${first.physicalSeatId},${second.physicalSeatId}`,
  });
  const still = await client.seats({
    performanceId: performance.id,
    seatCategoryIds: [categoryOf(performance)],
  });
  expect(still.map(({ physicalSeatId }) => physicalSeatId)).not.toContain(first.physicalSeatId);
});

test('D: a championship card takes the same seat in every match to come', async () => {
  const card = await client.product('ABO', { seasonCode: 'C27' });
  const { seasonTicketItems, seasonTicketLines } = need(card.seasonTicket);
  const [item] = seasonTicketItems;
  const { itemId, seatCatId } = need(item);
  const left = async () =>
    need((await client.products({ productIds: [card.id], seatCategoryIds: [seatCatId] }))[0]).availability;
  const cards = need(await left());
  const held = await client.held({
    requestId: 505,
    composedProductOperations: [
      { itemId, audienceSubCategoryId: tariffOf(card, 'ADULT'), quantity: 2, seatCategoryId: seatCatId },
    ],
  });
  expect(held.totalAmount).toBe(960_000);
  const [main, ...contents] = held.operationDataUpdates;
  expect(main).toMatchObject({ kind: 'COMPOSED_PRODUCT', operationId: held.mainOperationId, quantity: 2 });
  expect(contents).toHaveLength(seasonTicketLines.length);
  for (const content of contents) {
    expect(content).toMatchObject({
      kind: 'SINGLE_ENTRY',
      parentOperationId: held.mainOperationId,
      totalAmount: 0,
      quantity: 2,
    });
  }
  const seats = Map.groupBy(
    held.movementDataUpdates.filter(({ type }) => type === 'SEAT'),
    ({ instanceNumber }) => instanceNumber,
  );
  expect([...seats.keys()]).toEqual(['1', '2']);
  for (const some of seats.values()) {
    expect(new Set(some.map(({ physicalSeatId }) => physicalSeatId)).size).toBe(1);
    expect(some).toHaveLength(seasonTicketLines.length);
  }
  expect(await left()).toBe(cards - 2);
  expect(held.generatedContactQualities).toMatchObject({
    [client.settings.purchaserContact]: { audienceCategories: [{ mainCategory: 'SUBSCRIBER' }, {}] },
  });
  expect(await client.close(held.orderId)).toMatchObject({ statusCode: 'success' });
  expect(await left()).toBe(cards - 2);
});

test('D: a fixed price covers up to so many matches, a calculated one costs what is inside', async () => {
  const pack = await client.product('PACK6', { seasonCode: 'C27' });
  const trio = await client.product('TRIO', { seasonCode: 'C27' });
  const wish = (card: typeof pack, count: number) => {
    const { seasonTicketItems, seasonTicketLines } = need(card.seasonTicket);
    const { itemId, seatCatId } = need(seasonTicketItems[0]);
    return {
      composedProductOperations: [
        {
          itemId,
          audienceSubCategoryId: tariffOf(card, 'ADULT'),
          quantity: 1,
          seatCategoryId: seatCatId,
          compositionOperations: seasonTicketLines.slice(0, count).map(({ id, product }) => ({
            seasonTicketLineId: id,
            performanceId: need(product.event.performances[0]).id,
          })),
        },
      ],
    };
  };
  expect(await client.held(wish(pack, 2))).toMatchObject({ totalAmount: 210_000 });
  expect(await client.held(wish(pack, 0))).toMatchObject({ totalAmount: 210_000 });
  expect(await client.order(wish(pack, 7))).toMatchObject({ statusCode: 'error.order.composition' });
  // 0.75 of 65.00, in steps of half a euro, and of 45.00 twice.
  const calculated = await client.held(wish(trio, 3));
  expect(calculated.operationDataUpdates.map(({ unitPrice }) => unitPrice)).toEqual([
    0, 34_000, 49_000, 34_000,
  ]);
  expect(calculated.totalAmount).toBe(117_000);
  expect(await client.order(wish(trio, 2))).toMatchObject({ statusCode: 'error.order.composition' });
  const abo = await client.product('ABO', { seasonCode: 'C27' });
  expect(await client.order(wish(abo, 3))).toMatchObject({ statusCode: 'error.order.composition' });
});

test('a package is two evenings for one price, with what the channel charges once', async () => {
  const duo = await client.product('DUO', { seasonCode: 'T27' });
  const { itemId, itemPrices, packageLine } = need(duo.package);
  const adult = tariffOf(duo, 'ADULT');
  const price = need(itemPrices.find(({ audSubCatId }) => audSubCatId === adult));
  const wish = {
    itemId,
    audienceSubCategoryId: adult,
    quantity: 1,
    seatCategoryId: price.seatCatId,
    compositionOperations: packageLine.map(({ id, product }) => ({
      seasonTicketLineId: id,
      performanceId: need(product.event.performances[0]).id,
    })),
  };
  const held = await client.held({ composedProductOperations: [wish] });
  expect(held.operationDataUpdates.map(({ kind }) => kind)).toEqual([
    'COMPOSED_PRODUCT',
    'CHARGE',
    'SINGLE_ENTRY',
    'SINGLE_ENTRY',
  ]);
  expect(held.totalAmount).toBe(price.amount + 1500);
  const half = { ...wish, compositionOperations: wish.compositionOperations.slice(1) };
  expect(await client.order({ composedProductOperations: [half] })).toMatchObject({
    statusCode: 'error.order.composition',
  });
});

test('services and goods, until there are none', async () => {
  const parking = await client.product('PARKING', { seasonCode: 'C26' });
  const audio = await client.product('AUDIO', { seasonCode: 'M27' });
  const both = await client.held(plain(parking, { quantity: 2 }));
  const more = updateOf(
    await client.order({ orderId: both.orderId, ...plain(audio, { item: 2, quantity: 4 }) }),
  );
  expect(more).toMatchObject({ orderId: both.orderId, totalAmount: 40_000 });
  expect(more.operationDataUpdates).toHaveLength(1);
  // Five in Italian, of which agencies have one.
  expect(await client.order(plain(audio, { item: 2 }))).toMatchObject({
    statusCode: 'error.order.availability',
    expectedException: true,
  });
  expect((await client.details(both.orderId)).operationDatas).toHaveLength(2);
});

test('money adds up to the thousandth, with charges and tax', async () => {
  const open = await client.product('OPEN', { seasonCode: 'T26' });
  const held = await client.held({
    singleEntryAttributionOperations: [
      {
        operationAttributions: [
          { quantity: 3, code: 'ADULT' },
          { quantity: 1, code: 'YOUTH' },
        ].map(({ quantity, code }) => ({
          performanceId: performanceOf(open).id,
          seatCategoryId: categoryOf(performanceOf(open), 1),
          audienceSubCategoryId: tariffOf(open, code),
          quantity,
        })),
      },
    ],
  });
  const lines = held.operationDataUpdates;
  for (const line of lines) {
    expect(line.totalAmount).toBe(line.unitPrice * line.quantity);
    expect(line.totalAmount % 10).toBe(0);
    expect(line.withoutVatTotalAmount).toBe(Math.round(line.totalAmount / (1 + line.vatRate / 100_000)));
  }
  expect(held.totalAmount).toBe(lines.reduce((sum, { totalAmount }) => sum + totalAmount, 0));
  const charges = lines.filter(({ kind }) => kind === 'CHARGE');
  expect(charges.map(({ quantity, unitPrice }) => [quantity, unitPrice])).toEqual([
    [3, 1500],
    [1, 1500],
  ]);
  expect(charges.map(({ linkedOperationId }) => linkedOperationId)).toEqual(
    lines.filter(({ kind }) => kind === 'SINGLE_ENTRY').map(({ operationId }) => operationId),
  );
  const closed = await client.close(held.orderId);
  expect(closed.orderData?.saleAmount).toBe(held.totalAmount);
});

test('in the other institution every amount is a multiple of the smallest coin', async () => {
  const lake = s360Client(sandbox, 'lagune');
  const { seasons } = await lake.catalogue();
  const prices = seasons
    .flatMap(({ products }) => products)
    .flatMap(({ event, pass }) => [
      ...(event?.performances ?? []).flatMap((one) => one.prices),
      ...(pass?.items ?? []).flatMap((one) => one.itemPrices),
    ]);
  expect(prices.every(({ amount }) => amount % 50 === 0)).toBe(true);
  const open = await lake.product('OPEN');
  const held = await lake.held(bestSeats(open, { quantity: 2 }));
  expect(held.operationDataUpdates).toHaveLength(1);
  expect(await lake.close(held.orderId)).toMatchObject({ statusCode: 'success' });
});

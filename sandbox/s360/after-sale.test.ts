import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { startTestSandbox, type TestSandbox } from '../test-sandbox.ts';
import {
  bestSeats,
  type CatalogueProduct,
  need,
  performanceOf,
  plain,
  type S360Client,
  s360Client,
  tariffOf,
  updateOf,
} from './test-client.ts';
import { checkDigits } from './tickets.ts';

const HOUR = 3_600_000;
const printed = z.object({
  printableTickets: z.array(
    z.object({ ticketIds: z.array(z.number()), mimetype: z.literal('application/pdf'), data: z.base64() }),
  ),
});
let sandbox: TestSandbox;
let client: S360Client;
let open: CatalogueProduct;
beforeAll(async () => {
  sandbox = await startTestSandbox();
  client = s360Client(sandbox);
  open = await client.product('OPEN', { seasonCode: 'T26' });
});
afterAll(() => sandbox.close());

/** A sale of the best seats. */
async function sold(quantity: number, performance = 2) {
  const held = await client.held(bestSeats(open, { quantity, performance }));
  expect(await client.close(held.orderId)).toMatchObject({ statusCode: 'success' });
  const details = await client.details(held.orderId);
  return {
    held,
    details,
    fileId: details.fileId,
    seats: held.movementDataUpdates.filter(({ type }) => type === 'SEAT'),
  };
}
const ticketsIn = async (orderId: number) =>
  (await client.details(orderId)).movementDatas.flatMap(({ tickets = [] }) => tickets);
const pdf = (body: object) => client.call('productionPublicService', 'getTicketsPDF', body);
const left = async (performance = 2) =>
  need(
    need((await client.events({ performanceIds: [performanceOf(open, performance).id] }))[0]).availability,
  );

test('barcodes have 28 digits with a check, are unique, and stay', async () => {
  const orders = await Promise.all(Array.from({ length: 12 }, () => sold(4, 3)));
  const before = await Promise.all(orders.map(({ held }) => ticketsIn(held.orderId)));
  const codes = before.flat().map(({ barcode }) => barcode);
  expect(codes).toHaveLength(48);
  expect(new Set(codes).size).toBe(48);
  for (const code of codes) {
    expect(code).toMatch(/^\d{28}$/);
    expect(code.slice(26)).toBe(checkDigits(code.slice(0, 26)));
  }
  expect(before.flat().every(({ ticketId }) => String(ticketId).length === 14)).toBe(true);
  const after = await Promise.all(orders.map(({ held }) => ticketsIn(held.orderId)));
  expect(after).toEqual(before);
});

test('the PDF opens, has a page for each ticket with its barcode, and makes tickets valid', async () => {
  const { held } = await sold(2);
  const before = await ticketsIn(held.orderId);
  const { printableTickets } = printed.parse(await pdf({ orderId: held.orderId, languageCode: 'fr' }));
  const [file] = printableTickets;
  expect(file?.ticketIds).toEqual(before.map(({ ticketId }) => ticketId));
  const bytes = new Uint8Array(Buffer.from(need(file).data, 'base64'));
  const { totalPages, text } = await extractText(await getDocumentProxy(bytes));
  expect(totalPages).toBe(2);
  before.forEach(({ barcode }, page) => {
    expect(text[page]).toContain(barcode);
    expect(text[page]).toContain('La Maison ouverte');
  });
  const after = await ticketsIn(held.orderId);
  expect(after.map(({ ticketState }) => ticketState)).toEqual(['VALID', 'VALID']);
  expect(after.map(({ barcode }) => barcode)).toEqual(before.map(({ barcode }) => barcode));
  const apart = printed.parse(
    await pdf({ ticketIds: before.map(({ ticketId }) => ticketId), merged: false }),
  );
  expect(apart.printableTickets).toHaveLength(2);
});

test('who comes is settled when the ticket is printed', async () => {
  const { held, seats } = await sold(1);
  const name = (firstName: string) =>
    client.orders('setMovementContactData', {
      orderId: held.orderId,
      movementContacts: [
        { movementId: need(seats[0]).movementId, contactData: { firstName, lastName: 'Moreau' } },
      ],
    });
  expect(await name('Ada')).toMatchObject({ statusCode: 'success' });
  await pdf({ orderId: held.orderId });
  expect((await ticketsIn(held.orderId))[0]?.holderInfo).toMatchObject({ firstName: 'Ada' });
  expect(await name('Ben')).toMatchObject({ statusCode: 'error.movement.ticketAlreadyPrinted' });
});

test('tickets are made when they are asked for, and not before the order is closed', async () => {
  const held = await client.held(bestSeats(open, { performance: 2 }));
  expect(await pdf({ orderId: held.orderId })).toMatchObject({ statusCode: 'error.ticket.orderNotClosed' });
  await client.close(held.orderId, { generateBarCodes: false });
  expect(await ticketsIn(held.orderId)).toEqual([]);
  const made = await client.call('productionPublicService', 'getTickets', { orderId: held.orderId });
  expect(made).toMatchObject({ tickets: [{ ticketState: 'NOT_PRINTED', barcode: expect.any(String) }] });
  const { status } = await client.post(client.path('productionPublicService', 'getTickets'), {});
  expect(status).toBe(400);
});

test('mobile tickets become valid by themselves and are not printed', async () => {
  const phone = await client.product('PHONE', { seasonCode: 'T26' });
  const only = await client.held(bestSeats(phone));
  await client.close(only.orderId);
  expect(await pdf({ orderId: only.orderId })).toMatchObject({
    statusCode: 'error.ticket.natureNotPrintable',
  });

  const held = await client.held(bestSeats(open, { performance: 4 }));
  const modes = z
    .object({
      posConfigData: z.object({
        shipmentModes: z.array(z.object({ shipmentModeId: z.number(), kind: z.string() })),
      }),
    })
    .parse(await client.call('catalogService', 'getPOSConfig')).posConfigData.shipmentModes;
  const mobile = need(modes.find(({ kind }) => kind === 'MOBILE')).shipmentModeId;
  await client.orders('setShipmentMode', { orderId: held.orderId, shipmentModeId: mobile });
  expect(await client.close(held.orderId)).toMatchObject({ statusCode: 'error.order.nominativeDataMissing' });
  const contactData = { firstName: 'Ada', lastName: 'Moreau', email: 'ada@example.org' };
  await client.orders('setMovementContactData', {
    orderId: held.orderId,
    movementContacts: [{ movementId: need(held.movementDataUpdates[0]).movementId, contactData }],
  });
  expect(await client.close(held.orderId)).toMatchObject({ statusCode: 'success' });
  expect((await ticketsIn(held.orderId))[0]?.ticketState).toBe('NOT_PRINTED');
  await sandbox.sandbox.clock.advance(6000);
  expect((await ticketsIn(held.orderId))[0]?.ticketState).toBe('VALID');
  expect(await pdf({ orderId: held.orderId })).toMatchObject({
    statusCode: 'error.ticket.natureNotPrintable',
  });
});

test('a place is refunded once: the ticket is cancelled and the seat is free at the close, not before', async () => {
  const free = await left();
  const { held, seats, fileId } = await sold(2);
  expect(await left()).toBe(free - 2);
  const movementIds = [need(seats[1]).movementId];
  const refund = {
    orderType: 'REFUND_CLIENT',
    fileId,
    refundOperations: [{ movementIds, cause: 'CLIENT_REQUEST' }],
  };
  const opened = updateOf(await client.order(refund));
  expect(opened).toMatchObject({
    totalAmount: -60_000,
    operationDataUpdates: [{ type: 'PRE_REFUND', quantity: 1, totalAmount: -60_000 }],
  });
  expect(await left()).toBe(free - 2);
  expect((await ticketsIn(held.orderId))[1]?.ticketState).toBe('NOT_PRINTED');
  expect(await client.order(refund)).toMatchObject({ statusCode: 'error.movement.alreadyRefunded' });
  expect(await client.close(opened.orderId)).toMatchObject({
    statusCode: 'success',
    orderData: { saleAmount: -60_000 },
  });
  expect(await left()).toBe(free - 1);
  expect((await ticketsIn(held.orderId)).map(({ ticketState }) => ticketState)).toEqual([
    'NOT_PRINTED',
    'CANCELLED',
  ]);
  expect(await client.order(refund)).toMatchObject({ statusCode: 'error.movement.alreadyRefunded' });
  expect((await client.details(held.orderId)).orderState).toBe('CLOSED');

  // The rest, with what was charged for it.
  const rest = updateOf(
    await client.order({
      ...refund,
      refundOperations: [{ movementIds: [need(seats[0]).movementId], withCharges: true }],
    }),
  );
  expect(rest.totalAmount).toBe(-61_500);
  await client.close(rest.orderId);
  expect((await client.details(held.orderId)).orderState).toBe('CANCELED');
  expect(await client.orders('getFileDetails', { fileId })).toMatchObject({
    fileDetailsData: { fileState: 'CANCELED' },
  });
  expect(await pdf({ orderId: held.orderId })).toMatchObject({ statusCode: 'error.ticket.cancelled' });
  expect(await left()).toBe(free);
});

test('what began, and what is not one’s own, is not refunded', async () => {
  const { fileId, seats } = await sold(1, 2);
  const refund = (movementIds: number[]) =>
    client.order({ orderType: 'REFUND_CLIENT', fileId, refundOperations: [{ movementIds }] });
  expect(await refund([5])).toMatchObject({ statusCode: 'error.movement.notFound' });
  const other = await sold(1, 3);
  expect(await refund([need(other.seats[0]).movementId])).toMatchObject({
    statusCode: 'error.movement.notFound',
  });
  const starts = performanceOf(open, 2).start;
  await sandbox.sandbox.clock.set(new Date(Date.parse(starts) + 1000));
  expect(await refund([need(seats[0]).movementId])).toMatchObject({
    statusCode: 'error.movement.notRefundable',
  });
  await sandbox.sandbox.clock.set(new Date('2027-03-02T09:00:00Z'));
  const body = {
    pointOfSalesId: client.pos,
    orderType: 'REFUND_CLIENT',
    refundOperations: [{ movementIds: [1] }],
  };
  expect((await client.post(client.path('externalOrderFacade', 'createOrUpdateOrder'), body)).status).toBe(
    400,
  );
});

test('a card is refunded with everything in it', async () => {
  const card = await client.product('CARD10', { seasonCode: 'T27' });
  const { itemId, seatCatId } = need(card.seasonTicket?.seasonTicketItems[0]);
  const wish = {
    itemId,
    audienceSubCategoryId: tariffOf(card, 'ADULT'),
    quantity: 2,
    seatCategoryId: seatCatId,
  };
  const held = await client.held({ composedProductOperations: [wish] });
  await client.close(held.orderId);
  const [main, ...inside] = held.movementDataUpdates.filter(({ instanceNumber }) => instanceNumber === '1');
  const { fileId } = need(held.operationDataUpdates[0]);
  const refund = (movementId: number) =>
    client.order({ orderType: 'REFUND_CLIENT', fileId, refundOperations: [{ movementIds: [movementId] }] });
  expect(await refund(need(inside[0]).movementId)).toMatchObject({
    statusCode: 'error.movement.notRefundable',
  });
  const opened = updateOf(await refund(need(main).movementId));
  expect(opened.totalAmount).toBe(-96_000);
  await client.close(opened.orderId);
  const tickets = await ticketsIn(held.orderId);
  expect(tickets.filter(({ ticketState }) => ticketState === 'CANCELLED')).toHaveLength(5);
  expect(tickets.filter(({ ticketState }) => ticketState === 'NOT_PRINTED')).toHaveLength(5);
});

test('a reservation keeps its seats until it is sold or freed', async () => {
  const free = await left(5);
  const reserve = async () => {
    const held = await client.held({
      orderType: 'RESERVATION',
      ...bestSeats(open, { quantity: 2, performance: 5 }),
    });
    expect(held.operationDataUpdates[0]?.type).toBe('PRE_RESERVATION');
    expect(await client.close(held.orderId)).toMatchObject({
      statusCode: 'success',
      orderData: { orderState: 'CLOSED', saleAmount: 0 },
    });
    return { held, fileId: need(held.operationDataUpdates[0]).fileId };
  };
  const first = await reserve();
  await sandbox.sandbox.clock.advance(2 * HOUR);
  expect(await left(5)).toBe(free - 2);
  expect(await client.orders('getFileDetails', { fileId: first.fileId })).toMatchObject({
    fileDetailsData: { fileState: 'IN_RESERVATION' },
  });
  expect(await pdf({ orderId: first.held.orderId })).toMatchObject({
    statusCode: 'error.ticket.orderNotClosed',
  });
  const resume = { fileId: first.fileId, orderCreationOptions: ['RESUME_ALL_RESERVATION_OPERATIONS'] };
  const sale = updateOf(await client.order(resume));
  const seatsOf = ({ movementDataUpdates }: typeof sale) =>
    movementDataUpdates.flatMap(({ physicalSeatId }) => physicalSeatId ?? []);
  expect(seatsOf(sale)).toEqual(seatsOf(first.held));
  expect(sale.movementDataUpdates.every(({ resumed }) => resumed)).toBe(true);
  expect(await client.close(sale.orderId)).toMatchObject({
    statusCode: 'success',
    orderData: { saleAmount: 123_000 },
  });
  expect(await left(5)).toBe(free - 2);
  expect(await client.order(resume)).toMatchObject({ statusCode: 'error.order.empty' });
  expect(await client.orders('getFileDetails', { fileId: first.fileId })).toMatchObject({
    fileDetailsData: { fileState: 'SOLDED' },
  });
  // Sold from a reservation, and still refundable.
  const movementIds = sale.movementDataUpdates
    .filter(({ type }) => type === 'SEAT')
    .map(({ movementId }) => movementId);
  const refund = updateOf(
    await client.order({
      orderType: 'REFUND_CLIENT',
      fileId: first.fileId,
      refundOperations: [{ movementIds }],
    }),
  );
  await client.close(refund.orderId);
  expect(await left(5)).toBe(free);

  const second = await reserve();
  const freeing = updateOf(await client.order({ orderType: 'RESERVATION_FREEING', fileId: second.fileId }));
  expect(await left(5)).toBe(free - 2);
  expect(await client.close(freeing.orderId)).toMatchObject({ statusCode: 'success' });
  expect(await left(5)).toBe(free);
});

test('the books of the day: tickets and files', async () => {
  const pass = await client.product('YEAR', { seasonCode: 'M27' });
  const held = await client.held(plain(pass, { quantity: 3 }));
  await client.close(held.orderId);
  const now = sandbox.sandbox.clock.now().getTime();
  const day = { startDate: new Date(now - HOUR).toISOString(), endDate: new Date(now + HOUR).toISOString() };
  const history = (name: string, body: object) => client.call('externalOrderHistoryService', name, body);
  const listed = z
    .object({ truncated: z.boolean(), ticketSummaries: z.array(z.object({ price: z.number() })) })
    .parse(await history('listTicketsByCriteria', { ticketFilterCriteria: { ...day, productId: pass.id } }));
  expect(listed).toEqual({ truncated: false, ticketSummaries: Array(3).fill({ price: 49_000 }) });
  expect(
    await history('listTicketsByCriteria', {
      ticketFilterCriteria: { ...day, productId: pass.id },
      paginationParameter: { startPosition: 0, maxResult: 2 },
    }),
  ).toMatchObject({ truncated: true });
  expect(await history('countFilesByCriteria', { productId: pass.id, states: ['SOLDED'] })).toMatchObject({
    count: 1,
  });
  expect(await history('listFilesByCriteria', { productId: pass.id })).toMatchObject({
    fileSummaries: [{ fileState: 'SOLDED', orderIds: [held.orderId], totalAmount: 147_000 }],
  });
  const secret = (await client.details(held.orderId)).orderSecretId;
  const file = await client.orders('getFileDetailsFromOrderSecretId', { orderSecretId: secret });
  expect(file.orderDetailsDatas?.[0]?.orderId).toBe(held.orderId);
  const agency = s360Client(sandbox, 'agency');
  expect(await agency.orders('getFileDetailsFromOrderSecretId', { orderSecretId: secret })).toMatchObject({
    statusCode: 'error.order.notFound',
  });
});

test('a PDF under way says so; sales outlive a restart', async () => {
  const { held } = await sold(1, 6);
  const config = (asyncRounds: number) =>
    fetch(`${sandbox.sandbox.urls.s360}/__sandbox/config`, {
      method: 'POST',
      body: JSON.stringify({ asyncRounds }),
    });
  await config(1);
  expect(await pdf({ requestId: 9, orderId: held.orderId })).toMatchObject({
    statusCode: 'in_progress',
    requestId: 9,
  });
  expect(await pdf({ requestId: 9, orderId: held.orderId })).toMatchObject({ statusCode: 'success' });
  await config(0);
  const another = await sandbox.startAnother();
  const there = s360Client({ ...sandbox, sandbox: another });
  expect(await there.details(held.orderId)).toEqual(await client.details(held.orderId));
  await another.close();
});

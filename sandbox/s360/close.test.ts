import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { startTestSandbox, type TestSandbox } from '../test-sandbox.ts';
import { bestSeats, need, plain, type S360Client, s360Client } from './test-client.ts';

const shipment = z.object({
  shipmentModes: z.array(z.object({ shipmentModeId: z.number(), kind: z.string(), amount: z.int() })),
});
const created = z.object({ identifierContactMap: z.record(z.string(), z.string()) });

let sandbox: TestSandbox;
let client: S360Client;
beforeAll(async () => {
  sandbox = await startTestSandbox();
  client = s360Client(sandbox);
});
afterAll(() => sandbox.close());
afterEach(() => switched({ asyncRounds: 0 }));

async function switched(config: object) {
  const url = `${sandbox.sandbox.urls.s360}/__sandbox/config`;
  await fetch(url, { method: 'POST', body: JSON.stringify(config) });
}
/** An open order for one open pass. */
const passHeld = async (rest: Record<string, unknown> = {}) =>
  client.held(plain(await client.product('OPENP', { seasonCode: 'M27' }), rest));

test('a close is refused for the first thing that is wrong, and the order stays open', async () => {
  const { orderId } = await passHeld();
  const refused = async (rest: object) => (await client.close(orderId, rest)).statusCode;
  const pay = (amount: number, paymentMethodId = client.settings.paymentMethodId) => ({
    payments: [{ amount, paymentMethodId }],
  });
  expect(await refused({ orderId: 3 })).toBe('error.order.notFound');
  expect(await refused({ orderType: 'RESERVATION' })).toBe('error.order.typeMismatch');
  expect(await refused({ purchaserInfo: undefined })).toBe('error.contact.required');
  expect(await refused({ purchaserInfo: { contactReference: '1' } })).toBe('error.contact.notFound');
  expect(await refused(pay(12_000, 16_470))).toBe('error.payment.methodNotAllowed');
  expect(await refused({ purchaserInfo: { contactReference: '100043' } })).toBe(
    'error.payment.pendingAccountNotAllowed',
  );
  expect(await refused(pay(11_990))).toBe('error.payment.amountMismatch');
  expect(await refused({ payments: [] })).toBe('error.payment.amountMismatch');
  expect((await client.details(orderId)).orderState).toBe('IN_PROGRESS');
  expect(await refused({})).toBe('success');
  expect(await refused({})).toBe('error.order.alreadyClosed');
});

test('a purchaser can owe so much and no more; refunds make room', async () => {
  const purchaserInfo = { contactReference: '100044' };
  const first = await passHeld({ quantity: 8 });
  const closed = await client.close(first.orderId, { purchaserInfo });
  expect(closed.orderData).toMatchObject({ saleAmount: 96_000, contactReference: '100044' });
  const second = await passHeld();
  expect(await client.close(second.orderId, { purchaserInfo })).toMatchObject({
    statusCode: 'error.payment.limitExceeded',
  });
  const financial = async () =>
    client.call('contactInformationPublicService', 'getContactData', {
      contactNumber: '100044',
      details: ['FINANCIAL'],
    });
  expect(await financial()).toMatchObject({
    financialData: {
      pendingAccountAllowed: true,
      pendingAccountBalance: 96_000,
      pendingAccountLimit: 100_000,
    },
  });
  const refund = await client.held({
    orderType: 'REFUND_CLIENT',
    fileId: need(first.operationDataUpdates[0]).fileId,
    refundOperations: [{ movementIds: [need(first.movementDataUpdates[0]).movementId] }],
  });
  expect(await client.close(refund.orderId, { purchaserInfo })).toMatchObject({ statusCode: 'success' });
  expect(await financial()).toMatchObject({ financialData: { pendingAccountBalance: 84_000 } });
  expect(await client.close(second.orderId, { purchaserInfo })).toMatchObject({ statusCode: 'success' });
});

test('tariffs that name their holder want a name, tariffs with a proof want the proof', async () => {
  const open = await client.product('OPEN', { seasonCode: 'T26' });
  const student = await client.held(bestSeats(open, { tariff: 'STUDENT' }));
  expect(await client.close(student.orderId)).toMatchObject({
    statusCode: 'error.order.nominativeDataMissing',
  });
  const movementId = need(student.movementDataUpdates[0]).movementId;
  await client.orders('setMovementContactData', {
    orderId: student.orderId,
    movementContacts: [{ movementId, contactData: { firstName: 'Ada', lastName: 'Moreau' } }],
  });
  expect(await client.close(student.orderId)).toMatchObject({ statusCode: 'success' });

  const pass = await client.product('OPENP', { seasonCode: 'M27' });
  const seeker = await client.held(plain(pass, { tariff: 'JOBSEEK' }));
  expect(await client.close(seeker.orderId)).toMatchObject({ statusCode: 'error.order.attachmentMissing' });
  const { fileId } = need(seeker.operationDataUpdates[0]);
  const contactReference = client.settings.purchaserContact;
  const proof = {
    data: Buffer.from('proof').toString('base64'),
    fileName: 'proof.txt',
    mimetype: 'text/plain',
  };
  const { fileAttachmentId } = await client.orders('uploadFileAttachment', {
    fileId,
    contactReference,
    printableFileAttachmentData: proof,
  });
  expect(await client.orders('getFileAttachment', { fileAttachmentId, contactReference })).toMatchObject({
    fileAttachment: proof,
  });
  expect(await client.close(seeker.orderId)).toMatchObject({ statusCode: 'success' });
  expect(await client.orders('getFileDetails', { fileId })).toMatchObject({
    fileDetailsData: { fileState: 'SOLDED', fileAttachments: [{ fileAttachmentId, name: 'proof.txt' }] },
  });
});

test('what costs nothing is closed without a payment', async () => {
  const pass = await client.product('OPENP', { seasonCode: 'M27' });
  const adult = await client.held(plain(pass));
  const child = await client.held({ orderId: adult.orderId, ...plain(pass, { tariff: 'CHILD' }) });
  expect(child.operationDataUpdates[0]).toMatchObject({
    unitPrice: 0,
    totalAmount: 0,
    withoutVatTotalAmount: 0,
  });
  const line = need(adult.operationDataUpdates[0]).operationId;
  await client.orders('cancelOperations', { orderId: adult.orderId, operationIds: [line] });
  const closed = await client.close(adult.orderId, { purchaserInfo: undefined });
  expect(closed.orderData).toMatchObject({ orderState: 'CLOSED', saleAmount: 0, payments: [] });
});

test('a close under way says so until it is through, and the answer is kept', async () => {
  const held = await passHeld();
  await switched({ asyncRounds: 2 });
  const close = () =>
    client.orders('closeOrder', {
      requestId: 603,
      orderId: held.orderId,
      orderType: 'SALE',
      purchaserInfo: { contactReference: client.settings.purchaserContact },
      generateBarCodes: true,
      payments: [{ paymentMethodId: client.settings.paymentMethodId, amount: 12_000 }],
    });
  expect(await close()).toMatchObject({ statusCode: 'in_progress', requestId: 603 });
  const between = await client.details(held.orderId);
  expect(between).toMatchObject({
    orderState: 'CLOSING',
    preSaleAmount: 12_000,
    saleAmount: 0,
    payments: [],
  });
  expect(between.movementDatas[0]).not.toHaveProperty('tickets');
  expect(await close()).toMatchObject({ statusCode: 'in_progress' });
  const done = await close();
  expect(done).toMatchObject({ statusCode: 'success', requestId: 603, orderData: { saleAmount: 12_000 } });
  expect(await client.details(held.orderId)).toMatchObject({ orderState: 'CLOSED' });
  expect(await close()).toEqual(done);
  expect(
    await client.orders('closeOrder', { requestId: 603, orderId: held.orderId, orderType: 'SALE' }),
  ).toMatchObject({ statusCode: 'error.request.idConflict' });
});

test('a close under way that nobody asks about ends by itself', async () => {
  const held = await passHeld();
  await switched({ asyncRounds: 5 });
  expect(await client.close(held.orderId, { requestId: 604 })).toMatchObject({ statusCode: 'in_progress' });
  expect((await client.details(held.orderId)).orderState).toBe('CLOSING');
  await sandbox.sandbox.clock.advance(61_000);
  expect((await client.details(held.orderId)).orderState).toBe('CLOSED');
});

test('without a request id the server gives one', async () => {
  const held = await passHeld();
  await switched({ asyncRounds: 1 });
  const first = await client.close(held.orderId);
  expect(first).toMatchObject({ statusCode: 'in_progress', requestId: expect.any(Number) });
});

test('tickets by post cost something, once, and need an address', async () => {
  const open = await client.product('OPEN', { seasonCode: 'T26' });
  const held = await client.held(bestSeats(open, { performance: 10 }));
  const modes = await client.call('shipmentPublicService', 'getAvailableShipmentModes', {
    pointOfSalesId: client.pos,
    shipmentContents: 'TICKETS',
    orderId: held.orderId,
  });
  const all = shipment.parse(modes).shipmentModes;
  expect(all.map(({ kind }) => kind)).toEqual(['NONE', 'PRINT_AT_HOME', 'MOBILE', 'COLLECT', 'MAIL']);
  const mail = need(all.find(({ kind }) => kind === 'MAIL')).shipmentModeId;
  const print = need(all.find(({ kind }) => kind === 'PRINT_AT_HOME')).shipmentModeId;
  const set = (shipmentModeId: number, rest: object = {}) =>
    client.orders('setShipmentMode', { orderId: held.orderId, shipmentModeId, ...rest });
  expect(await set(mail)).toMatchObject({ statusCode: 'error.contact.required' });
  const before = held.totalAmount;
  expect((await set(mail, { contactAddressId: 1_000_420 })).orderUpdateData?.totalAmount).toBe(before + 5500);
  expect((await set(mail, { contactAddressId: 1_000_420 })).orderUpdateData?.totalAmount).toBe(before + 5500);
  expect((await set(print)).orderUpdateData?.totalAmount).toBe(before);
  const path = client.path('externalOrderService', 'setShipmentMode');
  expect((await client.post(path, { orderId: held.orderId, shipmentModeId: 9 })).status).toBe(400);
});

test('people and companies that a reseller knows', async () => {
  const contacts = (name: string, body: object) => client.call('contactInformationPublicService', name, body);
  const made = await contacts('createCulturalContact', {
    requestId: 31,
    contactDataList: [
      { identifier: 1, firstName: 'Ada', lastName: 'Moreau', email: 'ada@example.org', createLogin: true },
      { identifier: 2, firstName: 'Ben', lastName: 'Moreau', email: 'ada@example.org', createLogin: true },
      { identifier: 3 },
    ],
  });
  expect(made).toMatchObject({
    statusCode: 'success',
    culturalContactData: [
      { statusCode: 'success' },
      { statusCode: 'error.contact.loginExists' },
      { statusCode: 'error.contact.invalid' },
    ],
  });
  const number = need(created.parse(made).identifierContactMap['1']);
  const found = await contacts('searchContact', {
    criteria: { email: 'ADA@example.org' },
    details: ['GENERAL'],
  });
  expect(found).toMatchObject({
    contacts: [{ contactNumber: number, individualContact: { lastName: 'Moreau' } }],
  });
  await contacts('createOrUpdateContact', {
    contactData: {
      contactNumber: number,
      externalReference: 'crm-1',
      addresses: [{ main: true, town: 'Arles' }],
    },
  });
  await contacts('createOrUpdateContact', {
    contactData: { contactNumber: number, externalReference: null },
  });
  const details = ['GENERAL', 'ADDRESSES', 'COM_MEANS'];
  expect(await contacts('getContactData', { contactNumber: number, details })).toMatchObject({
    individualContact: { firstName: 'Ada' },
    addresses: [{ town: 'Arles' }],
    communicationMeans: [{ kind: 'EMAIL', value: 'ada@example.org' }],
  });
  expect(await contacts('searchContact', { criteria: { externalReference: 'crm-1' } })).toMatchObject({
    contacts: [],
  });
  expect(await contacts('createOrUpdateContact', { contactData: {} })).toMatchObject({
    statusCode: 'error.contact.invalid',
  });
  const agency = s360Client(sandbox, 'agency');
  expect(
    await agency.call('contactInformationPublicService', 'getContactData', { contactNumber: number }),
  ).toMatchObject({ statusCode: 'error.contact.notFound' });
  // Who is known by number comes with a name.
  const held = await passHeld();
  const movementId = need(held.movementDataUpdates[0]).movementId;
  const named = await client.orders('setMovementContactData', {
    orderId: held.orderId,
    movementContacts: [{ movementId, contactData: { contactReference: number } }],
  });
  expect(named.orderUpdateData?.movementDataUpdates[0]?.culturalContact).toMatchObject({ firstName: 'Ada' });
});

test('own references are kept beside orders', async () => {
  const { orderId } = await passHeld();
  const about = { id: orderId, externalReferenceKind: 'ORDER' };
  const externalReference = [{ key: 'shop', value: 'QT-7' }];
  await client.orders('updateExternalReferences', { ...about, externalReference });
  expect(await client.orders('getExternalReference', about)).toMatchObject({
    externalReferences: { id: orderId, externalReferences: externalReference },
  });
  expect(await client.orders('getExternalReference', { ...about, id: 5 })).toMatchObject({
    statusCode: 'error.order.notFound',
  });
});

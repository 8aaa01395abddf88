import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { startTestSandbox, type TestSandbox } from '../../test-sandbox.ts';
import { EVENT, FRIDAY, type TestClient, testClient } from '../test-client.ts';
import { reserved, type Shopper, shopper } from '../test-shopper.ts';

const transfer = z.strictObject({
  transferId: z.int(),
  userId: z.int(),
  email: z.string(),
  name: z.string(),
  type: z.string(),
  status: z.string(),
  history: z.array(z.object({ status: z.string(), creationDate: z.string() })),
  socialId: z.array(z.unknown()),
  picture: z.string(),
});
const ticket = z.object({
  id: z.int(),
  guestTypeId: z.int(),
  ticketTypeId: z.int(),
  eventId: z.int(),
  price: z.number(),
  tax: z.number(),
  code: z.string(),
  checked: z.boolean(),
  sequence: z.string(),
  sessions: z.object({ data: z.array(z.object({ id: z.int(), datetime: z.string() })) }),
  live: z.object({ id: z.string(), enabled: z.boolean() }),
  receivedFrom: transfer.nullable(),
  transferedTo: transfer.nullable(),
  currentHolder: z.object({ userId: z.int() }).nullable(),
  transferable: z.boolean(),
  isTransferable: z.boolean(),
  isTransferCancelable: z.boolean(),
  isReturnable: z.boolean(),
  isResalable: z.boolean(),
});
const tickets = z.object({ data: z.array(ticket) });
const answer = z.strictObject({
  id: z.int(),
  status: z.string(),
  saleTicketId: z.int(),
  user: z.object({
    id: z.int(),
    email: z.string(),
    name: z.string(),
    type: z.string(),
    social: z.array(z.unknown()),
  }),
});
const holders = z.object({ data: z.array(z.object({ id: z.int(), user: z.object({ id: z.int() }) })) });
const walletRows = z.object({
  data: z.array(z.object({ id: z.int(), tickets: z.int(), transfered: z.int() })),
});

let sandbox: TestSandbox;
let gate: TestClient;
let ana: Shopper;
let bia: Shopper;
let carl: Shopper;
beforeAll(async () => {
  sandbox = await startTestSandbox();
  gate = await testClient(sandbox).signIn('gate@dock.test');
  ana = shopper(await testClient(sandbox).signIn('ana@mail.test'));
  bia = shopper(await testClient(sandbox).signIn('bia@mail.test'));
  const fresh = testClient(sandbox);
  await fresh.v1(
    'POST',
    '/user',
    {},
    { email: 'carl@mail.test', password: 'pass', name: 'Carl', lastname: 'Dunn' },
  );
  carl = shopper(await fresh.signIn('carl@mail.test', 'pass'));
});
afterAll(() => sandbox.close());

async function bought(wanted = { friday: 1 }) {
  const { transactionId, tickets: all } = await ana.buy(wanted);
  const [first] = all;
  if (!first) throw new Error('nothing was bought');
  return { transactionId, id: Number(first.id), code: first.code };
}
const mine = async ({ client }: Shopper, id: number) =>
  (await client.data(tickets, 'GET', `/user/${client.userId}/tickets`, { pageSize: 100 })).data.find(
    (one) => one.id === id,
  );
const send = (from: Shopper, id: number, user: string | number, rest: object = {}) =>
  from.client.data(answer, 'POST', `/ticket/${id}/transfer`, {}, { user, ...rest });
const refusedToSend = (from: Shopper, id: number, user?: string | number) =>
  from.client.refusal('POST', `/ticket/${id}/transfer`, {}, { user });
const act = (who: Shopper, id: number, transferId: number, action: string) =>
  who.client.v1('POST', `/ticket/${id}/transfer/${transferId}`, {}, { action });

test('a ticket is passed on: the holder changes, the code does not', async () => {
  const { id, code } = await bought();
  expect(await mine(ana, id)).toMatchObject({
    code,
    isTransferable: true,
    transferedTo: null,
    sequence: '1/1',
  });
  const sent = await send(ana, id, 'bia@mail.test');
  expect(sent).toMatchObject({
    status: 'pending',
    saleTicketId: id,
    user: { id: 7011, email: 'bia@mail.test' },
  });
  expect(await mine(ana, id)).toMatchObject({
    isTransferable: false,
    isTransferCancelable: true,
    transferedTo: { transferId: sent.id, userId: 7011, status: 'pending' },
  });
  const { responseData: incoming } = await bia.client.v1('GET', '/user/7011/transfers', {
    status: 'pending',
  });
  expect(incoming).toMatchObject({
    data: [
      {
        id: sent.id,
        ticket: { id },
        event: { id: EVENT },
        receivedFrom: { transferId: sent.id, userId: 7010 },
      },
    ],
  });
  const from = sandbox.sandbox.clock.now().getTime();
  expect((await act(bia, id, sent.id, 'accept')).responseData).toMatchObject({
    id: sent.id,
    status: 'accepted',
  });
  expect((await gate.guests({ from })).data).toMatchObject([
    { id: String(id), code, userId: '7010', holderUserId: '7011', holderName: 'Bia Luz', transferred: true },
  ]);
  expect(await mine(bia, id)).toMatchObject({ code, isReturnable: true, receivedFrom: { userId: 7010 } });
  expect(await mine(ana, id)).toMatchObject({
    code: '',
    currentHolder: { userId: 7011 },
    isTransferable: false,
  });
  expect((await act(bia, id, sent.id, 'accept')).responseError?.code).toBe(6034);
  expect(await gate.scan([{ code }])).toMatchObject([{ status: 1, lastCheckin: { holder: { id: 7011 } } }]);
});

test('refused, cancelled, given back, and who had it', async () => {
  const { id } = await bought();
  const refused = await send(ana, id, 7011);
  expect((await act(bia, id, refused.id, 'refuse')).responseData).toMatchObject({ status: 'refused' });
  const cancelled = await send(ana, id, 7011);
  expect((await act(ana, id, cancelled.id, 'cancel')).responseData).toMatchObject({ status: 'cancelled' });
  const first = await send(ana, id, 'bia@mail.test');
  await act(bia, id, first.id, 'accept');
  const second = await send(bia, id, 'carl@mail.test');
  await act(carl, id, second.id, 'accept');
  const back = await carl.client.data(answer, 'POST', `/ticket/${id}/transfer`, {}, { isReturn: true });
  expect(back).toMatchObject({ id: second.id, status: 'returned' });
  expect(await mine(ana, id)).toMatchObject({ isTransferable: true, currentHolder: null });
  const { data } = await ana.client.data(holders, 'GET', `/ticket/${id}/transfer`);
  expect(data.map(({ user }) => user.id)).toEqual([7010, 7011, carl.client.userId, 7010]);
  const again = await send(ana, id, 7011);
  await act(bia, id, again.id, 'accept');
  expect((await act(bia, id, again.id, 'return')).responseData).toMatchObject({ status: 'returned' });
  const recent = await ana.client.data(z.array(transfer), 'GET', '/user/7010/last-transfers', { size: 5 });
  expect(recent[0]).toMatchObject({ userId: 7011, status: 'returned' });
});

test('what cannot be passed on', async () => {
  const { id, code, transactionId } = await bought();
  expect(await refusedToSend(ana, id, 'nobody')).toBe(6042);
  expect(await refusedToSend(ana, id, 'ana@mail.test')).toBe(6045);
  expect(await refusedToSend(ana, id, 424242)).toBe(3003);
  expect(await refusedToSend(bia, id, 7010)).toBe(6038);
  expect(await refusedToSend(ana, 1, 7011)).toBe(6008);
  const pending = await send(ana, id, 7011);
  expect(await refusedToSend(ana, id, 7011)).toBe(6040);
  expect((await act(ana, id, pending.id, 'accept')).responseError?.code).toBe(2009);
  expect((await act(bia, id, 1, 'accept')).responseError?.code).toBe(1906);
  await gate.scan([{ code }]);
  expect((await act(bia, id, pending.id, 'accept')).responseError?.code).toBe(6038);
  const producer = shopper(await testClient(sandbox).signIn('producer@dock.test'));
  await producer.refund(transactionId);
  expect((await act(bia, id, pending.id, 'accept')).responseError?.code).toBe(6034);
  expect(await refusedToSend(ana, id, 7011)).toBe(6039);
});

test('where transfers are disabled', async () => {
  const order = { eventId: 900107, tickets: [{ guestTypeId: 2012001, quantity: 1 }] };
  const { data } = await ana.client.data(reserved, 'POST', '/shop', {}, order);
  await ana.pay(data.transactionId);
  const [own] = (await ana.detail(data.transactionId)).basket.tickets;
  expect(await refusedToSend(ana, Number(own?.id), 7011)).toBe(6041);
  const producer = await testClient(sandbox).signIn('producer@dock.test');
  const attributes = [{ name: 'ticket_transfer_enabled', value: true }];
  expect((await producer.v2('PUT', '/events/900107/attributes', {}, { attributes })).status).toBe(200);
  expect(await refusedToSend(ana, Number(own?.id), 7011)).toBeUndefined();
});

test('an address that nobody has gets an account that is incomplete', async () => {
  const { id } = await bought();
  const sent = await send(ana, id, 'new.friend@mail.test');
  expect(sent.user).toMatchObject({ email: 'new.friend@mail.test', type: 'incomplete' });
  const friend = testClient(sandbox);
  const joined = await friend.v1(
    'POST',
    '/user',
    {},
    { email: 'new.friend@mail.test', password: 'pw', name: 'New' },
  );
  expect(joined.responseData).toMatchObject({ data: { userId: sent.user.id, type: 'complete' } });
  const receiver = shopper(await friend.signIn('new.friend@mail.test', 'pw'));
  expect((await act(receiver, id, sent.id, 'accept')).responseError).toBeNull();
});

test('a transfer as multipart, and two at once of which one is made', async () => {
  const { id } = await bought();
  const form = new FormData();
  form.set('user', 'bia@mail.test');
  const path = `/ticket/${id}/transfer/?apikey=pub-0001&usertoken=${ana.client.token}`;
  expect((await ana.client.raw(path, { method: 'POST', body: form })).body).toMatchObject({
    responseData: { status: 'pending' },
  });
  const other = await bought();
  const answers = await Promise.all(Array.from({ length: 6 }, () => refusedToSend(ana, other.id, 7011)));
  expect(answers.filter((code) => code === undefined)).toHaveLength(1);
  expect(answers.filter((code) => code === 6040)).toHaveLength(5);
});

test('the wallet counts what is held and what was given away, by event', async () => {
  const dora = testClient(sandbox);
  await dora.v1(
    'POST',
    '/user',
    {},
    { email: 'dora@mail.test', password: 'pw', name: 'Dora', lastname: 'Lima' },
  );
  const buyer = shopper(await dora.signIn('dora@mail.test', 'pw'));
  const { tickets: own } = await buyer.buy({ friday: 2, passport: 1 });
  const sent = await send(buyer, Number(own[0]?.id), 7011);
  await act(bia, Number(own[0]?.id), sent.id, 'accept');
  const path = `/user/${dora.userId}`;
  expect(
    (await dora.data(walletRows, 'GET', `${path}/wallet`, { from: 'yesterday', order: 'ASC' })).data,
  ).toEqual([{ id: EVENT, tickets: 2, transfered: 1 }]);
  expect(
    (await dora.data(walletRows, 'GET', `${path}/wallet`, { to: 'yesterday', order: 'DESC' })).data,
  ).toEqual([]);
  const passports = await dora.data(tickets, 'GET', `${path}/tickets`, {
    eventId: EVENT,
    itemType: 'passport',
  });
  expect(passports.data.map(({ sessions }) => sessions.data.length)).toEqual([2]);
  const { responseData: sessions } = await dora.v1('GET', `${path}/sessions`);
  expect(sessions).toMatchObject({ data: [{ id: FRIDAY, tickets: 2 }, { tickets: 1 }] });
  const friday = await dora.data(tickets, 'GET', `${path}/sessions/${FRIDAY}/tickets`);
  expect(friday.data).toHaveLength(3);
  expect(await dora.refusal('GET', '/user/7010/wallet')).toBe(2009);
  const found = await dora.v1('GET', '/search/transfer/user', { term: 'reis', size: 3 });
  expect(found.responseData).toEqual([{ id: 7010, email: 'ana@mail.test', name: 'Ana Reis', picture: '' }]);
});

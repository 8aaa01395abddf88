import type { TestClient } from '@foyer/sandbox/ingresse/test-client';
import { shopper } from '@foyer/sandbox/ingresse/test-shopper';
import { CUSTOMER, done, wish } from '@foyer/test/order';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Connector, callOf, startConnector } from '../test-connector.ts';

let connector: Connector;
let ana: TestClient;
let bia: TestClient;
beforeAll(async () => {
  connector = await startConnector();
  [ana, bia] = await Promise.all([connector.person('ana@mail.test'), connector.person('bia@mail.test')]);
});
afterAll(() => connector.close());
beforeEach(() => connector.forget());

/** Each test buys another kind, within the limit of an account. */
async function tickets(wanted: { friday?: number; saturday?: number; free?: number; passport?: number }) {
  const { transactionId: orderId, tickets: bought } = await shopper(ana).buy(wanted);
  return { orderId, ticketIds: bought.map(({ id }) => id) };
}
const as = (person: TestClient) => callOf('default', person.token);
const transfers = {
  offer: (wish: { orderId: string; ticketIds: string[] }, recipient = 'bia@mail.test') =>
    connector.adapter.transfers.offer({ ...wish, recipient }, as(ana)),
  claim: (id: string, person = bia) => connector.adapter.transfers.claim(id, as(person)),
  cancel: (id: string, person = ana) => connector.adapter.transfers.cancel(id, as(person)),
  giveBack: (id: string, person = bia) => connector.adapter.transfers.giveBack(id, as(person)),
  ofOrder: (orderId: string, person = ana) => connector.adapter.transfers.ofOrder(orderId, as(person)),
};

describe('a transfer', () => {
  test('is offered, one a ticket, and taken', async () => {
    const wanted = await tickets({ friday: 2 });
    const offered = await transfers.offer(wanted);
    expect(offered).toMatchObject({ outcome: 'DONE', problems: [] });
    expect(offered.transfers.map(({ state, ticketIds, recipient }) => [state, ticketIds, recipient])).toEqual(
      wanted.ticketIds.map((id) => ['PENDING', [id], 'bia@mail.test']),
    );
    const [first, second] = offered.transfers.map(({ id }) => id);
    for (let time = 0; time < 2; time += 1) {
      expect(await transfers.claim(first ?? '')).toMatchObject({
        outcome: 'DONE',
        transfers: [{ state: 'CLAIMED' }],
      });
    }
    expect(await transfers.ofOrder(wanted.orderId)).toMatchObject([
      { id: first, state: 'CLAIMED', recipient: 'bia@mail.test', offeredAt: '2027-03-01T09:00:00.000Z' },
      { id: second, state: 'PENDING', endedAt: null },
    ]);
    // Who received a ticket sees how it came.
    expect(await transfers.ofOrder(wanted.orderId, bia)).toMatchObject([
      { id: first, state: 'CLAIMED', sender: 'ana@mail.test', recipient: null },
    ]);
    expect(await transfers.cancel(first ?? '')).toMatchObject({
      problems: [{ code: 'TRANSFER_NOT_PERMITTED' }],
    });
  });

  test('is taken back by its sender, or refused by its recipient; twice is well', async () => {
    const wanted = await tickets({ saturday: 1 });
    const offer = async () => (await transfers.offer(wanted)).transfers[0]?.id ?? '';
    const back = await offer();
    for (let time = 0; time < 2; time += 1) {
      expect(await transfers.cancel(back)).toMatchObject({
        outcome: 'DONE',
        transfers: [{ state: 'CANCELLED' }],
      });
    }
    expect(await transfers.claim(back)).toMatchObject({ problems: [{ code: 'TRANSFER_NOT_PERMITTED' }] });
    const no = await offer();
    for (let time = 0; time < 2; time += 1) {
      expect(await transfers.cancel(no, bia)).toMatchObject({
        outcome: 'DONE',
        transfers: [{ state: 'REFUSED' }],
      });
    }
    expect(await transfers.ofOrder(wanted.orderId)).toEqual([]);
  });

  test('that was taken is given back to the buyer; twice is well', async () => {
    const wanted = await tickets({ saturday: 1 });
    const [{ id } = { id: '' }] = (await transfers.offer(wanted)).transfers;
    expect(await transfers.giveBack(id)).toMatchObject({ outcome: 'REFUSED' });
    await transfers.claim(id);
    for (let time = 0; time < 2; time += 1) {
      expect(await transfers.giveBack(id)).toMatchObject({
        outcome: 'DONE',
        transfers: [{ state: 'RETURNED' }],
      });
    }
    expect((await transfers.offer(wanted)).outcome).toBe('DONE');
  });

  test('of all tickets or none: what was offered before one was refused is taken back', async () => {
    const wanted = await tickets({ free: 2 });
    const [, second = ''] = wanted.ticketIds;
    await transfers.offer({ ...wanted, ticketIds: [second] });
    expect(await transfers.offer(wanted)).toMatchObject({
      outcome: 'REFUSED',
      transfers: [],
      problems: [{ code: 'TRANSFER_NOT_PERMITTED' }],
    });
    expect(await transfers.ofOrder(wanted.orderId)).toMatchObject([
      { ticketIds: [second], state: 'PENDING' },
    ]);
  });

  test('of tickets that are not there, to nobody, or of no event that allows it, is refused', async () => {
    const wanted = await tickets({ saturday: 1 });
    const offer = async (...given: Parameters<typeof transfers.offer>) =>
      (await transfers.offer(...given)).problems.map(({ code }) => code);
    expect(await offer({ ...wanted, ticketIds: ['1'] })).toEqual(['NOT_FOUND']);
    expect(await offer({ ...wanted, orderId: 'A'.repeat(40) })).toEqual(['NOT_FOUND']);
    expect(await offer(wanted, 'nobody')).toEqual(['RECIPIENT_UNKNOWN']);
    expect(await offer(wanted, 'ana@mail.test')).toEqual(['RECIPIENT_UNKNOWN']);
    for (const id of ['x', '1-2']) {
      expect((await transfers.claim(id)).problems).toMatchObject([{ code: 'NOT_FOUND' }]);
      expect((await transfers.cancel(id)).problems).toMatchObject([{ code: 'NOT_FOUND' }]);
    }
    const alone = wish([{ performanceId: '900107-1001201', priceBandId: '2012001' }]);
    const { id } = done(await connector.adapter.hold(alone, callOf()));
    const payment = { kind: 'ON_ACCOUNT' as const, cardToken: null };
    const bought = done(
      await connector.adapter.purchase({ id, reference: 'r', customer: CUSTOMER, payment }, callOf()),
    );
    const ticketIds = bought.lines.flatMap((line) => line.tickets.map((ticket) => ticket.id));
    const forbidden = await connector.adapter.transfers.offer(
      { orderId: id, ticketIds, recipient: 'bia@mail.test' },
      callOf(),
    );
    expect(forbidden.problems).toMatchObject([{ code: 'TRANSFER_NOT_PERMITTED' }]);
  });

  test('belongs to two people: others may do nothing with it', async () => {
    const wanted = await tickets({ passport: 1 });
    const [{ id } = { id: '' }] = (await transfers.offer(wanted)).transfers;
    const caio = await connector.person('caio@mail.test');
    expect((await transfers.claim(id, caio)).problems).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect((await transfers.cancel(id, caio)).problems).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect((await transfers.claim(id, ana)).problems).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect(await transfers.ofOrder(wanted.orderId, caio)).toEqual([]);
  });

  test("hands what the channel bought to somebody's own account", async () => {
    const line = wish([{ performanceId: '900100-900201', priceBandId: '900301' }]);
    const { id } = done(await connector.adapter.hold(line, callOf()));
    const payment = { kind: 'ON_ACCOUNT' as const, cardToken: null };
    const bought = done(
      await connector.adapter.purchase({ id, reference: 'r', customer: CUSTOMER, payment }, callOf()),
    );
    const ticketIds = bought.lines.flatMap((one) => one.tickets.map((ticket) => ticket.id));
    const offered = await connector.adapter.transfers.offer(
      { orderId: id, ticketIds, recipient: 'bia@mail.test' },
      callOf(),
    );
    expect(offered.outcome).toBe('DONE');
    expect(await transfers.claim(offered.transfers[0]?.id ?? '')).toMatchObject({ outcome: 'DONE' });
    expect(await connector.adapter.order(id, callOf())).toMatchObject({
      lines: [{ cancellation: 'NOT_PERMITTED', tickets: [{ holder: 'Bia Luz' }] }],
    });
  });
});

describe('when answers are lost', () => {
  const lose = (endpoint: string) => connector.fault({ kind: 'lost', endpoint, times: 1 });

  test('an offer is looked up, and made once', async () => {
    const wanted = await tickets({ passport: 1 });
    await lose('create-transfer');
    expect(await transfers.offer(wanted)).toMatchObject({
      outcome: 'DONE',
      transfers: [{ state: 'PENDING' }],
    });
    expect((await connector.calls())['create-transfer']).toBe(1);
  });

  test('an answer to one is looked up too', async () => {
    const wanted = await tickets({ passport: 1 });
    const [{ id } = { id: '' }] = (await transfers.offer(wanted)).transfers;
    await lose('answer-transfer');
    expect(await transfers.claim(id)).toMatchObject({ outcome: 'DONE', transfers: [{ state: 'CLAIMED' }] });
    await lose('answer-transfer');
    expect(await transfers.giveBack(id)).toMatchObject({
      outcome: 'DONE',
      transfers: [{ state: 'RETURNED' }],
    });
    expect((await connector.calls())['answer-transfer']).toBe(2);
  });
});

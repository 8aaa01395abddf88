import { newEvent } from '@foyer/sandbox/ticketing/test-client';
import { done, wish } from '@foyer/test/order';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  buying,
  type Connector,
  callOf,
  EARLY,
  last,
  refusedWith,
  startConnector,
} from './test-connector.ts';

let connector: Connector;
beforeAll(async () => {
  connector = await startConnector();
});
beforeEach(() => connector.forget());
afterAll(() => connector?.close());

async function bought(call = callOf(), lines = 1) {
  const events = [];
  for (let count = 0; count < lines; count += 1) events.push(await newEvent(connector.admin));
  const wished = events.map(({ event, section }) => ({
    performanceId: last(event),
    priceBandId: last(section),
  }));
  const order = done(await connector.adapter.hold(wish(wished), call));
  done(await connector.adapter.purchase(buying(order), call));
  return { ...order, event: events[0]?.event ?? '', section: events[0]?.section ?? '' };
}
const cancel = (id: string, lines: string[] | null = null, call = callOf()) =>
  connector.adapter.cancel(id, lines, call);

describe('cancelling', () => {
  test('refunds the whole order and voids its tickets; twice is well', async () => {
    const { id, section } = await bought();
    const cancelled = done(await cancel(id));
    expect(cancelled).toMatchObject({
      id,
      state: 'CANCELLED',
      reference: id,
      purchasedAt: EARLY,
      lines: [{ cancellation: 'CANCELLED', tickets: [{ barcode: null }] }],
    });
    expect(done(await cancel(id))).toEqual(cancelled);
    expect((await connector.calls())['orders.refunds.create']).toBe(1);
    expect(Object((await connector.admin.get(section)).body)).toMatchObject({ sold: 0 });
  });

  test('takes all lines or none', async () => {
    const { id, lines } = await bought(callOf(), 2);
    const [first = '', second = ''] = lines.map((line) => line.id);
    expect(refusedWith(await cancel(id, [first]))).toEqual(['CANCEL_NOT_PERMITTED']);
    expect(refusedWith(await cancel(id, [first, 'none']))).toEqual(['NOT_FOUND']);
    expect((await cancel(id, [second, first])).outcome).toBe('DONE');
  });

  test('is refused for what is used, not bought, not there or another’s', async () => {
    const used = await bought();
    const [code] = (await connector.adapter.order(used.id, callOf()))?.lines[0]?.tickets ?? [];
    const serials = [code?.barcode?.value];
    await connector.admin.post(`${used.event}/admissions`, { redeemer: 'Gate', device: 'a', serials });
    expect(refusedWith(await cancel(used.id))).toEqual(['CANCEL_NOT_PERMITTED']);
    const line = { performanceId: last(used.event), priceBandId: last(used.section) };
    const held = done(await connector.adapter.hold(wish([line]), callOf()));
    expect(refusedWith(await cancel(held.id))).toEqual(['CANCEL_NOT_PERMITTED']);
    expect(refusedWith(await cancel('000000000000'))).toEqual(['NOT_FOUND']);
    const other = await bought();
    expect(refusedWith(await cancel(other.id, null, callOf('customer')))).toEqual(['FORBIDDEN']);
  });

  test('needs a channel that may refund: others are denied, and nothing changes', async () => {
    const { id } = await bought(callOf('customer'));
    expect(refusedWith(await cancel(id, null, callOf('customer')))).toEqual(['FORBIDDEN']);
    expect(await connector.adapter.order(id, callOf('customer'))).toMatchObject({ state: 'PURCHASED' });
  });

  test('a refund that is declined cancels nothing', async () => {
    const { id } = await bought();
    await connector.fault({ kind: 'decline', endpoint: 'orders.refunds.create', times: 1 });
    expect(refusedWith(await cancel(id))).toEqual(['CANCEL_NOT_PERMITTED']);
    expect(await connector.adapter.order(id, callOf())).toMatchObject({ state: 'PURCHASED' });
  });

  test('whose answer is lost: what stands decides, and it is not sent twice', async () => {
    const { id } = await bought();
    await connector.fault({ kind: 'lost', endpoint: 'orders.refunds.create', times: 1 });
    expect(await cancel(id)).toMatchObject({ outcome: 'DONE', order: { state: 'CANCELLED' } });
    expect((await connector.calls())['orders.refunds.create']).toBe(1);
    const other = await bought();
    await connector.fault({ kind: 'down', endpoint: 'orders.refunds.create', times: 1 });
    expect(await cancel(other.id)).toMatchObject({ outcome: 'UNKNOWN', order: { state: 'PURCHASED' } });
  });
});

describe('who asks', () => {
  test('a person with a session orders for itself, and sees its own', async () => {
    const person = await connector.person();
    const call = callOf('default', person.key);
    const { id } = await bought(call);
    expect(await connector.adapter.order(id, call)).toMatchObject({ state: 'PURCHASED' });
    const wire = Object((await connector.admin.get(`/orders/${id}`)).body);
    expect(wire.customer).toMatchObject({ number: person.number });
    expect(await person.client.get(`${person.self}/tickets`)).toMatchObject({ body: { total: 1 } });
    // The seller gives the money back, as the channel may.
    expect((await cancel(id, null, call)).outcome).toBe('DONE');
  });

  test('another’s order is denied with the reason, never told as missing', async () => {
    const [one, other] = [await connector.person(), await connector.person()];
    const { id } = await bought(callOf('default', one.key));
    await expect(connector.adapter.order(id, callOf('default', other.key))).rejects.toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringContaining('not permitted to manage orders on behalf of the ordering customer'),
    });
    expect(await connector.adapter.order('000000000000', callOf())).toBeNull();
  });

  test('what the partner bought itself is the partner’s, whoever sends a session along', async () => {
    const { id } = await bought();
    const person = await connector.person();
    expect(await connector.adapter.order(id, callOf('default', person.key))).toMatchObject({ id });
    expect(refusedWith(await cancel(id, null, callOf('default', person.key)))).toEqual(['FORBIDDEN']);
  });

  test('a session that has ended is denied, and the channel does not stand in for it', async () => {
    const person = await connector.person();
    const call = callOf('default', person.key);
    const { id } = await bought(call);
    await person.client.delete('/sessions/active');
    await expect(connector.adapter.order(id, call)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test('prices are the channel’s, whatever session came along', async () => {
    const performanceId = await connector.eventId('Five Chairs');
    const query = { performanceId, quantity: null, promoCode: null };
    const live = await connector.adapter.availability(query, callOf('default', 'no session at all'));
    expect(live.ticketTypes).toHaveLength(1);
  });
});

test('how it does is told without asking', async () => {
  const adapter = await connector.connect();
  expect(adapter.health()).toMatchObject({ state: 'UP', calls: 0 });
  await adapter.catalogue({ first: 1, after: null }, callOf());
  expect(adapter.health()).toMatchObject({ state: 'UP', failures: 0 });
});

import type { PurchaseInput } from '@foyer/kit/supplier/contract';
import { NOW } from '@foyer/sandbox/test-sandbox';
import { CUSTOMER, done, wish } from '@foyer/test/order';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Connector, callOf, startConnector } from './test-connector.ts';

let connector: Connector;
beforeAll(async () => {
  connector = await startConnector();
});
afterAll(() => connector.close());
beforeEach(() => connector.forget());

const STANDING = 'STANDING/A%2Fpool';
const STALLS = 'STALLS/A%2Fpool';
const call = callOf();
let day = 0;

/** Holds two tickets of a performance that no other test has touched. */
async function hold(event = 'DP9', channel: Parameters<typeof callOf>[0] = 'default') {
  const { results } = await connector.other.listPerformances(event, { page_length: 200 });
  day += 1;
  const performanceId = results.performance[day % results.performance.length]?.perf_id ?? '';
  const priceBandId = event === 'DP9' ? STANDING : STALLS;
  return done(
    await connector.adapter.hold(wish([{ performanceId, priceBandId, tickets: 2 }]), callOf(channel)),
  );
}

const purchase = (id: string, some: Partial<PurchaseInput> = {}): PurchaseInput => ({
  id,
  reference: 'ref-1',
  customer: CUSTOMER,
  payment: { kind: 'ON_ACCOUNT', cardToken: null },
  ...some,
});
const buy = (id: string, some?: Partial<PurchaseInput>, adapter = connector.adapter) =>
  adapter.purchase(purchase(id, some), call);
const pay = (id: string, cardToken: string | null) =>
  connector.adapter.purchase(purchase(id, { payment: { kind: 'CARD_TOKEN', cardToken } }), callOf('card'));

/** How often the supplier was told to buy, and what it has. */
async function bought(id: string) {
  return { calls: (await connector.calls()).purchase, state: await connector.stateOf(id) };
}

describe('a purchase', () => {
  test('on account gives tickets, references and barcodes', async () => {
    const held = await hold('7AA');
    const order = done(await buy(held.id));
    expect(order).toMatchObject({
      id: held.id,
      state: 'PURCHASED',
      heldUntil: null,
      purchasedAt: expect.stringMatching(/^2027-03-01T09:0\d/),
      reference: expect.stringMatching(/^T/),
      total: held.total,
      lines: [{ cancellation: 'POSSIBLE', venueReference: expect.any(String) }],
    });
    for (const { seat, barcode } of order.lines[0]?.tickets ?? []) {
      expect(seat).not.toBeNull();
      expect(barcode?.value).toMatch(/^\d+$/);
      expect(barcode?.formats.length).toBeGreaterThan(0);
    }
    expect(new Date(order.purchasedAt ?? 0).getTime()).toBeGreaterThanOrEqual(NOW.getTime());
  });

  test('tells the supplier who buys', async () => {
    const { id } = await hold();
    done(
      await buy(id, { customer: { ...CUSTOMER, addressLine2: 'Flat 2', country: 'GB', reference: null } }),
    );
    expect((await connector.other.status(id, { add_customer: true })).customer).toMatchObject({
      first_name: 'Ada',
      last_name: 'Quayle',
      addr_line_one: '1 Madeira Drive',
      addr_line_two: 'Flat 2',
      town: 'Brighton',
      postcode: 'BN2 1TW',
      country_code: 'uk',
      email_addr: 'ada@example.com',
      agent_ref: 'ref-1',
    });
  });

  test('with a card token, one for each system that sells a part', async () => {
    const lines = [
      { performanceId: await connector.other.performance('6IF'), priceBandId: STANDING },
      { performanceId: await connector.other.performance('7AB'), priceBandId: STALLS },
    ];
    const held = done(await connector.adapter.hold(wish(lines), callOf('card')));
    expect(done(await pay(held.id, 'cider_pi_good')).state).toBe('PURCHASED');
  });

  test('twice is a purchase once', async () => {
    const { id } = await hold();
    const first = done(await buy(id));
    const second = done(await buy(id));
    expect(second.reference).toBe(first.reference);
    expect(await connector.stateOf(id)).toBe('purchased');
  });
});

describe('a payment', () => {
  test('that is declined frees the seats', async () => {
    const { id } = await hold('7AA', 'card');
    expect(await pay(id, 'cider_pi_declined')).toMatchObject({
      outcome: 'REFUSED',
      order: { id, state: 'FAILED' },
      problems: [{ code: 'PAYMENT_DECLINED' }],
    });
    expect(await connector.stateOf(id)).toBe('failed');
  });

  test('that was stopped by the bank is declined too', async () => {
    const { id } = await hold('7AA', 'card');
    expect(await pay(id, 'cider_pi_3ds')).toMatchObject({ problems: [{ code: 'PAYMENT_DECLINED' }] });
  });

  test('by card needs a token; without one nothing is asked of the supplier', async () => {
    const { id } = await hold('7AA', 'card');
    for (const token of [null, ''])
      expect(await pay(id, token)).toMatchObject({
        outcome: 'REFUSED',
        problems: [{ code: 'PAYMENT_NOT_ACCEPTED' }],
      });
    expect(await bought(id)).toEqual({ calls: undefined, state: 'held' });
  });

  test.each(['card', 'page'] as const)(
    'on account is not for an account that pays by %s',
    async (channel) => {
      const { id } = await hold('7AA', channel);
      expect(await connector.adapter.purchase(purchase(id), callOf(channel))).toMatchObject({
        outcome: 'REFUSED',
        problems: [{ code: 'PAYMENT_NOT_ACCEPTED' }],
      });
    },
  );
});

describe('a customer', () => {
  test.each([
    ['whose e-mail address is none', { email: 'ada at example' }, /addr_missing_at/],
    ['without an address', { addressLine1: null }, /address_line_one/],
    ['without a telephone', { phone: null }, /phone/],
    ['in a country that is not served', { country: 'BR' }, /Country code 'br'/],
  ])('%s is refused; the hold stays and can be bought', async (_name, some, message) => {
    const { id } = await hold();
    const customer = { ...CUSTOMER, ...some };
    expect(await buy(id, { customer })).toMatchObject({
      outcome: 'REFUSED',
      problems: [{ code: 'CUSTOMER_DATA_INVALID', message: expect.stringMatching(message) }],
    });
    expect(await connector.stateOf(id)).toBe('held');
    expect(done(await buy(id)).state).toBe('PURCHASED');
  });
});

describe('what cannot be bought', () => {
  test('because the supplier fails to sell it', async () => {
    const { id } = await hold('7AA');
    const customer = { ...CUSTOMER, addressLine2: 'fail part one' };
    expect(await buy(id, { customer })).toMatchObject({
      outcome: 'REFUSED',
      order: { state: 'FAILED' },
      problems: [{ code: 'SUPPLIER_REFUSED' }],
    });
    expect(await connector.stateOf(id)).toBe('failed');
  });

  test('because it was declined on order', async () => {
    const { id } = await hold();
    await connector.fault({ kind: 'decline', endpoint: 'purchase', times: 1 });
    expect(await buy(id)).toMatchObject({ outcome: 'REFUSED', problems: [{ code: 'PAYMENT_DECLINED' }] });
  });

  test('because the hold has run out', async () => {
    const { id } = await hold();
    await connector.clock.advance(16 * 60_000);
    expect(await buy(id)).toMatchObject({ outcome: 'REFUSED', problems: [{ code: 'HOLD_EXPIRED' }] });
    expect(await connector.stateOf(id)).not.toBe('purchased');
  });

  test('because it was given back', async () => {
    const { id } = await hold();
    await connector.adapter.release(id, call);
    expect(await buy(id)).toMatchObject({ outcome: 'REFUSED' });
    expect(await connector.stateOf(id)).toBe('released');
  });

  test('because there is no such hold, or it is of another sales channel', async () => {
    const theirs = await hold('7AA', 'card');
    for (const id of ['U-NOBODY', theirs.id])
      expect(await buy(id)).toMatchObject({
        outcome: 'REFUSED',
        order: null,
        problems: [{ code: 'HOLD_NOT_FOUND' }],
      });
    expect(await pay('U-NOBODY', 'cider_pi_good')).toMatchObject({ problems: [{ code: 'HOLD_NOT_FOUND' }] });
  });

  test('in part: what could be sold is kept, and the rest is told', async () => {
    const lines = [
      { performanceId: await connector.other.performance('6IF'), priceBandId: STANDING },
      { performanceId: await connector.other.performance('7AB'), priceBandId: STALLS },
    ];
    const { id } = done(await connector.adapter.hold(wish(lines), call));
    const result = await buy(id, { customer: { ...CUSTOMER, addressLine2: 'fail part one' } });
    expect(result).toMatchObject({
      outcome: 'DONE',
      order: { state: 'PURCHASED' },
      problems: [{ code: 'SUPPLIER_REFUSED', lineId: '1' }],
    });
    const kept = result.order?.lines.filter(({ venueReference }) => venueReference !== null);
    expect(kept?.map(({ eventId }) => eventId)).toEqual(['7AB']);
  });
});

describe('an answer that does not come', () => {
  const impatient = () => connector.connect({ TICKETSWITCH_WRITE_TIMEOUT_MS: '300' });

  test('because the connection broke: it was bought, once', async () => {
    const { id } = await hold();
    await connector.fault({ kind: 'lost', endpoint: 'purchase', times: 1 });
    expect(done(await buy(id))).toMatchObject({ state: 'PURCHASED', reference: expect.any(String) });
    expect(await bought(id)).toEqual({ calls: 1, state: 'purchased' });
  });

  test('in time, though it was bought at once: it was bought, once', async () => {
    const { id } = await hold();
    await connector.fault({ kind: 'late', ms: 60_000, endpoint: 'purchase', times: 1 });
    expect(done(await buy(id, {}, impatient())).state).toBe('PURCHASED');
    expect(await bought(id)).toEqual({ calls: 1, state: 'purchased' });
  });

  test('in time, because it is bought only after that: it is waited for', async () => {
    const { id } = await hold();
    await connector.fault({ kind: 'slow', ms: 1200, endpoint: 'purchase', times: 1 });
    expect(done(await buy(id, {}, impatient())).state).toBe('PURCHASED');
    expect(await bought(id)).toEqual({ calls: 1, state: 'purchased' });
  });

  test('and was a refusal: that is found out too', async () => {
    const { id } = await hold('7AA');
    await connector.fault({ kind: 'lost', endpoint: 'purchase', times: 1 });
    const customer = { ...CUSTOMER, addressLine2: 'fail part one' };
    expect(await buy(id, { customer })).toMatchObject({
      outcome: 'REFUSED',
      problems: [{ code: 'SUPPLIER_REFUSED' }],
    });
    expect((await connector.calls()).purchase).toBe(1);
  });

  test('while the supplier cannot be asked either, for a moment', async () => {
    const { id } = await hold();
    await connector.fault({ kind: 'lost', endpoint: 'purchase', times: 1 });
    await connector.fault({ kind: 'garbage', endpoint: 'status', times: 2 });
    expect(done(await buy(id)).state).toBe('PURCHASED');
    expect(await bought(id)).toEqual({ calls: 1, state: 'purchased' });
  });

  test('or makes no sense: it is asked for as well', async () => {
    const { id } = await hold();
    await connector.fault({ kind: 'garbage', endpoint: 'purchase', times: 1 });
    const result = await buy(id);
    // Held still proves nothing: it may be bought a minute later.
    expect(result).toMatchObject({ outcome: 'UNKNOWN', problems: [{ code: 'OUTCOME_UNKNOWN' }] });
    expect(await bought(id)).toEqual({ calls: 1, state: 'held' });
  });

  test('for it was not even sent: it was surely not bought', async () => {
    const { id } = await hold();
    const nowhere = connector.connect({ TICKETSWITCH_URL: 'http://127.0.0.1:9' });
    expect(await buy(id, {}, nowhere)).toMatchObject({
      outcome: 'REFUSED',
      problems: [{ code: 'SUPPLIER_DOWN' }],
    });
    await connector.fault({ kind: 'throttled', endpoint: 'purchase', times: 1 });
    expect(await buy(id)).toMatchObject({ outcome: 'REFUSED', problems: [{ code: 'SUPPLIER_THROTTLED' }] });
    expect(await connector.stateOf(id)).toBe('held');
  });
});

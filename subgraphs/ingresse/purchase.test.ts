import type { PurchaseInput } from '@foyer/kit/supplier/contract';
import { shopper } from '@foyer/sandbox/ingresse/test-shopper';
import { CUSTOMER, done, wish } from '@foyer/test/order';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Connector, callOf, startConnector } from './test-connector.ts';

const FRIDAY = '900100-900201';
let connector: Connector;
beforeAll(async () => {
  connector = await startConnector();
});
afterAll(() => connector.close());
beforeEach(() => connector.forget());

type Channel = Parameters<typeof callOf>[0];
type Payment = PurchaseInput['payment'];
const ON_ACCOUNT: Payment = { kind: 'ON_ACCOUNT', cardToken: null };

async function hold(priceBandId = '900301', performanceId = FRIDAY, channel: Channel = 'default') {
  const lines = [{ performanceId, priceBandId, tickets: 2 }];
  return done(await connector.adapter.hold(wish(lines), callOf(channel))).id;
}
const buy = (id: string, payment = ON_ACCOUNT, channel: Channel = 'default', adapter = connector.adapter) =>
  adapter.purchase({ id, reference: 'ref', customer: CUSTOMER, payment }, callOf(channel));
const cancel = (id: string, lines: string[] | null = null) => connector.adapter.cancel(id, lines, callOf());
const order = (id: string) => connector.adapter.order(id, callOf());

async function cardOf(holder: string, number = '4012001037141120'): Promise<Payment> {
  const client = await connector.person('channel@foyer.test');
  const { responseData } = await client.v1(
    'POST',
    '/wallet/creditcard',
    {},
    {
      number,
      holder,
      expiration: '12/2099',
      cvv: '123',
      document: '52998224725',
    },
  );
  const { token } = responseData as { token: string };
  return { kind: 'CARD_TOKEN', cardToken: token };
}
async function forgetCard({ cardToken }: Payment) {
  const client = await connector.person('channel@foyer.test');
  await client.v1('DELETE', `/wallet/creditcard/${cardToken}`);
}
const settle = (id: string, status: string) =>
  fetch(`${connector.sandbox.sandbox.urls.ingresse}/__sandbox/transactions/${id}/settle`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ status }),
  });

describe('a purchase', () => {
  test('on account is paid by the card that the channel has saved, and gives tickets with codes', async () => {
    const id = await hold();
    const bought = done(await buy(id));
    expect(await order(String(bought.extra?.number))).toBeNull();
    expect(bought).toMatchObject({
      id,
      state: 'PURCHASED',
      reference: id,
      heldUntil: null,
      purchasedAt: '2027-03-01T09:00:00.000Z',
      total: { amount: '220.00' },
      lines: [{ cancellation: 'POSSIBLE', tickets: [{ barcode: { formats: ['QR_CODE'] } }, {}] }],
      extra: { status: 'approved', payment: { option: 'creditCard', details: 'Visa', lastDigits: '1112' } },
    });
    const values = bought.lines[0]?.tickets.map(({ barcode }) => barcode?.value);
    expect(new Set(values).size).toBe(2);
    expect(await order(id)).toEqual(bought);
    expect((await connector.calls()).pay).toBe(1);
    // Paid already: it is not paid again.
    expect(done(await buy(id))).toEqual(bought);
    expect((await connector.calls()).pay).toBe(1);
  });

  test('of what costs nothing needs no card', async () => {
    const id = await hold('900305', FRIDAY, 'ana');
    expect(done(await buy(id, ON_ACCOUNT, 'ana'))).toMatchObject({
      state: 'PURCHASED',
      total: { amount: '0.00' },
      extra: { payment: { option: 'free' } },
    });
    expect((await connector.calls()).cards).toBeUndefined();
  });

  test('without a saved card, or with one that nobody saved, is refused and leaves the hold', async () => {
    const id = await hold('900301', FRIDAY, 'ana');
    expect(await buy(id, ON_ACCOUNT, 'ana')).toMatchObject({ problems: [{ code: 'PAYMENT_NOT_ACCEPTED' }] });
    expect(await buy(id, { kind: 'CARD_TOKEN', cardToken: 'tok_x' }, 'ana')).toMatchObject({
      outcome: 'REFUSED',
      problems: [{ code: 'PAYMENT_NOT_ACCEPTED' }],
    });
    expect(await connector.adapter.order(id, callOf('ana'))).toMatchObject({ state: 'HELD' });
  });

  test('that is declined gives the tickets back, and says what the acquirer said', async () => {
    await connector.fault({ kind: 'decline', endpoint: 'pay', times: 1 });
    const id = await hold();
    const { outcome, problems } = await buy(id);
    expect({ outcome, code: problems[0]?.code }).toEqual({ outcome: 'REFUSED', code: 'PAYMENT_DECLINED' });
    expect(problems[0]?.message).toContain('GTW-1014');
    expect(await order(id)).toMatchObject({ state: 'FAILED' });
    expect(await buy(id)).toMatchObject({ problems: [{ code: 'PAYMENT_DECLINED' }] });
  });

  test.each(['approved', 'declined'])('that is reviewed is under way until it is %s', async (status) => {
    const card = await cardOf('REVIEW');
    const id = await hold();
    expect(await buy(id, card)).toMatchObject({
      outcome: 'UNKNOWN',
      order: { state: 'PURCHASING', extra: { status: 'manual review' } },
      problems: [{ code: 'OUTCOME_UNKNOWN' }],
    });
    await settle(id, status);
    expect(await order(id)).toMatchObject({ state: status === 'approved' ? 'PURCHASED' : 'FAILED' });
    await forgetCard(card);
  });

  test('waits for the money of a pix or a slip, and goes when it does not come', async () => {
    const ana = shopper(await connector.person('ana@mail.test'));
    const pending = async (paymentMethod: string) => {
      const { transactionId } = await ana.reserve({ friday: 1 });
      await ana.pay(transactionId, { paymentMethod });
      expect(await connector.adapter.order(transactionId, callOf('ana'))).toMatchObject({
        state: 'PURCHASING',
        heldUntil: null,
      });
      return transactionId;
    };
    const pix = await pending('pix');
    await settle(pix, 'approved');
    expect(await connector.adapter.order(pix, callOf('ana'))).toMatchObject({ state: 'PURCHASED' });
    const slip = await pending('BoletoBancario');
    await connector.clock.advance(4 * 86_400_000);
    expect(await connector.adapter.order(slip, callOf('ana'))).toMatchObject({ state: 'RELEASED' });
  });

  test('that comes too late, or of what is not known, is refused', async () => {
    const id = await hold();
    await connector.clock.advance(16 * 60_000);
    expect(await buy(id)).toMatchObject({ outcome: 'REFUSED', problems: [{ code: 'HOLD_EXPIRED' }] });
    expect(await buy('A'.repeat(40))).toMatchObject({ problems: [{ code: 'HOLD_NOT_FOUND' }] });
    expect((await connector.calls()).pay).toBeUndefined();
  });

  test.each([
    ['is lost', { kind: 'lost' }],
    ['comes too late', { kind: 'late', ms: 900 }],
  ])('whose answer %s is asked for, and paid once', async (_name, fault) => {
    const hurried = connector.start({ INGRESSE_WRITE_TIMEOUT_MS: '400' });
    const id = await hold();
    await connector.fault({ ...fault, endpoint: 'pay', times: 1 });
    expect(done(await buy(id, ON_ACCOUNT, 'default', hurried))).toMatchObject({ state: 'PURCHASED' });
    expect((await connector.calls()).pay).toBe(1);
  });
});

describe('cancelling', () => {
  test('refunds the whole, and twice is well', async () => {
    const id = await hold();
    const bought = done(await buy(id));
    const codes = bought.lines[0]?.tickets.map(({ barcode }) => barcode?.value);
    expect(codes).toHaveLength(2);
    for (let time = 0; time < 2; time += 1) {
      expect(await cancel(id)).toMatchObject({
        outcome: 'DONE',
        order: {
          state: 'CANCELLED',
          lines: [{ cancellation: 'CANCELLED', tickets: [{ barcode: null }, { barcode: null }] }],
          extra: { refund: { reason: 'Cancelled by the seller' } },
        },
      });
    }
    expect((await connector.calls()).refund).toBe(1);
  });

  test('takes all lines by name, but no others', async () => {
    const id = await hold();
    done(await buy(id));
    expect(await cancel(id, ['nope'])).toMatchObject({ problems: [{ code: 'NOT_FOUND' }] });
    expect(await cancel(id, [])).toMatchObject({ problems: [{ code: 'NOT_FOUND' }] });
    expect(await cancel(id, ['900301'])).toMatchObject({ outcome: 'DONE' });
  });

  test('is refused when it is too late, when it is not bought, and when Ingresse refuses', async () => {
    const id = await hold();
    expect(await cancel(id)).toMatchObject({
      outcome: 'REFUSED',
      problems: [{ code: 'CANCEL_NOT_PERMITTED' }],
    });
    done(await buy(id));
    await connector.fault({ kind: 'decline', endpoint: 'refund', times: 1 });
    expect(await cancel(id)).toMatchObject({ problems: [{ code: 'CANCEL_NOT_PERMITTED' }] });
    await connector.clock.advance(8 * 86_400_000);
    expect(await order(id)).toMatchObject({ lines: [{ cancellation: 'NOT_PERMITTED' }] });
    expect(await cancel(id)).toMatchObject({ problems: [{ code: 'CANCEL_NOT_PERMITTED' }] });
    expect(await cancel('A'.repeat(40))).toMatchObject({ problems: [{ code: 'NOT_FOUND' }] });
  });

  test('while nobody can be asked is refused, and changes nothing', async () => {
    const id = await hold();
    done(await buy(id));
    await connector.fault({ kind: 'garbage', endpoint: 'sale' });
    expect(await cancel(id)).toMatchObject({ outcome: 'REFUSED', problems: [{ code: 'SUPPLIER_PROTOCOL' }] });
    await connector.forget();
    expect(await order(id)).toMatchObject({ state: 'PURCHASED' });
  });

  test('whose answer is lost is looked up', async () => {
    const id = await hold();
    done(await buy(id));
    await connector.fault({ kind: 'lost', endpoint: 'refund', times: 1 });
    expect(await cancel(id)).toMatchObject({ outcome: 'DONE', order: { state: 'CANCELLED' } });
    expect((await connector.calls()).refund).toBe(1);
  });
});

test("an order is the channel's, or that of the person whose session came", async () => {
  const client = await connector.person('ana@mail.test');
  const { transactionId } = await shopper(client).buy({ saturday: 1 });
  const asked = (session?: string) => connector.adapter.order(transactionId, callOf('default', session));
  await expect(asked()).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(await asked(client.token)).toMatchObject({ state: 'PURCHASED' });
  await expect(asked('7010-made-up')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  // Whoever the caller is, the channel's own orders are there.
  const own = await hold();
  expect(await connector.adapter.order(own, callOf('default', client.token))).toMatchObject({
    state: 'HELD',
  });
  expect(await asked(client.token)).toMatchObject({ id: transactionId });
});

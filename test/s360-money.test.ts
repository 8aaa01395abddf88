import { Money } from '@foyer/kit/money';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { buyer, type Client, graphqlClient, type LineWish, money } from './client.ts';
import { startTestFoyer, type TestFoyer } from './foyer.ts';
import { bandsOf, type Offer, offerOf } from './s360-offers.ts';

/** More cases than in passing: `FOYER_TEST_RUNS=200`. fast-check prints the seed of what failed. */
const RUNS = Number(process.env.FOYER_TEST_RUNS ?? 5);
const CHANNELS = { default: 'EUR', lagune: 'CHF', gulf: 'KWD' } as const;
type Channel = keyof typeof CHANNELS;
const CARD = { kind: 'CARD_TOKEN', cardToken: 'tok_visa' };

type Sold = { offer: Offer; promoCode: string | null };
let foyer: TestFoyer;
const clients = new Map<Channel, Client>();
const sold = new Map<Channel, Sold[]>();
beforeAll(async () => {
  foyer = await startTestFoyer();
  await Promise.all((['default', 'lagune', 'gulf'] as const).map(openShop));
});
afterAll(() => foyer?.close());

/** A partner of a channel, and what it sells. */
async function openShop(channel: Channel): Promise<void> {
  const key = await foyer.key({ partner: channel, scopes: ['read', 'sell'], channels: { s360: channel } });
  const client = graphqlClient(foyer.url, key);
  clients.set(channel, client);
  const filter = { suppliers: ['s360'], currency: CHANNELS[channel] };
  await vi.waitUntil(async () => (await count(client, filter)) > 80, { timeout: 60_000 });
  const what = [
    ['the open house', 'STAGE10'],
    ['museum visit', 'PORT5'],
    ['chamber card', null],
    ['harbor pass', 'PORT5'],
    ['museum guide book', null],
  ] as const;
  const offers = what.map(async ([text, promoCode]) => ({
    offer: await offerOf(client, { ...filter, text }),
    promoCode,
  }));
  sold.set(channel, await Promise.all(offers));
}

async function count(client: Client, filter: object): Promise<number> {
  const shape = z.object({ events: z.object({ totalCount: z.number() }) });
  const query = 'query ($filter: EventFilter!) { events(filter: $filter) { totalCount } }';
  return (await client.ask(shape, query, { filter })).events.totalCount;
}

const price = z.object({ total: money, faceValue: money, fees: money, tax: money.nullable() });
type Price = z.infer<typeof price>;
const shape = z.object({
  basket: z.object({
    totals: z.array(money),
    payments: z.array(z.object({ state: z.string(), amount: money })),
    lines: z.array(z.object({ id: z.string(), price: price })),
    orders: z.array(
      z.object({
        price: price.nullable(),
        total: money.nullable(),
        lines: z.array(z.object({ price: price, tickets: z.array(z.object({ price: price })) })),
      }),
    ),
  }),
});
const PRICE =
  '{ total { amount currency } faceValue { amount currency } fees { amount currency } tax { amount currency } }';
const QUERY = `query ($id: ID!) { basket(id: $id) { totals { amount currency } payments { state amount { amount currency } }
  lines { id price ${PRICE} } orders { price ${PRICE} total { amount currency } lines { price ${PRICE} tickets { price ${PRICE} } } } } }`;

/** A wish of one to four different things, each of some tickets of some tariffs, perhaps with a promo code. */
const wishes = fc.record({
  channel: fc.constantFrom<Channel>('default', 'lagune', 'gulf'),
  lines: fc.uniqueArray(
    fc.record({
      what: fc.nat({ max: 4 }),
      others: fc.array(fc.nat({ max: 3 }), { maxLength: 3 }),
      band: fc.nat({ max: 5 }),
      promo: fc.boolean(),
    }),
    { minLength: 1, maxLength: 4, selector: ({ what }) => what },
  ),
  cancelled: fc.nat({ max: 3 }),
});

test('money adds up to the thousandth from the first price to the last refund', async () => {
  await fc.assert(
    fc.asyncProperty(wishes, async ({ channel, lines, cancelled }) => {
      const client = clients.get(channel);
      if (!client) throw new Error(`Nobody sells through ${channel}.`);
      const currency = CHANNELS[channel];
      const shop = buyer(client);
      const chosen = await Promise.all(lines.map((line) => lineOf(line, channel, client)));
      const { basket } = await shop.create(chosen.map(({ line }) => line));
      const id = basket?.id ?? '';
      expect((await shop.hold(id)).problems).toEqual([]);
      const look = async () => (await client.ask(shape, QUERY, { id })).basket;

      const held = await look();
      for (const [position, line] of held.lines.entries()) {
        addsUp(line.price, currency);
        // What was shown is what is held, fees aside: those come with the order.
        expect(line.price.faceValue).toEqual(chosen[position]?.faceValue);
      }
      expect(held.totals).toEqual([total(held.lines, currency)]);

      expect((await shop.purchase(id, { payment: CARD })).problems).toEqual([]);
      const bought = await look();
      expect(bought.totals).toEqual(held.totals);
      expect(bought.payments.map(({ amount }) => amount)).toEqual(held.totals);
      for (const order of bought.orders) {
        expect(order.price?.total).toEqual(total(order.lines, currency));
        if (order.price) addsUp(order.price, currency);
        for (const { price: whole, tickets } of order.lines) {
          expect(whole.total).toEqual(total(tickets, currency));
          for (const ticket of tickets) addsUp(ticket.price, currency);
        }
      }

      const line = bought.lines[cancelled % bought.lines.length];
      const part = await shop.cancel(id, [line?.id ?? '']);
      expect(part.problems).toEqual([]);
      const rest = Money.parse(held.totals[0]?.amount ?? '0', currency).subtract(
        Money.parse(line?.price.total.amount ?? '0', currency),
      );
      expect(part.basket?.payments.map(({ amount }) => amount)).toEqual([rest.toJSON()]);
      if (bought.lines.length > 1) expect((await shop.cancel(id)).problems).toEqual([]);
      expect((await look()).payments.map(({ amount }) => amount)).toEqual([Money.zero(currency).toJSON()]);
    }),
    { numRuns: RUNS },
  );
});

/** A line of a standard ticket and others of any tariff that needs no name, with what it costs before fees. */
async function lineOf(
  { what, others, band: position, promo }: { what: number; others: number[]; band: number; promo: boolean },
  channel: Channel,
  client: Client,
): Promise<{ line: LineWish & { promoCode?: string }; faceValue: object }> {
  const { offer, promoCode } = sold.get(channel)?.[what] ?? {};
  if (!offer) throw new Error('There is no such offer.');
  const code = promo ? (promoCode ?? null) : null;
  const bands = await bandsOf(client, offer.id, code);
  const band = bands[position % bands.length];
  const tariffs = (band?.tariffs ?? []).filter(({ holderRequired }) => !holderRequired);
  const taken = [0, ...others].flatMap((at) => tariffs[at % tariffs.length] ?? []);
  return {
    line: {
      performanceId: offer.id,
      priceBandId: band?.id ?? '',
      tickets: taken.map(({ code: tariff }) => ({ tariff })),
      ...(code ? { promoCode: code } : {}),
    },
    faceValue: Money.sum(
      taken.map(({ price: { faceValue } }) => Money.parse(faceValue.amount, faceValue.currency)),
      CHANNELS[channel],
    ).toJSON(),
  };
}

function addsUp({ total: whole, faceValue, fees, tax }: Price, currency: string): void {
  const of = (one: { amount: string }) => Money.parse(one.amount, currency);
  expect(of(faceValue).add(of(fees)).toJSON()).toEqual(whole);
  expect([whole, faceValue, fees].map((one) => one.currency)).toEqual([currency, currency, currency]);
  if (tax) expect(of(tax).compare(of(whole))).toBeLessThanOrEqual(0);
}

function total(parts: readonly { price: Price }[], currency: string): object {
  return Money.sum(
    parts.map(({ price: { total: one } }) => Money.parse(one.amount, one.currency)),
    currency,
  ).toJSON();
}

import { randomUUID } from 'node:crypto';
import { anyTickets, buyer, graphqlClient, money, performanceOf, problems } from '@foyer/test/client';
import { startTestFoyer, type TestFoyer } from '@foyer/test/foyer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';

/** What a shop does with TickeTing, through the gateway: find, hold, buy, pass on, cancel, beside other suppliers. */

let foyer: TestFoyer;
beforeAll(async () => {
  foyer = await startTestFoyer();
});
afterAll(() => foyer?.close());

const found = z.object({
  events: z.object({ nodes: z.array(z.object({ id: z.string(), title: z.string() })) }),
});
async function eventId(title: string): Promise<string> {
  const query = 'query ($title: String!) { events(filter: { text: $title }) { nodes { id title } } }';
  const { events } = await foyer.client.ask(found, query, { title });
  return events.nodes.find((event) => event.title === title)?.id ?? '';
}
async function lineOf(id: string, quantity: number, position = 0) {
  const performance = await performanceOf(foyer.client, id, position);
  const band = performance.bands.find(({ quantities }) => !quantities || quantities.includes(quantity));
  if (!band) throw new Error('Nothing is on sale.');
  return anyTickets(performance.id, band, quantity);
}
const orders = z.object({
  basket: z.object({
    orders: z.array(
      z.object({
        id: z.string(),
        state: z.string(),
        supplier: z.object({ code: z.string() }),
        total: money,
        price: z.object({ faceValue: money, fees: money }),
        lines: z.array(
          z.object({
            tickets: z.array(
              z.object({
                id: z.string(),
                barcode: z.object({ value: z.string() }).nullable(),
                transfers: z.array(z.object({ state: z.string() })),
              }),
            ),
          }),
        ),
      }),
    ),
  }),
});
const ORDERS = `query ($id: ID!) { basket(id: $id) { orders { id state supplier { code } total { amount currency }
  price { faceValue { amount currency } fees { amount currency } }
  lines { tickets { id barcode { value } transfers { state } } } } } }`;

const signed = z.object({
  ticketingSignIn: z.object({ key: z.string(), userErrors: z.array(z.unknown()).length(0) }),
});

/** Signs somebody in at the supplier, as an app would: the session goes along with every request. */
async function signedIn(identification: string) {
  const query = `mutation ($input: TickeTingSignInInput!) { ticketingSignIn(input: $input) { key userErrors { message } } }`;
  const input = { identification, password: 'demopass' };
  const { ticketingSignIn } = await foyer.client.ask(signed, query, { input });
  return graphqlClient(foyer.url, 'foyer_demo_key', {
    'x-supplier-session': `ticketing=${ticketingSignIn.key}`,
  });
}

test('one basket over TickeTing and another supplier is held, bought and cancelled', async () => {
  const { buyer: shop, client } = foyer;
  const lines = [
    await lineOf(await eventId('Harbour Lights'), 2),
    await lineOf('ticketswitch:event:DP9', 2, 1),
  ];
  const { basket } = await shop.create(lines);
  const id = basket?.id ?? '';
  expect(await shop.hold(id)).toMatchObject({ basket: { state: 'HELD' }, problems: [] });
  const bought = await shop.purchase(id);
  expect(bought).toMatchObject({ basket: { state: 'PURCHASED' }, problems: [] });
  const shown = (await client.ask(orders, ORDERS, { id })).basket.orders;
  const own = shown.find(({ supplier }) => supplier.code === 'ticketing');
  expect(own).toMatchObject({ state: 'PURCHASED', price: { fees: { currency: 'USD' } } });
  expect(Number(own?.price.faceValue.amount) + Number(own?.price.fees.amount)).toBeCloseTo(
    Number(own?.total.amount),
  );
  const codes = own?.lines.flatMap(({ tickets }) => tickets.map(({ barcode }) => barcode?.value)) ?? [];
  expect(codes).toHaveLength(2);
  for (const code of codes) expect(code).toMatch(/^[0-9A-Z]{6}-[0-9A-Z]{12}$/);
  expect(await shop.cancel(id)).toMatchObject({ basket: { state: 'CANCELLED' }, problems: [] });
});

test('free tickets cost nothing, and nothing is paid for them', async () => {
  const { buyer: shop, client } = foyer;
  const { basket } = await shop.create([await lineOf(await eventId('Quayside Open Day'), 2)]);
  const id = basket?.id ?? '';
  expect(await shop.hold(id)).toMatchObject({ basket: { state: 'HELD' }, problems: [] });
  const sandbox = foyer.sandboxOf('ticketing');
  await sandbox.resetRequests();
  expect(await shop.purchase(id)).toMatchObject({ basket: { state: 'PURCHASED' }, problems: [] });
  expect((await sandbox.requests())['orders.payments.create'] ?? 0).toBe(0);
  const [order] = (await client.ask(orders, ORDERS, { id })).basket.orders;
  expect(order).toMatchObject({ state: 'PURCHASED', total: { amount: '0.00' } });
  expect(new Set(order?.lines[0]?.tickets.map(({ barcode }) => barcode?.value)).size).toBe(2);
  expect((await shop.cancel(id)).problems).toMatchObject([{ code: 'CANCEL_NOT_PERMITTED' }]);
});

const passed = z.object({
  result: z.object({
    transfers: z.array(z.object({ id: z.string(), state: z.string(), ticketIds: z.array(z.string()) })),
    problems,
  }),
});
const RESULT = '{ transfers { id state ticketIds } problems { code message lineId } }';

const placed = z.object({
  result: z.object({
    userErrors: z.array(z.unknown()).length(0),
    order: z.object({
      order: z.object({
        id: z.string(),
        lines: z.array(z.object({ tickets: z.array(z.object({ id: z.string() })) })),
      }),
    }),
  }),
});
const shownOrder = z.object({
  ticketing: z.object({
    order: z.object({ order: z.object({ lines: z.array(z.object({ tickets: z.array(z.unknown()) })) }) }),
  }),
});

test('who signs in has tickets in a wallet, and passes one on to a friend', async () => {
  const [otto, sam] = [await signedIn('otto.rye'), await signedIn('sam.reef')];
  const event = await eventId('Every Price There Is');
  const { bands } = await performanceOf(foyer.client, event);
  const free = bands.find(({ price }) => price.total.amount === '0.00');
  const place = `mutation ($input: TickeTingOrderInput!, $key: String!) { result: ticketingPlaceOrder(input: $input, idempotencyKey: $key) {
    userErrors { message } order { order { id lines { tickets { id } } } } } }`;
  const input = { items: [{ sectionId: `${event.split(':').at(-1)}.${free?.id}`, quantity: 2 }] };
  const { result } = await otto.ask(placed, place, { input, key: randomUUID() });
  const { id: orderId, lines } = result.order.order;
  const ticket = lines[0]?.tickets[1]?.id;

  const offer = `mutation ($orderId: ID!, $ticketIds: [ID!]!, $key: String!) { result: transferTickets(orderId: $orderId,
    ticketIds: $ticketIds, recipient: "sam.reef", idempotencyKey: $key) ${RESULT} }`;
  const wish = { orderId, ticketIds: [ticket], key: randomUUID() };
  const offered = await otto.ask(passed, offer, wish);
  expect(offered.result).toMatchObject({
    problems: [],
    transfers: [{ state: 'PENDING', ticketIds: [ticket] }],
  });
  expect(await otto.ask(passed, offer, wish)).toEqual(offered);

  const claim = `mutation ($id: ID!, $key: String!) { result: claimTransfer(transferId: $id, idempotencyKey: $key) ${RESULT} }`;
  const own = { id: offered.result.transfers[0]?.id };
  expect((await otto.ask(passed, claim, { ...own, key: randomUUID() })).result.problems).toMatchObject([
    { code: 'FORBIDDEN' },
  ]);
  expect((await sam.ask(passed, claim, { ...own, key: randomUUID() })).result).toMatchObject({
    problems: [],
    transfers: [{ state: 'CLAIMED' }],
  });
  const show = `query ($number: ID!) { ticketing { order(number: $number) { order { lines {
    tickets { id barcode { value } transfers { state } } } } } } }`;
  const { ticketing } = await otto.ask(shownOrder, show, { number: orderId.split(':').at(-1) });
  expect(ticketing.order.order.lines[0]?.tickets).toMatchObject([
    { barcode: { value: expect.any(String) }, transfers: [] },
    { id: ticket, barcode: null, transfers: [{ state: 'CLAIMED' }] },
  ]);
});

test('who sends a session along still sees what the partner bought', async () => {
  const otto = await signedIn('otto.rye');
  const shop = buyer(otto);
  const { basket } = await shop.create([await lineOf(await eventId('Harbour Lights'), 1)]);
  const id = basket?.id ?? '';
  await shop.hold(id);
  expect(await shop.purchase(id)).toMatchObject({ basket: { state: 'PURCHASED' }, problems: [] });
  expect((await otto.ask(orders, ORDERS, { id })).basket.orders).toMatchObject([{ state: 'PURCHASED' }]);
});

const linked = z.object({
  events: z.object({
    nodes: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        hosted: z.object({
          performance: z.object({ id: z.string(), hosted: z.object({ title: z.string() }) }),
          host: z.object({ name: z.string() }),
          event: z.object({ id: z.string(), title: z.string(), priceFrom: money.nullable() }),
          sections: z.array(z.object({ name: z.string(), statistics: z.object({ remaining: z.number() }) })),
        }),
      }),
    ),
  }),
});

test('an event that was found leads to its host and sections on the platform, and back', async () => {
  const query = `{ events(filter: { text: "Harbour Lights" }, first: 1) { nodes { id title ... on TickeTingEvent {
    hosted { host { name } performance { id hosted { title } } event { id title priceFrom { amount currency } } sections { name statistics { remaining } } } } } } }`;
  const [event] = (await foyer.client.ask(linked, query)).events.nodes;
  expect(event).toMatchObject({
    title: 'Harbour Lights',
    hosted: {
      host: { name: 'Tideway Events' },
      performance: { hosted: { title: 'Harbour Lights' } },
      event: { id: event?.id, title: 'Harbour Lights', priceFrom: { currency: 'USD' } },
      sections: [{ name: 'Balcony' }, { name: 'Floor' }, { name: 'Captain’s Table' }],
    },
  });
});

test('what one may not see is an error with the reason, beside what one may', async () => {
  const nora = await signedIn('nora.quill');
  const { data, errors } = await nora.send(`{ ticketing {
    session { account { username } }
    account(number: "OT-SANDBOX6") { email }
    host(id: "17140000000031") { name statistics { revenue { amount } } }
  } }`);
  expect(data).toEqual({
    ticketing: {
      session: { account: { username: 'nora.quill' } },
      account: null,
      host: { name: 'Tideway Events', statistics: null },
    },
  });
  expect(
    errors?.map(({ path, message, extensions }) => [path?.join('.'), message, extensions?.code]).sort(),
  ).toEqual([
    [
      'ticketing.account',
      'TickeTing refused: You are not authorised to access or modify this account.',
      'FORBIDDEN',
    ],
    [
      'ticketing.host.statistics',
      'TickeTing refused: This account is not an administrator for the relevant event host.',
      'FORBIDDEN',
    ],
  ]);
});

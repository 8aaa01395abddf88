import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { anyTickets, graphqlClient, performanceOf, problems } from './client.ts';
import { startTestFoyer, type TestFoyer } from './foyer.ts';

let foyer: TestFoyer;
beforeAll(async () => {
  foyer = await startTestFoyer();
});
afterAll(() => foyer?.close());

const payload = z.object({
  result: z.object({
    transfers: z.array(z.object({ id: z.string(), state: z.string(), ticketIds: z.array(z.string()) })),
    problems,
  }),
});
const bought = z.object({
  basket: z.object({
    orders: z.array(
      z.object({
        id: z.string(),
        lines: z.array(
          z.object({ tickets: z.array(z.object({ id: z.string(), transfers: z.array(z.unknown()) })) }),
        ),
      }),
    ),
  }),
});

const RESULT = '{ transfers { id state ticketIds } problems { code message lineId } }';
const OFFER = `mutation ($orderId: ID!, $ticketIds: [ID!]!, $key: String!) {
  result: transferTickets(orderId: $orderId, ticketIds: $ticketIds, recipient: "otto@example.com", idempotencyKey: $key) ${RESULT}
}`;

async function boughtTickets() {
  const { id: performanceId, bands } = await performanceOf(foyer.client, 'ticketswitch:event:7AA', 2);
  const [band] = bands;
  if (!band) throw new Error('Nothing is on sale.');
  const { basket } = await foyer.buyer.create([anyTickets(performanceId, band, 2)]);
  await foyer.buyer.hold(basket?.id ?? '');
  await foyer.buyer.purchase(basket?.id ?? '');
  const found = await foyer.client.ask(
    bought,
    'query ($id: ID!) { basket(id: $id) { orders { id lines { tickets { id transfers { id } } } } } }',
    { id: basket?.id },
  );
  const [order] = found.basket.orders;
  return { orderId: order?.id ?? '', tickets: order?.lines.flatMap(({ tickets }) => tickets) ?? [] };
}

test('a supplier without transfers says so, and its tickets have none', async () => {
  const { orderId, tickets } = await boughtTickets();
  expect(tickets.map(({ transfers }) => transfers)).toEqual([[], []]);
  const wish = { orderId, ticketIds: tickets.map(({ id }) => id), key: randomUUID() };
  const first = await foyer.client.ask(payload, OFFER, wish);
  expect(first.result).toMatchObject({ transfers: [], problems: [{ code: 'CAPABILITY_MISSING' }] });
  expect(await foyer.client.ask(payload, OFFER, wish)).toEqual(first);
  const other = await foyer.client.ask(payload, OFFER, { ...wish, ticketIds: wish.ticketIds.slice(1) });
  expect(other.result.problems).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED' }]);
});

test.each([
  ['an order nobody made', { orderId: 'ticketswitch:order:none', ticketIds: ['1'] }, 'NOT_FOUND'],
  ['no tickets', { orderId: 'ticketswitch:order:none', ticketIds: [] }, 'BAD_INPUT'],
  ['the same ticket twice', { orderId: 'ticketswitch:order:none', ticketIds: ['1', '1'] }, 'BAD_INPUT'],
  ['an event for an order', { orderId: 'ticketswitch:event:7AA', ticketIds: ['1'] }, 'WRONG_KIND_OF_ID'],
])('%s is refused, and the key stays good', async (_name, wish, code) => {
  const key = randomUUID();
  const refused = await foyer.client.ask(payload, OFFER, { ...wish, key });
  expect(refused.result).toMatchObject({ transfers: [], problems: [{ code }] });
  const again = await foyer.client.ask(payload, OFFER, {
    orderId: 'ticketswitch:order:other',
    ticketIds: ['2'],
    key,
  });
  expect(again.result.problems).toMatchObject([{ code: 'NOT_FOUND' }]);
});

test('sessions at suppliers are read, or refused', async () => {
  const good = graphqlClient(foyer.url, undefined, { 'x-supplier-session': 'acme=abc.def, other=x' });
  expect((await good.send('{ __typename }')).errors).toBeUndefined();
  const bad = graphqlClient(foyer.url, undefined, { 'x-supplier-session': 'nonsense' });
  expect(await bad.codes('{ __typename }')).toEqual(['BAD_INPUT']);
});

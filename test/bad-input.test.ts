import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anyTickets, type Band, graphqlClient, performanceOf, twoSeats } from './client.ts';
import { startTestFoyer, type TestFoyer } from './foyer.ts';

let foyer: TestFoyer;
let seated: { id: string; bands: Band[] };
beforeAll(async () => {
  foyer = await startTestFoyer();
  seated = await performanceOf(foyer.client, 'ticketswitch:event:7AA', 1);
});
afterAll(() => foyer?.close());

function someBand(): Band {
  const band = seated.bands.find(({ seatBlocks }) => seatBlocks !== null);
  if (!band) throw new Error('There are no seats.');
  return band;
}

const EVENT = 'query ($id: ID!) { event(id: $id) { title } }';

describe('ids', () => {
  test.each([
    ['no id at all', 'nonsense', 'BAD_INPUT'],
    ['another kind', 'ticketswitch:performance:7AA-1', 'WRONG_KIND_OF_ID'],
  ])('%s', async (_name, id, code) => {
    expect(await foyer.client.codes(EVENT, { id })).toEqual([code]);
  });
  test.each([
    ['an event that is not there', 'ticketswitch:event:NONE'],
    ['a supplier that is not there', 'nobody:event:7AA'],
  ])('%s is null', async (_name, id) => {
    expect(await foyer.client.send(EVENT, { id })).toEqual({ data: { event: null } });
  });
  test('of many, a wrong one leaves the others alone', async () => {
    const ids = ['ticketswitch:event:7AA', 'nonsense', 'ticketswitch:event:NONE'];
    const { data, errors } = await foyer.client.send(
      'query ($ids: [ID!]!) { eventsByIds(ids: $ids) { title } }',
      { ids },
    );
    expect(data).toEqual({ eventsByIds: [{ title: 'The Phantom of the Quay' }, null, null] });
    expect(errors).toMatchObject([{ path: ['eventsByIds', 1], extensions: { code: 'BAD_INPUT' } }]);
  });
});

describe('searches', () => {
  test.each([
    ['a cursor of no list', '{ events(after: "abc") { nodes { id } } }', 'MALFORMED_CURSOR'],
    [
      'dates backwards',
      '{ events(filter: { dates: { from: "2027-02-02", to: "2027-01-01" } }) { nodes { id } } }',
      'DATE_RANGE_BACKWARDS',
    ],
    [
      'a date that is none',
      '{ events(filter: { dates: { from: "2027-02-31" } }) { nodes { id } } }',
      'BAD_INPUT',
    ],
    ['too many', '{ events(first: 101) { nodes { id } } }', 'BAD_INPUT'],
    ['too few', '{ events(first: 0) { nodes { id } } }', 'BAD_INPUT'],
    ['an unknown field', '{ events { nope } }', 'BAD_INPUT'],
    ['broken syntax', '{ events {', 'BAD_INPUT'],
  ])('%s', async (_name, query, code) => {
    expect(await foyer.client.codes(query)).toEqual([code]);
  });
  test('too deep', async () => {
    const query = `{ event(id: "ticketswitch:event:7AA") { ${'related { '.repeat(20)} title ${'} '.repeat(20)} } }`;
    expect(await foyer.client.codes(query)).toEqual(['QUERY_TOO_DEEP']);
  });
  test.each([
    [
      'many aliases',
      `{ ${Array.from({ length: 60 }, (_unused, n) => `a${n}: suppliers { code }`).join(' ')} }`,
    ],
    [
      'much at once',
      '{ events(first: 100) { nodes { performances(first: 100) { nodes { availability { currency } } } } } }',
    ],
  ])('%s', async (_name, query) => {
    expect(await foyer.client.codes(query)).toEqual(['QUERY_TOO_WIDE']);
  });
});

describe('keys', () => {
  test.each([
    ['none', '', 401],
    ['an unknown one', 'foyer_nobody', 401],
  ])('%s', async (_name, key, status) => {
    const response = await fetch(`${foyer.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key ? { 'x-api-key': key } : {}) },
      body: JSON.stringify({ query: '{ suppliers { code } }' }),
    });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });
  test('a key of another partner sees nothing of a basket', async () => {
    const other = graphqlClient(foyer.url, await foyer.key({ partner: 'Other', scopes: ['read', 'sell'] }));
    const reader = graphqlClient(foyer.url, await foyer.key({ partner: 'Reader', scopes: ['read'] }));
    const { basket } = await foyer.buyer.create([]);
    const variables = { id: basket?.id, key: randomUUID() };
    expect(await other.send('query ($id: ID!) { basket(id: $id) { id } }', variables)).toEqual({
      data: { basket: null },
    });
    const bought = await foyer.buyer.create([anyTickets(seated.id, someBand())]);
    await foyer.buyer.hold(bought.basket?.id ?? '');
    const own = '{ baskets(first: 1) { nodes { orders { id state } } } }';
    const { data } = await foyer.client.send(own);
    const orderId = JSON.stringify(data).match(/ticketswitch:order:[^"]+/)?.[0];
    const order = 'query ($id: ID!) { order(id: $id) { id state } }';
    expect(await foyer.client.send(order, { id: orderId })).toMatchObject({
      data: { order: { id: orderId, state: 'HELD' } },
    });
    expect(await other.send(order, { id: orderId })).toEqual({ data: { order: null } });
    expect(await other.codes('query ($id: ID!) { node(id: $id) { id } }', { id: orderId })).toEqual([
      'WRONG_KIND_OF_ID',
    ]);
    await foyer.buyer.release(bought.basket?.id ?? '');
    const hold =
      'mutation ($id: ID!, $key: String!) { holdBasket(basketId: $id, idempotencyKey: $key) { problems { code } basket { id } } }';
    expect(await other.send(hold, variables)).toEqual({
      data: { holdBasket: { problems: [{ code: 'NOT_FOUND' }], basket: null } },
    });
    expect(await reader.codes(hold, variables)).toEqual(['FORBIDDEN']);
  });
});

describe('baskets', () => {
  const first = someBand;
  const codes = async (answer: Promise<{ problems: { code: string }[] }>) =>
    (await answer).problems.map(({ code }) => code);

  test.each([
    ['no ticket', () => [{ ...anyTickets(seated.id, first()), tickets: [] }], 'QUANTITY_NOT_ALLOWED'],
    ['too many tickets', () => [anyTickets(seated.id, first(), 51)], 'BASKET_TOO_LARGE'],
    [
      'too many lines',
      () => Array.from({ length: 21 }, () => anyTickets(seated.id, first())),
      'BASKET_TOO_LARGE',
    ],
    ['the same seat twice', () => [twoSeats(seated.id, first()), twoSeats(seated.id, first())], 'BAD_INPUT'],
    [
      'an event in place of a performance',
      () => [anyTickets('ticketswitch:event:7AA', first())],
      'WRONG_KIND_OF_ID',
    ],
    ['a supplier that is not there', () => [anyTickets('nobody:performance:7AA-1', first())], 'NOT_FOUND'],
    ['no id', () => [anyTickets('nonsense', first())], 'BAD_INPUT'],
  ])('made with %s', async (_name, lines, code) => {
    expect(await foyer.buyer.create(lines())).toMatchObject({ basket: null, problems: [{ code }] });
  });

  test.each([
    [
      'a performance that is not there',
      () => anyTickets('ticketswitch:performance:7AA-ZZZ', first()),
      'NOT_FOUND',
    ],
    [
      'a band that is not there',
      () => ({ ...anyTickets(seated.id, first()), priceBandId: 'STALLS/Z%2Fpool' }),
      'PRICE_BAND_UNKNOWN',
    ],
    ['a quantity it is not sold in', () => anyTickets(seated.id, first(), 11), 'QUANTITY_NOT_ALLOWED'],
    [
      'a tariff that is not there',
      () => ({ ...anyTickets(seated.id, first()), tickets: [{ tariff: 'KING' }] }),
      'TARIFF_UNKNOWN',
    ],
    [
      'a seat that is not there',
      () => ({ ...anyTickets(seated.id, first()), tickets: [{ seatId: 'ZZ99' }] }),
      'SEATS_TAKEN',
    ],
    ['seats apart', () => ({ ...anyTickets(seated.id, first()), tickets: apart(first()) }), 'SEAT_RULE'],
    [
      'a price that is no longer',
      () => ({ ...anyTickets(seated.id, first()), expectedTotal: { amount: '1.00', currency: 'GBP' } }),
      'PRICE_CHANGED',
    ],
  ])('held with %s', async (_name, line, code) => {
    const { basket, problems } = await foyer.buyer.create([line()]);
    expect(problems).toEqual([]);
    const answer = await foyer.buyer.hold(basket?.id ?? '');
    expect(answer).toMatchObject({
      basket: { state: 'OPEN' },
      problems: [{ code, lineId: basket?.lines[0]?.id }],
    });
    expect((await foyer.sandbox.orders()).claims.filter(({ state }) => state === 'held')).toEqual([]);
  });

  test('empty, of nobody, in the wrong state', async () => {
    const { buyer } = foyer;
    const { basket } = await buyer.create([]);
    const id = basket?.id ?? '';
    expect(await codes(buyer.hold(id))).toEqual(['BASKET_EMPTY']);
    expect(await codes(buyer.purchase(id))).toEqual(['BASKET_STATE']);
    expect(await codes(buyer.cancel(id))).toEqual(['BASKET_STATE']);
    expect(await codes(buyer.hold(randomUUID()))).toEqual(['NOT_FOUND']);
    expect(await codes(buyer.create([], ''))).toEqual(['BAD_INPUT']);
  });

  test('bought by a customer the supplier does not accept, the hold stays and can be bought after', async () => {
    const { buyer } = foyer;
    const { basket } = await buyer.create([anyTickets(seated.id, first())]);
    const id = basket?.id ?? '';
    await buyer.hold(id);
    const refused = await buyer.purchase(id, { customer: { country: 'AQ' } });
    expect(refused).toMatchObject({
      basket: { state: 'HELD' },
      problems: [{ code: 'CUSTOMER_DATA_INVALID' }],
    });
    const declined = await buyer.purchase(id, { payment: { kind: 'CARD_TOKEN', cardToken: 'tok_declined' } });
    expect(declined).toMatchObject({ basket: { state: 'HELD' }, problems: [{ code: 'PAYMENT_DECLINED' }] });
    expect((await buyer.purchase(id)).basket?.state).toBe('PURCHASED');
  });

  test('a hold that has run out is told, and can be held again', async () => {
    const { buyer, sandbox } = foyer;
    const { basket } = await buyer.create([anyTickets(seated.id, first())]);
    const id = basket?.id ?? '';
    await buyer.hold(id);
    await sandbox.advance(16 * 60);
    expect(await codes(buyer.purchase(id))).toEqual(['HOLD_EXPIRED']);
    expect((await buyer.find(id))?.state).toBe('EXPIRED');
    expect((await buyer.hold(id)).basket?.state).toBe('HELD');
    await buyer.release(id);
  });

  test('two currencies on one card', async () => {
    const { client, buyer } = foyer;
    const dollars = await performanceOf(client, 'ticketswitch:event:6L9', 1);
    const [band] = dollars.bands;
    if (!band) throw new Error('Nothing is on sale.');
    const { basket } = await buyer.create([anyTickets(seated.id, first()), anyTickets(dollars.id, band)]);
    const id = basket?.id ?? '';
    const held = await buyer.hold(id);
    expect(held.problems).toEqual([]);
    expect(held.basket?.totals.map(({ currency }) => currency).sort()).toEqual(['GBP', 'USD']);
    expect(
      await codes(buyer.purchase(id, { payment: { kind: 'CARD_TOKEN', cardToken: 'tok_visa' } })),
    ).toEqual(['CURRENCY_MIX']);
    expect((await buyer.purchase(id)).basket?.state).toBe('PURCHASED');
  });
});

/** Two free seats of one block with others between them. */
function apart({ seatBlocks }: Band) {
  const block = seatBlocks?.find(({ seats }) => seats.length >= 6)?.seats ?? [];
  return [{ seatId: block[0]?.id ?? '' }, { seatId: block[4]?.id ?? '' }];
}

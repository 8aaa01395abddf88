import { randomUUID } from 'node:crypto';
import { type TestClient, testClient } from '@foyer/sandbox/ingresse/test-client';
import { shopper } from '@foyer/sandbox/ingresse/test-shopper';
import { anyTickets, type Client, graphqlClient, performanceOf, problems } from '@foyer/test/client';
import { startTestFoyer, type TestFoyer } from '@foyer/test/foyer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

const EVENT = 'ingresse:event:900100';
const FRIDAY = 'ingresse:performance:900100-900201';
const PASSPORTS = 'ingresse:performance:900100-passports';

let foyer: TestFoyer;
let ana: TestClient;
let bia: TestClient;
beforeAll(async () => {
  foyer = await startTestFoyer();
  const place = { sandbox: { urls: { ingresse: foyer.supplierSettings.INGRESSE_URL } } };
  const signIn = (email: string) => testClient(place).signIn(email);
  [ana, bia] = await Promise.all([signIn('ana@mail.test'), signIn('bia@mail.test')]);
});
afterAll(() => foyer?.close());

/** The demo partner's shop, with a person's session at Ingresse. */
const as = ({ token }: TestClient): Client =>
  graphqlClient(foyer.url, undefined, { 'x-supplier-session': `ingresse=${token}` });

const transfer = z.object({ id: z.string(), state: z.string(), ticketIds: z.array(z.string()) });
const transferred = z.object({ result: z.object({ transfers: z.array(transfer), problems }) });
const RESULT = '{ transfers { id state ticketIds } problems { code message lineId } }';
const offer = (client: Client, orderId: string, ticketIds: string[], recipient: string) =>
  client.ask(
    transferred,
    `mutation ($order: ID!, $tickets: [ID!]!, $to: String!, $key: String!) {
      result: transferTickets(orderId: $order, ticketIds: $tickets, recipient: $to, idempotencyKey: $key) ${RESULT} }`,
    { order: orderId, tickets: ticketIds, to: recipient, key: randomUUID() },
  );
const answer = (client: Client, field: 'claimTransfer' | 'cancelTransfer', id: string) =>
  client.ask(
    transferred,
    `mutation ($id: ID!, $key: String!) { result: ${field}(transferId: $id, idempotencyKey: $key) ${RESULT} }`,
    { id, key: randomUUID() },
  );

const own = z.object({
  ingresseTickets: z.object({
    total: z.number(),
    after: z.string().nullable(),
    nodes: z.array(
      z.object({
        id: z.string(),
        event: z.object({ id: z.string(), title: z.string() }),
        performances: z.array(z.object({ id: z.string(), localDate: z.string() })),
        order: z.object({ id: z.string() }).nullable(),
        ticketType: z.string(),
        priceBand: z.string(),
        price: z.object({ total: z.object({ amount: z.string() }) }),
        barcode: z.object({ value: z.string() }).nullable(),
        inside: z.boolean(),
        receivedFrom: transfer.extend({ sender: z.string().nullable() }).nullable(),
        passedTo: transfer.extend({ recipient: z.string().nullable() }).nullable(),
        transferable: z.boolean(),
        returnable: z.boolean(),
        holders: z.array(z.object({ name: z.string().nullable(), since: z.string().nullable() })).nullable(),
      }),
    ),
  }),
});
const OWN = `query ($first: Int! = 50, $after: String, $event: ID) { ingresseTickets(first: $first, after: $after, eventId: $event) {
  total after nodes { id event { id title } performances { id localDate } order { id } ticketType priceBand price { total { amount } }
    barcode { value } inside receivedFrom { id state ticketIds sender } passedTo { id state ticketIds recipient }
    transferable returnable holders { name since } }
} }`;
const ownTickets = async (client: Client, wish: object = {}) =>
  (await client.ask(own, OWN, wish)).ingresseTickets;

test('an event, its sessions and its passports tell what Ingresse has beyond the contract', async () => {
  const query = `query ($id: ID!) { event(id: $id) { title description
    ... on IngresseEvent { slug producerId unlisted attributes { name value } }
    performances(first: 5) { nodes { id name startsAt ... on IngressePerformance { passport sessions { id localTime } } } } } }`;
  const { data, errors } = await foyer.client.send(query, { id: EVENT });
  expect(errors).toBeUndefined();
  expect(data?.event).toMatchObject({
    title: 'Harbour Lights',
    description: 'Harbour Lights, Pier 4, Santos.',
    slug: 'harbour-lights',
    producerId: '7001',
    unlisted: false,
    attributes: expect.arrayContaining([{ name: 'ticket_transfer_enabled', value: 'true' }]),
  });
  const shape = z.object({
    event: z.object({ performances: z.object({ nodes: z.array(z.looseObject({ id: z.string() })) }) }),
  });
  const { nodes } = shape.parse(data).event.performances;
  expect(nodes.find(({ id }) => id === PASSPORTS)).toMatchObject({
    name: 'Passport',
    startsAt: null,
    passport: true,
    sessions: [{ id: FRIDAY, localTime: '20:00' }, { id: 'ingresse:performance:900100-900202' }],
  });
  expect(nodes.find(({ id }) => id === FRIDAY)).toMatchObject({
    passport: false,
    sessions: [{ id: FRIDAY }],
  });
});

test('a private event is there for who has its id, and in no search', async () => {
  const FIND = `query ($id: ID!) { event(id: $id) { title ... on IngresseEvent { unlisted } }
    events(filter: { text: "Behind the Curtain", suppliers: ["ingresse"] }) { nodes { id } } }`;
  for (let time = 0; time < 2; time += 1) {
    expect((await foyer.client.send(FIND, { id: 'ingresse:event:900104' })).data).toEqual({
      event: { title: 'Behind the Curtain', unlisted: true },
      events: { nodes: [] },
    });
  }
});

test('a basket of a session with a coupon and of hidden tickets behind a passkey is two orders, bought and refunded', async () => {
  const [friday, passports] = [
    { performanceId: FRIDAY, priceBandId: '900301', tickets: [{}, {}], promoCode: 'TENOFF' },
    { performanceId: FRIDAY, priceBandId: '900304', tickets: [{}], promoCode: 'HUSH' },
  ];
  const { basket } = await foyer.buyer.create([friday, passports]);
  const held = await foyer.buyer.hold(basket?.id ?? '');
  expect(held.problems).toEqual([]);
  expect(held.basket?.totals).toEqual([{ amount: '265.00', currency: 'BRL' }]);
  expect((await foyer.buyer.purchase(basket?.id ?? '')).basket?.state).toBe('PURCHASED');
  const query = `query ($id: ID!) { basket(id: $id) { orders { total { amount } lines { priceBand }
    ... on IngresseOrder { status number payment { option details installments lastDigits slipUrl } refundableUntil refund { reason at } } } } }`;
  const bought = await foyer.client.send(query, { id: basket?.id });
  expect(bought.errors).toBeUndefined();
  expect(bought.data?.basket).toMatchObject({
    orders: expect.arrayContaining([
      expect.objectContaining({
        total: { amount: '210.00' },
        status: 'approved',
        number: expect.stringMatching(/^\d+$/),
        payment: {
          option: 'creditCard',
          details: 'Visa',
          installments: 1,
          lastDigits: '1112',
          slipUrl: null,
        },
        refundableUntil: expect.any(String),
        refund: null,
      }),
      expect.objectContaining({ lines: [{ priceBand: 'Friends of the house' }] }),
    ]),
  });
  expect((await foyer.buyer.cancel(basket?.id ?? '')).basket?.state).toBe('CANCELLED');
  const { data } = await foyer.client.send(query, { id: basket?.id });
  expect(data?.basket).toMatchObject({
    orders: [
      { status: 'refund', refund: { reason: 'Cancelled by the seller', at: expect.any(String) } },
      { status: 'refund' },
    ],
  });
});

describe('tickets', () => {
  test('that the shop bought go to the account of who they are for, and come back', async () => {
    const { bands } = await performanceOf(foyer.client, EVENT, 1);
    const band = bands.find(({ id }) => id === '900301');
    if (!band) throw new Error('Nothing is on sale.');
    const { basket } = await foyer.buyer.create([anyTickets(FRIDAY, band, 2)]);
    await foyer.buyer.hold(basket?.id ?? '');
    await foyer.buyer.purchase(basket?.id ?? '');
    const bought = z.object({
      basket: z.object({
        orders: z.array(
          z.object({
            id: z.string(),
            lines: z.array(
              z.object({ tickets: z.array(z.object({ id: z.string(), transfers: z.array(transfer) })) }),
            ),
          }),
        ),
      }),
    });
    const ORDERS = `query ($id: ID!) { basket(id: $id) { orders { id lines { tickets { id transfers { id state ticketIds } } } } } }`;
    const read = async () => {
      const [order] = (await foyer.client.ask(bought, ORDERS, { id: basket?.id })).basket.orders;
      return { id: order?.id ?? '', tickets: order?.lines.flatMap(({ tickets }) => tickets) ?? [] };
    };
    const order = await read();
    const ids = order.tickets.map(({ id }) => id);
    const { result: offered } = await offer(foyer.client, order.id, ids, 'bia@mail.test');
    expect(offered).toMatchObject({ transfers: [{ state: 'PENDING' }, { state: 'PENDING' }], problems: [] });
    const [first, second] = offered.transfers.map(({ id }) => id);
    expect((await answer(as(bia), 'claimTransfer', first ?? '')).result).toMatchObject({
      transfers: [{ state: 'CLAIMED' }],
      problems: [],
    });
    expect((await answer(as(bia), 'cancelTransfer', second ?? '')).result.transfers).toMatchObject([
      { state: 'REFUSED' },
    ]);
    expect((await read()).tickets.map(({ transfers }) => transfers.map(({ state }) => state))).toEqual([
      ['CLAIMED'],
      [],
    ]);

    const hers = await ownTickets(as(bia), { event: EVENT });
    expect(hers).toMatchObject({
      total: 1,
      after: null,
      nodes: [
        {
          id: ids[0],
          event: { id: EVENT, title: 'Harbour Lights' },
          performances: [{ id: FRIDAY }],
          order: { id: order.id },
          ticketType: 'Floor',
          priceBand: 'Full price',
          price: { total: { amount: '110.00' } },
          barcode: { value: expect.any(String) },
          receivedFrom: { id: first, state: 'CLAIMED', sender: 'channel@foyer.test' },
          passedTo: null,
          returnable: true,
          holders: [{ name: 'Foyer Tickets' }, { name: 'Bia Luz', since: expect.any(String) }],
        },
      ],
    });
    const RETURN = `mutation ($id: ID!) { returnIngresseTicket(transferId: $id) { transfer { id state } problems { code } } }`;
    for (let time = 0; time < 2; time += 1) {
      expect((await as(bia).send(RETURN, { id: first })).data).toEqual({
        returnIngresseTicket: { transfer: { id: first, state: 'RETURNED' }, problems: [] },
      });
    }
    expect((await ownTickets(as(bia), { event: EVENT })).total).toBe(0);
    expect((await as(bia).send(RETURN, { id: 'ingresse:transfer:1-2' })).data).toMatchObject({
      returnIngresseTicket: { transfer: null, problems: [{ code: 'NOT_FOUND' }] },
    });
  });

  test('that a person bought at Ingresse herself are listed in pages, and passed on by her', async () => {
    const { transactionId, tickets } = await shopper(ana).buy({ saturday: 1, passport: 2 });
    const all = await ownTickets(as(ana));
    expect(all.nodes.map(({ id }) => id).sort()).toEqual(tickets.map(({ id }) => id).sort());
    const page = await ownTickets(as(ana), { first: 2 });
    expect(page.nodes).toHaveLength(2);
    expect((await ownTickets(as(ana), { first: 2, after: page.after })).nodes.map(({ id }) => id)).toEqual(
      all.nodes.slice(2).map(({ id }) => id),
    );
    const passport = all.nodes.find(({ priceBand }) => priceBand === 'Passport');
    expect(passport?.performances).toHaveLength(2);
    const order = `ingresse:order:${transactionId}`;
    const { result } = await offer(as(ana), order, [passport?.id ?? ''], 'bia@mail.test');
    expect(result.problems).toEqual([]);
    const given = (await ownTickets(as(ana))).nodes.find(({ id }) => id === passport?.id);
    expect(given).toMatchObject({
      passedTo: { state: 'PENDING', recipient: 'bia@mail.test' },
      transferable: false,
    });
    // Her order is not one of the partner's baskets, and nobody else's session opens it.
    expect(
      (await offer(foyer.client, order, [passport?.id ?? ''], 'bia@mail.test')).result.problems,
    ).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect(
      (await answer(as(ana), 'cancelTransfer', result.transfers[0]?.id ?? '')).result.transfers,
    ).toMatchObject([{ state: 'CANCELLED' }]);
  });

  test.each([
    ['no tickets at once', { first: 0 }, 'BAD_INPUT'],
    ['too many at once', { first: 501 }, 'BAD_INPUT'],
    ['a cursor of something else', { after: 'nonsense' }, 'MALFORMED_CURSOR'],
    ['an event of another supplier', { event: 'ticketswitch:event:7AA' }, 'WRONG_KIND_OF_ID'],
  ])('are not listed for who asks for %s', async (_name, wish, code) => {
    expect(await as(ana).codes(OWN, wish)).toEqual([code]);
  });

  test('are not shown for a session that is none', async () => {
    const with_ = (session: string) =>
      graphqlClient(foyer.url, undefined, { 'x-supplier-session': `ingresse=${session}` });
    expect(await with_('7010-made-up').codes(OWN)).toEqual(['FORBIDDEN']);
    expect(await with_('nonsense').codes(OWN)).toEqual(['FORBIDDEN']);
  });
});

test("other companies' codes come in, enter and are withdrawn through the door's own operations", async () => {
  const BRING = `mutation ($event: ID!, $csv: String!, $key: String!) {
    importExternalTickets(eventId: $event, csv: $csv, idempotencyKey: $key) { imported updated problems { code } } }`;
  const csv = `code,name,ticket,performance_id\nQT-1,Zoë Luz,Quay Tours,${FRIDAY}\nQT-2,,Quay Tours,\n`;
  const brought = await foyer.client.send(BRING, { event: EVENT, csv, key: randomUUID() });
  expect(brought.errors).toBeUndefined();
  expect(brought.data).toMatchObject({ importExternalTickets: { imported: 2, updated: 0, problems: [] } });
  const STATUS = `query ($event: ID!, $code: String!) { ticketStatus(eventId: $event, code: $code) {
    guest { state holder { name } section { name } performanceIds } history { answer } } }`;
  expect((await foyer.client.send(STATUS, { event: EVENT, code: 'QT-1' })).data).toMatchObject({
    ticketStatus: {
      guest: { state: 'EXTERNAL', holder: { name: 'Zoë Luz' }, section: { name: 'Quay Tours' } },
      history: [],
    },
  });
  const REMOVE = `mutation ($event: ID!) { removeExternalTickets(eventId: $event, ticket: "Quay Tours") { removed problems { code } } }`;
  expect((await foyer.client.send(REMOVE, { event: EVENT })).data).toMatchObject({
    removeExternalTickets: { removed: 2, problems: [] },
  });
});

import { buy, KEYS, newEvent, testClient } from '@foyer/sandbox/ticketing/test-client';
import { done, wish } from '@foyer/test/order';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buying, type Connector, callOf, EARLY, last, startConnector } from './test-connector.ts';

let connector: Connector;
beforeAll(async () => {
  connector = await startConnector();
});
beforeEach(() => connector.forget());
afterAll(() => connector?.close());

type Person = Awaited<ReturnType<Connector['person']>>;
const as = ({ key }: Person) => callOf('default', key);

/** A person with bought tickets of one section of an event of its own. */
async function buyer(tickets = 2) {
  const { event, section } = await newEvent(connector.admin);
  const person = await connector.person();
  const bought = await another({ event, section, person }, tickets);
  return { event, section, person, ...bought };
}
async function another(
  { event, section, person }: { event: string; section: string; person: Person },
  tickets = 2,
) {
  const held = done(
    await connector.adapter.hold(
      wish([{ performanceId: last(event), priceBandId: last(section), tickets }]),
      as(person),
    ),
  );
  const order = done(await connector.adapter.purchase(buying(held), as(person)));
  return { order, ids: order.lines.flatMap((line) => line.tickets.map(({ id }) => id)) };
}

function passing() {
  const found = connector.adapter.transfers;
  if (!found) throw new Error('Tickets cannot be passed on.');
  return found;
}
const barcodes = async (order: string, person: Person) =>
  (await connector.adapter.order(order, as(person)))?.lines.flatMap((line) =>
    line.tickets.map(({ barcode }) => barcode?.value ?? null),
  );

test('a ticket is offered, and claimed by who it is for', async () => {
  const { person, order, ids } = await buyer();
  const friend = await connector.person('Fay');
  const [first = '', second] = ids;
  const before = await barcodes(order.id, person);
  const offered = await passing().offer(
    { orderId: order.id, ticketIds: [first], recipient: friend.email },
    as(person),
  );
  expect(offered).toMatchObject({
    outcome: 'DONE',
    problems: [],
    transfers: [
      {
        state: 'PENDING',
        ticketIds: [first],
        sender: person.username,
        recipient: friend.username,
        offeredAt: EARLY,
        endedAt: null,
      },
    ],
  });
  const id = offered.transfers[0]?.id ?? '';
  // What is on its way opens no door for who sends it.
  expect(await barcodes(order.id, person)).toEqual([null, before?.[1]]);
  expect(await passing().ofOrder(order.id, as(person))).toEqual(offered.transfers);
  expect(await passing().claim(id, as(friend))).toMatchObject({
    outcome: 'DONE',
    transfers: [{ id, state: 'CLAIMED' }],
  });
  expect(await passing().claim(id, as(friend))).toMatchObject({ outcome: 'DONE' });
  expect(await passing().cancel(id, as(person))).toMatchObject({
    outcome: 'REFUSED',
    problems: [{ code: 'TRANSFER_NOT_PERMITTED' }],
  });
  expect(
    await passing().offer({ orderId: order.id, ticketIds: [first], recipient: friend.email }, as(person)),
  ).toMatchObject({ outcome: 'REFUSED', problems: [{ code: 'TRANSFER_NOT_PERMITTED' }] });
  expect(
    await passing().offer(
      { orderId: order.id, ticketIds: [second ?? ''], recipient: friend.email },
      as(person),
    ),
  ).toMatchObject({ outcome: 'DONE' });
});

test('its sender takes it back, its recipient refuses it, and it can be offered again', async () => {
  const { person, order, ids } = await buyer();
  const friend = await connector.person('Fay');
  const before = await barcodes(order.id, person);
  const offer = () =>
    passing().offer({ orderId: order.id, ticketIds: ids, recipient: friend.username }, as(person));
  for (const who of [person, friend]) {
    const [transfer] = (await offer()).transfers;
    expect(transfer?.ticketIds).toEqual(ids);
    const ended = await passing().cancel(transfer?.id ?? '', as(who));
    expect(ended).toMatchObject({ outcome: 'DONE', transfers: [{ state: 'CANCELLED' }] });
    expect(await passing().cancel(transfer?.id ?? '', as(who))).toMatchObject({ outcome: 'DONE' });
    expect(await passing().claim(transfer?.id ?? '', as(friend))).toMatchObject({
      outcome: 'REFUSED',
      problems: [{ code: 'TRANSFER_NOT_PERMITTED' }],
    });
    expect(await barcodes(order.id, person)).toEqual(before);
  }
  expect(await passing().ofOrder(order.id, as(person))).toMatchObject([
    { state: 'CANCELLED' },
    { state: 'CANCELLED' },
  ]);
});

test('TickeTing takes the oldest of a section: within an order they change places', async () => {
  const { person, order, ids } = await buyer(3);
  const before = (await barcodes(order.id, person)) ?? [];
  const friend = await connector.person('Fay');
  const wanted = ids[2] ?? '';
  const { transfers: made } = await passing().offer(
    { orderId: order.id, ticketIds: [wanted], recipient: friend.number },
    as(person),
  );
  expect(made).toMatchObject([{ ticketIds: [wanted] }]);
  // The one that went is whichever the supplier took; what is left opens the door, and what is gone does not.
  const after = (await barcodes(order.id, person)) ?? [];
  expect(after[2]).toBeNull();
  const pending = await person.client.get(`${person.self}/tickets?status=Pending`);
  expect(pending.body).toMatchObject({ entries: [{ serial: expect.any(String) }] });
  expect(new Set(after.filter((one) => one !== null)).size).toBe(2);
  expect(after.filter((one) => one !== null).every((one) => before.includes(one))).toBe(true);
  expect(JSON.stringify(pending.body)).not.toContain(after[0]);
  expect(JSON.stringify(pending.body)).not.toContain(after[1]);
});

test('an offer that would take the tickets of another order is taken back', async () => {
  const { event, section, person, order: older } = await buyer(1);
  await connector.clock.advance(1000);
  const { order, ids } = await another({ event, section, person }, 1);
  const friend = await connector.person('Fay');
  const offered = await passing().offer(
    { orderId: order.id, ticketIds: ids, recipient: friend.number },
    as(person),
  );
  expect(offered).toMatchObject({
    outcome: 'REFUSED',
    transfers: [],
    problems: [{ code: 'TRANSFER_NOT_PERMITTED' }],
  });
  for (const { id } of [older, order]) expect(await barcodes(id, person)).toEqual([expect.any(String)]);
  expect(await passing().ofOrder(order.id, as(person))).toEqual([]);
});

test.each([
  ['nobody', 'nobody.at.all', 'RECIPIENT_UNKNOWN'],
  ['oneself', 'self', 'RECIPIENT_UNKNOWN'],
])('%s cannot be the recipient', async (_name, recipient, code) => {
  const { person, order, ids } = await buyer(1);
  const wished = {
    orderId: order.id,
    ticketIds: ids,
    recipient: recipient === 'self' ? person.username : recipient,
  };
  expect(await passing().offer(wished, as(person))).toMatchObject({
    outcome: 'REFUSED',
    problems: [{ code }],
  });
});

test('what is not there or not one’s own is refused', async () => {
  const { person, order, ids } = await buyer(1);
  const stranger = await connector.person('Sid');
  const recipient = stranger.username;
  const codes = async (wished: { orderId: string; ticketIds: string[] }, who: Person) =>
    (await passing().offer({ ...wished, recipient }, as(who))).problems.map(({ code }) => code);
  expect(await codes({ orderId: '000000000000', ticketIds: ids }, person)).toEqual(['NOT_FOUND']);
  expect(await codes({ orderId: order.id, ticketIds: ['none'] }, person)).toEqual(['NOT_FOUND']);
  expect(await codes({ orderId: order.id, ticketIds: ids }, stranger)).toEqual(['FORBIDDEN']);
  const { transfers: made } = await passing().offer(
    { orderId: order.id, ticketIds: ids, recipient },
    as(person),
  );
  const id = made[0]?.id ?? '';
  const other = await connector.person('Una');
  for (const refused of [
    await passing().claim(id, as(other)),
    await passing().claim(id, as(person)),
    await passing().claim(id, callOf()),
    await passing().cancel(id, as(other)),
  ])
    expect(refused).toMatchObject({ outcome: 'REFUSED', problems: [{ code: 'FORBIDDEN' }] });
  expect(await passing().claim('17149999999999', as(other))).toMatchObject({
    problems: [{ code: 'NOT_FOUND' }],
  });
});

describe('an answer that is lost', () => {
  const IMPATIENT = { TICKETING_WRITE_TIMEOUT_MS: '500' };

  test.each([
    ['lost', { kind: 'lost' }],
    ['late', { kind: 'late', ms: 900 }],
  ])('of an offer (%s): it is found, and not made twice', async (_name, fault) => {
    const { person, order, ids } = await buyer();
    const friend = await connector.person('Fay');
    const adapter = await connector.connect(IMPATIENT);
    await connector.fault({ ...fault, endpoint: 'transfers.create', times: 1 });
    const offered = await adapter.transfers?.offer(
      { orderId: order.id, ticketIds: ids, recipient: friend.number },
      as(person),
    );
    expect(offered).toMatchObject({ outcome: 'DONE', transfers: [{ state: 'PENDING', ticketIds: ids }] });
    expect((await connector.calls())['transfers.create']).toBe(1);
  });

  test.each([
    ['claim', 'transfers.claims.create', 'CLAIMED'],
    ['cancel', 'transfers.delete', 'CANCELLED'],
  ] as const)('of a %s: what stands decides', async (what, endpoint, state) => {
    const { person, order, ids } = await buyer();
    const friend = await connector.person('Fay');
    const wished = { orderId: order.id, ticketIds: ids, recipient: friend.number };
    const [transfer] = (await passing().offer(wished, as(person))).transfers;
    await connector.fault({ kind: 'lost', endpoint, times: 1 });
    const ended = await passing()[what](transfer?.id ?? '', as(friend));
    expect(ended).toMatchObject({ outcome: 'DONE', transfers: [{ state }] });
    expect((await connector.calls())[endpoint]).toBe(1);
  });

  test('and that nothing came of: nobody knows', async () => {
    const { person, order, ids } = await buyer();
    const friend = await connector.person('Fay');
    await connector.fault({ kind: 'down', endpoint: 'transfers.create', times: 1 });
    const wished = { orderId: order.id, ticketIds: ids, recipient: friend.number };
    expect(await passing().offer(wished, as(person))).toMatchObject({
      outcome: 'UNKNOWN',
      transfers: [],
      problems: [{ code: 'OUTCOME_UNKNOWN' }],
    });
  });
});

describe('a transfer and a refund of one ticket', () => {
  /** An offered ticket, of somebody and for somebody else. */
  async function offered() {
    const bought = await buyer(1);
    const friend = await connector.person('Fay');
    const wished = { orderId: bought.order.id, ticketIds: bought.ids, recipient: friend.number };
    const [transfer] = (await passing().offer(wished, as(bought.person))).transfers;
    return { ...bought, friend, id: transfer?.id ?? '' };
  }
  type Offered = Awaited<ReturnType<typeof offered>>;
  const claim = ({ id, friend }: Offered) => passing().claim(id, as(friend));
  const refund = ({ order, person }: Offered) => connector.adapter.cancel(order.id, null, as(person));

  /** Who has the ticket, and what became of the order. */
  async function ending({ order, friend, person }: Offered) {
    const issued = async (who: Person) =>
      (await who.client.get(`${who.self}/tickets?status=Issued&records=0`)).body;
    const record = await connector.adapter.order(order.id, as(person));
    return {
      state: record?.state,
      friend: Object(await issued(friend)).total,
      buyer: Object(await issued(person)).total,
    };
  }
  const CLAIMED = { state: 'PURCHASED', friend: 1, buyer: 0 };
  const REFUNDED = { state: 'CANCELLED', friend: 0, buyer: 0 };

  test('the claim first: the refund is refused', async () => {
    const one = await offered();
    expect((await claim(one)).outcome).toBe('DONE');
    expect(await refund(one)).toMatchObject({
      outcome: 'REFUSED',
      problems: [{ code: 'CANCEL_NOT_PERMITTED' }],
    });
    expect(await ending(one)).toEqual(CLAIMED);
  });

  test('the refund first: the transfer is over', async () => {
    const one = await offered();
    expect((await refund(one)).outcome).toBe('DONE');
    expect(await claim(one)).toMatchObject({
      outcome: 'REFUSED',
      problems: [{ code: 'TRANSFER_NOT_PERMITTED' }],
    });
    expect(await ending(one)).toEqual(REFUNDED);
    expect(await passing().ofOrder(one.order.id, as(one.person))).toMatchObject([{ state: 'CANCELLED' }]);
  });

  test('a hundred at once end in one of them, whoever asks which process', async () => {
    const another = await connector.connect();
    const one = await offered();
    const answers = await Promise.all(
      Array.from({ length: 100 }, async (_unused, turn) => {
        const adapter = turn % 4 < 2 ? connector.adapter : another;
        return turn % 2
          ? adapter.transfers?.claim(one.id, as(one.friend))
          : adapter.cancel(one.order.id, null, as(one.person));
      }),
    );
    const [refunds, claims] = [0, 1].map((side) =>
      answers.filter((answer, turn) => turn % 2 === side && answer?.outcome === 'DONE'),
    );
    // Doing again what is done is well, so one side is always told so and the other never.
    expect([refunds?.length, claims?.length].toSorted()).toEqual([0, 50]);
    expect(await ending(one)).toEqual(refunds?.length ? REFUNDED : CLAIMED);
  }, 30_000);

  test('pairs begun at one moment, end in one of them each', async () => {
    const pairs = [];
    for (let count = 0; count < Number(process.env.FOYER_RACES ?? 8); count += 1) pairs.push(await offered());
    await Promise.all(
      pairs.map(async (one, turn) => {
        const both = turn % 2 ? [claim, refund] : [refund, claim];
        const answers = await Promise.all(both.map((write) => write(one)));
        expect(answers.map(({ outcome }) => outcome).toSorted()).toEqual(['DONE', 'REFUSED']);
        expect([CLAIMED, REFUNDED]).toContainEqual(await ending(one));
      }),
    );
  }, 30_000);

  test('without taking turns the supplier lets both happen', async () => {
    const { section } = await newEvent(connector.admin);
    const sender = await connector.person();
    const friend = await connector.person('Fay');
    const order = await buy(sender.client, section);
    const made = await sender.client.post('/transfers', {
      recipient: friend.number,
      tickets: { [section]: 1 },
    });
    expect((await friend.client.post(`${Object(made.body).self}/claims`)).status).toBe(201);
    const admin = testClient(connector.sandbox, KEYS.administrator);
    expect((await admin.post(`${order}/refunds`, { reason: 'x' })).status).toBe(201);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestSandbox, type TestSandbox } from '../test-sandbox.ts';
import {
  type Answer,
  buy,
  CARD,
  eventBody,
  fieldOf,
  listed,
  made,
  newAccount,
  newEvent,
  newPlaces,
  publish,
  sectionBody,
  testClient,
  textOf,
} from './test-client.ts';

/** The supplier's state machines, edge by edge: from every state each action, lawful or not, and where it leads. */

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.close());

const admin = () => testClient(sandbox);
const REASON = { reason: 'x' };
const DECLINED = { ...CARD, number: '5555555555555555' };

describe('an order', () => {
  type State = 'Placed' | 'Fulfilled' | 'Free' | 'Cancelled' | 'Timed Out' | 'Refunded';
  const ACTIONS = {
    pay: (order: string) => admin().post(`${order}/payments`, CARD),
    'pay with a card that is declined': (order: string) => admin().post(`${order}/payments`, DECLINED),
    cancel: (order: string) => admin().delete(order),
    refund: (order: string) => admin().post(`${order}/refunds`, REASON),
  };
  type Action = keyof typeof ACTIONS;

  /** An order in a state, and the section it has two places of. */
  async function orderIn(state: State): Promise<{ order: string; section: string }> {
    const { section } = await newEvent(admin(), { basePrice: state === 'Free' ? 0 : 60 });
    const order = made(await admin().post('/orders', { items: { [section]: 2 } }));
    if (state === 'Fulfilled' || state === 'Refunded') await ACTIONS.pay(order);
    if (state === 'Refunded') await ACTIONS.refund(order);
    if (state === 'Cancelled') await ACTIONS.cancel(order);
    if (state === 'Timed Out') await sandbox.sandbox.clock.advance(15 * 60_000);
    return { order, section };
  }
  const counted = async (section: string) => {
    const { reserved, sold } = Object((await admin().get(section)).body);
    return { reserved, sold };
  };
  const STOCK: Record<string, { reserved: number; sold: number }> = {
    Placed: { reserved: 2, sold: 0 },
    Fulfilled: { reserved: 0, sold: 2 },
  };

  test.each<[State, Action, number, string]>([
    ['Placed', 'pay', 201, 'Fulfilled'],
    ['Placed', 'pay with a card that is declined', 201, 'Placed'],
    ['Placed', 'cancel', 200, 'Cancelled'],
    ['Fulfilled', 'refund', 201, 'Refunded'],
  ])('%s, %s: %i, then %s', async (state, action, status, then) => {
    const { order, section } = await orderIn(state);
    expect((await ACTIONS[action](order)).status).toBe(status);
    expect(fieldOf(await admin().get(order), 'status')).toBe(then);
    expect(await counted(section)).toEqual(STOCK[then] ?? { reserved: 0, sold: 0 });
  });

  test.each<[State, Action, string]>([
    ['Placed', 'refund', 'You cannot refund a placed order.'],
    ['Fulfilled', 'pay', 'You cannot pay for a Fulfilled order.'],
    ['Fulfilled', 'pay with a card that is declined', 'You cannot pay for a Fulfilled order.'],
    ['Fulfilled', 'cancel', 'A fulfilled order cannot be cancelled.'],
    ['Free', 'pay', 'You cannot pay for a Fulfilled order.'],
    ['Free', 'cancel', 'A fulfilled order cannot be cancelled.'],
    ['Free', 'refund', 'You cannot refund an order for free tickets.'],
    ['Cancelled', 'pay', 'You cannot pay for a Cancelled order.'],
    ['Cancelled', 'cancel', 'A cancelled order cannot be cancelled.'],
    ['Cancelled', 'refund', 'You cannot refund a cancelled order.'],
    ['Timed Out', 'pay', 'You cannot pay for a Timed Out order.'],
    ['Timed Out', 'cancel', 'A timed out order cannot be cancelled.'],
    ['Timed Out', 'refund', 'You cannot refund a timed out order.'],
    ['Refunded', 'pay', 'You cannot pay for a Refunded order.'],
    ['Refunded', 'cancel', 'A refunded order cannot be cancelled.'],
    ['Refunded', 'refund', 'You cannot refund a refunded order.'],
  ])('%s, %s: refused, and nothing changes', async (state, action, error) => {
    const { order, section } = await orderIn(state);
    const before = [fieldOf(await admin().get(order), 'status'), await counted(section)];
    expect(await ACTIONS[action](order)).toMatchObject({ status: 409, body: { error } });
    expect([fieldOf(await admin().get(order), 'status'), await counted(section)]).toEqual(before);
  });

  test('an order that timed out frees its places for the next, with nobody looking at it', async () => {
    const { section } = await newEvent(admin(), { capacity: 2 });
    await admin().post('/orders', { items: { [section]: 2 } });
    expect((await admin().post('/orders', { items: { [section]: 1 } })).status).toBe(400);
    await sandbox.sandbox.clock.advance(15 * 60_000);
    expect((await admin().post('/orders', { items: { [section]: 2 } })).status).toBe(201);
  });
});

describe('an event', () => {
  type State = 'Draft' | 'Under Review' | 'Listed' | 'Scheduled' | 'Cancelled' | 'Staged';
  const decide = (event: string, approved: boolean) =>
    admin().delete(`/submissions/${Buffer.from(event).toString('base64')}?approved=${approved}`);
  /** Changes an event, leaving all else as it is. */
  async function put(event: string, change: object): Promise<Answer> {
    const known = Object((await admin().get(event)).body);
    const { banner: _banner, thumbnail: _thumbnail, status: _status, ...rest } = known;
    return admin().put(event, { ...rest, category: known.category.self, venue: known.venue.self, ...change });
  }
  const ACTIONS = {
    submit: (event: string) => admin().post(`${event}/submissions`),
    approve: (event: string) => decide(event, true),
    reject: (event: string) => decide(event, false),
    cancel: (event: string) => put(event, { status: 'Cancelled' }),
    'take back': (event: string) => put(event, { status: 'Draft' }),
    'make private': (event: string) => put(event, { public: false }),
    'make public': (event: string) => put(event, { public: true }),
  };
  type Action = keyof typeof ACTIONS;
  const START = { start: '2031-05-01T20:00', end: '2031-05-01T23:00' };

  async function eventIn(state: State): Promise<string> {
    const times = state === 'Staged' ? { start: '2027-03-01T01:00', end: '2027-03-01T02:00' } : START;
    const event = made(await admin().post('/events', { ...eventBody(await newPlaces(admin())), ...times }));
    if (state === 'Under Review') await ACTIONS.submit(event);
    if (state === 'Listed' || state === 'Scheduled' || state === 'Staged') await publish(admin(), event);
    if (state === 'Scheduled') await ACTIONS['make private'](event);
    if (state === 'Cancelled') await ACTIONS.cancel(event);
    expect(fieldOf(await admin().get(event), 'status')).toBe(state);
    return event;
  }

  test.each<[State, Action, number, State]>([
    ['Draft', 'submit', 201, 'Under Review'],
    ['Draft', 'approve', 404, 'Draft'],
    ['Draft', 'reject', 404, 'Draft'],
    ['Draft', 'cancel', 200, 'Cancelled'],
    ['Draft', 'make private', 200, 'Draft'],
    ['Under Review', 'submit', 409, 'Under Review'],
    ['Under Review', 'approve', 200, 'Listed'],
    ['Under Review', 'reject', 200, 'Draft'],
    ['Under Review', 'cancel', 200, 'Cancelled'],
    ['Listed', 'submit', 409, 'Listed'],
    ['Listed', 'approve', 404, 'Listed'],
    ['Listed', 'reject', 404, 'Listed'],
    ['Listed', 'cancel', 200, 'Cancelled'],
    ['Listed', 'take back', 200, 'Draft'],
    ['Listed', 'make private', 200, 'Scheduled'],
    ['Scheduled', 'submit', 409, 'Scheduled'],
    ['Scheduled', 'approve', 404, 'Scheduled'],
    ['Scheduled', 'reject', 404, 'Scheduled'],
    ['Scheduled', 'cancel', 200, 'Cancelled'],
    ['Scheduled', 'take back', 200, 'Draft'],
    ['Scheduled', 'make public', 200, 'Listed'],
    ['Cancelled', 'submit', 409, 'Cancelled'],
    ['Cancelled', 'approve', 404, 'Cancelled'],
    ['Cancelled', 'reject', 404, 'Cancelled'],
    ['Cancelled', 'take back', 400, 'Cancelled'],
    ['Staged', 'submit', 409, 'Staged'],
    ['Staged', 'approve', 404, 'Staged'],
    ['Staged', 'reject', 404, 'Staged'],
    ['Staged', 'cancel', 400, 'Staged'],
    ['Staged', 'take back', 400, 'Staged'],
  ])('%s, %s: %i, then %s', async (state, action, status, then) => {
    const event = await eventIn(state);
    expect((await ACTIONS[action](event)).status).toBe(status);
    expect(fieldOf(await admin().get(event), 'status')).toBe(then);
  });

  test('a private one that is approved is scheduled', async () => {
    const event = await eventIn('Draft');
    await ACTIONS['make private'](event);
    await publish(admin(), event);
    expect(fieldOf(await admin().get(event), 'status')).toBe('Scheduled');
  });

  test.each<State>(['Draft', 'Under Review', 'Listed'])(
    '%s is deleted when nothing was sold',
    async (state) => {
      const event = await eventIn(state);
      expect((await admin().delete(event)).status).toBe(200);
      expect((await admin().get(event)).status).toBe(404);
    },
  );

  test('what was sold keeps it', async () => {
    const event = await eventIn('Listed');
    const section = `${event}${made(await admin().post(`${event}/sections`, sectionBody()))}`;
    await buy(admin(), section);
    expect((await admin().delete(event)).status).toBe(409);
    expect((await admin().delete(section)).status).toBe(409);
  });
});

/** Somebody with a ticket, and somebody to have it. */
async function ticket() {
  const { event, section } = await newEvent(admin());
  const [sender, friend] = [await newAccount(sandbox), await newAccount(sandbox)];
  const order = await buy(sender.client, section);
  const [serial = ''] = listed(await sender.client.get(`${sender.self}/tickets`), 'serial').map(String);
  return { event, section, sender, friend, order, serial };
}
type Held = Awaited<ReturnType<typeof ticket>>;
const begin = ({ sender, friend, section }: Held) =>
  sender.client.post('/transfers', { recipient: friend.number, tickets: { [section]: 1 } });

describe('a transfer', () => {
  const ENDS = {
    claim: ({ friend }: Held, transfer: string) => friend.client.post(`${transfer}/claims`),
    cancel: ({ sender }: Held, transfer: string) => sender.client.delete(transfer),
    reject: ({ friend }: Held, transfer: string) => friend.client.delete(transfer),
  };
  type End = keyof typeof ENDS;
  type State = 'Pending' | 'Claimed' | 'Cancelled';

  test.each<[State, End, number, State]>([
    ['Pending', 'claim', 201, 'Claimed'],
    ['Pending', 'cancel', 200, 'Cancelled'],
    ['Pending', 'reject', 200, 'Cancelled'],
    ['Claimed', 'claim', 409, 'Claimed'],
    ['Claimed', 'cancel', 409, 'Claimed'],
    ['Claimed', 'reject', 409, 'Claimed'],
    ['Cancelled', 'claim', 409, 'Cancelled'],
    ['Cancelled', 'cancel', 409, 'Cancelled'],
    ['Cancelled', 'reject', 409, 'Cancelled'],
  ])('%s, %s: %i, then %s', async (state, end, status, then) => {
    const held = await ticket();
    const transfer = made(await begin(held));
    if (state === 'Claimed') await ENDS.claim(held, transfer);
    if (state === 'Cancelled') await ENDS.cancel(held, transfer);
    expect((await ENDS[end](held, transfer)).status).toBe(status);
    expect(fieldOf(await admin().get(transfer), 'status')).toBe(then);
    const holder = then === 'Claimed' ? held.friend : held.sender;
    expect(listed(await holder.client.get(`${holder.self}/tickets`), 'serial')).toEqual([held.serial]);
  });

  test('does not expire', async () => {
    const held = await ticket();
    const transfer = made(await begin(held));
    await sandbox.sandbox.clock.advance(30 * 86_400_000);
    expect((await ENDS.claim(held, transfer)).status).toBe(201);
    await sandbox.sandbox.clock.set(new Date('2027-03-01T12:00:00Z'));
  });
});

describe('a ticket', () => {
  type State = 'Issued' | 'Pending' | 'Redeemed' | 'Voided';
  const ACTIONS = {
    transfer: begin,
    admit: ({ event, serial }: Held) =>
      admin().post(`${event}/admissions`, { redeemer: 'Gate', device: 'a', serials: [serial] }),
    refund: ({ order }: Held) => admin().post(`${order}/refunds`, REASON),
  };
  type Action = keyof typeof ACTIONS;

  test.each<[State, Action, number, State]>([
    ['Issued', 'transfer', 201, 'Pending'],
    ['Issued', 'admit', 201, 'Redeemed'],
    ['Issued', 'refund', 201, 'Voided'],
    ['Pending', 'transfer', 400, 'Pending'],
    ['Pending', 'admit', 400, 'Pending'],
    ['Pending', 'refund', 201, 'Voided'],
    ['Redeemed', 'transfer', 400, 'Redeemed'],
    ['Redeemed', 'admit', 400, 'Redeemed'],
    ['Redeemed', 'refund', 409, 'Redeemed'],
    ['Voided', 'transfer', 400, 'Voided'],
    ['Voided', 'admit', 400, 'Voided'],
    ['Voided', 'refund', 409, 'Voided'],
  ])('%s, %s: %i, then %s', async (state, action, status, then) => {
    const held = await ticket();
    const transfer = state === 'Pending' ? textOf(await begin(held), 'self') : undefined;
    if (state === 'Redeemed') await ACTIONS.admit(held);
    if (state === 'Voided') await ACTIONS.refund(held);
    expect((await ACTIONS[action](held)).status).toBe(status);
    const { sender } = held;
    expect(listed(await sender.client.get(`${sender.self}/tickets`), 'status')).toEqual([then]);
    // A refund ends the transfer that the ticket is in.
    if (transfer)
      expect(fieldOf(await admin().get(transfer), 'status')).toBe(
        then === 'Voided' ? 'Cancelled' : 'Pending',
      );
  });

  test('every change is told to who asks what changed since', async () => {
    const held = await ticket();
    for (const [action, state] of [
      [ACTIONS.transfer, 'Pending'],
      [ACTIONS.refund, 'Voided'],
    ] as const) {
      await sandbox.sandbox.clock.advance(60_000);
      const since = new Date(sandbox.sandbox.clock.now().getTime()).toISOString();
      await action(held);
      const path = `${held.event}/tickets?modified_since=${encodeURIComponent(since)}`;
      expect(listed(await admin().get(path), 'status')).toEqual([state]);
    }
  });
});

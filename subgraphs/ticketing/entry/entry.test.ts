import { randomUUID } from 'node:crypto';
import type { GuestRecord } from '@foyer/kit/supplier/records';
import { buy, newEvent, sectionBody } from '@foyer/sandbox/ticketing/test-client';
import { done, wish } from '@foyer/test/order';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buying, type Connector, callOf, last, startConnector } from '../test-connector.ts';

let connector: Connector;
beforeAll(async () => {
  connector = await startConnector();
});
beforeEach(() => connector.forget());
afterAll(() => connector?.close());

function door(of = connector.adapter) {
  if (!of.entry) throw new Error('There is no door.');
  return of.entry;
}

/** An event with so many sold tickets in the wallet of a person. */
async function sold(tickets: number) {
  const { event, section } = await newEvent(connector.admin);
  const person = await connector.person('Pia');
  const line = { performanceId: last(event), priceBandId: last(section), tickets };
  const call = callOf('default', person.key);
  const held = done(await connector.adapter.hold(wish([line]), call));
  const order = done(await connector.adapter.purchase(buying(held), call));
  const codes = order.lines.flatMap((one) => one.tickets.map(({ barcode }) => barcode?.value ?? ''));
  return { event, section, id: last(event), person, order, codes, line };
}
type Sold = Awaited<ReturnType<typeof sold>>;
const scanOf = (code: string, performanceId: string | null, more: object = {}) => ({
  code,
  direction: 'IN' as const,
  scannedAt: '2027-03-01T09:00:00.000Z',
  performanceId,
  guestId: null,
  operator: null,
  ...more,
});
const scan = (
  { id }: Pick<Sold, 'id'>,
  device: string | null,
  scans: ReturnType<typeof scanOf>[],
  of = connector.adapter,
) => door(of).scan({ eventId: id, device, scans }, callOf());
const query = (eventId: string, more: object = {}) => ({
  eventId,
  performanceId: null,
  changedSince: null,
  after: null,
  first: 1500,
  soldOnly: false,
  ...more,
});
async function walk(eventId: string, more: object = {}) {
  const all: GuestRecord[] = [];
  let until: string | undefined;
  for (let after: string | null = null; ; ) {
    const page = await door().guests(query(eventId, { after, ...more }), callOf());
    all.push(...page.guests);
    until ??= page.until;
    after = page.after;
    if (after === null) return { all, until };
  }
}

describe('the guest list', () => {
  test('has what was sold, with the order it was bought by and who has it now', async () => {
    const { id, person, order, codes } = await sold(2);
    const { all } = await walk(id);
    expect(all.map(({ code }) => code)).toEqual(codes);
    expect(all[0]).toMatchObject({
      id: codes[0],
      state: 'SOLD',
      performanceIds: [id],
      inside: false,
      lastCheckIn: null,
      orderId: order.id,
      holder: { name: 'Pia Reed', email: person.email },
      seat: null,
      transferred: false,
    });
  });

  test('tells who is in, what is on its way and what was refunded', async () => {
    const { id, section, person, codes, order } = await sold(3);
    await scan({ id }, 'Gate', [scanOf(codes[0] ?? '', id)]);
    const friend = await connector.person('Fay');
    await person.client.post('/transfers', { recipient: friend.number, tickets: { [section]: 1 } });
    const states = async (more: object = {}) =>
      (await walk(id, more)).all.map(({ state, inside }) => [state, inside]);
    expect(await states()).toEqual([
      ['SOLD', true],
      ['IN_TRANSFER', false],
      ['SOLD', false],
    ]);
    const other = await buy(person.client, section);
    expect(await states({ performanceId: id })).toHaveLength(4);
    await connector.admin.post(`${other}/refunds`, { reason: 'x' });
    expect((await states()).at(-1)).toEqual(['REFUNDED', false]);
    expect(await states({ soldOnly: true })).toHaveLength(3);
    expect(order.id).toBeDefined();
  });

  test('is walked page by page, and what changes meanwhile is in the next delta', async () => {
    const { id, codes, person, section } = await sold(9);
    const pages = await walk(id, { first: 4 });
    expect(pages.all.map(({ code }) => code)).toEqual(codes);
    await connector.clock.advance(10 * 60_000);
    const { until } = await walk(id);
    expect((await walk(id, { changedSince: until })).all).toEqual([]);
    await scan({ id }, 'Gate', [scanOf(codes[3] ?? '', id)]);
    await buy(person.client, section);
    const delta = (await walk(id, { changedSince: until })).all;
    expect(delta).toHaveLength(2);
    expect(delta[0]).toMatchObject({ code: codes[3], inside: true });
    const order = await buy(person.client, section);
    await connector.admin.post(`${order}/refunds`, { reason: 'x' });
    expect((await walk(id, { changedSince: until, soldOnly: true })).all.at(-1)).toMatchObject({
      state: 'REFUNDED',
    });
  });

  test('leaves nobody out when tickets vanish while it is walked', async () => {
    const { event, id, person } = await sold(4);
    const { section: free } = await addSection(event, { basePrice: 0 });
    await buy(person.client, free, 3);
    const { section } = await addSection(event);
    await buy(person.client, section, 5);
    const first = await door().guests(query(id, { first: 8 }), callOf());
    expect(first.guests).toHaveLength(8);
    // The free section goes with its tickets, and those behind it move up.
    expect((await connector.admin.delete(free)).status).toBe(200);
    const codes = new Set(first.guests.map(({ code }) => code));
    for (let after = first.after; after !== null; ) {
      const page: Awaited<ReturnType<ReturnType<typeof door>['guests']>> = await door().guests(
        query(id, { first: 8, after }),
        callOf(),
      );
      for (const { code } of page.guests) codes.add(code);
      after = page.after;
    }
    const still = (await walk(id)).all.map(({ code }) => code);
    expect(still).toHaveLength(9);
    for (const code of still) expect(codes).toContain(code);
  });
  async function addSection(event: string, more: object = {}) {
    const made = await connector.admin.post(`${event}/sections`, sectionBody(more));
    return { section: `${event}${Object(made.body).self}` };
  }

  test('refuses a place that is none, and another event’s performance', async () => {
    const { id } = await sold(1);
    for (const [more, code] of [
      [{ after: 'x' }, 'MALFORMED_CURSOR'],
      [{ changedSince: 'yesterday' }, 'MALFORMED_CURSOR'],
      [{ performanceId: '1' }, 'NOT_FOUND'],
    ] as const)
      await expect(door().guests(query(id, more), callOf())).rejects.toMatchObject({ code });
    await expect(door().guests(query('17149999999999'), callOf())).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(door().guests(query(id), callOf('customer'))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('scans', () => {
  test('let somebody in once, and tell the second who it was', async () => {
    const one = await sold(1);
    const code = one.codes[0] ?? '';
    const [first] = await scan(one, 'Gate A', [scanOf(code, one.id, { operator: 'Ivo' })]);
    expect(first).toMatchObject({
      answer: 'UPDATED',
      reason: null,
      guestId: code,
      inside: true,
      holder: { name: 'Pia Reed' },
      lastCheckIn: { device: 'Gate A', operator: 'Ivo' },
    });
    const [second] = await scan(one, 'Gate B', [scanOf(code, one.id)]);
    expect(second).toMatchObject({
      answer: 'ALREADY_UPDATED',
      inside: true,
      lastCheckIn: first?.lastCheckIn,
    });
  });

  test('of one batch are answered in their order, with one call for each who scans', async () => {
    const one = await sold(4);
    const [a = '', b = '', c = '', d = ''] = one.codes;
    await connector.forget();
    const answers = await scan(one, 'Gate', [
      scanOf(a, one.id),
      scanOf('nobody', one.id),
      scanOf(a, one.id),
      scanOf(b, null),
      scanOf(b, '17149999999999'),
      scanOf(b, one.id, { guestId: c }),
      scanOf(b, one.id, { direction: 'OUT' }),
      scanOf(c, one.id, { operator: 'Ivo' }),
      scanOf(d, one.id, { operator: 'Ivo', guestId: d }),
    ]);
    expect(answers.map(({ answer, reason }) => reason ?? answer)).toEqual([
      'UPDATED',
      'NOT_FOUND',
      'ALREADY_UPDATED',
      'SESSION_REQUIRED',
      'INVALID_SESSION',
      'NOT_FOUND',
      'NOT_SUPPORTED',
      'UPDATED',
      'UPDATED',
    ]);
    expect((await connector.calls())['events.admissions.create']).toBe(2);
  });

  test('of what is on its way, refunded or another event’s let nobody in', async () => {
    const one = await sold(2);
    const friend = await connector.person('Fay');
    await one.person.client.post('/transfers', { recipient: friend.number, tickets: { [one.section]: 1 } });
    const pending = (await walk(one.id)).all.find(({ state }) => state === 'IN_TRANSFER')?.code ?? '';
    const other = await sold(1);
    expect(
      await scan(one, 'Gate', [scanOf(pending, one.id), scanOf(other.codes[0] ?? '', one.id)]),
    ).toMatchObject([
      { answer: 'NOT_UPDATED', reason: 'IN_TRANSFER', inside: false },
      { answer: 'NOT_FOUND', guestId: null },
    ]);
    await connector.admin.post(`/orders/${other.order.id}/refunds`, { reason: 'x' });
    expect(await scan(other, 'Gate', [scanOf(other.codes[0] ?? '', other.id)])).toMatchObject([
      { answer: 'REFUNDED' },
    ]);
  });

  test('of one ticket at twenty doors of two processes let one in', async () => {
    const one = await sold(1);
    const another = await connector.connect();
    const answers = await Promise.all(
      Array.from({ length: 20 }, async (_unused, gate) =>
        scan(
          one,
          `Gate ${gate}`,
          [scanOf(one.codes[0] ?? '', one.id)],
          gate % 2 ? another : connector.adapter,
        ),
      ),
    );
    const all = answers.flat();
    expect(all.filter(({ answer }) => answer === 'UPDATED')).toHaveLength(1);
    expect(all.filter(({ answer }) => answer === 'ALREADY_UPDATED')).toHaveLength(19);
    expect(new Set(all.map(({ lastCheckIn }) => lastCheckIn?.device)).size).toBe(1);
  });

  test('whose answer is lost are sent again, and told with the device’s name', async () => {
    const one = await sold(1);
    await connector.fault({ kind: 'lost', endpoint: 'events.admissions.create', times: 1 });
    const again = () => scan(one, 'Gate A', [scanOf(one.codes[0] ?? '', one.id)]);
    await expect(again()).rejects.toMatchObject({ code: 'OUTCOME_UNKNOWN' });
    expect(await again()).toMatchObject([{ answer: 'ALREADY_UPDATED', lastCheckIn: { device: 'Gate A' } }]);
  });

  test('are none or too many: refused', async () => {
    const { id } = await sold(1);
    for (const count of [0, 21]) {
      const scans = Array.from({ length: count }, () => scanOf(randomUUID(), id));
      await expect(scan({ id }, 'Gate', scans)).rejects.toMatchObject({ code: 'BAD_INPUT' });
    }
  });
});

test('a ticket tells who was let in with it; a code nobody knows tells nothing', async () => {
  const { id, codes, order } = await sold(1);
  const code = codes[0] ?? '';
  expect(await door().ticketStatus({ eventId: id, code }, callOf())).toMatchObject({
    guest: { code, state: 'SOLD', inside: false, orderId: order.id },
    admissions: [{ performanceId: id, inside: false, lastCheckIn: null }],
    history: [],
  });
  await scan({ id }, 'Gate A', [scanOf(code, id, { operator: 'Ivo' })]);
  expect(await door().ticketStatus({ eventId: id, code }, callOf())).toMatchObject({
    guest: { inside: true, lastCheckIn: { device: 'Gate A', operator: 'Ivo' } },
    admissions: [{ inside: true, lastCheckIn: { device: 'Gate A' } }],
    history: [{ direction: 'IN', answer: 'UPDATED', device: 'Gate A', operator: 'Ivo', performanceId: id }],
  });
  expect(await door().ticketStatus({ eventId: id, code: 'nobody' }, callOf())).toBeNull();
});

test('how entry goes is counted from the tickets', async () => {
  const one = await sold(3);
  const [a = '', b = ''] = one.codes;
  await scan(one, 'Gate', [scanOf(a, one.id)]);
  await connector.clock.advance(2 * 3_600_000);
  await scan(one, 'Gate', [scanOf(b, one.id)]);
  const report = await door().report({ eventId: one.id, performanceId: one.id }, callOf());
  expect(report).toMatchObject({
    sold: 3,
    admitted: 2,
    inside: null,
    left: null,
    startedAt: expect.stringMatching(/^2027-03-01T09:/),
    finishedAt: expect.stringMatching(/^2027-03-01T11:/),
    hours: [
      { startsAt: '2027-03-01T09:00:00.000Z', admitted: 1 },
      { startsAt: '2027-03-01T11:00:00.000Z', admitted: 1 },
    ],
    types: [{ section: { id: last(one.section) }, sold: 3, admitted: 2 }],
  });
  await expect(door().report({ eventId: one.id, performanceId: '1' }, callOf())).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NOW, startTestSandbox, type TestSandbox } from '../../test-sandbox.ts';
import {
  buy,
  idIn,
  invalid,
  KEYS,
  listed,
  made,
  missing,
  NO_RESOURCE,
  NOT_HOST,
  newAccount,
  newEvent,
  RESTRICTED,
  sectionBody,
  testClient,
  textOf,
} from '../test-client.ts';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.close());

const admin = () => testClient(sandbox);
const open = () => testClient(sandbox, KEYS.public);

/** An event with two sections, and somebody with two tickets of each. */
async function doors() {
  const { event, section: stalls } = await newEvent(admin());
  const gallery = `${event}${made(await admin().post(`${event}/sections`, sectionBody()))}`;
  const owner = await newAccount(sandbox);
  await buy(owner.client, stalls, 2);
  await buy(owner.client, gallery, 2);
  const serialsOf = async (section: string) =>
    listed(await owner.client.get(`${owner.self}/tickets?section=${idIn(section)}`), 'serial').map(String);
  /** Who has a token for some sections. */
  const scanner = async (sections: readonly string[]) => {
    const token = await admin().post(`${event}/tokens`, { sections });
    const key = textOf(await open().get(`/tokens/${textOf(token, 'code')}`), 'key');
    return { token: made(token), client: testClient(sandbox, key) };
  };
  return { event, stalls, gallery, owner, serialsOf, scanner };
}

describe('admission tokens', () => {
  test('begin with a global one that covers whatever is added', async () => {
    const { event, stalls, gallery } = await doors();
    const tokens = await admin().get(`${event}/tokens`);
    const code = listed(tokens, 'code')[0];
    expect(tokens.body).toMatchObject({
      total: 1,
      entries: [
        {
          self: `${event}/tokens/${code}`,
          code: expect.stringMatching(/^[0-9A-Z]{8}$/),
          global: true,
          sections: [stalls, gallery],
        },
      ],
    });
    const FIXED = { error: 'The global admission token cannot be modified or invalidated.' };
    const self = `${event}/tokens/${code}`;
    expect(await admin().put(self, { sections: [stalls] })).toMatchObject({ status: 409, body: FIXED });
    expect(await admin().delete(self)).toMatchObject({ status: 409, body: FIXED });
  });

  test('are made for some sections, changed and invalidated', async () => {
    const { event, stalls, gallery, scanner } = await doors();
    const created = await admin().post(`${event}/tokens`, { sections: [gallery] });
    const self = made(created);
    expect(created.body).toEqual({ self, code: idIn(self), global: false, sections: [gallery] });
    expect(listed(await admin().get(`${event}/tokens`), 'global')).toEqual([true, false]);
    expect(listed(await admin().get(`${event}/tokens?global=false`))).toEqual([self]);
    expect((await admin().put(self, { sections: [stalls, gallery] })).body).toMatchObject({
      sections: [stalls, gallery],
    });
    expect((await admin().get(self)).body).toMatchObject({ sections: [stalls, gallery] });
    const { token, client } = await scanner([stalls]);
    expect((await client.get(`${event}/tickets`)).status).toBe(200);
    expect((await admin().delete(token)).status).toBe(200);
    expect(await client.get(`${event}/tickets`)).toMatchObject({ status: 403, body: RESTRICTED });
    expect(await admin().get(token)).toMatchObject({ status: 404, body: NO_RESOURCE });
    expect((await open().get(`/tokens/${idIn(token)}`)).status).toBe(404);
  });

  test('lose a section that is deleted', async () => {
    const { event, section } = await newEvent(admin());
    const other = `${event}${made(await admin().post(`${event}/sections`, sectionBody()))}`;
    const token = made(await admin().post(`${event}/tokens`, { sections: [section, other] }));
    await admin().delete(section);
    expect((await admin().get(token)).body).toMatchObject({ sections: [other] });
  });

  test('cannot be made', async () => {
    const { event } = await doors();
    const other = await doors();
    const create = (body: object) => admin().post(`${event}/tokens`, body);
    for (const body of [{}, { sections: [] }])
      expect(await create(body)).toMatchObject({ status: 400, body: missing('sections') });
    for (const sections of ['x', [other.stalls], ['/events/1/sections/1']])
      expect(await create({ sections })).toMatchObject({ status: 400, body: invalid('sections') });
    for (const answer of [
      await testClient(sandbox, KEYS.customer).get(`${event}/tokens`),
      await testClient(sandbox, KEYS.customer).post(`${event}/tokens`, {}),
    ])
      expect(answer).toMatchObject({ status: 403, body: NOT_HOST });
  });

  test('are exchanged for a key, always the same', async () => {
    const { event, stalls, gallery } = await doors();
    const [code] = listed(await admin().get(`${event}/tokens`), 'code');
    const given = await open().get(`/tokens/${code}`);
    expect(given).toMatchObject({
      status: 200,
      body: { key: expect.stringMatching(/^[0-9a-f]{32}$/), event, sections: [stalls, gallery] },
    });
    expect((await open().get(`/tokens/${code}`)).body).toEqual(given.body);
    expect(await open().get('/tokens/NOTHINGS')).toMatchObject({
      status: 404,
      body: { error: 'The provided code does not belong to any event token' },
    });
  });

  test('open nothing but their event’s door', async () => {
    const { event, stalls, scanner } = await doors();
    const other = await doors();
    const { client } = await scanner([stalls]);
    for (const path of [
      '/regions',
      '/published-events',
      event,
      `${event}/tokens`,
      `${other.event}/tickets`,
      '/events/1/tickets',
      `${other.event}/admissions`,
    ])
      expect(await client.get(path)).toMatchObject({ status: 403, body: RESTRICTED });
  });
});

describe('a door', () => {
  test('sees the tickets of its sections that are not used', async () => {
    const { event, stalls, gallery, scanner, serialsOf, owner } = await doors();
    const { client } = await scanner([gallery]);
    const serials = await serialsOf(gallery);
    const tickets = await client.get(`${event}/tickets`);
    expect(tickets.body).toMatchObject({
      total: 2,
      entries: [
        {
          self: `/tickets/${serials[0]}`,
          serial: serials[0],
          status: 'Issued',
          section: { self: gallery, name: expect.any(String), description: '' },
          owner: { self: owner.self, number: owner.number, username: owner.username },
          redeemed: 'N/A',
        },
        {},
      ],
    });
    expect(listed(await admin().get(`${event}/tickets`))).toHaveLength(4);
    await client.post(`${event}/admissions`, { redeemer: 'a', device: 'b', serials: [serials[0]] });
    expect(listed(await client.get(`${event}/tickets`), 'serial')).toEqual([serials[1]]);
    expect(await serialsOf(stalls)).toHaveLength(2);
  });

  test('follows what has changed since', async () => {
    const { event, stalls, serialsOf, owner } = await doors();
    const [first, second] = await serialsOf(stalls);
    await sandbox.sandbox.clock.set(new Date('2027-03-01T12:00:00Z'));
    await admin().post(`${event}/admissions`, { redeemer: 'a', device: 'b', serials: [first] });
    const since = async (time: string) =>
      listed(await admin().get(`${event}/tickets?modified_since=${time}`), 'serial');
    expect(await since('2027-03-01T11:59:00.000Z')).toEqual([first]);
    expect(await since('2027-03-01T11:59:00%2B00:00')).toEqual([first]);
    expect(await since('2027-03-01T11:59:00+00:00')).toEqual([first]);
    expect(await since('2027-02-01T00:00:00Z')).toHaveLength(4);
    expect(await since('2027-03-02T00:00:00Z')).toEqual([]);
    const changed = await admin().get(`${event}/tickets?modified_since=2027-03-01T11:59:00Z`);
    expect(changed.body).toMatchObject({
      entries: [{ status: 'Redeemed', redeemed: expect.stringMatching(/^2027-03-01T12:00:\d\d\+00:00$/) }],
    });
    await owner.client.post('/transfers', { recipient: 'otto.rye', tickets: { [stalls]: 1 } });
    expect(await since('2027-03-01T11:59:00Z')).toEqual([first, second]);
    expect((await admin().get(`${event}/tickets?modified_since=lately`)).status).toBe(400);
    await sandbox.sandbox.clock.set(NOW);
  });

  test('lets in once, in the order of the request', async () => {
    const { event, stalls, gallery, serialsOf, owner, scanner } = await doors();
    const [one = '', other = ''] = await serialsOf(stalls);
    const [elsewhere = ''] = await serialsOf(gallery);
    const { client } = await scanner([stalls]);
    const admit = (serials: readonly string[]) =>
      client.post(`${event}/admissions`, { redeemer: 'Gate 2', device: 'scanner-11', serials });
    const admitted = await admit([other, 'NOTHIN-G00000000000', one, other, elsewhere]);
    expect(admitted).toMatchObject({
      status: 201,
      body: [
        {
          self: expect.stringMatching(new RegExp(`^${event}/admissions/\\d{14}$`)),
          redeemer: 'Gate 2',
          device: 'scanner-11',
          ticket: other,
          patron: { self: owner.self, number: owner.number, email: owner.email },
          section: { self: stalls, name: expect.any(String), description: '' },
          admitted: expect.stringMatching(/^2027-03-01T\d\d:\d\d:\d\d\+00:00$/),
        },
        { ticket: one },
      ],
    });
    expect(await admit([one, other])).toMatchObject({
      status: 400,
      body: { error: 'None of the provided ticket serials grants admission to this event' },
    });
    expect(await client.post(`${event}/admissions`, { redeemer: '', serials: [] })).toMatchObject({
      status: 400,
      body: missing('redeemer', 'device', 'serials'),
    });
    expect(
      await client.post(`${event}/admissions`, { redeemer: 'a', device: 'b', serials: 'x' }),
    ).toMatchObject({
      status: 400,
      body: invalid('serials'),
    });
  });

  test('lists who was let in', async () => {
    const { event, stalls, gallery, serialsOf, owner, scanner } = await doors();
    const [first = ''] = await serialsOf(stalls);
    const [second = ''] = await serialsOf(gallery);
    await admin().post(`${event}/admissions`, { redeemer: 'Ann', device: 'one', serials: [first] });
    await admin().post(`${event}/admissions`, { redeemer: 'Bob', device: 'two', serials: [second] });
    const found = async (query: string) =>
      listed(await admin().get(`${event}/admissions?${query}`), 'ticket');
    expect(await found('')).toEqual([first, second]);
    expect(await found('redeemer=Ann')).toEqual([first]);
    expect(await found('device=two')).toEqual([second]);
    expect(await found(`ticket=${first}`)).toEqual([first]);
    expect(await found(`patron=${owner.number}`)).toEqual([first, second]);
    expect(await found(`patron=${encodeURIComponent(owner.self)}`)).toEqual([first, second]);
    expect(await found('patron=XX-00000000')).toEqual([]);
    expect(await found(`section=${idIn(gallery)}`)).toEqual([second]);
    const { client } = await scanner([stalls]);
    expect(listed(await client.get(`${event}/admissions`), 'ticket')).toEqual([first]);
  });

  test('is closed to others', async () => {
    const { event } = await doors();
    const customer = testClient(sandbox, KEYS.customer);
    for (const answer of [
      await customer.get(`${event}/tickets`),
      await customer.get(`${event}/admissions`),
      await customer.post(`${event}/admissions`, {}),
    ])
      expect(answer).toMatchObject({ status: 403, body: NOT_HOST });
    expect(await open().get(`${event}/tickets`)).toMatchObject({ status: 403, body: RESTRICTED });
    expect(await admin().get('/events/1/tickets')).toMatchObject({ status: 404, body: NO_RESOURCE });
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestSandbox, type TestSandbox } from '../../test-sandbox.ts';
import { NORA, OTTO, PASSWORD } from '../seed/people.ts';
import {
  buy,
  conflict,
  fresh,
  idIn,
  invalid,
  KEYS,
  listed,
  made,
  missing,
  NO_ACCOUNT,
  NOT_ACCOUNT,
  newAccount,
  newEvent,
  RESTRICTED,
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
const start = (identification: string, password = PASSWORD) =>
  testClient(sandbox, null).post('/sessions', { identification, password });

describe('accounts', () => {
  test('are made by anybody with a key', async () => {
    const created = await open().post('/accounts', {
      username: 'ivy.moss',
      password: 'longenough',
      email: 'ivy@example.test',
      title: 'Mx',
      dateOfBirth: '1990-02-03',
      country: 'Barbados',
      firstName: 'Ivy',
    });
    expect(created.status).toBe(201);
    const number = textOf(created, 'number');
    expect(number).toMatch(/^IV-[A-Z0-9]{8}$/);
    expect(created.body).toEqual({
      self: `/accounts/${number}`,
      number,
      username: 'ivy.moss',
      email: 'ivy@example.test',
      firstName: 'Ivy',
      lastName: '',
      role: 'customer',
      verified: false,
      activated: true,
      title: 'Mx',
      dateOfBirth: '1990-02-03',
      phone: '',
      country: 'Barbados',
      firstAddressLine: '',
      secondAddressLine: '',
      city: '',
      state: '',
      preferences: `/accounts/${number}/preferences`,
    });
  });

  test('cannot be made', async () => {
    const create = (body: object) => open().post('/accounts', body);
    const whole = { username: fresh('user'), password: PASSWORD, email: 'user@example.test' };
    expect(await create({})).toMatchObject({ status: 400, body: missing('username', 'password') });
    expect(await create({ ...whole, email: '' })).toMatchObject({ status: 400, body: missing('email') });
    expect(
      await create({ ...whole, username: 'nora.quill', email: 'nora.quill@example.test' }),
    ).toMatchObject({
      status: 409,
      body: conflict('user', 'username'),
    });
    expect(await create({ ...whole, email: 'nora.quill@example.test' })).toMatchObject({
      status: 409,
      body: conflict('user', 'email'),
    });
    // What is in use is told before what is missing.
    expect(await create({ username: 'nora.quill' })).toMatchObject({ status: 409 });
    const wrong = {
      password: 'short',
      email: 'nowhere',
      title: 'Dr.',
      dateOfBirth: '3/2/90',
      country: 'Utopia',
    };
    expect(await create({ ...whole, ...wrong })).toMatchObject({
      status: 400,
      body: invalid('password', 'email', 'title', 'dateOfBirth', 'country'),
    });
    expect((await create({ ...whole, username: '77' })).body).toMatchObject({
      number: expect.stringMatching(/^XX-/),
    });
  });

  test('are changed but for what never changes', async () => {
    const { self, number, username, client } = await newAccount(sandbox);
    const changed = await client.put(self, {
      number: 'ZZ-00000000',
      username: 'other',
      role: 'administrator',
      city: 'Bridgetown',
      lastName: '',
    });
    expect(changed).toMatchObject({
      status: 200,
      body: { number, username, role: 'customer', city: 'Bridgetown', firstName: 'Pat', lastName: '' },
    });
    expect(await client.put(self, { title: 'Dr.' })).toMatchObject({ status: 400, body: invalid('title') });
    expect((await client.get(self)).body).toEqual(changed.body);
  });

  test('are found by administrators and support', async () => {
    const support = testClient(sandbox, KEYS.support);
    expect(listed(await support.get('/accounts?email=nora.quill@example.test'), 'number')).toEqual([NORA]);
    expect(listed(await admin().get('/accounts?username=otto.rye'), 'number')).toEqual([OTTO]);
    expect(listed(await admin().get(`/accounts?number=${OTTO}&username=nora.quill`))).toEqual([]);
    const newest = await newAccount(sandbox);
    expect(listed(await admin().get('/accounts?records=1000'), 'number').at(-1)).toBe(newest.number);
  });

  test('are deleted, and free their names', async () => {
    const { self, username, email, client } = await newAccount(sandbox);
    expect(await client.delete(self)).toMatchObject({ status: 200, body: { message: expect.any(String) } });
    expect((await client.get('/sessions/active')).status).toBe(401);
    expect(await admin().get(self)).toMatchObject({ status: 404, body: NO_ACCOUNT });
    expect((await open().post('/accounts', { username, email, password: PASSWORD })).status).toBe(201);
  });

  test('are kept while they hold tickets to what is to come', async () => {
    const { self, client } = await newAccount(sandbox);
    const { event, section } = await newEvent(admin(), { basePrice: 0 });
    await buy(client, section);
    expect(await client.delete(self)).toMatchObject({
      status: 409,
      body: { error: 'An account cannot be deleted while it holds tickets to upcoming events.' },
    });
    // Free tickets go with their section.
    expect((await admin().delete(section)).status).toBe(200);
    expect((await admin().delete(event)).status).toBe(200);
    expect((await client.delete(self)).status).toBe(200);
  });

  test('prefer a region, whose URI is not told', async () => {
    const { self, client } = await newAccount(sandbox);
    expect((await client.get(`${self}/preferences`)).body).toEqual({ region: null });
    expect(await client.put(`${self}/preferences`, {})).toMatchObject({
      status: 400,
      body: missing('region'),
    });
    expect(await client.put(`${self}/preferences`, { region: '1' })).toMatchObject({
      status: 400,
      body: invalid('region'),
    });
    const region = made(await admin().post('/regions', { name: fresh('Region'), country: 'Barbados' }));
    for (const given of [idIn(region), region]) {
      expect(await client.put(`${self}/preferences`, { region: given })).toMatchObject({
        status: 200,
        body: { region: idIn(region) },
      });
    }
    await admin().delete(region);
    expect((await client.get(`${self}/preferences`)).body).toEqual({ region: null });
  });

  test('are shut and opened again', async () => {
    const { self, client, username } = await newAccount(sandbox);
    const support = testClient(sandbox, KEYS.support);
    expect(await support.post(`${self}/toggles`)).toMatchObject({ status: 400, body: missing('reason') });
    expect(await client.post(`${self}/toggles`, { reason: 'x' })).toMatchObject({
      status: 403,
      body: RESTRICTED,
    });
    expect(await support.post(`${self}/toggles`, { reason: 'abuse' })).toMatchObject({
      status: 201,
      body: { message: 'The account has been deactivated.' },
    });
    expect((await client.get('/regions')).status).toBe(403);
    expect((await start(username)).status).toBe(403);
    expect(await admin().post(`${self}/toggles`, { reason: 'sorry' })).toMatchObject({
      status: 201,
      body: { message: 'The account has been activated.' },
    });
    // The session is over, a new one may begin.
    expect((await client.get('/regions')).status).toBe(403);
    expect((await start(username)).status).toBe(201);
  });

  test('ask to be deleted', async () => {
    const { self, client } = await newAccount(sandbox);
    expect(await client.post(`${self}/deletions`)).toMatchObject({ status: 400, body: missing('reason') });
    expect(await client.post(`${self}/deletions`, { reason: 'bored' })).toMatchObject({
      status: 201,
      body: { message: 'Your deletion request has been submitted.' },
    });
    expect(await client.get(self)).toMatchObject({ status: 403, body: RESTRICTED });
    expect(await admin().post(`${self}/deletions`, { reason: 'again' })).toMatchObject({
      status: 409,
      body: { error: 'A deletion request for this account is already pending.' },
    });
    expect((await admin().get(self)).body).toMatchObject({ activated: false });
  });

  test('are nobody else’s business', async () => {
    const nora = testClient(sandbox, KEYS.customer);
    const other = `/accounts/${OTTO}`;
    for (const path of [
      '',
      '/preferences',
      '/sessions',
      '/orders',
      '/events',
      '/tickets',
      '/transfers',
      '/hosts',
    ])
      expect(await nora.get(`${other}${path}`)).toMatchObject({ status: 403, body: NOT_ACCOUNT });
    expect(await nora.put(other, {})).toMatchObject({ status: 403, body: NOT_ACCOUNT });
    expect(await nora.delete(other)).toMatchObject({ status: 403, body: NOT_ACCOUNT });
    expect(await nora.get('/accounts/XX-00000000')).toMatchObject({ status: 404, body: NO_ACCOUNT });
    const support = testClient(sandbox, KEYS.support);
    for (const path of ['', '/preferences', '/sessions', '/orders', '/tickets'])
      expect((await support.get(`${other}${path}`)).status).toBe(200);
    expect(await support.put(other, {})).toMatchObject({ status: 403, body: NOT_ACCOUNT });
  });

  test('list their sessions without keys', async () => {
    const { self, client, username } = await newAccount(sandbox);
    const second = textOf(await start(username), 'key');
    await testClient(sandbox, second).delete('/sessions/active');
    const all = await client.get(`${self}/sessions`);
    expect(listed(all, 'open')).toEqual([true, false]);
    expect(JSON.stringify(all.body)).not.toContain(second);
    expect(all.body).toMatchObject({ entries: [{ ip: expect.any(String), agent: expect.any(String) }, {}] });
    expect(listed(await client.get(`${self}/sessions?open=false`), 'open')).toEqual([false]);
  });
});

import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestSandbox, type TestSandbox } from '../../test-sandbox.ts';
import { NORA, OTTO, PASSWORD } from '../seed/people.ts';
import {
  conflict,
  fieldOf,
  invalid,
  KEYS,
  missing,
  newAccount,
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

describe('lookups', () => {
  const lookUp = (body: object) => open().post('/lookups', body);

  test('find by username, email and role', async () => {
    expect(await lookUp({ identification: 'nora.quill' })).toMatchObject({
      status: 201,
      body: {
        identification: 'nora.quill',
        role: '',
        name: 'Nora Quill (nora.quill)',
        found: true,
      },
    });
    expect(
      (await lookUp({ identification: 'nora.quill@example.test', role: 'customer' })).body,
    ).toMatchObject({
      role: 'customer',
      found: true,
    });
    expect((await lookUp({ identification: 'nora.quill', role: 'host' })).body).toEqual({
      identification: 'nora.quill',
      role: 'host',
      name: '',
      found: false,
    });
  });

  test('finding nobody is an answer', async () => {
    expect(await lookUp({ identification: 'nobody' })).toMatchObject({ status: 201, body: { found: false } });
    expect(await lookUp({})).toMatchObject({ status: 400, body: missing('identification') });
    expect(await lookUp({ identification: 'x', role: 'king' })).toMatchObject({
      status: 400,
      body: invalid('role'),
    });
  });
});

describe('integrations', () => {
  test('have a level, and the account of who made them', async () => {
    const created = await admin().post('/integrations', { name: 'kiosk-7', access: 'public' });
    expect(created).toMatchObject({
      status: 201,
      body: { name: 'kiosk-7', access: 'public', key: expect.stringMatching(/^[0-9a-f]{32}$/) },
    });
    const kiosk = testClient(sandbox, textOf(created, 'key'));
    expect((await kiosk.get('/published-events')).status).toBe(200);
    expect(await kiosk.get(`/accounts/${NORA}`)).toMatchObject({ status: 403, body: RESTRICTED });
    const bound = await admin().post('/integrations', { name: 'app', access: 'customer', account: NORA });
    const app = testClient(sandbox, textOf(bound, 'key'));
    expect((await app.get(`/accounts/${NORA}`)).status).toBe(200);
    expect((await app.get(`/accounts/${OTTO}`)).status).toBe(403);
  });

  test('cannot be made', async () => {
    const create = (body: object) => admin().post('/integrations', body);
    await create({ name: 'till', access: 'host' });
    expect(await create({})).toMatchObject({ status: 400, body: missing('name', 'access') });
    expect(await create({ name: 'x', access: 'king' })).toMatchObject({
      status: 400,
      body: invalid('access'),
    });
    expect(await create({ name: 'x', access: 'host', account: 'XX-00000000' })).toMatchObject({
      status: 400,
      body: invalid('account'),
    });
    expect(await create({ name: 'till', access: 'host' })).toMatchObject({
      status: 409,
      body: conflict('integration', 'name'),
    });
    expect(
      await testClient(sandbox, KEYS['box office']).post('/integrations', { name: 'y', access: 'public' }),
    ).toMatchObject({ status: 403, body: RESTRICTED });
  });
});

async function rowsOf(tables: readonly string[]): Promise<unknown[]> {
  const database = new pg.Client({ connectionString: sandbox.databaseUrl });
  await database.connect();
  const found: unknown[] = [];
  for (const table of tables)
    found.push((await database.query(`select * from sandbox_ticketing.${table}`)).rows);
  await database.end();
  return found;
}

test('neither passwords nor keys nor codes are kept as they are', async () => {
  const { email, key } = await newAccount(sandbox);
  await open().post('/resets', { email });
  const mail = await sandbox.control('GET', `/mail?supplier=ticketing&to=${encodeURIComponent(email)}`);
  const code = JSON.stringify(mail.body).match(/"code":"(\d{6})"/)?.[1] ?? '';
  expect(code).toMatch(/^\d{6}$/);
  const kept = JSON.stringify(await rowsOf(['account', 'api_key', 'code_request']));
  for (const secret of [PASSWORD, key, KEYS.administrator ?? '', `"${code}"`])
    expect(kept).not.toContain(secret);
  expect(kept).toContain(email);
  expect(fieldOf(await admin().get('/accounts'), 'total')).toBeGreaterThan(8);
});

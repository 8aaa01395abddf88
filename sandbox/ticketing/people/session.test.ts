import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestSandbox, type TestSandbox } from '../../test-sandbox.ts';
import { NORA, PASSWORD } from '../seed/people.ts';
import { KEYS, missing, NO_ACCOUNT, RESTRICTED, testClient, textOf } from '../test-client.ts';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.close());

const start = (identification: string, password = PASSWORD) =>
  testClient(sandbox, null).post('/sessions', { identification, password });

describe('sessions', () => {
  test('start with a username or an email, even without a key', async () => {
    const started = await start('nora.quill');
    expect(started).toMatchObject({
      status: 201,
      body: {
        self: expect.stringMatching(/^\/sessions\/\d{14}$/),
        started: expect.stringMatching(/^2027-03-01 09:\d\d:\d\d$/),
        key: expect.stringMatching(/^[0-9a-f]{32}$/),
        account: { self: `/accounts/${NORA}`, number: NORA, username: 'nora.quill', role: 'customer' },
      },
    });
    const other = await start('nora.quill@example.test');
    expect(other.status).toBe(201);
    expect(textOf(other, 'key')).not.toBe(textOf(started, 'key'));
    expect(started.body).not.toHaveProperty('account.password');
  });

  test('do not start', async () => {
    expect(await start('nora.quill', 'wrong password')).toMatchObject({
      status: 401,
      body: { error: 'A session cannot be started with the given password.' },
    });
    expect(await start('nobody')).toMatchObject({ status: 404, body: NO_ACCOUNT });
    expect(await start('gone.fisher')).toMatchObject({
      status: 403,
      body: { error: 'This account has been deactivated.' },
    });
    expect(await testClient(sandbox, 'unknown').post('/sessions')).toMatchObject({
      status: 400,
      body: missing('identification', 'password'),
    });
  });

  test('are resumed with the same key, and end alone', async () => {
    const [one, other] = [await start('otto.rye'), await start('otto.rye')];
    const client = testClient(sandbox, textOf(one, 'key'));
    const resumed = await client.get('/sessions/active');
    expect(resumed).toMatchObject({ status: 200, body: one.body });
    expect(await client.delete('/sessions/active')).toMatchObject({
      status: 200,
      body: { message: expect.any(String) },
    });
    expect((await testClient(sandbox, textOf(other, 'key')).get('/sessions/active')).status).toBe(200);
    expect(await client.get('/regions')).toMatchObject({ status: 403, body: RESTRICTED });
    expect((await client.delete('/sessions/active')).status).toBe(403);
  });

  test.each([
    ['3.0.0', 401],
    ['3.1.2', 401],
    ['3.1.3', 403],
    ['4.0.0', 403],
  ])('without one a client of version %s hears %i', async (version, status) => {
    const body = { error: 'There is no session associated with the provided key.' };
    const ended = textOf(await start('sam.reef'), 'key');
    await testClient(sandbox, ended).delete('/sessions/active');
    for (const key of [null, 'unknown', ended, KEYS.administrator ?? '']) {
      const client = testClient(sandbox, key, version);
      expect(await client.get('/sessions/active')).toMatchObject({ status, body });
    }
    expect(await testClient(sandbox, KEYS.administrator, version).delete('/sessions/active')).toMatchObject({
      status: 401,
      body,
    });
  });
});

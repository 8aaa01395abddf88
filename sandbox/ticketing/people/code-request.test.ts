import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { startTestSandbox, type TestSandbox } from '../../test-sandbox.ts';
import { PASSWORD } from '../seed/people.ts';
import {
  invalid,
  KEYS,
  made,
  missing,
  NO_ACCOUNT,
  NO_RESOURCE,
  newAccount,
  testClient,
} from '../test-client.ts';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.close());

const open = () => testClient(sandbox, KEYS.public);
const mail = z.object({
  mail: z.array(z.object({ to: z.string(), code: z.string(), request: z.string(), subject: z.string() })),
});

/** The code that was sent with a request. */
async function codeOf(request: string): Promise<string> {
  const { body } = await sandbox.control('GET', '/mail?supplier=ticketing');
  const letter = mail.parse(body).mail.find((one) => one.request === request);
  return letter?.code ?? '';
}

const KINDS = [
  {
    path: '/verifications',
    word: 'verification',
    wrong: 'The provided account verification code is incorrect.',
    over: 'This verification request is no longer pending.',
    more: {},
    absent: ['code'],
  },
  {
    path: '/resets',
    word: 'reset',
    wrong: 'The provided password reset code is incorrect.',
    over: 'This reset request is no longer pending.',
    more: { password: 'another password' },
    absent: ['code', 'password'],
  },
];

describe.each(KINDS)('$path', ({ path, word, wrong, over, more, absent }) => {
  test('send a code to an account’s address', async () => {
    const { email } = await newAccount(sandbox);
    const asked = await open().post(path, { email });
    expect(asked).toMatchObject({
      status: 201,
      body: { self: expect.stringMatching(new RegExp(`^${path}/\\d{14}$`)), email, status: 'Pending' },
    });
    expect(await codeOf(made(asked))).toMatch(/^(?!123456)\d{6}$/);
  });

  test('need an address that an account has', async () => {
    expect(await open().post(path, {})).toMatchObject({
      status: 400,
      body: { error: `You must provide an email address to which to send the ${word} code.` },
    });
    expect(await open().post(path, { email: 'nobody@example.test' })).toMatchObject({
      status: 404,
      body: NO_ACCOUNT,
    });
  });

  test('take the code once, and no other', async () => {
    const { email } = await newAccount(sandbox);
    const request = made(await open().post(path, { email }));
    const confirm = (body: object) => open().patch(request, { ...more, ...body });
    expect(await open().patch(request, {})).toMatchObject({ status: 400, body: missing(...absent) });
    expect(await open().patch(request, { code: '123', password: 'short' })).toMatchObject({
      status: 400,
      body: invalid(...absent),
    });
    expect(await confirm({ code: 123456 })).toMatchObject({ status: 400, body: { error: wrong } });
    const code = await codeOf(request);
    expect(await confirm({ code: Number(code) })).toMatchObject({
      status: 200,
      body: { message: expect.any(String) },
    });
    expect(await confirm({ code })).toMatchObject({ status: 409, body: { error: over } });
    expect(await open().patch(`${path}/1`, {})).toMatchObject({ status: 404, body: NO_RESOURCE });
  });

  test('count until the next one, or for half an hour', async () => {
    const { email } = await newAccount(sandbox);
    const first = made(await open().post(path, { email }));
    const second = made(await open().post(path, { email }));
    expect(await open().patch(first, { ...more, code: await codeOf(first) })).toMatchObject({
      status: 409,
      body: { error: over },
    });
    await sandbox.sandbox.clock.advance(30 * 60_000);
    expect(await open().patch(second, { ...more, code: await codeOf(second) })).toMatchObject({
      status: 409,
      body: { error: over },
    });
  });
});

test('a verified account says so', async () => {
  const { email, self, client } = await newAccount(sandbox);
  expect((await client.get(self)).body).toMatchObject({ verified: false });
  const request = made(await client.post('/verifications', { email }));
  await client.patch(request, { code: await codeOf(request) });
  expect((await client.get(self)).body).toMatchObject({ verified: true });
});

test('a new password ends all sessions', async () => {
  const { email, username, client } = await newAccount(sandbox);
  const request = made(await open().post('/resets', { email }));
  await open().patch(request, { code: await codeOf(request), password: 'another password' });
  expect((await client.get('/sessions/active')).status).toBe(401);
  const start = (password: string) => open().post('/sessions', { identification: username, password });
  expect((await start(PASSWORD)).status).toBe(401);
  expect((await start('another password')).status).toBe(201);
});

test('a code of one kind is none of the other', async () => {
  const { email } = await newAccount(sandbox);
  const request = made(await open().post('/resets', { email }));
  const id = request.slice(request.lastIndexOf('/') + 1);
  expect((await open().patch(`/verifications/${id}`, { code: '111111' })).status).toBe(404);
});

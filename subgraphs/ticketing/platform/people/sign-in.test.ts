import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { done } from '../test-journey.ts';
import { at, startPlatform, type TestPlatform, textAt, type Who } from '../test-platform.ts';

const STOREFRONT: Who = { partner: 'public', scopes: ['read', 'sell'] };
const QUARTER_HOUR = 15 * 60_000;
const SIGN_IN = `mutation ($who: String!, $password: String!, $device: String) {
  ticketingSignIn(input: { identification: $who, password: $password, deviceAddress: $device }) {
    key session { startedAt account { username } } userErrors { code message field } } }`;

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startPlatform();
});
afterAll(() => platform?.close());
// Tries of one test are none of the next.
afterEach(() => platform.clock.advance(QUARTER_HOUR + 1000));

const signIn = (who: string, password = 'wrong password', device?: string) =>
  platform.ask(SIGN_IN, { who, password, device: device ?? null }, STOREFRONT);
const codeOf = async (answer: ReturnType<typeof signIn>) =>
  at((await answer).data, 'ticketingSignIn.userErrors.0.code');

describe('signing in', () => {
  test('gives a session that the request is then asked with', async () => {
    const answer = await signIn('nora.quill', 'demopass');
    expect(at(answer.data, 'ticketingSignIn')).toMatchObject({
      key: expect.stringMatching(/^[0-9a-f]{32}$/),
      session: { startedAt: expect.stringMatching(/^\d{4}-.*Z$/), account: { username: 'nora.quill' } },
      userErrors: [],
    });
    const session = textAt(answer, 'ticketingSignIn.key');
    const asked = await done(
      platform,
      '{ ticketing { session { account { number } } } }',
      {},
      { ...STOREFRONT, session },
    );
    expect(at(asked.data, 'ticketing.session.account.number')).toBe('NO-SANDBOX5');
    expect((await done(platform, '{ ticketing { session { id } } }', {}, STOREFRONT)).data).toEqual({
      ticketing: { session: null },
    });
  });

  test('does not tell a wrong password from a name that nobody has', async () => {
    const [known, unknown] = [await signIn('otto.rye'), await signIn('nobody.at.all')];
    expect(known).toEqual(unknown);
    expect(at(known.data, 'ticketingSignIn')).toEqual({
      key: null,
      session: null,
      userErrors: [
        {
          code: 'SIGN_IN_REFUSED',
          message: 'Nobody has this name, or the password is not the right one.',
          field: null,
        },
      ],
    });
  });

  test('is refused after five wrong passwords of one account, the right one too, and again after a while', async () => {
    for (let tries = 0; tries < 5; tries += 1)
      expect(await codeOf(signIn('sam.reef'))).toBe('SIGN_IN_REFUSED');
    await platform.forget();
    expect(await codeOf(signIn('sam.reef', 'demopass'))).toBe('RATE_LIMITED');
    expect(await codeOf(signIn(' SAM.reef ', 'demopass'))).toBe('RATE_LIMITED');
    expect(await platform.calls()).toEqual({});
    expect(await codeOf(signIn('nora.quill', 'demopass'))).toBeNull();
    await platform.clock.advance(QUARTER_HOUR + 1000);
    expect(await codeOf(signIn('sam.reef', 'demopass'))).toBeNull();
  });

  test('counts unknown names like known ones', async () => {
    for (let tries = 0; tries < 5; tries += 1) await signIn('ghost.writer');
    expect(await codeOf(signIn('ghost.writer'))).toBe('RATE_LIMITED');
  });

  test('lets no more through when they come at once', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => codeOf(signIn('otto.rye'))));
    expect(answers.filter((code) => code === 'SIGN_IN_REFUSED')).toHaveLength(5);
    expect(answers.filter((code) => code === 'RATE_LIMITED')).toHaveLength(7);
  });

  test('is refused after twenty tries from one address, whatever the names', async () => {
    const from = (name: string, device: string) => codeOf(signIn(name, 'wrong password', device));
    for (let tries = 0; tries < 20; tries += 1)
      expect(await from(`name.${tries}`, '203.0.113.7')).toBe('SIGN_IN_REFUSED');
    expect(await from('name.20', '203.0.113.7')).toBe('RATE_LIMITED');
    expect(await from('name.20', '203.0.113.8')).toBe('SIGN_IN_REFUSED');
  });

  test('forgets wrong passwords when the right one comes', async () => {
    for (let round = 0; round < 3; round += 1) {
      for (let tries = 0; tries < 4; tries += 1)
        expect(await codeOf(signIn('otto.rye'))).toBe('SIGN_IN_REFUSED');
      expect(await codeOf(signIn('otto.rye', 'demopass'))).toBeNull();
    }
  });

  test('does not count what TickeTing could not answer', async () => {
    for (let tries = 0; tries < 6; tries += 1) {
      await platform.fault({ endpoint: 'sessions.create', kind: 'down', status: 503 });
      expect((await signIn('otto.rye', 'demopass')).codes).toEqual(['OUTCOME_UNKNOWN']);
    }
    await platform.forget();
    expect(await codeOf(signIn('otto.rye', 'demopass'))).toBeNull();
  });

  test('tells that an account is deactivated only to who knows its password', async () => {
    expect(await codeOf(signIn('gone.fisher'))).toBe('SIGN_IN_REFUSED');
    expect(at((await signIn('gone.fisher', 'demopass')).data, 'ticketingSignIn.userErrors')).toEqual([
      { code: 'FORBIDDEN', message: 'This account has been deactivated.', field: null },
    ]);
  });
});

describe('a session', () => {
  const ME = '{ ticketing { session { account { number } } } }';

  test('ends with its account’s deactivation, and does not come back with it', async () => {
    const { key: session, number } = await platform.person();
    expect((await platform.ask(ME, {}, { session })).codes).toEqual([]);
    const turn = (activated: boolean) =>
      done(
        platform,
        `mutation ($n: ID!, $on: Boolean!) { ticketingSetAccountActivation(accountNumber: $n, activated: $on, reason: "abuse") {
          account { activated } userErrors { message } } }`,
        { n: number, on: activated },
      );
    await turn(false);
    expect((await platform.ask(ME, {}, { session })).codes).toEqual(['FORBIDDEN']);
    expect((await platform.ask('{ ticketing { regions { totalCount } } }', {}, { session })).codes).toEqual([
      'FORBIDDEN',
    ]);
    await turn(true);
    expect((await platform.ask(ME, {}, { session })).codes).toEqual(['FORBIDDEN']);
  });

  test('that was ended ends once, and none is no session', async () => {
    const { key: session } = await platform.person();
    const out = 'mutation { ticketingSignOut { done userErrors { code } } }';
    expect((await platform.ask(out, {}, { session })).data).toEqual({
      ticketingSignOut: { done: true, userErrors: [] },
    });
    expect((await platform.ask(out, {}, { session })).codes).toEqual(['FORBIDDEN']);
    expect((await platform.ask(out)).data).toEqual({
      ticketingSignOut: { done: false, userErrors: [{ code: 'BAD_INPUT' }] },
    });
  });
});

describe('codes by e-mail', () => {
  const RESET = `mutation ($input: TickeTingPasswordResetInput!) {
    ticketingResetPassword(input: $input) { done userErrors { code field message } } }`;
  const request = async (email: string) =>
    textAt(
      await done(
        platform,
        'mutation ($e: String!) { ticketingRequestPasswordReset(email: $e) { request { id } } }',
        {
          e: email,
        },
      ),
      'ticketingRequestPasswordReset.request.id',
    );

  test('are refused one by one, and cannot be tried through', async () => {
    const { email } = await platform.person();
    const requestId = await request(email);
    const reset = async (code: string, password = 'another password') =>
      at(
        (await platform.ask(RESET, { input: { requestId, code, password } })).data,
        'ticketingResetPassword.userErrors',
      );
    expect(await reset('123456')).toEqual([
      { code: 'BAD_INPUT', field: 'code', message: 'The provided password reset code is incorrect.' },
    ]);
    expect(await reset('12', 'short')).toEqual(
      ['code', 'password'].map((field) => ({
        code: 'BAD_INPUT',
        field,
        message: 'The following arguments have invalid values: code, password.',
      })),
    );
    for (let tries = 0; tries < 3; tries += 1) await reset('123456');
    expect(await reset(await platform.codeOf(requestId))).toMatchObject([{ code: 'RATE_LIMITED' }]);
  });

  test('tell what TickeTing tells about an address, and no more often than five times', async () => {
    const ask = () =>
      platform.ask(
        'mutation { ticketingRequestVerification(email: "no@where.test") { request { id } userErrors { code message } } }',
      );
    for (let tries = 0; tries < 5; tries += 1)
      expect((await ask()).data).toEqual({
        ticketingRequestVerification: {
          request: null,
          userErrors: [{ code: 'NOT_FOUND', message: 'The requested account could not be located' }],
        },
      });
    expect(at((await ask()).data, 'ticketingRequestVerification.userErrors.0.code')).toBe('RATE_LIMITED');
  });
});

test('no password, session key or code has come into the log or the database', async () => {
  const { key: session, email } = await platform.person();
  await signIn('nora.quill', 'demopass');
  await platform.ask('{ ticketing { session { id } } }', {}, { session });
  await platform.fault({ endpoint: 'sessions.create', kind: 'error' });
  expect((await signIn(email, 'demopass')).codes).toEqual(['OUTCOME_UNKNOWN']);
  expect(platform.lines.length).toBeGreaterThan(0);
  const kept = await platform.rows();
  for (const text of [platform.lines.join(), kept]) {
    expect(text).not.toContain('demopass');
    expect(text).not.toContain('another password');
    expect(text).not.toContain(session);
    expect(text).not.toContain('nora.quill');
  }
});

import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestSandbox, type TestSandbox } from '../../test-sandbox.ts';
import { EVENT, type TestClient, testClient } from '../test-client.ts';

let sandbox: TestSandbox;
let gate: TestClient;
beforeAll(async () => {
  sandbox = await startTestSandbox();
  gate = await testClient(sandbox).signIn('gate@dock.test');
});
afterAll(() => sandbox.close());

const list = `/event/${EVENT}/guestlist`;
const codeOf = async (path: string) => {
  const { body } = await gate.raw(path);
  const { responseError } = Object(body);
  return responseError?.code;
};

test('a wrong password is an answer that says so, not a refusal', async () => {
  const answer = await testClient(sandbox).v1(
    'POST',
    '/login',
    {},
    { email: 'gate@dock.test', password: 'x' },
  );
  expect(answer).toMatchObject({
    responseData: { status: false, message: expect.any(String) },
    responseError: null,
  });
});

test('as JSON, as a form, with a slash at the end; a device is given back', async () => {
  const fields = { email: 'gate@dock.test', password: 'sandbox' };
  const device = { id: 'dev-1', name: 'Gate 1', device_type: 'phone' };
  const answers = await Promise.all([
    gate.raw('/login?apikey=pub-0001', { method: 'POST', body: JSON.stringify(fields) }),
    gate.raw('/login/?publickey=pub-0001', { method: 'POST', body: new URLSearchParams(fields) }),
    gate.raw('/login', {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { apikey: 'pub-0001', 'x-ingresse-device': JSON.stringify(device) },
    }),
  ]);
  for (const { body } of answers)
    expect(body).toMatchObject({ responseData: { status: true, data: { userId: 7002 } } });
  expect(answers[2]?.body).toMatchObject({
    responseData: { data: { device: { ...device, verified: true } } },
  });
});

test('keys and tokens that are missing, empty or wrong', async () => {
  expect(await codeOf(`${list}?apikey=&usertoken=`)).toBe(2001);
  expect(await codeOf(`${list}?apikey=pub-9999&usertoken=${gate.token}`)).toBe(2001);
  expect(await codeOf(`${list}?apikey=pub-0001&usertoken=`)).toBe(2005);
  expect(await codeOf(`${list}?apikey=pub-0001&usertoken=7002-nonsense`)).toBe(6062);
  expect(await codeOf(`${list}?apikey=pub-0001&usertoken=${gate.token.slice(0, -1)}z`)).toBe(6062);
  expect(await codeOf(`${list}?apikey=pub-0002&usertoken=${gate.token}`)).toBe(6060);
  expect(await codeOf(`${list}?API_KEY=pub-0001&userToken=${gate.token}`)).toBeUndefined();
  expect(await codeOf(`${list}?publickey=pub-0001&usertoken=${gate.token}`)).toBeUndefined();
});

test('a bearer token does for v1; a bad one next to a good token is passed over', async () => {
  const call = (query: string, authorization: string) =>
    gate.raw(`${list}?apikey=pub-0001${query}`, { headers: { authorization } });
  expect((await call('', `Bearer ${gate.jwt}`)).body).toMatchObject({ responseError: null });
  expect((await call(`&usertoken=${gate.token}`, 'Bearer x')).body).toMatchObject({ responseError: null });
  expect((await call('', 'Bearer x')).body).toMatchObject({ responseError: { code: 2005 } });
});

test('signatures are checked when there are any', async () => {
  const call = (at: number, tamper = '') => {
    const timestamp = `${new Date(at).toISOString().slice(0, 19)}Z`;
    const signature = createHmac('sha1', 'priv-0001')
      .update(`pub-0001${timestamp}${tamper}`)
      .digest('base64');
    return codeOf(`/event/${EVENT}?${new URLSearchParams({ publickey: 'pub-0001', signature, timestamp })}`);
  };
  const now = sandbox.sandbox.clock.now().getTime();
  expect(await call(now)).toBeUndefined();
  expect(await call(now, 'x')).toBe(2016);
  expect(await call(now - 11 * 60_000)).toBe(2012);
  expect(await call(now + 11 * 60_000)).toBe(2015);
  const vector = createHmac('sha1', 'priv-0001').update('pub-00012030-01-02T03:04:05Z').digest('base64');
  expect(vector).toBe('rxuognxAwgeo/ddEdi0F6KkvGCU=');
});

test('staff of several companies choose one, and use its key and tokens', async () => {
  const { responseData } = await gate.v1(
    'POST',
    '/company-login',
    {},
    { email: 'gate@dock.test', password: 'sandbox' },
  );
  const { data } = Object(responseData);
  const other = testClient(sandbox, { key: data[1].application.publicKey });
  other.setTokens({ token: data[1].token, jwt: data[1].authToken });
  expect(await other.refusal('GET', list)).toBeUndefined();
  expect((await other.v2('GET', '/events/search/producer')).status).toBe(200);
});

test('a second factor', async () => {
  const call = (headers: Record<string, string>, body = '') =>
    gate.raw(`/two-factor?apikey=pub-0001&usertoken=${gate.token}`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    });
  expect((await call({ 'x-ingresse-device': 'dev-1' })).body).toMatchObject({
    responseData: { status: true },
  });
  expect((await call({ 'x-ingresse-otp': '123456' })).body).toMatchObject({
    responseData: { data: { userId: 7002, device: { verified: true } } },
  });
  expect((await call({ 'x-ingresse-otp': '000000' })).body).toMatchObject({ responseError: { code: 2058 } });
  expect(await gate.refusal('POST', '/mfa/verify', {}, { otpCode: '1' })).toBe(2058);
});

test('profiles are one’s own; addresses are used once', async () => {
  const guest = testClient(sandbox);
  const join = (email: string) =>
    guest.refusal('POST', '/user', {}, { email, password: 'pw', name: 'Gil', terms: true });
  expect(await join('')).toBe(1006);
  expect(await join('gil')).toBe(1007);
  expect(await join('ana@mail.test')).toBe(6063);
  expect(await join('gil@mail.test')).toBeUndefined();
  await guest.signIn('gil@mail.test', 'pw');
  const path = `/user/${guest.userId}`;
  await guest.v1('POST', path, {}, { lastname: 'Melo', city: 'Santos', email: 'gil.melo@mail.test' });
  expect((await guest.v1('GET', path)).responseData).toMatchObject({
    name: 'Gil',
    lastname: 'Melo',
    city: 'Santos',
    email: 'gil.melo@mail.test',
    verified: true,
  });
  expect((await guest.v1('GET', `/users/${guest.userId}`)).responseData).toMatchObject({
    phone: { ddi: 55 },
  });
  const put = await guest.raw(`/users/${guest.userId}?apikey=pub-0001&usertoken=${guest.token}`, {
    method: 'PUT',
    body: JSON.stringify({ phone: '13999990000' }),
  });
  expect([put.status, put.text]).toEqual([204, '']);
  expect((await guest.v1('GET', path, { fields: 'phone' })).responseData).toEqual({ phone: '13999990000' });
  expect(await guest.refusal('GET', '/user/7010')).toBe(2009);
  await sandbox.sandbox.clock.advance(1000);
  expect((await guest.v1('DELETE', path)).responseData).toEqual({ status: true });
  expect(await guest.refusal('GET', path)).toBe(2006);
  expect((await gate.v1('GET', '/user/7002/permissions')).responseData).toMatchObject({
    data: expect.arrayContaining([{ eventId: EVENT, roles: ['entrance_operator'] }]),
  });
});

test('a forgotten password ends the sessions', async () => {
  const ana = await testClient(sandbox).signIn('ana@mail.test');
  const email = 'ana@mail.test';
  expect(await ana.refusal('POST', '/recover-password', {}, { email: 'nobody@mail.test' })).toBe(3030);
  expect(await ana.refusal('POST', '/recover-password', {}, { email })).toBeUndefined();
  const hash = 'sandbox-reset';
  expect((await ana.v1('POST', '/recover-validate', {}, { email, hash })).responseData).toEqual({
    isValid: true,
  });
  await sandbox.sandbox.clock.advance(1000);
  await ana.v1('POST', '/recover-update-password', {}, { email, password: 'fresh', hash });
  expect(await ana.refusal('GET', '/user/7010')).toBe(2006);
  expect((await ana.v2('GET', '/events/search/producer')).status).toBe(401);
  await ana.signIn(email, 'fresh');
  expect(await ana.refusal('GET', '/user/7010')).toBeUndefined();
});

// Last: it moves the clock by days.
test('tokens run out: the one of v2 after a day, that of v1 after a week', async () => {
  await gate.signIn('gate@dock.test');
  await sandbox.sandbox.clock.advance(24 * 3_600_000 + 1000);
  const late = await gate.v2('GET', '/events/search/producer');
  expect([late.status, late.body]).toMatchObject([
    401,
    { code: 6065, message: expect.any(String), info: {} },
  ]);
  const { responseData } = await gate.v1('GET', '/login/renew-token');
  gate.setTokens({ jwt: Object(responseData).authToken });
  expect((await gate.v2('GET', '/events/search/producer')).status).toBe(200);
  await sandbox.sandbox.clock.advance(6 * 24 * 3_600_000);
  const answer = await gate.v1('GET', list);
  expect(answer.responseError).toMatchObject({
    code: 6065,
    message: expect.stringContaining('token expired'),
  });
});

import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Scope } from '@foyer/kit/identity';
import { createTestDatabase, type TestDatabase } from '@foyer/test/database';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { startTestGateway, type TestGateway } from '../test-gateway.ts';

let foyer: TestGateway;
beforeAll(async () => {
  foyer = await startTestGateway();
});
afterAll(() => foyer.close());

const identity = z.object({
  partner: z.string(),
  scopes: z.array(z.string()),
  channels: z.record(z.string(), z.string()),
  language: z.string().optional(),
});

async function whoAmI(ask: Parameters<TestGateway['ask']>[1], gateway = foyer) {
  const { data, text } = await gateway.ask('{ me }', ask);
  expect(data, text).toBeDefined();
  return identity.parse(JSON.parse(z.string().parse(data?.me)));
}

function keyWith(scopes: Scope[], expiresAt: Date | null = null, partner = 'Ada Tickets') {
  return foyer.keys.create({ partner, scopes, channels: {}, usualChannels: { red: 'usual' }, expiresAt });
}

test('a request without a key is refused, and told where the key goes', async () => {
  const { status, errors } = await foyer.ask('{ me }', { key: null });
  expect(status).toBe(401);
  expect(errors).toEqual([
    {
      message: 'Send your API key in the header X-API-Key, or as a bearer token.',
      extensions: { code: 'UNAUTHENTICATED', retryable: false },
    },
  ]);
});

test('an unknown key is refused, with introspection too', async () => {
  for (const key of ['foyer_x', `foyer_${'A'.repeat(43)}`, "' or 1=1"]) {
    const { status, code } = await foyer.ask('{ __schema { queryType { name } } }', { key });
    expect([status, code]).toEqual([401, 'UNAUTHENTICATED']);
  }
});

test('a key opens what its partner may do, in either header', async () => {
  const { key } = await keyWith(['read']);
  const me = await whoAmI({ key });
  expect(me).toEqual({
    partner: expect.stringMatching(/^ada-tickets-[0-9a-f]{6}$/),
    scopes: ['read'],
    channels: { red: 'usual' },
  });
  expect(await whoAmI({ key: null, headers: { authorization: `Bearer ${key}` } })).toEqual(me);
  const { data } = await foyer.ask('{ __schema { queryType { name } } }', { key });
  expect(data).toEqual({ __schema: { queryType: { name: 'Query' } } });
});

test('the language wanted most goes along', async () => {
  const language = (text: string) => whoAmI({ headers: { 'accept-language': text } });
  expect(await language('pt-BR,pt;q=0.9,en;q=0.8')).toMatchObject({ language: 'pt-BR' });
  expect(await language('*')).not.toHaveProperty('language');
  expect(await language('x'.repeat(200))).not.toHaveProperty('language');
});

test('two keys of a partner are one partner, and a later key changes only the channels it names', async () => {
  const create = (channels: Record<string, string>) =>
    foyer.keys.create({
      partner: 'Two Keys',
      scopes: ['read'],
      channels,
      usualChannels: { red: 'usual', blue: 'usual' },
      expiresAt: null,
    });
  const first = await whoAmI({ key: (await create({ red: 'special' })).key });
  const second = await whoAmI({ key: (await create({})).key });
  expect(second).toEqual(first);
  expect(second.channels).toEqual({ red: 'special', blue: 'usual' });
});

describe('scopes', () => {
  const cases: { scopes: Scope[]; query: string; missing: string }[] = [
    { scopes: ['read'], query: 'mutation { sell(id: "1") }', missing: 'sell' },
    { scopes: ['door'], query: '{ me }', missing: 'read' },
  ];
  test.each(cases)('$scopes is refused $query', async ({ scopes, query, missing }) => {
    const before = foyer.requests.length;
    const { key } = await keyWith(scopes);
    const { status, code, message, data } = await foyer.ask(query, { key });
    expect([status, code]).toEqual([403, 'FORBIDDEN']);
    expect(message).toContain(`"${missing}"`);
    expect(data).toBeUndefined();
    expect(foyer.requests.length).toBe(before);
  });

  test('who may sell may read', async () => {
    const { key } = await keyWith(['sell']);
    expect((await foyer.ask('{ me }', { key })).errors).toBeUndefined();
  });

  test('the operation that is meant counts, not its neighbours in the document', async () => {
    const { key } = await keyWith(['read']);
    const both = 'query Look { me } mutation Sell { sell(id: "1") }';
    expect((await foyer.ask(both, { key, operationName: 'Look' })).errors).toBeUndefined();
    expect((await foyer.ask(both, { key, operationName: 'Sell' })).code).toBe('FORBIDDEN');
    expect((await foyer.ask(both, { key })).message).toContain('operationName');
  });
});

test('an expired key is refused', async () => {
  const { key } = await keyWith(['read'], new Date(Date.now() - 1000));
  expect((await foyer.ask('{ me }', { key })).status).toBe(401);
});

test('a revoked key is refused, however busy it is', async () => {
  const quick = await startTestGateway({ knownMs: 50 });
  try {
    const { id, key } = await quick.keys.create({
      partner: 'Busy',
      scopes: ['read'],
      channels: {},
      expiresAt: null,
    });
    expect((await quick.ask('{ me }', { key })).status).toBe(200);
    expect(await quick.keys.revoke(id)).toBe(true);
    expect(await quick.keys.revoke(id)).toBe(false);
    // Asked without a pause, as a busy shop does. It ends only when the key is refused.
    while ((await quick.ask('{ me }', { key })).status === 200);
    expect((await quick.ask('{ me }', { key })).code).toBe('UNAUTHENTICATED');
  } finally {
    await quick.close();
  }
});

test('a key is kept as a hash only, and its last use to the hour', async () => {
  const { id, key } = await keyWith(['read']);
  await whoAmI({ key });
  const info = (await foyer.keys.list()).find((one) => one.id === id);
  expect(info).toMatchObject({ name: 'Ada Tickets', beginning: key.slice(0, 12), revokedAt: null });
  expect(info?.lastUsedAt).toBeInstanceOf(Date);
  expect(JSON.stringify(await foyer.everything())).not.toContain(key.slice(12));
});

describe('the demo key', () => {
  test('sells through the channels it was given, as a partner nobody else can be', async () => {
    expect(await whoAmI({})).toMatchObject({ partner: 'demo', channels: { red: 'demo', blue: 'demo' } });
    const { key } = await keyWith(['read'], null, 'demo');
    expect((await whoAmI({ key })).partner).not.toBe('demo');
  });

  test('is unknown where there is no sandbox', async () => {
    const live = await startTestGateway({ demo: null });
    try {
      expect((await live.ask('{ me }')).status).toBe(401);
      const page = await fetch(`${live.url}/playground/tabs.js`);
      expect(await page.text()).not.toContain('foyer_demo_key');
    } finally {
      await live.close();
    }
  });
});

describe('the command', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  async function command(...args: string[]) {
    const path = fileURLToPath(new URL('../keys.ts', import.meta.url));
    const env = { ...process.env, DATABASE_URL: database.url };
    return promisify(execFile)(process.execPath, ['--disable-warning=ExperimentalWarning', path, ...args], {
      env,
    }).then(
      ({ stdout }) => ({ code: 0, text: stdout }),
      (error: { code: number; stderr: string }) => ({ code: error.code, text: error.stderr }),
    );
  }

  test('makes, lists and revokes keys', async () => {
    const made = await command('create', '--partner', 'ACME', '--scopes', 'read,sell', '--expires', '90d');
    const [, id = '', key = ''] = /^Key ([0-9a-f]+): (foyer_[\w-]{43})\n/.exec(made.text) ?? [];
    expect(key, made.text).toBeTruthy();
    const listed = await command('list');
    expect(listed.text).toContain(id);
    expect(listed.text).toContain('ACME');
    expect(listed.text).not.toContain(key);
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query('select expires_at - created_at as life from gateway.api_key');
    await client.end();
    expect(rows[0].life.days).toBeGreaterThanOrEqual(89);
    expect((await command('revoke', id)).text).toContain('seconds');
    expect((await command('revoke', id)).code).toBe(1);
  });

  test.each([
    [['create', '--partner', 'X', '--scopes', 'read,fly'], '"fly" is no scope'],
    [['create', '--partner', 'X', '--expires', 'soon'], '--expires'],
    [['create', '--partner', 'X', '--channel', 'nobody=1'], '"nobody=1"'],
    [['create'], 'create --partner NAME'],
    [['create', '--wrong'], 'wrong'],
    [[], 'create --partner NAME'],
  ])('says what is wrong with %j', async (args, text) => {
    const { code, text: said } = await command(...args);
    expect(code).toBe(1);
    expect(said).toContain(text);
  });
});

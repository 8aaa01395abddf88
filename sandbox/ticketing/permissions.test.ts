import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestSandbox, type TestSandbox } from '../test-sandbox.ts';
import { BOX_OFFICE, NORA, OTTO } from './seed/people.ts';
import {
  type Answer,
  buy,
  eventBody,
  KEYS,
  listed,
  made,
  NOT_AUTHENTICATED,
  NOT_HOST,
  newEvent,
  newPlaces,
  RESTRICTED,
  testClient,
  textOf,
} from './test-client.ts';

/** Who asks. `manager` administers the event's host, `door` has an admission key of the event. */
const CALLERS = ['public', 'customer', 'owner', 'manager', 'support', 'administrator', 'door'] as const;
type Caller = (typeof CALLERS)[number];

let sandbox: TestSandbox;
let keys: Record<Caller, string>;
/** What stands in for words in the table's paths. */
let names: Record<string, string>;
beforeAll(async () => {
  sandbox = await startTestSandbox();
  const admin = testClient(sandbox);
  const { event, host, section, region, venue, category } = await newEvent(admin);
  await admin.post(`${host}/administrators`, { account: BOX_OFFICE });
  const otto = testClient(sandbox, KEYS['other customer']);
  const order = await buy(otto, section, 2);
  const transfer = made(await otto.post('/transfers', { recipient: NORA, tickets: { [section]: 1 } }));
  const [code] = listed(await admin.get(`${event}/tokens`), 'code');
  const waiting = (await newDraft(admin)).event;
  await admin.post(`${waiting}/submissions`);
  const email = 'otto.rye@example.test';
  keys = {
    public: KEYS.public ?? '',
    customer: textOf(await start('sam.reef'), 'key'),
    owner: KEYS['other customer'] ?? '',
    manager: KEYS['box office'] ?? '',
    support: KEYS.support ?? '',
    administrator: KEYS.administrator ?? '',
    door: textOf(await admin.get(`/tokens/${code}`), 'key'),
  };
  const account = `/accounts/${OTTO}`;
  names = {
    account,
    event,
    host,
    section,
    region,
    venue,
    category,
    order,
    transfer,
    token: `/tokens/${code}`,
    // The global one, which nobody can change.
    own: `${event}/tokens/${code}`,
    submission: `/submissions/${Buffer.from(waiting).toString('base64')}`,
    verification: made(await admin.post('/verifications', { email })),
    reset: made(await admin.post('/resets', { email })),
  };
});
afterAll(() => sandbox.close());

async function newDraft(admin: ReturnType<typeof testClient>): Promise<{ event: string }> {
  return { event: made(await admin.post('/events', eventBody(await newPlaces(admin)))) };
}

function start(identification: string): Promise<Answer> {
  return testClient(sandbox, null).post('/sessions', { identification, password: 'demopass' });
}

const EVERYBODY = ['public', 'customer', 'owner', 'manager', 'support', 'administrator'] as const;
const WITH_ACCOUNT = ['customer', 'owner', 'manager', 'support', 'administrator'] as const;
const MANAGERS = ['manager', 'administrator'] as const;

/** Each row: a call, who may make it, and who is turned away by the endpoint itself, not by the gateway. */
const MATRIX: readonly [
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  may: readonly Caller[],
  who: readonly Caller[],
][] = [
  ['GET', 'token', EVERYBODY, []],
  ['POST', '/integrations', ['administrator'], []],
  ['POST', '/accounts', EVERYBODY, []],
  ['POST', '/lookups', EVERYBODY, []],
  ['POST', '/verifications', EVERYBODY, []],
  ['PATCH', 'verification', EVERYBODY, []],
  ['POST', '/resets', EVERYBODY, []],
  ['PATCH', 'reset', EVERYBODY, []],
  ['GET', '/accounts', ['support', 'administrator'], []],
  ['GET', 'account', ['owner', 'support', 'administrator'], WITH_ACCOUNT],
  ['PUT', 'account', ['owner', 'administrator'], WITH_ACCOUNT],
  // It holds tickets to what is to come, and so it stays.
  ['DELETE', 'account', ['owner', 'administrator'], WITH_ACCOUNT],
  ['GET', 'account/preferences', ['owner', 'support', 'administrator'], WITH_ACCOUNT],
  ['PUT', 'account/preferences', ['owner', 'administrator'], WITH_ACCOUNT],
  ['GET', 'account/hosts', ['owner', 'support', 'administrator'], WITH_ACCOUNT],
  ['GET', 'account/sessions', ['owner', 'support', 'administrator'], WITH_ACCOUNT],
  ['GET', 'account/orders', ['owner', 'support', 'administrator'], WITH_ACCOUNT],
  ['GET', 'account/events', ['owner', 'support', 'administrator'], WITH_ACCOUNT],
  ['GET', 'account/tickets', ['owner', 'support', 'administrator'], WITH_ACCOUNT],
  ['GET', 'account/transfers', ['owner', 'support', 'administrator'], WITH_ACCOUNT],
  ['POST', 'account/toggles', ['support', 'administrator'], []],
  ['POST', 'account/deletions', ['owner', 'administrator'], WITH_ACCOUNT],
  ['GET', '/hosts', EVERYBODY, []],
  ['GET', 'host', EVERYBODY, []],
  ['POST', '/hosts', WITH_ACCOUNT, []],
  ['PUT', 'host', MANAGERS, WITH_ACCOUNT],
  ['GET', 'host/events', MANAGERS, WITH_ACCOUNT],
  ['GET', 'host/statistics', MANAGERS, WITH_ACCOUNT],
  ['GET', 'host/administrators', MANAGERS, WITH_ACCOUNT],
  ['POST', 'host/administrators', MANAGERS, WITH_ACCOUNT],
  ['GET', '/published-events', EVERYBODY, []],
  ['GET', '/events', ['administrator'], []],
  ['GET', 'event', EVERYBODY, []],
  ['PUT', 'event', MANAGERS, WITH_ACCOUNT],
  ['DELETE', 'event', MANAGERS, WITH_ACCOUNT],
  ['POST', 'event/sections', MANAGERS, WITH_ACCOUNT],
  ['GET', 'section', EVERYBODY, []],
  ['PUT', 'section', MANAGERS, WITH_ACCOUNT],
  ['DELETE', 'section', MANAGERS, WITH_ACCOUNT],
  ['GET', 'event/tokens', MANAGERS, WITH_ACCOUNT],
  ['POST', 'event/tokens', MANAGERS, WITH_ACCOUNT],
  ['GET', 'own', MANAGERS, WITH_ACCOUNT],
  ['PUT', 'own', MANAGERS, WITH_ACCOUNT],
  ['DELETE', 'own', MANAGERS, WITH_ACCOUNT],
  ['POST', 'event/submissions', MANAGERS, WITH_ACCOUNT],
  ['GET', 'event/statistics', MANAGERS, WITH_ACCOUNT],
  ['GET', 'event/sales', MANAGERS, WITH_ACCOUNT],
  ['GET', 'event/tickets', [...MANAGERS, 'door'], WITH_ACCOUNT],
  ['GET', 'event/admissions', [...MANAGERS, 'door'], WITH_ACCOUNT],
  ['POST', 'event/admissions', [...MANAGERS, 'door'], WITH_ACCOUNT],
  ['GET', '/orders', ['administrator'], []],
  ['POST', '/orders', WITH_ACCOUNT, []],
  ['GET', 'order', ['owner', 'administrator'], WITH_ACCOUNT],
  ['DELETE', 'order', ['owner', 'administrator'], WITH_ACCOUNT],
  ['POST', 'order/payments', ['owner', 'administrator'], WITH_ACCOUNT],
  ['POST', 'order/refunds', ['administrator'], []],
  ['POST', '/transfers', WITH_ACCOUNT, []],
  ['GET', 'transfer', ['owner', 'administrator'], WITH_ACCOUNT],
  ['POST', 'transfer/claims', [], WITH_ACCOUNT],
  ['GET', '/regions', EVERYBODY, []],
  ['GET', 'region', EVERYBODY, []],
  ['POST', '/regions', ['administrator'], []],
  ['PUT', 'region', ['administrator'], []],
  ['DELETE', 'region', ['administrator'], []],
  ['GET', '/venues', EVERYBODY, []],
  ['GET', 'venue', EVERYBODY, []],
  ['POST', '/venues', ['administrator'], []],
  ['PUT', 'venue', ['administrator'], []],
  ['DELETE', 'venue', ['administrator'], []],
  ['GET', '/categories', EVERYBODY, []],
  ['GET', 'category', EVERYBODY, []],
  ['POST', '/categories', ['administrator'], []],
  ['PUT', 'category', ['administrator'], []],
  ['DELETE', 'category', ['administrator'], []],
  ['GET', '/countries', EVERYBODY, []],
  ['GET', '/submissions', ['administrator'], []],
  ['GET', 'submission', ['administrator'], []],
  // Without a decision nothing is decided.
  ['DELETE', 'submission', ['administrator'], []],
  ['GET', '/transactions', ['administrator'], []],
];

// Bodies say nothing, and what could be deleted or submitted is in use: who may ask is told so, and changes nothing.
describe.each(MATRIX)('%s %s', (method, path, may, turnedAway) => {
  const uri = () => path.replace(/^[a-z]+/, (word) => names[word] ?? word);

  test.each(CALLERS.filter((caller) => may.includes(caller)))('%s may', async (caller) => {
    const { status } = await testClient(sandbox, keys[caller]).call(method, uri());
    expect([200, 201, 400, 409]).toContain(status);
  });

  test.each(CALLERS.filter((caller) => !may.includes(caller)))('%s may not', async (caller) => {
    const { status, body } = await testClient(sandbox, keys[caller]).call(method, uri());
    expect(status).toBe(403);
    if (turnedAway.includes(caller)) expect(body).toEqual({ error: expect.any(String) });
    else expect(body).toEqual(RESTRICTED);
  });

  test('nobody may not', async () => {
    const { status, body } = await testClient(sandbox, null).call(method, uri());
    expect([status, body]).toEqual([401, NOT_AUTHENTICATED]);
  });
});

/** What is gone once somebody may: a fresh one for each caller. */
const ONCE: readonly [
  name: string,
  may: readonly Caller[],
  who: readonly Caller[],
  fresh: () => Promise<string>,
][] = [
  [
    'DELETE host',
    MANAGERS,
    WITH_ACCOUNT,
    async () => {
      const { host } = await newPlaces(testClient(sandbox));
      await testClient(sandbox).post(`${host}/administrators`, { account: BOX_OFFICE });
      return host;
    },
  ],
  [
    'DELETE host/administrators',
    MANAGERS,
    WITH_ACCOUNT,
    async () => {
      const { host } = await newPlaces(testClient(sandbox));
      await testClient(sandbox).post(`${host}/administrators`, { account: BOX_OFFICE });
      await testClient(sandbox).post(`${host}/administrators`, { account: NORA });
      return `${host}/administrators/${NORA}`;
    },
  ],
  [
    'DELETE transfer',
    ['customer', 'owner', 'administrator'],
    WITH_ACCOUNT,
    async () => {
      const { section } = await newEvent(testClient(sandbox));
      const otto = testClient(sandbox, KEYS['other customer']);
      await buy(otto, section);
      // To sam.reef, whose session the customer here is.
      return made(await otto.post('/transfers', { recipient: 'sam.reef', tickets: { [section]: 1 } }));
    },
  ],
  [
    'DELETE submission',
    ['administrator'],
    [],
    async () => {
      const { event } = await newDraft(testClient(sandbox));
      await testClient(sandbox).post(`${event}/submissions`);
      return `/submissions/${Buffer.from(event).toString('base64')}?approved=true`;
    },
  ],
];

describe.each(ONCE)('%s', (_name, may, turnedAway, fresh) => {
  test.each(CALLERS.map((caller) => [caller, may.includes(caller)] as const))(
    '%s: %s',
    async (caller, allowed) => {
      const uri = await fresh();
      const { status, body } = await testClient(sandbox, keys[caller]).delete(uri);
      expect(status).toBe(allowed ? 200 : 403);
      if (!allowed && !turnedAway.includes(caller)) expect(body).toEqual(RESTRICTED);
    },
  );
});

test('a session is its holder’s alone', async () => {
  const key = textOf(await start('sam.reef'), 'key');
  for (const caller of CALLERS.filter((one) => one !== 'customer'))
    expect((await testClient(sandbox, keys[caller]).get('/sessions/active')).status).toBe(401);
  expect((await testClient(sandbox, key).get('/sessions/active')).status).toBe(200);
  expect((await testClient(sandbox, key).delete('/sessions/active')).status).toBe(200);
  expect((await testClient(sandbox, key).get('/sessions/active')).status).toBe(401);
});

test('a host’s administrators see its drafts, others do not', async () => {
  const draft = listed(await testClient(sandbox).get('/events?title=rough+draft'))[0];
  expect((await testClient(sandbox, keys.manager).get(String(draft))).status).toBe(200);
  expect((await testClient(sandbox, keys.support).get(String(draft))).status).toBe(403);
  expect(await testClient(sandbox, keys.customer).delete(String(draft))).toMatchObject({ body: NOT_HOST });
});

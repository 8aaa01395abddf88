import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestSandbox, type TestSandbox } from '../../test-sandbox.ts';
import { KEYS, NOT_AUTHENTICATED, RESTRICTED, testClient } from '../test-client.ts';

let sandbox: TestSandbox;
let root: string;
beforeAll(async () => {
  sandbox = await startTestSandbox();
  root = sandbox.sandbox.urls.ticketing ?? '';
});
afterAll(() => sandbox.close());

const UPGRADE = { error: 'Please upgrade your client to complete this request' };
const BAD_PAYLOAD = {
  error:
    'Your request payload is invalid. Please ensure you have included all required fields and values are well-formed.',
};
const BAD_PARAMETERS = {
  error:
    'Your request parameters are invalid. Please ensure you have included any required parameters and values are well-formed.',
};

describe('what is refused before an endpoint is reached', () => {
  test('an unknown path, told without the prefix, whatever the key', async () => {
    const client = testClient(sandbox, null);
    expect(await client.get('/bad/path?a=1')).toMatchObject({
      status: 404,
      body: { message: 'The requested endpoint /bad/path does not exist on this server.' },
    });
    const outside = await fetch(`${root}/elsewhere`);
    expect([outside.status, await outside.json()]).toEqual([
      404,
      { message: 'The requested endpoint /elsewhere does not exist on this server.' },
    ]);
  });

  test('a method that the path does not have, before version and key', async () => {
    const client = testClient(sandbox, null, '1.0.0');
    expect(await client.post('/regions/17140000000001')).toMatchObject({
      status: 405,
      body: { error: 'The /regions/:region endpoint does not support the POST method' },
    });
    expect(await client.delete('/regions')).toMatchObject({
      status: 405,
      body: { error: 'The /regions endpoint does not support the DELETE method' },
    });
  });

  test.each(['', 'three', '2.9.9', '3.0', '3.0.0.1'])(
    'the client version %j, before the key',
    async (version) => {
      expect(await testClient(sandbox, null, version).get('/regions')).toMatchObject({
        status: 412,
        body: UPGRADE,
      });
    },
  );

  test('a client without a version', async () => {
    const answer = await fetch(`${root}/v3/regions`, { headers: { 'x-api-key': KEYS.public ?? '' } });
    expect([answer.status, await answer.json()]).toEqual([412, UPGRADE]);
  });

  test.each(['3.0.0', '3.1.3', '3.10.0', '4.0.0'])(
    'the client version %s is recent enough',
    async (version) => {
      expect((await testClient(sandbox, KEYS.public, version).get('/regions')).status).toBe(200);
    },
  );

  test('a missing, empty and unknown key', async () => {
    expect(await testClient(sandbox, null).get('/regions')).toMatchObject({
      status: 401,
      body: NOT_AUTHENTICATED,
    });
    expect(await testClient(sandbox, '').get('/regions')).toMatchObject({
      status: 401,
      body: NOT_AUTHENTICATED,
    });
    expect(await testClient(sandbox, 'f'.repeat(32)).get('/regions')).toMatchObject({
      status: 403,
      body: RESTRICTED,
    });
  });

  test('a role that may not, before anything is looked up', async () => {
    const client = testClient(sandbox, KEYS.customer);
    expect(await client.put('/regions/1', {})).toMatchObject({ status: 403, body: RESTRICTED });
  });
});

describe('bodies', () => {
  test.each(['{', '[]', '"text"', '7', '{"a":'])('%s is no payload', async (body) => {
    expect(await testClient(sandbox).post('/regions', body)).toMatchObject({
      status: 400,
      body: BAD_PAYLOAD,
    });
  });

  test('an empty one says nothing', async () => {
    expect(await testClient(sandbox).post('/lookups', '')).toMatchObject({
      status: 400,
      body: {
        error: 'The following arguments are required, but have not been supplied: identification.',
      },
    });
  });

  test('what a client sends with GET and DELETE is not even read', async () => {
    const client = testClient(sandbox, KEYS.public);
    expect((await client.call('GET', '/regions', '{')).status).toBe(200);
    expect((await client.call('DELETE', '/sessions/active', '[')).status).toBe(401);
  });
});

describe('lists', () => {
  const client = () => testClient(sandbox, KEYS.public);

  test('have 25 entries from the first on', async () => {
    expect((await client().get('/published-events')).body).toMatchObject({ page: 1, records: 25, total: 35 });
    expect((await client().get('/published-events?records=10&page=4')).body).toMatchObject({
      page: 4,
      records: 10,
      entries: { length: 5 },
    });
  });

  test('a page that is not there', async () => {
    expect(await client().get('/published-events?records=10&page=5')).toMatchObject({
      status: 404,
      body: { error: 'The specified page does not exist for the given records per page' },
    });
  });

  test('the first page of nothing is there', async () => {
    expect(await client().get('/published-events?title=nobody+knows+this')).toMatchObject({
      status: 200,
      body: { total: 0, page: 1, records: 25, entries: [] },
    });
  });

  test('no records tell the total', async () => {
    expect(await client().get('/regions?records=0')).toMatchObject({
      status: 200,
      body: { total: 6, page: 1, records: 0, entries: [] },
    });
  });

  test.each(['0', '-1', 'x'])('page %s', async (page) => {
    expect(await client().get(`/regions?page=${page}`)).toMatchObject({
      status: 404,
      body: { error: 'Please specify a positive integer page number' },
    });
  });

  test.each([
    '/regions?records=x',
    '/regions?records=-1',
    '/regions?active=maybe',
    '/published-events?sort=price',
    '/published-events?sort=start&order=up',
    '/published-events?after=tomorrow',
  ])('%s cannot be read', async (path) => {
    expect(await client().get(path)).toMatchObject({ status: 400, body: BAD_PARAMETERS });
  });

  test('parameters that nobody knows do not matter', async () => {
    expect((await client().get('/regions?colour=blue&sort=size')).status).toBe(200);
  });
});

test('a badly escaped address is taken as it stands', async () => {
  expect(await testClient(sandbox, KEYS.public).get('/published-events?title=100%')).toMatchObject({
    status: 200,
    body: { total: 0 },
  });
});

test('a browser may ask from anywhere', async () => {
  for (const path of ['/v3/regions', '/v3/nowhere']) {
    const answer = await fetch(`${root}${path}`, { method: 'OPTIONS' });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('access-control-allow-headers')).toBe(
      'X-API-Key, X-Client-Version, Content-Type',
    );
  }
});

test('what was made says where it is', async () => {
  const made = await testClient(sandbox).post('/categories', { name: 'Where it is' });
  expect(made.headers.location).toBe(Object(made.body).self);
});

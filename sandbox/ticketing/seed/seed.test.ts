import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startTestSandbox, type TestSandbox } from '../../test-sandbox.ts';
import { KEYS, listed, made, newEvent, testClient, totalOf } from '../test-client.ts';
import { NORA } from './people.ts';

async function started(env?: Record<string, string>): Promise<TestSandbox> {
  const sandbox = await startTestSandbox(env ? { env } : {});
  onTestFinished(() => sandbox.close());
  return sandbox;
}

const LISTS = [
  '/events',
  '/accounts',
  '/hosts',
  '/venues',
  '/orders',
  '/transfers',
  `/accounts/${NORA}/tickets`,
];

/** Everything that there is, without the sandbox's own address and times. */
async function everything(sandbox: Pick<TestSandbox, 'sandbox'>): Promise<string> {
  const admin = testClient(sandbox);
  const texts: string[] = [];
  for (const list of LISTS) texts.push(JSON.stringify((await admin.get(`${list}?records=1000`)).body));
  return texts.join('\n').replaceAll(/http:\/\/127[^/]+|\d\d:\d\d:\d\d/g, '');
}

test('the seed is the same everywhere', async () => {
  const [one, other] = [await started(), await started()];
  const [first, second] = [await everything(one), await everything(other)];
  expect(first).toContain('HARHTS-BALC40718822');
  expect(second).toBe(first);
});

test('there is something of everything', async () => {
  const admin = testClient(await started());
  const total = async (path: string) => totalOf(await admin.get(path));
  expect(await total('/events')).toBe(40);
  expect(await total('/hosts')).toBe(3);
  expect(await total('/regions?active=true')).toBe(6);
  for (const status of ['Draft', 'Under+Review', 'Scheduled', 'Cancelled', 'Staged'])
    expect(await total(`/events?status=${status}`)).toBe(1);
  expect(await total('/transfers?status=Pending')).toBe(2);
  expect(await total('/transfers?status=Claimed')).toBe(1);
  expect(await total('/transfers?status=Cancelled')).toBe(1);
  const { entries } = Object((await admin.get('/events?title=Last+Ferry+Home')).body);
  expect(entries[0].sections).toMatchObject([{ sold: 24, remaining: 0 }]);
});

test('what was done outlives a restart, and is gone after a reset', async () => {
  const sandbox = await started();
  const { event } = await newEvent(testClient(sandbox));
  const another = await sandbox.startAnother();
  onTestFinished(() => another.close());
  expect((await testClient({ sandbox: another }).get(event)).status).toBe(200);
  expect(totalOf(await testClient({ sandbox: another }).get('/events'))).toBe(41);
  expect((await sandbox.control('POST', '/reset')).status).toBe(204);
  expect((await testClient(sandbox).get(event)).status).toBe(404);
  expect(totalOf(await testClient(sandbox).get('/events'))).toBe(40);
});

test('dates count from the day of the first call after a reset', async () => {
  const sandbox = await started();
  await sandbox.control('POST', '/reset');
  await sandbox.sandbox.clock.set(new Date('2029-06-01T12:00:00Z'));
  const answer = await testClient(sandbox).get('/published-events?title=Harbour+Lights');
  expect(listed(answer, 'start')).toEqual(['2029-07-01T20:00']);
});

test('an old programme moves on by whole weeks at the next start, but for what was changed', async () => {
  const sandbox = await started();
  const admin = testClient(sandbox);
  const find = async (client: typeof admin, title: string) =>
    Object((await client.get(`/events?title=${title}`)).body).entries[0];
  const chairs = await find(admin, 'Five+Chairs');
  const { banner: _banner, thumbnail: _thumbnail, ...body } = chairs;
  const changed = await admin.put(chairs.self, {
    ...body,
    category: body.category.self,
    venue: body.venue.self,
  });
  expect(changed.status).toBe(200);
  await sandbox.sandbox.clock.advance(40 * 86_400_000);
  // 2027-03-01 and 30 days; it is over by now.
  expect(await find(admin, 'Harbour+Lights')).toMatchObject({ start: '2027-03-31T20:00', status: 'Staged' });
  const another = await sandbox.startAnother();
  onTestFinished(() => another.close());
  const later = testClient({ sandbox: another });
  expect(await find(later, 'Harbour+Lights')).toMatchObject({
    start: '2027-05-05T20:00',
    end: '2027-05-05T23:00',
    status: 'Listed',
    sections: [
      { price: { current: 45, expires: '2027-04-15T00:00' }, salesEnd: '2027-05-05T23:00', sold: 6 },
      {},
      {},
    ],
  });
  expect(await find(later, 'Five+Chairs')).toMatchObject({ start: chairs.start, status: 'Staged' });
});

test('a file adds accounts and keys, and may leave the catalogue out', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-seed-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'seed.json');
  const key = '00112233445566778899aabbccddeeff';
  const account = { username: 'mine', email: 'mine@example.test', password: 'my password' };
  writeFileSync(
    file,
    JSON.stringify({
      catalogue: false,
      accounts: [{ ...account, role: 'administrator', profile: { firstName: 'Mine' } }],
      keys: [{ key, access: 'administrator', account: 'mine' }],
    }),
  );
  const sandbox = await started({ TICKETING_SANDBOX_SEED_FILE: file });
  const mine = testClient(sandbox, key);
  expect(totalOf(await mine.get('/events'))).toBe(0);
  expect((await mine.get('/regions')).body).toMatchObject({ total: 0, entries: [] });
  expect(made(await mine.post('/regions', { name: 'First', country: 'Barbados' }))).toMatch(/\d{14}$/);
  const session = await testClient(sandbox, null).post('/sessions', {
    identification: 'mine',
    password: 'my password',
  });
  expect(session.body).toMatchObject({ account: { role: 'administrator', firstName: 'Mine' } });
  expect((await testClient(sandbox, KEYS.public).get('/categories')).status).toBe(200);
});

test('settings say where pictures are, how long orders hold, and which clients are too old', async () => {
  const media = 'https://qa.ticketingevents.com/media';
  const sandbox = await started({
    TICKETING_SANDBOX_MEDIA_URL: media,
    TICKETING_SANDBOX_ORDER_SECONDS: '60',
    TICKETING_SANDBOX_MIN_CLIENT: '3.1.0',
    TICKETING_SANDBOX_MAPS_KEY: 'MAPS',
    TICKETING_SANDBOX_LATENCY_MS: '1',
  });
  expect((await testClient(sandbox).get('/regions')).status).toBe(412);
  const client = testClient(sandbox, KEYS.administrator, '3.1.3');
  expect((await client.get('/regions?records=1')).body).toMatchObject({
    entries: [{ icon: `${media}/barbados.png` }],
  });
  const { section, event } = await newEvent(client);
  expect((await client.get(event)).body).toMatchObject({
    banner: expect.stringContaining(`${media}/banner/`),
    venue: { map: expect.stringContaining('&key=MAPS&') },
  });
  const order = made(await client.post('/orders', { items: { [section]: 1 } }));
  await sandbox.sandbox.clock.advance(60_000);
  expect((await client.get(order)).body).toMatchObject({ status: 'Timed Out' });
});

test('a client that calls the supplier’s own name gets its pictures', async () => {
  const sandbox = await started();
  const { get } = await import('node:http');
  const { json } = await import('node:stream/consumers');
  const body = await new Promise<unknown>((resolve, reject) => {
    const headers = {
      host: 'qa.ticketingevents.com',
      'x-api-key': KEYS.public ?? '',
      'x-client-version': '3.0.0',
    };
    get(`${sandbox.sandbox.urls.ticketing}/v3/regions?records=1`, { headers }, (answer) =>
      json(answer).then(resolve, reject),
    ).on('error', reject);
  });
  expect(body).toMatchObject({ entries: [{ icon: 'https://qa.ticketingevents.com/media/barbados.png' }] });
});

test('the control API tells a connector what to set', async () => {
  const { sandbox } = await started();
  const { TICKETING_URL: url, TICKETING_CHANNELS: channels = '' } = sandbox.environment;
  expect(url).toBe(`${sandbox.urls.ticketing}/v3`);
  expect(JSON.parse(channels)).toMatchObject({ default: { key: KEYS.administrator } });
});

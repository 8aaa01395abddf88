import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestSandbox, type TestSandbox } from '../../test-sandbox.ts';
import { BOX_OFFICE, NORA } from '../seed/people.ts';
import {
  buy,
  conflict,
  eventBody,
  fresh,
  idIn,
  invalid,
  KEYS,
  listed,
  made,
  missing,
  NO_RESOURCE,
  NOT_HOST,
  newAccount,
  newEvent,
  newPlaces,
  RESTRICTED,
  testClient,
} from '../test-client.ts';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.close());

const admin = () => testClient(sandbox);
const NO_HOST = { error: 'The specified host could not be found.' };
const contact = { contact: 'Ira Vale', email: 'ira@tideway.test' };

test('who makes a host administers it', async () => {
  const { client, number, self: account } = await newAccount(sandbox);
  const name = fresh('Sail Loft');
  const created = await client.post('/hosts', { name, ...contact });
  const self = made(created);
  expect(created.body).toEqual({
    self: expect.stringMatching(/^\/hosts\/\d{14}$/),
    name,
    ...contact,
    description: '',
    phone: '',
    website: '',
    country: '',
    firstAddressLine: '',
    secondAddressLine: '',
    city: '',
    state: '',
    businessNo: '',
  });
  expect(await client.get(`${self}/administrators`)).toMatchObject({
    status: 200,
    body: { administrators: [{ self: account, number }] },
  });
  expect(listed(await client.get(`${account}/hosts`))).toEqual([self]);
  expect(listed(await admin().get(`/hosts?account=${number}`))).toEqual([self]);
});

test('a host cannot be made', async () => {
  expect(await admin().post('/hosts', {})).toMatchObject({
    status: 400,
    body: missing('name', 'contact', 'email'),
  });
  expect(await admin().post('/hosts', { name: 'x', contact: 'y', email: 'z' })).toMatchObject({
    status: 400,
    body: invalid('email'),
  });
  expect(await admin().post('/hosts', { name: 'Tideway Events' })).toMatchObject({
    status: 409,
    body: conflict('host', 'name'),
  });
  expect(await testClient(sandbox, KEYS.public).post('/hosts', { name: 'x', ...contact })).toMatchObject({
    status: 403,
    body: RESTRICTED,
  });
});

test('a host is changed by its administrators, and read by all', async () => {
  const { client } = await newAccount(sandbox);
  const name = fresh('Mill');
  const self = made(await client.post('/hosts', { name, ...contact, phone: '1' }));
  const customer = testClient(sandbox, KEYS.customer);
  expect((await customer.get(self)).status).toBe(200);
  for (const answer of [
    await customer.put(self, { name, ...contact }),
    await customer.delete(self),
    await customer.get(`${self}/events`),
    await customer.get(`${self}/statistics`),
    await customer.get(`${self}/administrators`),
    await customer.post(`${self}/administrators`, { account: NORA }),
  ])
    expect(answer).toMatchObject({ status: 403, body: NOT_HOST });
  expect(await client.put(self, { name, ...contact, city: 'Bridgetown' })).toMatchObject({
    status: 200,
    body: { name, phone: '1', city: 'Bridgetown' },
  });
  expect(await client.put(self, { name: '' })).toMatchObject({
    status: 400,
    body: missing('name', 'contact', 'email'),
  });
  expect(await client.put(self, { name: 'Tideway Events' })).toMatchObject({
    status: 409,
    body: conflict('host', 'name'),
  });
  expect((await admin().put(self, { name, ...contact })).status).toBe(200);
});

test('nobody knows an unknown host', async () => {
  for (const path of ['', '/events', '/statistics', '/administrators'])
    expect(await admin().get(`/hosts/1${path}`)).toMatchObject({ status: 404, body: NO_HOST });
  expect(await admin().put('/hosts/1')).toMatchObject({ status: 404, body: NO_HOST });
  expect(await admin().delete('/hosts/1')).toMatchObject({ status: 404, body: NO_HOST });
});

test('administrators come and go, but for the last', async () => {
  const owner = await newAccount(sandbox);
  const helper = await newAccount(sandbox);
  const host = made(await owner.client.post('/hosts', { name: fresh('Mill'), ...contact }));
  const event = eventBody({ ...(await newPlaces(admin())), host });
  expect(await helper.client.post('/events', event)).toMatchObject({ status: 403, body: NOT_HOST });
  expect(await owner.client.post(`${host}/administrators`, { account: helper.number })).toMatchObject({
    status: 201,
    body: { administrators: [{ number: owner.number }, { number: helper.number }] },
  });
  expect((await helper.client.post('/events', event)).status).toBe(201);
  expect(await owner.client.post(`${host}/administrators`, {})).toMatchObject({
    status: 400,
    body: missing('account'),
  });
  expect(await owner.client.post(`${host}/administrators`, { account: 'XX-00000000' })).toMatchObject({
    status: 400,
    body: invalid('account'),
  });
  const path = `${host}/administrators`;
  expect(await owner.client.delete(`${path}/${BOX_OFFICE}`)).toMatchObject({
    status: 404,
    body: NO_RESOURCE,
  });
  expect(await owner.client.delete(`${path}/${owner.number}`)).toMatchObject({
    status: 200,
    body: { administrators: [{ number: helper.number }] },
  });
  expect(await helper.client.delete(`${path}/${helper.number}`)).toMatchObject({
    status: 409,
    body: { error: 'An event host must have at least one administrator.' },
  });
});

test('a deleted host leaves its events behind, and its name', async () => {
  const { host, event, section } = await newEvent(admin());
  const name = Object((await admin().get(host)).body).name;
  await buy(testClient(sandbox, KEYS.customer), section);
  expect((await admin().delete(host)).status).toBe(200);
  expect(await admin().get(host)).toMatchObject({ status: 404, body: NO_HOST });
  expect((await testClient(sandbox, KEYS.public).get(event)).body).toMatchObject({
    status: 'Listed',
    host: { self: host, name },
  });
  expect((await admin().get(`${event}/statistics`)).body).toMatchObject({ tickets: 1 });
  expect((await admin().post('/hosts', { name, ...contact })).status).toBe(201);
});

test('hosts are found by administrator, part of the name and country', async () => {
  const client = testClient(sandbox, KEYS.public);
  expect(listed(await client.get(`/hosts?account=${BOX_OFFICE}`), 'name')).toEqual([
    'Tideway Events',
    'Trade Wind Productions',
    'Sugar Mill Arts',
  ]);
  expect(listed(await client.get('/hosts?name=mill+ARTS'), 'name')).toEqual(['Sugar Mill Arts']);
  expect(listed(await client.get('/hosts?country=Trinidad+and+Tobago'), 'name')).toEqual([
    'Trade Wind Productions',
  ]);
  const names = listed(await client.get('/hosts?sort=alphabetical&order=desc&records=100'), 'name').map(
    String,
  );
  expect(names).toEqual(names.toSorted((one, other) => (one.toLowerCase() < other.toLowerCase() ? 1 : -1)));
});

test('a host’s own list has events of any status', async () => {
  const places = await newPlaces(admin());
  const first = made(await admin().post('/events', eventBody(places)));
  const second = made(await admin().post('/events', { ...eventBody(places), public: false }));
  const list = `${places.host}/events`;
  expect(listed(await admin().get(list))).toEqual([first, second]);
  expect(listed(await admin().get(`${list}?public=false`))).toEqual([second]);
  expect(listed(await admin().get(`${list}?status=Draft&region=${idIn(places.region)}`))).toEqual([
    first,
    second,
  ]);
  expect(listed(await admin().get(`${list}?status=Listed`))).toEqual([]);
});

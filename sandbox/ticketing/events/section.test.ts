import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestSandbox, type TestSandbox } from '../../test-sandbox.ts';
import {
  buy,
  conflict,
  eventBody,
  fieldOf,
  invalid,
  KEYS,
  made,
  missing,
  NO_RESOURCE,
  NOT_HOST,
  newAccount,
  newEvent,
  newPlaces,
  sectionBody,
  testClient,
} from '../test-client.ts';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.close());

const admin = () => testClient(sandbox);
const newDraft = async () => made(await admin().post('/events', eventBody(await newPlaces(admin()))));

test('a section is relative to its event where it stands in it', async () => {
  const event = await newDraft();
  const body = { ...sectionBody(), description: 'Seated, upper level' };
  const created = await admin().post(`${event}/sections`, body);
  const self = made(created);
  expect(created.body).toEqual({
    self: expect.stringMatching(/^\/sections\/\d{14}$/),
    name: body.name,
    description: 'Seated, upper level',
    price: { base: 60, current: 60, expires: '2031-05-01T20:00' },
    salesStart: '2026-01-01T09:00',
    salesEnd: '2031-05-01T20:00',
    active: true,
    capacity: 120,
    sold: 0,
    reserved: 0,
    remaining: 120,
  });
  expect(fieldOf(await admin().get(event), 'sections')).toEqual([created.body]);
  expect((await admin().get(`${event}${self}`)).body).toEqual(created.body);
});

test('a section cannot be made', async () => {
  const event = await newDraft();
  const create = (more: object) => admin().post(`${event}/sections`, { ...sectionBody(), ...more });
  expect(await admin().post(`${event}/sections`, {})).toMatchObject({
    status: 400,
    body: missing('name', 'basePrice', 'salesStart', 'salesEnd', 'capacity'),
  });
  expect((await create({ name: 'Balcony', basePrice: 0 })).status).toBe(201);
  expect(await create({ name: 'Balcony', basePrice: null })).toMatchObject({
    status: 409,
    body: conflict('section', 'name'),
  });
  expect(await create({ basePrice: -1, salesStart: 'x', capacity: 0 })).toMatchObject({
    status: 400,
    body: invalid('basePrice', 'salesStart', 'capacity'),
  });
  expect(await create({ salesEnd: '2031-05-01T23:01' })).toMatchObject({
    status: 400,
    body: invalid('salesEnd'),
  });
  expect(await create({ salesStart: '2031-02-01T00:00', salesEnd: '2031-01-01T00:00' })).toMatchObject({
    status: 400,
    body: invalid('salesEnd'),
  });
  expect(await testClient(sandbox, KEYS.customer).post(`${event}/sections`, sectionBody())).toMatchObject({
    status: 403,
    body: NOT_HOST,
  });
  expect(await admin().post('/events/1/sections', sectionBody())).toMatchObject({
    status: 404,
    body: NO_RESOURCE,
  });
  // The name is free in another event.
  expect((await admin().post(`${await newDraft()}/sections`, sectionBody({ name: 'Balcony' }))).status).toBe(
    201,
  );
});

test('a section is changed, but not below what is gone', async () => {
  const { section } = await newEvent(admin(), { capacity: 10 });
  const { client } = await newAccount(sandbox);
  await buy(client, section, 3);
  await client.post('/orders', { items: { [section]: 2 } });
  const change = (more: object) => admin().put(section, { ...sectionBody(), ...more });
  expect(await change({ capacity: 4 })).toMatchObject({ status: 400, body: invalid('capacity') });
  expect(await change({ capacity: 5, basePrice: 12.345, active: false })).toMatchObject({
    status: 200,
    body: {
      capacity: 5,
      sold: 3,
      reserved: 2,
      remaining: 0,
      active: false,
      price: { base: 12.35, current: 12.35 },
    },
  });
  expect((await client.post('/orders', { items: { [section]: 1 } })).status).toBe(400);
  expect(await admin().put(section, {})).toMatchObject({
    status: 400,
    body: missing('name', 'basePrice', 'salesStart', 'salesEnd', 'capacity'),
  });
  expect((await admin().put(section.replace(/\d+$/, '1'), sectionBody())).status).toBe(404);
});

describe('deleting a section', () => {
  const SOLD = { error: 'A section cannot be deleted while it has sold tickets' };

  test('waits for paid tickets and open orders', async () => {
    const { section } = await newEvent(admin());
    const { client } = await newAccount(sandbox);
    const open = made(await client.post('/orders', { items: { [section]: 1 } }));
    expect(await admin().delete(section)).toMatchObject({ status: 409, body: SOLD });
    await client.delete(open);
    const paid = await buy(client, section);
    expect(await admin().delete(section)).toMatchObject({ status: 409, body: SOLD });
    await admin().post(`${paid}/refunds`, { reason: 'rain' });
    expect((await admin().delete(section)).status).toBe(200);
    expect(await admin().get(section)).toMatchObject({ status: 404, body: NO_RESOURCE });
    // The order can still be read.
    expect((await client.get(paid)).body).toMatchObject({ status: 'Refunded', items: [{ section }] });
  });

  test('takes free tickets with it, even used ones', async () => {
    const { event, section } = await newEvent(admin(), { basePrice: 0 });
    const { client, self } = await newAccount(sandbox);
    await buy(client, section, 2);
    const { entries } = Object((await client.get(`${self}/tickets`)).body);
    await admin().post(`${event}/admissions`, { redeemer: 'a', device: 'b', serials: [entries[0].serial] });
    expect((await admin().delete(section)).status).toBe(200);
    expect((await client.get(`${self}/tickets`)).body).toMatchObject({ total: 0 });
    expect((await admin().get(`${event}/admissions`)).body).toMatchObject({ total: 0 });
  });

  test('is for those who manage the event', async () => {
    const { section } = await newEvent(admin());
    expect(await testClient(sandbox, KEYS.customer).delete(section)).toMatchObject({
      status: 403,
      body: NOT_HOST,
    });
  });
});

test('prices change with their modifiers', async () => {
  const lights = async () => {
    const { body } = await testClient(sandbox, KEYS.public).get('/published-events?title=Harbour+Lights');
    const { entries } = Object(body);
    return entries[0].sections[0].price;
  };
  expect(await lights()).toEqual({ base: 60, current: 45, expires: '2027-03-11T00:00' });
  await sandbox.sandbox.clock.set(new Date('2027-03-11T00:00:01Z'));
  expect(await lights()).toEqual({ base: 60, current: 60, expires: '2027-03-21T00:00' });
  await sandbox.sandbox.clock.set(new Date('2027-03-21T00:00:01Z'));
  expect(await lights()).toEqual({ base: 60, current: 55, expires: '2027-03-31T23:00' });
});

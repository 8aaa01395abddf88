import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestSandbox, type TestSandbox } from '../../test-sandbox.ts';
import {
  conflict,
  eventBody,
  fieldOf,
  fresh,
  idIn,
  invalid,
  KEYS,
  listed,
  made,
  missing,
  NO_RESOURCE,
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
const open = () => testClient(sandbox, KEYS.public);
const media = () => `${sandbox.sandbox.urls.ticketing}/media`;

describe('regions', () => {
  test('are made, read, changed and deleted', async () => {
    const name = fresh('Coast');
    const created = await admin().post('/regions', {
      name,
      country: 'Antigua and Barbuda',
      city: 'Falmouth',
    });
    const self = made(created);
    expect(created.body).toEqual({
      self: expect.stringMatching(/^\/regions\/\d{14}$/),
      name,
      country: 'Antigua and Barbuda',
      district: '',
      city: 'Falmouth',
      icon: `${media()}/antigua_and_barbuda.png`,
    });
    expect(await open().get(self)).toMatchObject({ status: 200, body: created.body });
    const changed = await admin().put(self, { name, country: 'Barbados', district: 'Saint Paul', city: '' });
    expect(changed).toMatchObject({
      status: 200,
      body: { country: 'Barbados', district: 'Saint Paul', city: '', icon: `${media()}/barbados.png` },
    });
    expect((await admin().delete(self)).status).toBe(200);
    expect(await open().get(self)).toMatchObject({ status: 404, body: NO_RESOURCE });
    expect(await admin().delete(self)).toMatchObject({ status: 404, body: NO_RESOURCE });
    // Its name is free again.
    expect((await admin().post('/regions', { name, country: 'Barbados' })).status).toBe(201);
  });

  test('need a name of their own and a country', async () => {
    expect(await admin().post('/regions', {})).toMatchObject({
      status: 400,
      body: missing('name', 'country'),
    });
    expect(await admin().post('/regions', { name: 'Kingston' })).toMatchObject({
      status: 409,
      body: conflict('region', 'name'),
    });
    const [first, second] = [fresh('Bay'), fresh('Bay')];
    await admin().post('/regions', { name: first, country: 'Barbados' });
    const self = made(await admin().post('/regions', { name: second, country: 'Barbados' }));
    expect(await admin().put(self, { name: first })).toMatchObject({
      status: 409,
      body: conflict('region', 'name'),
    });
    expect(await admin().put(self, { name: second })).toMatchObject({
      status: 400,
      body: missing('country'),
    });
    expect((await admin().put(self, { name: second, country: 'Barbados' })).status).toBe(200);
  });

  test('stay while they have venues', async () => {
    const { region, venue } = await newPlaces(admin());
    expect(await admin().delete(region)).toMatchObject({
      status: 409,
      body: { error: 'A region cannot be deleted if it has venues attached' },
    });
    await admin().delete(venue);
    expect((await admin().delete(region)).status).toBe(200);
  });

  test('are active with an approved event that has not ended', async () => {
    const { region, event, ...places } = await newEvent(admin());
    const quiet = await newPlaces(admin());
    await admin().post('/events', eventBody(quiet));
    const active = listed(await open().get('/regions?active=true&records=100'));
    expect(active).toContain(region);
    expect(active).not.toContain(quiet.region);
    expect(listed(await open().get('/regions?active=false&records=100'))).toContain(quiet.region);
    await admin().put(event, { ...eventBody(places), status: 'Cancelled' });
    expect(listed(await open().get('/regions?active=true&records=100'))).not.toContain(region);
  });

  test('are listed oldest first', async () => {
    const self = made(await admin().post('/regions', { name: fresh('Newest'), country: 'Barbados' }));
    expect(listed(await open().get('/regions?records=100')).at(-1)).toBe(self);
  });
});

describe('venues', () => {
  test('are made, read, changed and deleted', async () => {
    const { region } = await newPlaces(admin());
    const name = fresh('Loft');
    const place = { longitude: -61.8456, latitude: 17.1175, address: 'High Street' };
    const created = await admin().post('/venues', { name, region: idIn(region), ...place });
    const self = made(created);
    expect(created.body).toEqual({
      self,
      name,
      region,
      ...place,
      map:
        'https://maps.googleapis.com/maps/api/staticmap?center=17.1175,-61.8456&zoom=15&size=600x300' +
        '&maptype=roadmap&markers=color:red%7C17.1175,-61.8456&key=SANDBOX&signature=SANDBOX',
    });
    expect((await open().get(self)).body).toEqual(created.body);
    const changed = await admin().put(self, { name, region, ...place, latitude: 0 });
    expect(changed).toMatchObject({ status: 200, body: { region, latitude: 0 } });
    expect((await admin().delete(self)).status).toBe(200);
    expect(await open().get(self)).toMatchObject({ status: 404, body: NO_RESOURCE });
  });

  test('cannot be made or changed', async () => {
    const { venue, region } = await newPlaces(admin());
    expect(await admin().post('/venues', {})).toMatchObject({
      status: 400,
      body: missing('name', 'address', 'longitude', 'latitude', 'region'),
    });
    const whole = { name: fresh('Loft'), region, longitude: 1, latitude: 2, address: 'x' };
    expect(
      await admin().post('/venues', { ...whole, region: '1', latitude: 91, longitude: 'x' }),
    ).toMatchObject({
      status: 400,
      body: invalid('longitude', 'latitude', 'region'),
    });
    const partly = { name: '', region, address: '', longitude: -1 };
    expect(await admin().put(venue, partly)).toMatchObject({
      status: 400,
      body: missing('name', 'address', 'latitude'),
    });
    // A name that is in use is told before what is missing.
    expect(await admin().put(venue, { ...partly, name: 'Pier Hall' })).toMatchObject({
      status: 409,
      body: conflict('venue', 'name'),
    });
  });

  test('stay while they have any event', async () => {
    const { venue, event, section } = await newEvent(admin());
    const body = { error: 'A venue cannot be deleted if it is staging an event' };
    expect(await admin().delete(venue)).toMatchObject({ status: 409, body });
    await admin().delete(section);
    await admin().delete(event);
    expect((await admin().delete(venue)).status).toBe(200);
  });

  test('are found by region and part of the name', async () => {
    const { region, venue } = await newPlaces(admin());
    expect(listed(await open().get(`/venues?region=${idIn(region)}`))).toEqual([venue]);
    expect(listed(await open().get(`/venues?region=${encodeURIComponent(region)}`))).toEqual([venue]);
    expect(listed(await open().get('/venues?name=PLAYhouse'), 'name')).toEqual(['Woodbrook Playhouse']);
    expect(listed(await open().get('/venues?name=100%25'))).toEqual([]);
  });
});

describe('categories', () => {
  test('are made, read, changed and deleted', async () => {
    const name = fresh('Sport');
    const created = await admin().post('/categories', { name });
    const self = made(created);
    expect(created.body).toEqual({ self, name, subcategories: [] });
    const changed = await admin().put(self, { name, subcategories: ['Cricket', 'Netball'] });
    expect(changed).toMatchObject({ status: 200, body: { subcategories: ['Cricket', 'Netball'] } });
    expect((await open().get(self)).body).toEqual(changed.body);
    expect((await admin().put(self, { name, subcategories: [] })).body).toMatchObject({ subcategories: [] });
    expect((await admin().delete(self)).status).toBe(200);
    expect(await open().get(self)).toMatchObject({ status: 404, body: NO_RESOURCE });
  });

  test('cannot be made or deleted', async () => {
    expect(await admin().post('/categories', {})).toMatchObject({ status: 400, body: missing('name') });
    expect(await admin().post('/categories', { name: 'x', subcategories: 'Jazz' })).toMatchObject({
      status: 400,
      body: invalid('subcategories'),
    });
    expect(await admin().post('/categories', { name: 'Concert' })).toMatchObject({
      status: 409,
      body: conflict('category', 'name'),
    });
    const { category } = await newEvent(admin());
    expect(await admin().delete(category)).toMatchObject({
      status: 409,
      body: { error: 'You cannot delete in-use event categories.' },
    });
  });
});

test('countries go by their plain names', async () => {
  const countries = fieldOf(await open().get('/countries'), 'countries');
  expect(countries).toEqual(expect.arrayContaining(['Antigua and Barbuda', 'Barbados', 'Zimbabwe']));
  expect(countries).toEqual([...new Set(Object(countries))].sort());
});

test.each(['/regions', '/venues', '/categories'])('%s are written by administrators alone', async (path) => {
  for (const key of ['public', 'customer', 'support', 'box office']) {
    const client = testClient(sandbox, KEYS[key]);
    expect((await client.get(path)).status).toBe(200);
    for (const answer of [
      await client.post(path),
      await client.put(`${path}/1`),
      await client.delete(`${path}/1`),
    ])
      expect(answer).toMatchObject({ status: 403, body: RESTRICTED });
  }
});

test('pictures are there for everybody', async () => {
  const icon = await fetch(`${media()}/barbados.png`);
  expect([icon.status, icon.headers.get('content-type')]).toEqual([200, 'image/png']);
  expect((await fetch(`${media()}/portrait/1`)).status).toBe(404);
});

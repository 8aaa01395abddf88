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
  NOT_HOST,
  newEvent,
  newPlaces,
  publish,
  RESTRICTED,
  sectionBody,
  testClient,
  textOf,
} from '../test-client.ts';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.close());

const admin = () => testClient(sandbox);
const open = () => testClient(sandbox, KEYS.public);
const UNLISTED = { error: 'You are not authorised to access this unlisted event.' };
const statusOf = async (event: string) => fieldOf(await admin().get(event), 'status');

describe('an event', () => {
  test('begins as a draft', async () => {
    const places = await newPlaces(admin());
    const body = { ...eventBody(places), tags: ['night', 'sea'] };
    const created = await admin().post('/events', body);
    const self = made(created);
    const media = `${sandbox.sandbox.urls.ticketing}/media`;
    expect(created.body).toEqual({
      self: expect.stringMatching(/^\/events\/\d{14}$/),
      published: '',
      title: body.title,
      description: 'An evening concert',
      status: 'Draft',
      type: 'Standard',
      public: true,
      category: { self: places.category, name: expect.any(String), subcategories: ['Jazz'] },
      subcategory: 'Jazz',
      start: '2031-05-01T20:00',
      end: '2031-05-01T23:00',
      venue: (await admin().get(places.venue)).body,
      host: (await admin().get(places.host)).body,
      disclaimer: '',
      tags: ['night', 'sea'],
      banner: `${media}/banner/${idIn(self)}`,
      thumbnail: `${media}/thumbnail/${idIn(self)}`,
      popularity: 0,
      sections: [],
    });
    expect((await admin().get(self)).body).toEqual(created.body);
  });

  test('without dates begins now and has no end', async () => {
    const { start: _start, end: _end, ...body } = eventBody(await newPlaces(admin()));
    expect((await admin().post('/events', body)).body).toMatchObject({
      start: expect.stringMatching(/^2027-03-01T09:\d\d$/),
      end: '9999-12-31T23:59',
    });
  });

  test('keeps dates as they were sent', async () => {
    const times = { start: '2031-05-01T20:00:00.000Z', end: '2031-05-01T23:00:00+02:00' };
    const body = { ...eventBody(await newPlaces(admin())), ...times };
    expect((await admin().post('/events', body)).body).toMatchObject(times);
  });

  test('cannot be made', async () => {
    const places = await newPlaces(admin());
    const body = eventBody(places);
    const create = (more: object) => admin().post('/events', { ...body, ...more });
    expect(await admin().post('/events', {})).toMatchObject({
      status: 400,
      body: missing('host', 'type', 'title', 'description', 'category', 'subcategory', 'venue', 'public'),
    });
    const blank = { type: '', title: '', description: '', subcategory: '', public: '' };
    expect(await create(blank)).toMatchObject({
      status: 400,
      body: missing('type', 'title', 'description', 'subcategory', 'public'),
    });
    expect((await create({ public: false })).status).toBe(201);
    expect(await create({ title: 'Harbour Lights', type: '' })).toMatchObject({
      status: 409,
      body: conflict('event', 'title'),
    });
    const wrong = {
      title: fresh('x'),
      type: 'Party',
      category: '/categories/1',
      venue: '1',
      tags: 'a',
      banner: 'b',
    };
    expect(await create(wrong)).toMatchObject({
      status: 400,
      body: invalid('type', 'category', 'venue', 'tags', 'banner'),
    });
    expect(await create({ title: fresh('x'), end: '2031-04-30T23:00' })).toMatchObject({
      status: 400,
      body: invalid('end'),
    });
    expect(await create({ title: fresh('x'), start: 'soon' })).toMatchObject({
      status: 400,
      body: invalid('start'),
    });
    expect(await create({ host: '1' })).toMatchObject({
      status: 404,
      body: { error: 'The specified host could not be found.' },
    });
    expect(await testClient(sandbox, KEYS.customer).post('/events', body)).toMatchObject({
      status: 403,
      body: NOT_HOST,
    });
    expect(await open().post('/events', body)).toMatchObject({ status: 403, body: RESTRICTED });
  });

  test('is changed, without its host', async () => {
    const places = await newPlaces(admin());
    const other = await newPlaces(admin());
    const body = eventBody(places);
    const self = made(await admin().post('/events', { ...body, tags: ['a'], disclaimer: 'none' }));
    const { start: _start, ...changes } = {
      ...body,
      host: idIn(other.host),
      venue: other.venue,
      public: false,
    };
    expect(await admin().put(self, changes)).toMatchObject({
      status: 200,
      body: {
        start: body.start,
        public: false,
        tags: ['a'],
        disclaimer: 'none',
        host: { self: places.host },
        venue: { self: other.venue },
        popularity: 0,
      },
    });
    expect(await admin().put(self, { title: 'Harbour Lights' })).toMatchObject({
      status: 409,
      body: conflict('event', 'title'),
    });
    expect(await admin().put(self, {})).toMatchObject({
      status: 400,
      body: missing('type', 'title', 'description', 'category', 'subcategory', 'venue', 'public'),
    });
    expect(await testClient(sandbox, KEYS.customer).put(self, changes)).toMatchObject({
      status: 403,
      body: NOT_HOST,
    });
    expect(await admin().put('/events/1', changes)).toMatchObject({ status: 404, body: NO_RESOURCE });
  });

  test('has pictures that were sent with it', async () => {
    const pixel =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    const body = { ...eventBody(await newPlaces(admin())), banner: `data:image/png;base64,${pixel}` };
    const created = await admin().post('/events', body);
    const banner = await fetch(textOf(created, 'banner'));
    expect(banner.headers.get('content-type')).toBe('image/png');
    expect(Buffer.from(await banner.arrayBuffer()).toString('base64')).toBe(pixel);
    const thumbnail = await fetch(textOf(created, 'thumbnail'));
    expect([thumbnail.status, thumbnail.headers.get('content-type')]).toEqual([200, 'image/png']);
    const { banner: _banner, ...changes } = body;
    await admin().put(made(created), { ...changes, thumbnail: 'data:image/jpeg;base64,/9j/' });
    expect((await fetch(textOf(created, 'thumbnail'))).headers.get('content-type')).toBe('image/jpeg');
    expect((await fetch(textOf(created, 'banner'))).headers.get('content-type')).toBe('image/png');
  });

  test('is deleted without its sections, and frees its title', async () => {
    const { event, section, ...places } = await newEvent(admin());
    const title = textOf(await admin().get(event), 'title');
    expect(await admin().delete(event)).toMatchObject({
      status: 409,
      body: { error: 'The event has active sections which must be deleted first.' },
    });
    expect((await admin().delete(section)).status).toBe(200);
    expect((await admin().delete(event)).status).toBe(200);
    expect(await admin().get(event)).toMatchObject({ status: 404, body: NO_RESOURCE });
    expect((await admin().post('/events', { ...eventBody(places), title })).status).toBe(201);
  });
});

describe('the way of an event', () => {
  test('goes from a draft over a review to the list', async () => {
    const places = await newPlaces(admin());
    const event = made(await admin().post('/events', eventBody(places)));
    const id = Buffer.from(event).toString('base64');
    expect(await open().get(event)).toMatchObject({ status: 403, body: UNLISTED });
    expect(await admin().post(`${event}/submissions`)).toMatchObject({
      status: 201,
      body: {
        success: true,
        self: `/submissions/${id}`,
        type: 'event',
        resource: event,
        status: 'Pending',
        submitted: expect.stringMatching(/^2027-03-01T09:\d\d:\d\d\+00:00$/),
        content: { self: event, status: 'Under Review' },
      },
    });
    expect(await admin().post(`${event}/submissions`)).toMatchObject({
      status: 409,
      body: { error: 'The event has already been submitted or cancelled.' },
    });
    expect(listed(await admin().get('/submissions?type=event&records=100'))).toContain(`/submissions/${id}`);
    expect((await admin().get(`/submissions/${id}`)).body).toMatchObject({ resource: event });
    expect((await admin().get(`/submissions/${encodeURIComponent(id)}`)).status).toBe(200);
    for (const decision of ['', '?approved=', '?approved=perhaps'])
      expect((await admin().delete(`/submissions/${id}${decision}`)).status).toBe(400);
    expect((await admin().delete(`/submissions/${id}?approved=false`)).status).toBe(200);
    expect(await statusOf(event)).toBe('Draft');
    expect(await admin().delete(`/submissions/${id}?approved=true`)).toMatchObject({
      status: 404,
      body: NO_RESOURCE,
    });
    await publish(admin(), event);
    expect((await open().get(event)).body).toMatchObject({
      status: 'Listed',
      published: expect.stringMatching(/^2027-03-01T09:\d\d:\d\d\+00:00$/),
    });
    expect(await admin().get(`/submissions/${id}`)).toMatchObject({ status: 404 });
  });

  test('leads private events past the list', async () => {
    const { event, ...places } = await newEvent(admin());
    const title = textOf(await admin().get(event), 'title');
    const body = { ...eventBody(places), title };
    await admin().put(event, { ...body, public: false });
    expect(await statusOf(event)).toBe('Scheduled');
    expect((await open().get(event)).status).toBe(200);
    const path = `/published-events?host=${idIn(places.host)}`;
    expect(listed(await open().get(path))).toEqual([]);
    await admin().put(event, body);
    expect(await statusOf(event)).toBe('Listed');
    expect(listed(await open().get(path))).toEqual([event]);
  });

  test('can be left by cancelling, and gone back', async () => {
    const { event, section, ...places } = await newEvent(admin());
    const body = { ...eventBody(places), title: textOf(await admin().get(event), 'title') };
    expect(await admin().put(event, { ...body, status: 'Staged' })).toMatchObject({
      status: 400,
      body: invalid('status'),
    });
    expect((await admin().put(event, { ...body, status: 'Listed' })).status).toBe(200);
    expect((await admin().put(event, { ...body, status: 'Draft' })).body).toMatchObject({
      status: 'Draft',
      published: '',
    });
    expect((await open().get(event)).status).toBe(403);
    await publish(admin(), event);
    expect((await admin().put(event, { ...body, status: 'Cancelled' })).body).toMatchObject({
      status: 'Cancelled',
      sections: [{ active: false }],
    });
    // Who holds tickets can still look.
    expect((await open().get(event)).status).toBe(200);
    expect((await admin().post(`${event}/submissions`)).status).toBe(409);
    expect((await admin().put(event, { ...body, status: 'Draft' })).status).toBe(400);
    expect(
      (await testClient(sandbox, KEYS.customer).post('/orders', { items: { [section]: 1 } })).status,
    ).toBe(400);
  });

  test('ends when the event does', async () => {
    const places = await newPlaces(admin());
    const times = { start: '2027-03-02T20:00', end: '2027-03-02T23:00' };
    const event = made(await admin().post('/events', { ...eventBody(places), ...times }));
    const sales = { salesStart: '2027-01-01T00:00', salesEnd: times.end };
    const section = `${event}${made(await admin().post(`${event}/sections`, sectionBody(sales)))}`;
    await publish(admin(), event);
    const list = `/published-events?host=${idIn(places.host)}`;
    expect(listed(await open().get(list))).toEqual([event]);
    await sandbox.sandbox.clock.set(new Date('2027-03-02T23:00:01Z'));
    expect((await open().get(event)).body).toMatchObject({ status: 'Staged', sections: [{ active: false }] });
    expect(listed(await open().get(list))).toEqual([]);
    expect(listed(await admin().get(`/events?status=Staged&host=${idIn(places.host)}`))).toEqual([event]);
    expect((await admin().post('/orders', { items: { [section]: 1 } })).status).toBe(400);
    const body = { ...eventBody(places), ...times, status: 'Cancelled' };
    expect(await admin().put(event, body)).toMatchObject({ status: 400, body: invalid('status') });
    await sandbox.sandbox.clock.set(new Date('2027-03-01T09:30:00Z'));
  });

  test('is closed to others', async () => {
    const event = made(await admin().post('/events', eventBody(await newPlaces(admin()))));
    const customer = testClient(sandbox, KEYS.customer);
    expect(await customer.post(`${event}/submissions`)).toMatchObject({ status: 403, body: NOT_HOST });
    expect(await customer.get(event)).toMatchObject({ status: 403, body: UNLISTED });
    for (const key of ['public', 'customer', 'support', 'box office']) {
      const client = testClient(sandbox, KEYS[key]);
      expect(await client.get('/submissions')).toMatchObject({ status: 403, body: RESTRICTED });
      expect(await client.delete('/submissions/x?approved=true')).toMatchObject({ status: 403 });
      expect(await client.get('/events')).toMatchObject({ status: 403, body: RESTRICTED });
    }
    expect((await admin().get('/submissions/nonsense')).status).toBe(404);
  });
});

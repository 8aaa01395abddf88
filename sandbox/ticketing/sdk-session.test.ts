import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { startTestSandbox, type TestSandbox } from '../test-sandbox.ts';
import { KEYS, testClient } from './test-client.ts';

const MEDIA = 'https://qa.ticketingevents.com/media';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox({ env: { TICKETING_SANDBOX_MEDIA_URL: MEDIA } });
});
afterAll(() => sandbox.close());

type Resource = z.infer<typeof resource>;
const resource = z.looseObject({ self: z.string() });
/** Numbers may come as text; entries are read one by one. */
const list = z.object({
  total: z.coerce.number(),
  records: z.coerce.number(),
  page: z.coerce.number(),
  entries: z.array(resource),
});

/** What the SDK makes of an answer that is no success: the status, and `error` alone. */
class SdkError extends Error {
  readonly code: number;
  constructor(code: number, text: string | undefined) {
    super(text);
    this.code = code;
  }
}

/** Sends and reads as the Node SDK 3.1.2 does: a body with every method, one key for a client, `self` for what is saved. */
function sdk(key: string) {
  const send = async (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body: object = {}) => {
    const answer = await testClient(sandbox, key).call(method, path, body);
    if (answer.status >= 200 && answer.status < 300) return answer.body;
    throw new SdkError(answer.status, z.object({ error: z.string().optional() }).parse(answer.body).error);
  };
  return {
    send,
    create: async (path: string, body: object): Promise<Resource> =>
      resource.parse(await send('POST', path, body)),
    /** `find` goes by the id that the SDK reads off the end of `self`. */
    find: async (collection: string, self: string): Promise<Resource> => {
      const id = /[A-Za-z0-9-]+$/.exec(self)?.[0];
      return resource.parse(await send('GET', `/${collection}/${id}`));
    },
    list: async (path: string, records = 25, page = 1) => {
      const found = list.parse(
        await send('GET', `${path}${path.includes('?') ? '&' : '?'}records=${records}&page=${page}`),
      );
      return { ...found, pages: Math.ceil(found.total / found.records) };
    },
    save: (self: string, body: object) => send('PUT', self, body),
    remove: (self: string) => send('DELETE', self),
  };
}
const root = () => sdk(KEYS.administrator ?? '');

/** How an attempt failed. */
async function failure(attempt: Promise<unknown>): Promise<{ code: number; message: string }> {
  const error = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof SdkError)) throw new Error('It did not fail.');
  return { code: error.code, message: error.message };
}

describe('a session of the Node SDK', () => {
  const region = {
    name: 'Golden Coast',
    country: 'Antigua and Barbuda',
    district: 'Saint Paul',
    city: 'Falmouth',
  };

  test('goes from an empty map to people at the door', async () => {
    const client = root();
    const coast = await client.create('/regions', region);
    expect(coast).toEqual({ self: coast.self, ...region, icon: `${MEDIA}/antigua_and_barbuda.png` });
    expect(await client.find('regions', coast.self)).toEqual(coast);

    const regionId = /[A-Za-z0-9-]+$/.exec(coast.self)?.[0] ?? '';
    const place = { name: 'Golden Pier', longitude: -61.8456, latitude: 17.1175, address: 'Pier Road' };
    const venue = await client.create('/venues', { ...place, region: regionId });
    expect(venue).toMatchObject({ ...place, region: coast.self });
    const category = await client.create('/categories', {
      name: 'Golden Kind',
      subcategories: ['Jazz', 'Choir'],
    });
    const host = await client.create('/hosts', {
      name: 'Golden Host',
      contact: 'Ira Vale',
      email: 'ira@tideway.test',
    });
    const hostId = /[A-Za-z0-9-]+$/.exec(host.self)?.[0];

    const written = {
      title: 'Golden Hour',
      description: 'An evening concert',
      type: 'Standard',
      public: true,
      category: category.self,
      subcategory: 'Jazz',
      start: '2031-05-01T20:00',
      end: '2031-05-01T23:00',
      venue: venue.self,
      disclaimer: '',
      tags: ['night'],
    };
    const event = await client.create('/events', { host: hostId, ...written });
    const eventId = /[A-Za-z0-9-]+$/.exec(event.self)?.[0];
    expect(event).toEqual({
      self: event.self,
      published: '',
      ...written,
      status: 'Draft',
      category,
      venue,
      host,
      banner: `${MEDIA}/banner/${eventId}`,
      thumbnail: `${MEDIA}/thumbnail/${eventId}`,
      popularity: 0,
      sections: [],
    });

    const section = {
      name: 'Balcony',
      description: 'Seated, upper level',
      basePrice: 60,
      salesStart: '2026-01-01T09:00',
      salesEnd: '2031-05-01T20:00',
      capacity: 120,
    };
    const balcony = await client.create(`${event.self}/sections`, section);
    expect(balcony).toEqual({
      self: balcony.self,
      name: 'Balcony',
      description: 'Seated, upper level',
      price: { base: 60, current: 60, expires: '2031-05-01T20:00' },
      salesStart: section.salesStart,
      salesEnd: section.salesEnd,
      active: true,
      capacity: 120,
      sold: 0,
      reserved: 0,
      remaining: 120,
    });

    // A save sends everything that can be written, and does not look at the answer.
    await client.save(event.self, { ...written, subcategory: 'Choir' });
    await client.send('POST', `${event.self}/submissions`, {});
    expect(await failure(client.send('POST', `${event.self}/submissions`))).toMatchObject({ code: 409 });
    await client.send('DELETE', `/submissions/${Buffer.from(event.self).toString('base64')}?approved=true`);
    const published = await client.list('/published-events?title=golden+hour&sort=start&order=desc', 1);
    expect(published).toMatchObject({
      total: 1,
      pages: 1,
      entries: [{ self: event.self, status: 'Listed', subcategory: 'Choir' }],
    });

    // A visitor signs up, starts a session and buys.
    const visitor = await client.create('/accounts', {
      username: 'golden.guest',
      password: 'demopass',
      email: 'guest@example.test',
    });
    expect(visitor).toMatchObject({ role: 'customer', verified: false, activated: true });
    const started = z
      .object({ self: z.string(), started: z.string(), key: z.string(), account: resource })
      .parse(
        await client.send('POST', '/sessions', { identification: 'golden.guest', password: 'demopass' }),
      );
    expect(started.started).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
    expect(started.account).toEqual(visitor);
    const guest = sdk(started.key);
    expect(await guest.send('GET', '/sessions/active')).toEqual(started);
    const whole = `${event.self}${balcony.self}`;
    const order = await guest.create('/orders', { items: { [whole]: 2 } });
    expect(order).toMatchObject({ status: 'Placed', subtotal: 120, fees: 3.98, total: 123.98 });
    const card = {
      number: '4111111111111111',
      cvv: 123,
      expiryDate: '12/40',
      name: 'A Guest',
      email: 'guest@example.test',
      phone: '555',
      address1: '1 Quay',
      city: 'Falmouth',
      district: 'Saint Paul',
      country: 'Antigua and Barbuda',
    };
    expect(await guest.send('POST', `${order.self}/payments`, card)).toEqual({
      date: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$/),
      amount: 123.98,
      status: 'Authorised',
    });

    // At the door: the code is exchanged with the caller's key, all else goes with the token's.
    const token = await client.create(`${event.self}/tokens`, { sections: [whole] });
    const { key, ...opened } = z
      .object({ key: z.string(), event: z.string(), sections: z.array(z.string()) })
      .parse(await guest.send('GET', `/tokens/${token.code}`));
    expect(opened).toEqual({ event: event.self, sections: [whole] });
    const shown = await guest.find('events', opened.event);
    const sections = z.array(resource).parse(shown.sections);
    // The SDK matches by this very text.
    expect(sections.map(({ self }) => `${shown.self}${self}`)).toEqual(opened.sections);
    const door = sdk(key);
    const tickets = await door.list(`${event.self}/tickets`);
    expect(tickets).toMatchObject({ total: 2, entries: [{ status: 'Issued', redeemed: 'N/A' }, {}] });
    const serials = tickets.entries.map(({ serial }) => z.string().parse(serial));
    for (const serial of serials) expect(serial).toMatch(/^[0-9A-Z]{6}-[0-9A-Z]{12}$/);
    const admitted = z.array(resource).parse(
      await door.send('POST', `${event.self}/admissions`, {
        redeemer: 'Gate 2',
        device: 'scanner-11',
        serials,
      }),
    );
    expect(admitted).toMatchObject(
      serials.map((ticket) => ({ redeemer: 'Gate 2', device: 'scanner-11', ticket })),
    );
    const patron = encodeURIComponent(visitor.self);
    expect(await door.list(`${event.self}/admissions?patron=${patron}`, 1)).toMatchObject({
      total: 2,
      pages: 2,
    });
    expect(
      await failure(door.send('POST', `${event.self}/admissions`, { redeemer: 'x', device: 'y', serials })),
    ).toEqual({
      code: 400,
      message: 'None of the provided ticket serials grants admission to this event',
    });
    expect(await guest.send('DELETE', '/sessions/active')).toEqual({ message: expect.any(String) });
    expect(await failure(guest.send('GET', '/sessions/active'))).toMatchObject({ code: 401 });
  });

  test('leaves nothing behind', async () => {
    const client = root();
    const again = async () => {
      const made = await client.create('/regions', { name: 'Brief', country: 'Barbados' });
      await client.remove(made.self);
      return failure(client.find('regions', made.self));
    };
    const gone = { code: 404, message: 'There is presently no resource with the given URI.' };
    expect(await again()).toEqual(gone);
    expect(await again()).toEqual(gone);
  });

  test('meets refusals that its error classes are made of', async () => {
    const client = root();
    const customer = sdk(KEYS.customer ?? '');
    const [host] = (await client.list('/hosts', 1)).entries;
    const hidden = (await client.list('/events?status=Draft', 1)).entries[0];
    expect((await customer.find('hosts', host?.self ?? '')).self).toBe(host?.self);
    const notHost = 'This account is not an administrator for the relevant event host.';
    const refusals: [() => Promise<unknown>, number, string][] = [
      [
        () => client.create('/venues', { name: 'Pier Hall' }),
        409,
        'The following arguments conflict with those of another venue: name.',
      ],
      [
        () => client.list('/regions', 25, 99),
        404,
        'The specified page does not exist for the given records per page',
      ],
      [
        () => customer.find('accounts', '/accounts/OT-SANDBOX6'),
        403,
        'You are not authorised to access or modify this account.',
      ],
      [
        () => customer.find('events', hidden?.self ?? ''),
        403,
        'You are not authorised to access this unlisted event.',
      ],
      [() => customer.send('POST', '/events', { host: host?.self.slice(7) }), 403, notHost],
      [() => customer.save(host?.self ?? '', { name: 'Mine' }), 403, notHost],
      [() => customer.remove(host?.self ?? ''), 403, notHost],
      [
        () => client.send('POST', '/sessions', { identification: 'nora.quill', password: 'x' }),
        401,
        'A session cannot be started with the given password.',
      ],
      [
        () => client.send('GET', '/tokens/00000000'),
        404,
        'The provided code does not belong to any event token',
      ],
    ];
    for (const [attempt, code, message] of refusals)
      expect(await failure(attempt())).toEqual({ code, message });
  });
});

import { once } from 'node:events';
import { IncomingMessage, request } from 'node:http';
import { json } from 'node:stream/consumers';
import { expect } from 'vitest';
import { z } from 'zod';
import type { TestSandbox } from '../test-sandbox.ts';
import { keys, PASSWORD } from './seed/people.ts';

/** The seeded keys by name. */
export const KEYS = Object.fromEntries(keys.map(({ name, key }) => [name, key]));
export const NOT_AUTHENTICATED = { message: 'Your request could not be authenticated.' };
export const RESTRICTED = { message: 'You are restricted from accessing this resource.' };
export const NO_RESOURCE = { error: 'There is presently no resource with the given URI.' };
export const NOT_HOST = { error: 'This account is not an administrator for the relevant event host.' };
export const NOT_ACCOUNT = { error: 'You are not authorised to access or modify this account.' };
export const NO_ACCOUNT = { error: 'The requested account could not be located' };

export function missing(...names: string[]) {
  return {
    error: `The following arguments are required, but have not been supplied: ${names.join(', ')}.`,
  };
}
export function invalid(...names: string[]) {
  return { error: `The following arguments have invalid values: ${names.join(', ')}.` };
}
export function conflict(noun: string, name: string) {
  return { error: `The following arguments conflict with those of another ${noun}: ${name}.` };
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
export type Answer = { status: number; body: z.core.util.JSONType; headers: IncomingMessage['headers'] };

/** Calls the façade with a key, or without one. Sends a body with every method, as the Node SDK does. */
export function testClient(
  { sandbox }: { sandbox: { urls: Readonly<Record<string, string | undefined>> } },
  key: string | null = KEYS.administrator ?? null,
  version = '3.0.0',
) {
  const root = `${sandbox.urls.ticketing}/v3`;

  async function call(method: Method, path: string, body: object | string = {}): Promise<Answer> {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const headers = {
      // Without it Node would not frame the body of a GET.
      'content-length': Buffer.byteLength(text),
      'content-type': 'application/json',
      'x-client-version': version,
      ...(key === null ? {} : { 'x-api-key': key }),
    };
    // Not fetch, which sends no body with GET.
    const sent = request(`${root}${path}`, { method, headers });
    sent.end(text);
    const [answer] = z.tuple([z.instanceof(IncomingMessage)]).parse(await once(sent, 'response'));
    return {
      status: answer.statusCode ?? 0,
      headers: answer.headers,
      body: z.json().parse(await json(answer)),
    };
  }

  return {
    call,
    get: (path: string) => call('GET', path),
    post: (path: string, body?: object | string) => call('POST', path, body),
    put: (path: string, body?: object) => call('PUT', path, body),
    patch: (path: string, body?: object) => call('PATCH', path, body),
    delete: (path: string) => call('DELETE', path),
  };
}
export type TestClient = ReturnType<typeof testClient>;

const named = z.looseObject({ self: z.string() });

/** The URI of what was made. */
export function made(answer: Answer): string {
  expect(answer).toMatchObject({ status: 201 });
  return named.parse(answer.body).self;
}

/** The last part of a URI. */
export function idIn(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}

const page = z.object({ total: z.number(), entries: z.array(z.record(z.string(), z.json())) });

/** One field of every entry of a list. */
export function listed(answer: Answer, field = 'self') {
  expect(answer).toMatchObject({ status: 200 });
  return page.parse(answer.body).entries.map((entry) => entry[field]);
}

export function totalOf(answer: Answer): number {
  return page.parse(answer.body).total;
}

/** One field of an answer. */
export function fieldOf(answer: Answer, field: string) {
  return z.record(z.string(), z.json()).parse(answer.body)[field];
}
export function textOf(answer: Answer, field: string): string {
  return z.string().parse(fieldOf(answer, field));
}

let count = 0;
/** A name that nothing else has. */
export function fresh(name: string): string {
  count += 1;
  return `${name} ${count}`;
}

/** A new account with a session. */
export async function newAccount(sandbox: TestSandbox, firstName = 'Pat') {
  const username = fresh('pat').replace(' ', '.');
  const account = {
    username,
    password: PASSWORD,
    email: `${username}@example.test`,
    firstName,
    lastName: 'Reed',
  };
  const created = await testClient(sandbox).post('/accounts', account);
  const session = await testClient(sandbox, null).post('/sessions', {
    identification: username,
    password: PASSWORD,
  });
  const key = textOf(session, 'key');
  return {
    ...account,
    self: made(created),
    number: textOf(created, 'number'),
    key,
    client: testClient(sandbox, key),
  };
}

/** What events are made of. */
export async function newPlaces(admin: TestClient) {
  const region = made(await admin.post('/regions', { name: fresh('Region'), country: 'Barbados' }));
  const place = { longitude: -59.6165, latitude: 13.0969, address: 'Pier Road' };
  const venue = made(await admin.post('/venues', { name: fresh('Hall'), region: idIn(region), ...place }));
  const category = made(await admin.post('/categories', { name: fresh('Kind'), subcategories: ['Jazz'] }));
  const contact = { contact: 'Ira Vale', email: 'ira@tideway.test' };
  const host = made(await admin.post('/hosts', { name: fresh('Host'), ...contact }));
  return { region, venue, category, host };
}

export function eventBody({ venue, category, host }: { venue: string; category: string; host: string }) {
  return {
    host: idIn(host),
    title: fresh('Evening'),
    description: 'An evening concert',
    type: 'Standard',
    public: true,
    category,
    subcategory: 'Jazz',
    venue,
    start: '2031-05-01T20:00',
    end: '2031-05-01T23:00',
  };
}

export function sectionBody(more: object = {}) {
  return {
    name: fresh('Section'),
    basePrice: 60,
    salesStart: '2026-01-01T09:00',
    salesEnd: '2031-05-01T20:00',
    capacity: 120,
    ...more,
  };
}

/** Lets an event be listed. */
export async function publish(admin: TestClient, event: string): Promise<void> {
  await admin.post(`${event}/submissions`);
  const submission = Buffer.from(event).toString('base64');
  expect((await admin.delete(`/submissions/${submission}?approved=true`)).status).toBe(200);
}

/** A listed event with a section of so many places at a price. */
export async function newEvent(admin: TestClient, section: object = {}) {
  const places = await newPlaces(admin);
  const event = made(await admin.post('/events', eventBody(places)));
  const relative = made(await admin.post(`${event}/sections`, sectionBody(section)));
  await publish(admin, event);
  return { ...places, event, section: `${event}${relative}` };
}

export const CARD = {
  number: '4111111111111111',
  cvv: 123,
  expiryDate: '12/40',
  name: 'N Quill',
  email: 'nora@example.test',
  phone: '555',
  address1: '1 Quay',
  city: 'Bridgetown',
  district: 'Saint Michael',
  country: 'Barbados',
};

/** Buys places of a section. The answer is the order's URI. */
export async function buy(client: TestClient, section: string, quantity = 1): Promise<string> {
  const placed = await client.post('/orders', { items: { [section]: quantity } });
  const order = made(placed);
  if (fieldOf(placed, 'status') === 'Placed')
    expect(await client.post(`${order}/payments`, CARD)).toMatchObject({
      status: 201,
      body: { status: 'Authorised' },
    });
  return order;
}

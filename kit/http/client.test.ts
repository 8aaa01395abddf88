import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { FoyerError } from '../problem.ts';
import { type SupplierClient, type SupplierClientOptions, supplierClient } from './client.ts';

type Step = (response: ServerResponse, request: IncomingMessage) => void;
type Call = { method: string; url: string; headers: IncomingMessage['headers']; body: string };

/** A call that is none of the client's. */
const OUTSIDE = '/outside';

/** A supplier that behaves as a script says, and well when it is at its end. */
async function scriptedServer() {
  const script: Step[] = [];
  const calls: Call[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const { method = '', url = '', headers } = request;
      if (url === OUTSIDE) return fine(response, request);
      calls.push({ method, url, headers, body });
      (script.shift() ?? fine)(response, request);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    script,
    calls,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const json = (response: ServerResponse, status: number, body: unknown) => {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
};
const fine: Step = (response) => json(response, 200, { name: 'fine', rows: [{ seats: 4 }] });
const status =
  (code: number): Step =>
  (response) =>
    json(response, code, { error: 'no' });
const hang: Step = () => undefined;
const hangHalfway: Step = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write('{"name": "fi');
};
const reset: Step = (_response, request) => request.socket.destroy();
const resetHalfway: Step = (response, request) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
  response.write('{"name": "fi', () => request.socket.destroy());
};
const garbage: Step = (response) => response.end('<html>Be right back!</html>');
const wrongPlace: Step = (response) => json(response, 200, { name: 'fine', rows: [{ seats: 'four' }] });

const answer = z.object({ name: z.string(), rows: z.array(z.object({ seats: z.number() })) });
const SECRET = 'Basic aHVudGVyOjI=';
const READ = {
  path: 'v1/things',
  query: { token: 'hunter2' },
  headers: { authorization: SECRET },
  timeoutMs: 5000,
  answer,
};
const WRITE = { ...READ, method: 'POST' as const, body: { form: { card: 'tok_hunter2' } } };
/** Long enough for a server on the same machine that wants to answer. */
const SHORT_MS = 300;

let server: Awaited<ReturnType<typeof scriptedServer>>;
let lines: string[];
const clients: SupplierClient[] = [];
beforeEach(async () => {
  server = await scriptedServer();
  lines = [];
});
afterEach(async () => {
  await server.close();
  await Promise.all(clients.splice(0).map((client) => client.close()));
});

function connect(options: Partial<SupplierClientOptions> = {}): SupplierClient {
  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
  const client = supplierClient({ supplier: 'acme', baseUrl: server.url, log, ...options });
  clients.push(client);
  return client;
}

async function failure(call: Promise<unknown>): Promise<FoyerError> {
  const error = await call.then(
    () => undefined,
    (caught: unknown) => caught,
  );
  if (error instanceof FoyerError) return error;
  throw new Error(`expected a FoyerError, not ${error}`);
}
const codeOf = async (call: Promise<unknown>) => (await failure(call)).code;

/** An address at which nobody listens. */
async function deadUrl(): Promise<string> {
  const gone = await scriptedServer();
  await gone.close();
  return gone.url;
}

describe('a call', () => {
  test('goes where it should, with what it was given, and is understood', async () => {
    const client = connect({ baseUrl: `${server.url}/api/` });
    const query = { at: 'a b&c', no: undefined, on: true, many: 3 };
    expect(await client.read({ ...READ, query })).toEqual({ name: 'fine', rows: [{ seats: 4 }] });
    expect(server.calls).toMatchObject([
      { method: 'GET', url: '/api/v1/things?at=a+b%26c&on=true&many=3', headers: { authorization: SECRET } },
    ]);
  });

  test('reads by POST where something is to be sent along, again when that failed', async () => {
    server.script.push(status(503));
    const client = connect();
    await client.read({ ...READ, body: { json: { ids: [1] } } });
    expect(server.calls).toMatchObject([
      { method: 'POST', body: '{"ids":[1]}', headers: { 'content-type': 'application/json' } },
      { method: 'POST', body: '{"ids":[1]}' },
    ]);
  });

  test('understands an answer that is packed', async () => {
    server.script.push((response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      response.end(gzipSync('{"name": "packed", "rows": []}'));
    });
    const headers = { 'accept-encoding': 'gzip' };
    expect(await connect().read({ ...READ, headers })).toEqual({ name: 'packed', rows: [] });
    expect(server.calls[0]?.headers['accept-encoding']).toBe('gzip');
  });

  test('writes forms and JSON', async () => {
    const client = connect();
    await client.write({ ...WRITE, body: { form: { 'a/b': 'ä &=', c: '' } } });
    await client.write({ ...WRITE, method: 'PUT', body: { json: { a: [1] } } });
    await client.write({ ...READ, method: 'DELETE' });
    expect(server.calls).toMatchObject([
      {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'a%2Fb=%C3%A4+%26%3D&c=',
      },
      { method: 'PUT', headers: { 'content-type': 'application/json' }, body: '{"a":[1]}' },
      { method: 'DELETE', body: '' },
    ]);
  });
});

describe('a read', () => {
  test.each([
    ['says nothing', hang],
    ['stops in the middle', hangHalfway],
  ])('of a supplier that %s is slow, and not tried again', async (_name, step) => {
    server.script.push(step);
    const error = await failure(connect().read({ ...READ, timeoutMs: SHORT_MS }));
    expect(error).toMatchObject({ code: 'SUPPLIER_SLOW', supplier: 'acme', retryable: true });
    expect(server.calls).toHaveLength(1);
  });

  test('of a supplier that is not there fails as down', async () => {
    expect(await codeOf(connect({ baseUrl: await deadUrl() }).read(READ))).toBe('SUPPLIER_DOWN');
    expect(await codeOf(connect({ baseUrl: 'http://supplier.invalid' }).read(READ))).toBe('SUPPLIER_DOWN');
  });

  test.each([
    ['fails', status(500)],
    ['is overloaded', status(503)],
    ['breaks the connection', reset],
    ['breaks the answer off', resetHalfway],
  ])('is tried again when the supplier %s', async (_name, step) => {
    server.script.push(step, step);
    expect(await connect().read(READ)).toMatchObject({ name: 'fine' });
    expect(server.calls).toHaveLength(3);
  });

  test('is given up after the third time', async () => {
    server.script.push(status(500), status(500), status(500));
    expect(await codeOf(connect().read(READ))).toBe('SUPPLIER_DOWN');
    expect(server.calls).toHaveLength(3);
  });

  test.each([
    ['SUPPLIER_THROTTLED', status(429)],
    ['SUPPLIER_REFUSED', status(404)],
    ['SUPPLIER_PROTOCOL', garbage],
    ['SUPPLIER_PROTOCOL', status(302)],
  ])('that ends as %s is not tried again', async (code, step) => {
    server.script.push(step);
    expect(await codeOf(connect().read(READ))).toBe(code);
    expect(server.calls).toHaveLength(1);
  });

  test('whose answer makes no sense says where', async () => {
    server.script.push(wrongPlace, garbage);
    const client = connect();
    expect((await failure(client.read(READ))).message).toContain('rows.0.seats');
    expect((await failure(client.read(READ))).message).toContain('the whole');
  });

  test('is refused in the words of the connector', async () => {
    server.script.push(status(418), status(500));
    const errorOf = vi.fn((code: number, body: unknown) =>
      code === 418 && JSON.stringify(body).includes('no')
        ? new FoyerError('SOLD_OUT', 'No tea is left.')
        : undefined,
    );
    const client = connect({ errorOf });
    expect(await failure(client.read(READ))).toMatchObject({ code: 'SOLD_OUT', message: 'No tea is left.' });
    expect(await client.read(READ)).toMatchObject({ name: 'fine' });
    expect(errorOf).toHaveBeenCalledTimes(3);
  });
});

test('a text goes out as it is, with its type; the time of an answer is told', async () => {
  const seen: Date[] = [];
  server.script.push((response) => {
    response.setHeader('date', 'Mon, 01 Mar 2027 09:00:00 GMT');
    json(response, 200, { name: 'fine', rows: [] });
  });
  const body = { type: 'text/csv', text: 'code\nA-1' };
  await connect().write({ ...WRITE, body, onDate: (at) => seen.push(at) });
  expect(server.calls).toMatchObject([{ body: 'code\nA-1', headers: { 'content-type': 'text/csv' } }]);
  expect(seen).toEqual([new Date('2027-03-01T09:00:00Z')]);
});

describe('a write is sent once', () => {
  test.each([
    ['says nothing', hang],
    ['stops in the middle', hangHalfway],
    ['breaks the connection', reset],
    ['breaks the answer off', resetHalfway],
    ['fails', status(500)],
    ['cannot reach its own', status(502)],
    ['answers garbage', garbage],
  ])('and its outcome is unknown when the supplier %s', async (_name, step) => {
    server.script.push(step);
    const error = await failure(connect().write({ ...WRITE, timeoutMs: SHORT_MS }));
    expect(error).toMatchObject({ code: 'OUTCOME_UNKNOWN', supplier: 'acme' });
    expect(server.calls).toHaveLength(1);
  });

  test.each([
    ['SUPPLIER_THROTTLED', status(429)],
    ['SUPPLIER_REFUSED', status(400)],
  ])('and was surely not done when it ends as %s', async (code, step) => {
    server.script.push(step);
    expect(await codeOf(connect().write(WRITE))).toBe(code);
    expect(server.calls).toHaveLength(1);
  });

  test('and was surely not done when the supplier was not there', async () => {
    expect(await codeOf(connect({ baseUrl: await deadUrl() }).write(WRITE))).toBe('SUPPLIER_DOWN');
    expect(await codeOf(connect({ baseUrl: 'http://supplier.invalid' }).write(WRITE))).toBe('SUPPLIER_DOWN');
  });
});

describe('the circuit', () => {
  const breaker = { failures: 3, restMs: 50 };
  const forEver = { failures: 3, restMs: 3_600_000 };

  test('opens after so many failures: the supplier is left alone, for writes too', async () => {
    const client = connect({ breaker: forEver });
    server.script.push(garbage, garbage, garbage);
    for (let round = 0; round < 3; round += 1)
      expect(await codeOf(client.read(READ))).toBe('SUPPLIER_PROTOCOL');
    expect(client.health().state).toBe('DOWN');
    expect(await codeOf(client.read(READ))).toBe('SUPPLIER_DOWN');
    expect(await codeOf(client.write(WRITE))).toBe('SUPPLIER_DOWN');
    expect(server.calls).toHaveLength(3);
    expect(lines.filter((line) => line.includes('circuit opened'))).toHaveLength(1);
  });

  test('closes again when the supplier answers', async () => {
    const client = connect({ breaker });
    server.script.push(garbage, garbage, garbage, garbage);
    for (let round = 0; round < 3; round += 1) await failure(client.read(READ));
    expect(client.health().state).toBe('DOWN');
    await vi.waitFor(async () => expect(await client.read(READ)).toMatchObject({ name: 'fine' }), {
      timeout: 15_000,
    });
    // One call was let through, met garbage, and opened it once more.
    expect(server.calls).toHaveLength(5);
    expect(client.health().state).toBe('DEGRADED');
    expect(lines.filter((line) => line.includes('circuit closed'))).toHaveLength(1);
  });

  test('lets one call through, and the others only after it', async () => {
    const client = connect({ breaker });
    server.script.push(garbage, garbage, garbage);
    for (let round = 0; round < 3; round += 1) await failure(client.read(READ));
    const held: ServerResponse[] = [];
    const hold: Step = (response) => void held.push(response);
    server.script.push(hold, garbage);
    await vi.waitFor(
      async () => {
        const first = client.read(READ);
        first.catch(() => undefined);
        if ((await Promise.race([first.catch(() => 'refused'), arrived(4)])) === 'refused')
          throw new Error('not yet');
      },
      { timeout: 15_000 },
    );
    const others = Promise.allSettled([client.read(READ), client.read(READ)]);
    await new Promise(setImmediate);
    expect(server.calls).toHaveLength(4);
    const [response] = held;
    if (response) fine(response, response.req);
    expect((await others).map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(server.calls).toHaveLength(6);
  });

  test('minds failures in a row only: answers and refusals show that the supplier is well', async () => {
    const client = connect({ breaker: forEver });
    const ill = [garbage, garbage];
    for (const well of [fine, status(404), status(400)]) {
      server.script.push(...ill, well);
      for (let round = 0; round < 3; round += 1) await client.read(READ).catch(() => undefined);
      expect(client.health().state).toBe('DEGRADED');
    }
    expect(server.calls).toHaveLength(9);
  });

  async function arrived(count: number): Promise<string> {
    await vi.waitFor(() => expect(server.calls.length).toBeGreaterThanOrEqual(count), { timeout: 15_000 });
    return 'arrived';
  }
});

describe('calls at once', () => {
  test('are limited; others wait their turn, and all are answered', async () => {
    const client = connect({ concurrency: 2 });
    const held: ServerResponse[] = [];
    server.script.push(...Array.from({ length: 6 }, (): Step => (response) => void held.push(response)));
    const all = Promise.all(Array.from({ length: 6 }, () => client.read(READ)));
    for (let answered = 0; answered < 6; answered += 2) {
      await vi.waitFor(() => expect(held).toHaveLength(2), { timeout: 15_000 });
      // A call past the limit would have come before the answer to this one.
      await fetch(`${server.url}${OUTSIDE}`);
      expect(held).toHaveLength(2);
      for (const response of held.splice(0)) fine(response, response.req);
    }
    expect(await all).toHaveLength(6);
  });

  test('beyond what can wait are refused at once', async () => {
    const client = connect({ concurrency: 1 });
    const held: ServerResponse[] = [];
    server.script.push((response) => void held.push(response));
    const taken = Array.from({ length: 11 }, () => client.read(READ));
    expect(await codeOf(client.read(READ))).toBe('SUPPLIER_THROTTLED');
    expect(await codeOf(client.write(WRITE))).toBe('SUPPLIER_THROTTLED');
    await vi.waitFor(() => expect(held).toHaveLength(1), { timeout: 15_000 });
    const [response] = held;
    if (response) fine(response, response.req);
    expect(await Promise.all(taken)).toHaveLength(11);
    expect(server.calls).toHaveLength(11);
  });
});

test('health tells what the calls of the last minute met with', async () => {
  let now = new Date('2027-03-01T09:00:00Z').getTime();
  const client = connect({ clock: { now: () => new Date(now) } });
  expect(client.health()).toEqual({
    state: 'UP',
    calls: 0,
    failures: 0,
    medianMs: null,
    lastSuccessAt: null,
  });
  await client.read(READ);
  server.script.push(status(404));
  await failure(client.read(READ));
  // A refusal is no failure of the supplier.
  expect(client.health()).toMatchObject({
    state: 'UP',
    calls: 2,
    failures: 0,
    medianMs: expect.any(Number),
    lastSuccessAt: '2027-03-01T09:00:00.000Z',
  });
  now += 40_000;
  server.script.push(garbage);
  await failure(client.read(READ));
  expect(client.health()).toMatchObject({
    state: 'DEGRADED',
    calls: 3,
    failures: 1,
    lastSuccessAt: '2027-03-01T09:00:00.000Z',
  });
  now += 40_000;
  expect(client.health()).toMatchObject({ state: 'DEGRADED', calls: 1, failures: 1 });
  now += 40_000;
  expect(client.health()).toMatchObject({ state: 'UP', calls: 0, failures: 0, medianMs: null });
});

test('neither errors nor the log tell credentials, and errors no address', async () => {
  const client = connect();
  const seen: FoyerError[] = [];
  for (const step of [hang, reset, status(500), status(429), status(404), garbage, wrongPlace]) {
    server.script.push(step);
    seen.push(await failure(client.write({ ...WRITE, timeoutMs: SHORT_MS })));
  }
  server.script.push(hang, status(401), garbage);
  for (let round = 0; round < 3; round += 1)
    seen.push(await failure(client.read({ ...READ, timeoutMs: SHORT_MS })));
  const dead = connect({ baseUrl: await deadUrl() });
  seen.push(await failure(dead.read(READ)), await failure(dead.write(WRITE)));
  for (const error of seen) {
    const shown = JSON.stringify(error.toJSON());
    expect(shown).not.toMatch(/hunter|aHVudGVy|127\.0\.0\.1|https?:|v1\/things|ECONN|undici/i);
    expect(shown).not.toContain(String(server.port));
  }
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.join()).not.toMatch(/hunter|aHVudGVy/);
});

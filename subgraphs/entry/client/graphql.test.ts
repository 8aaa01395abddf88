import { createServer } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { graphqlServer } from './graphql-server.ts';
import { DoorError } from './server.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A server that always answers the same. */
async function answering(status: number, body: unknown, headers: Record<string, string> = {}) {
  const server = createServer((_request, response) => {
    response.writeHead(status, headers);
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return graphqlServer({ url: `http://127.0.0.1:${port}/graphql`, token: () => 'token' });
}

const { signal } = new AbortController();
const errors = (code: string, retryable = false) => ({
  errors: [{ message: 'No.', extensions: { code, retryable } }],
});

/** What comes of asking for the list. */
async function refusal(status: number, body: unknown, headers = {}) {
  const server = await answering(status, body, headers);
  const page = { performanceId: 'p', changedSince: null, after: null, first: 10, signal };
  return server.guests(page).then(
    () => null,
    (error: unknown) => (error instanceof DoorError ? error : null),
  );
}

describe('what the server says about a request', () => {
  test.each([
    ['an unknown token', 401, errors('UNAUTHENTICATED'), 'TOKEN'],
    ['a foreign event', 200, { data: { performance: null }, ...errors('FORBIDDEN') }, 'FORBIDDEN'],
    ['an event that is not there', 200, { data: { performance: null } }, 'FORBIDDEN'],
    ['a cursor that is too old', 200, errors('MALFORMED_CURSOR'), 'CURSOR'],
    ['something that is wrong with it', 200, errors('BAD_INPUT'), 'BAD_INPUT'],
    ['a supplier that is down', 200, errors('SUPPLIER_DOWN', true), 'AGAIN'],
    ['a code of later times', 200, errors('WHATEVER'), 'AGAIN'],
    ['a fault of the server', 500, errors('INTERNAL', true), 'AGAIN'],
    ['the page of a proxy', 502, '<html>Bad gateway</html>', 'AGAIN'],
    ['the page of a hotel’s network', 200, '<html>Welcome</html>', 'AGAIN'],
    ['an answer to something else', 200, { data: { performance: { guestList: { nodes: 7 } } } }, 'AGAIN'],
  ])('%s', async (_name, status, body, kind) => {
    expect(await refusal(status, body)).toMatchObject({ kind });
  });

  test('too many requests: how long to wait', async () => {
    const body = errors('RATE_LIMITED', true);
    expect(await refusal(429, body, { 'retry-after': '7' })).toMatchObject({ kind: 'AGAIN', waitMs: 7000 });
  });

  test('nothing at all', async () => {
    const server = graphqlServer({ url: 'http://127.0.0.1:1/graphql', token: () => 'token' });
    await expect(server.scan('event', [], signal)).rejects.toMatchObject({ kind: 'AGAIN' });
  });
});

test('scans that are refused as a whole are refused with the code of the problem', async () => {
  const problems = [{ code: 'BAD_INPUT', message: 'Send 1 to 20 scans at a time.' }];
  const server = await answering(200, { data: { updateTicketStatuses: { results: [], problems } } });
  await expect(server.scan('event', [], signal)).rejects.toMatchObject({ kind: 'BAD_INPUT' });
});

test('a reason of later times is a refusal all the same', async () => {
  const result = {
    ...{ scanId: '1', answer: 'NOT_UPDATED', reason: 'RAINING', own: false },
    ...{ guestId: '7', inside: false, holder: null, lastCheckIn: null },
  };
  const server = await answering(200, {
    data: { updateTicketStatuses: { results: [result], problems: [] } },
  });
  expect(await server.scan('event', [], signal)).toMatchObject([{ answer: 'NOT_UPDATED', reason: 'OTHER' }]);
});

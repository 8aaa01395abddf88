import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import type { RunningSubgraph } from './subgraph.ts';

/** More than the gateway lets through. */
const MAX_BODY_BYTES = 10_000_000;

const body = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

/** A subgraph behind an HTTP port. */
export type Served = { url: string; close(): Promise<void> };

/**
 * Serves a subgraph over HTTP: `POST /graphql` with the signed token as bearer, `/health/live`, `/health/ready`.
 * It speaks only to the gateway and Foyer's own services, so it has no limits, batching or pages of its own.
 */
export async function serve(subgraph: RunningSubgraph, port: number, host = '127.0.0.1'): Promise<Served> {
  let ready = false;
  subgraph.ready.then(
    () => {
      ready = true;
    },
    () => undefined,
  );
  const server = createServer((request, response) => {
    void answer(request, response).catch(() => reply(response, 500, { errors: [refusal('INTERNAL')] }));
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url === '/health/live') return reply(response, 200, { status: 'live' });
    if (request.url === '/health/ready') return reply(response, ready ? 200 : 503, { ready });
    if (request.method !== 'POST' || request.url !== '/graphql') {
      return reply(response, 404, { errors: [refusal('NOT_FOUND')] });
    }
    const given = await textOf(request);
    if (given === undefined) {
      // What is still to come is not waited for.
      response.setHeader('connection', 'close');
      return reply(response, 413, { errors: [refusal('BAD_INPUT')] });
    }
    const parsed = body.safeParse(json(given));
    if (!parsed.success) return reply(response, 400, { errors: [refusal('BAD_INPUT')] });
    const token = (request.headers.authorization ?? '').replace(/^Bearer /i, '');
    const result = await subgraph.execute({ ...parsed.data, token });
    reply(response, 200, result);
  }

  server.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    url: `http://${host}:${portOf(server.address())}/graphql`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
}

/** The body; undefined when it is too long, which it need not say. */
async function textOf(request: IncomingMessage): Promise<string | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) return undefined;
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of request.iterator({ destroyOnReturn: false })) {
    bytes += piece.length;
    if (bytes > MAX_BODY_BYTES) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString();
}

function reply(response: ServerResponse, status: number, value: unknown): void {
  const payload = JSON.stringify(value);
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(payload),
  });
  response.end(payload);
}

function refusal(code: string): object {
  return { message: 'The request cannot be answered.', extensions: { code } };
}

function json(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address ? address.port : 0;
}

import { type Dispatcher, Pool } from 'undici';
import { z } from 'zod';
import { FoyerError } from '../problem.ts';
import type { SubgraphRequest, SubgraphResponse, Transport } from './subgraph.ts';
import { Turns } from './turns.ts';

const DEADLINE_MS = 60_000;
/** No answer is nearly as large; one that is would cost the memory of all that is answered beside it. */
const MAX_BYTES = 16 * 1024 * 1024;

const response = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        path: z.array(z.union([z.string(), z.number()])).optional(),
        extensions: z.record(z.string(), z.unknown()).optional(),
      }),
    )
    .optional(),
});

/** Answers of all subgraphs are read in turn. */
const turns = new Turns();

/** The way to a subgraph in another process. It never repeats a request: only the caller knows whether it may. */
export function remoteTransport(url: string): Transport {
  const target = new URL(url);
  const pool = new Pool(target.origin, {
    connections: 32,
    headersTimeout: DEADLINE_MS,
    bodyTimeout: DEADLINE_MS,
    maxResponseSize: MAX_BYTES,
  });
  return async (request): Promise<SubgraphResponse> => {
    try {
      const { data, errors } = response.parse(await answered(pool, target.pathname, request));
      return { ...(data === undefined ? {} : { data }), ...(errors ? { errors } : {}) };
    } catch (cause) {
      throw new FoyerError('SUBGRAPH_UNAVAILABLE', 'A part of Foyer cannot be reached now; try again.', {
        cause,
      });
    }
  };
}

/** Sends a request; what comes back as JSON. Streams and promises on the way would cost as much as the request. */
function answered(pool: Pool, path: string, request: SubgraphRequest): Promise<unknown> {
  const { token, query, variables, operationName, headers, signal, since = performance.now() } = request;
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    let controller: Dispatcher.DispatchController | undefined;
    const leave = (): void => controller?.abort(new Error('Nobody waits for the answer any more.'));
    signal?.addEventListener('abort', leave);
    pool.dispatch(
      {
        method: 'POST',
        path,
        headers: { ...headers, 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query, variables, operationName }),
      },
      {
        onRequestStart(started) {
          controller = started;
          if (signal?.aborted) leave();
        },
        onResponseData(_, piece) {
          pieces.push(piece);
        },
        onResponseEnd() {
          signal?.removeEventListener('abort', leave);
          turns.take(since, () => {
            try {
              const [only] = pieces;
              const whole = only && pieces.length === 1 ? only : Buffer.concat(pieces);
              resolve(JSON.parse(whole.toString()));
            } catch (error) {
              reject(error);
            }
          });
        },
        onResponseError(_, error) {
          signal?.removeEventListener('abort', leave);
          reject(error);
        },
      },
    );
  });
}

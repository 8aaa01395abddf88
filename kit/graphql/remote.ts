import { Pool } from 'undici';
import { z } from 'zod';
import { FoyerError } from '../problem.ts';
import type { SubgraphResponse, Transport } from './subgraph.ts';

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

/** The way to a subgraph in another process. It never repeats a request: only the caller knows whether it may. */
export function remoteTransport(url: string): Transport {
  const target = new URL(url);
  const pool = new Pool(target.origin, {
    connections: 32,
    headersTimeout: DEADLINE_MS,
    bodyTimeout: DEADLINE_MS,
    maxResponseSize: MAX_BYTES,
  });
  return async ({ token, query, variables, operationName, headers, signal }): Promise<SubgraphResponse> => {
    try {
      const answer = await pool.request({
        method: 'POST',
        path: target.pathname,
        headers: { ...headers, 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query, variables, operationName }),
        ...(signal ? { signal } : {}),
      });
      const parsed = response.parse(await answer.body.json());
      return {
        ...(parsed.data === undefined ? {} : { data: parsed.data }),
        ...(parsed.errors ? { errors: parsed.errors } : {}),
      };
    } catch (cause) {
      throw new FoyerError('SUBGRAPH_UNAVAILABLE', 'A part of Foyer cannot be reached now; try again.', {
        cause,
      });
    }
  };
}

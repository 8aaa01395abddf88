import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { Pool } from 'undici';

/** What one round found. */
export type Round = {
  requests: number;
  seconds: number;
  latencies: number[];
  wrong: number;
  firstWrong?: string;
};

export type Load = {
  url: string;
  headers?: Record<string, string>;
  connections: number;
  seconds: number;
  /** How many requests are begun a second, whether those before are answered or not; as many as can be when absent. */
  pace?: number;
  /** The next request, with what it is known by. */
  next(): { key: string; body: string };
  /** What must be answered. */
  wanted(key: string): Promise<Buffer>;
};

/** Answers seen to be right, by contender and request; the same bytes again need no second look. */
export type Seen = Map<string, Buffer>;

/** Sends requests as fast as they are answered, and looks at every answer. */
export async function load(
  { url, headers, connections, seconds, pace, next, wanted }: Load,
  seen: Seen,
): Promise<Round> {
  const target = new URL(url);
  const pool = new Pool(target.origin, { connections, pipelining: 1 });
  const round: Round = { requests: 0, seconds: 0, latencies: [], wrong: 0 };
  const began = performance.now();
  const until = began + seconds * 1000;
  let begun = 0;

  async function asking(): Promise<void> {
    while (performance.now() < until) {
      const { key, body } = next();
      const due = began + (1000 * begun) / (pace ?? Number.POSITIVE_INFINITY);
      begun += 1;
      if (due > performance.now()) await wait(due - performance.now());
      // Of a request that had to wait for a connection, the wait counts too.
      const sent = pace === undefined ? performance.now() : due;
      const answer = await pool.request({
        method: 'POST',
        path: target.pathname,
        headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
        body,
      });
      const got = Buffer.from(await answer.body.arrayBuffer());
      round.latencies.push(performance.now() - sent);
      round.requests += 1;
      if (seen.get(key)?.equals(got)) continue;
      if (isSame(got, await wanted(key))) seen.set(key, got);
      else {
        round.wrong += 1;
        round.firstWrong ??= got.toString().slice(0, 300);
      }
    }
  }

  await Promise.all(Array.from({ length: connections }, asking));
  round.seconds = (performance.now() - began) / 1000;
  await pool.destroy();
  return round;
}

function isSame(got: Buffer, wanted: Buffer): boolean {
  if (got.equals(wanted)) return true;
  try {
    return isDeepStrictEqual(JSON.parse(got.toString()), JSON.parse(wanted.toString()));
  } catch {
    return false;
  }
}

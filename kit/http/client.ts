import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import {
  BrokenCircuitError,
  BulkheadRejectedError,
  bulkhead,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  ExponentialBackoff,
  handleWhen,
  retry,
  wrap,
} from 'cockatiel';
import { type Dispatcher, Pool } from 'undici';
import type { z } from 'zod';
import type { SupplierHealth } from '../generated/supplier.ts';
import type { Log } from '../log.ts';
import { FoyerError } from '../problem.ts';
import { type Clock, systemClock } from '../time.ts';
import { recordCalls } from './calls.ts';

export type SupplierClientOptions = {
  /** The supplier's code, for errors and logs. */
  supplier: string;
  /** Scheme, host and port, and a path that all calls begin with. */
  baseUrl: string;
  log: Log;
  clock?: Clock;
  /**
   * What an answer with this status and body means, when it is no good answer. Undefined: look at the status
   * alone.
   */
  errorOf?(status: number, body: unknown): FoyerError | undefined;
  /** The most calls at once; others queue, up to as many again times ten. */
  concurrency?: number;
  /** How many failures in a row open the circuit, and after how long one call is let through again. */
  breaker?: { failures: number; restMs: number };
};

export type SupplierRequest<Answer> = {
  path: string;
  query?: Readonly<Record<string, string | number | boolean | undefined>> | undefined;
  headers?: Readonly<Record<string, string>> | undefined;
  /** What is sent along. A read with a body is sent by POST. */
  body?: SupplierBody | undefined;
  /** How long to wait for the whole answer. */
  timeoutMs: number;
  answer: z.ZodType<Answer>;
  /** Told the time by the supplier's clock, to the second, when an answer says it. */
  onDate?: ((at: Date) => void) | undefined;
};
/** What is sent along: in one of the usual shapes, or a text that has its type already. */
export type SupplierBody =
  | { form: Readonly<Record<string, string>> }
  | { json: unknown }
  | { text: string; type: string };
export type SupplierWrite<Answer> = SupplierRequest<Answer> & {
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
};

/** Calls of one supplier's API. Every failure is a `FoyerError` with a supplier code. */
export type SupplierClient = {
  /** A call that changes nothing. Tried again when the supplier could not be reached or failed. */
  read<Answer>(request: SupplierRequest<Answer>): Promise<Answer>;
  /**
   * A call that changes something, sent at most once. It fails with `OUTCOME_UNKNOWN` when it may have been done,
   * and with another code when it was surely not.
   */
  write<Answer>(request: SupplierWrite<Answer>): Promise<Answer>;
  health(): SupplierHealth;
  close(): Promise<void>;
};

const DEFAULT_CONCURRENCY = 64;
const DEFAULT_BREAKER = { failures: 8, restMs: 5000 };
const MAX_ANSWER_BYTES = 64 * 1024 * 1024;
const unzip = promisify(gunzip);
/** Failures in which the request cannot have arrived. */
const NOT_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

/** The failure of one call, and whether the request may have arrived. */
class CallFailure extends Error {
  readonly problem: FoyerError;
  readonly mayHaveArrived: boolean;

  constructor(problem: FoyerError, mayHaveArrived: boolean) {
    super(problem.message, { cause: problem.cause });
    this.problem = problem;
    this.mayHaveArrived = mayHaveArrived;
  }
}

export function supplierClient(options: SupplierClientOptions): SupplierClient {
  const { supplier, log, clock = systemClock, errorOf, concurrency = DEFAULT_CONCURRENCY } = options;
  const { failures, restMs } = options.breaker ?? DEFAULT_BREAKER;
  const base = new URL(options.baseUrl);
  const pool = new Pool(base.origin, { connections: concurrency, maxResponseSize: MAX_ANSWER_BYTES });
  const calls = recordCalls(clock);

  const ill = handleWhen((error) => error instanceof CallFailure && isIllness(error.problem));
  const streak = new ConsecutiveBreaker(failures);
  const breaker = circuitBreaker(ill, { halfOpenAfter: restMs, breaker: streak });
  breaker.onBreak(() => log.warn({ supplier }, 'circuit opened: the supplier is not asked for a while'));
  breaker.onReset(() => log.info({ supplier }, 'circuit closed: the supplier answers again'));
  const limit = bulkhead(concurrency, concurrency * 10);
  // A call that was too slow is not repeated: nobody would wait for it.
  const again = retry(
    handleWhen((error) => error instanceof CallFailure && error.problem.code === 'SUPPLIER_DOWN'),
    { maxAttempts: 2, backoff: new ExponentialBackoff({ initialDelay: 100, maxDelay: 1000 }) },
  );
  const once = wrap(breaker, limit);
  const retried = wrap(again, once);

  async function call<Answer>(request: SupplierRequest<Answer>, method: Dispatcher.HttpMethod, body?: Body) {
    const began = performance.now();
    try {
      const answer = await send(request, method, body);
      calls.add(performance.now() - began, true);
      return answer;
    } catch (error) {
      const ours = error instanceof CallFailure ? error : undefined;
      calls.add(performance.now() - began, ours ? !isIllness(ours.problem) : false);
      // Who refuses is well; the policy itself counts answers alone.
      if (ours && !isIllness(ours.problem)) streak.success();
      if (ours && isIllness(ours.problem)) {
        log.warn(
          { supplier, path: request.path, code: ours.problem.code, cause: ours.cause },
          'call to the supplier failed',
        );
      }
      throw error;
    }
  }

  async function send<Answer>(
    { path, query, headers, timeoutMs, answer, onDate }: SupplierRequest<Answer>,
    method: Dispatcher.HttpMethod,
    body?: Body,
  ): Promise<Answer> {
    let status: number;
    let parsed: unknown;
    try {
      const response = await pool.request({
        method,
        path: target(base, path, query),
        headers: { accept: 'application/json', ...headers, ...(body ? { 'content-type': body.type } : {}) },
        signal: AbortSignal.timeout(timeoutMs),
        ...(body ? { body: body.text } : {}),
      });
      status = response.statusCode;
      const date = new Date(String(response.headers.date));
      if (!Number.isNaN(date.getTime())) onDate?.(date);
      parsed = json(await textOf(response));
    } catch (cause) {
      throw unanswered(cause);
    }
    const problem = errorOf?.(status, parsed) ?? byStatus(status);
    if (problem) throw new CallFailure(problem, status >= 500);
    const read = answer.safeParse(parsed);
    if (read.success) return read.data;
    const place = read.error.issues[0]?.path.join('.') || 'the whole';
    throw new CallFailure(
      new FoyerError(
        'SUPPLIER_PROTOCOL',
        `The supplier sent an answer in which ${place} cannot be understood; try again.`,
        {
          supplier,
          cause: read.error,
        },
      ),
      true,
    );
  }

  function unanswered(cause: unknown): CallFailure {
    const name = cause instanceof Error ? cause.name : '';
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    if (name === 'TimeoutError' || code === 'UND_ERR_HEADERS_TIMEOUT' || code === 'UND_ERR_BODY_TIMEOUT') {
      return new CallFailure(
        new FoyerError('SUPPLIER_SLOW', 'The supplier did not answer in time; try again.', {
          supplier,
          cause,
        }),
        true,
      );
    }
    const down = new FoyerError('SUPPLIER_DOWN', 'The supplier cannot be reached now; try again later.', {
      supplier,
      cause,
    });
    return new CallFailure(down, !NOT_SENT.has(code));
  }

  function byStatus(status: number): FoyerError | undefined {
    if (status < 400) return undefined;
    if (status === 429)
      return new FoyerError(
        'SUPPLIER_THROTTLED',
        'The supplier takes no more calls for the moment; wait a little.',
        { supplier },
      );
    if (status >= 500)
      return new FoyerError('SUPPLIER_DOWN', 'The supplier failed to answer; try again later.', { supplier });
    return new FoyerError('SUPPLIER_REFUSED', 'The supplier refused the call.', { supplier });
  }

  /** What the policies throw by themselves: nothing was sent. */
  function unsent(error: unknown): FoyerError | undefined {
    if (error instanceof BrokenCircuitError) {
      return new FoyerError(
        'SUPPLIER_DOWN',
        'The supplier has not answered for a while and is left alone; try again later.',
        { supplier },
      );
    }
    if (error instanceof BulkheadRejectedError) {
      return new FoyerError('SUPPLIER_THROTTLED', 'Too many calls to the supplier are waiting; try again.', {
        supplier,
      });
    }
    return undefined;
  }

  return {
    async read({ body, ...request }) {
      try {
        return await retried.execute(() => call(request, body ? 'POST' : 'GET', body && encoded(body)));
      } catch (error) {
        throw unsent(error) ?? (error instanceof CallFailure ? error.problem : error);
      }
    },
    async write({ method, body, ...request }) {
      try {
        return await once.execute(() => call(request, method, body && encoded(body)));
      } catch (error) {
        const never = unsent(error);
        if (never) throw never;
        if (!(error instanceof CallFailure)) throw error;
        if (!error.mayHaveArrived) throw error.problem;
        throw new FoyerError(
          'OUTCOME_UNKNOWN',
          'The supplier may have done this, but did not say so; look before you repeat it.',
          {
            supplier,
            cause: error.problem,
          },
        );
      }
    },
    health: () => calls.health(breaker.state === CircuitState.Open),
    close: () => pool.close(),
  };
}

/** Failures that say something about the supplier's health, not about what was asked. */
function isIllness({ code }: FoyerError): boolean {
  return (
    code === 'SUPPLIER_DOWN' ||
    code === 'SUPPLIER_SLOW' ||
    code === 'SUPPLIER_THROTTLED' ||
    code === 'SUPPLIER_PROTOCOL'
  );
}

type Body = { type: string; text: string };

function encoded(body: SupplierBody): Body {
  if ('text' in body) return body;
  return 'form' in body
    ? { type: 'application/x-www-form-urlencoded', text: new URLSearchParams(body.form).toString() }
    : { type: 'application/json', text: JSON.stringify(body.json) };
}

function target(base: URL, path: string, query: SupplierRequest<unknown>['query'] = {}): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] as [string, string]],
  );
  const search = given.length > 0 ? `?${new URLSearchParams(given)}` : '';
  return `${base.pathname.replace(/\/$/, '')}/${path}${search}`;
}

/** The text of an answer, which is packed only when the connector said that it may be. */
async function textOf({ headers, body }: Dispatcher.ResponseData): Promise<string> {
  if (headers['content-encoding'] !== 'gzip') return body.text();
  return (await unzip(await body.arrayBuffer(), { maxOutputLength: MAX_ANSWER_BYTES })).toString();
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

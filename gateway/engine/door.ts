import { Breaker, type Signal } from '@foyer/kit/graphql/signal';
import type { SubgraphRequest, SubgraphResponse, Transport } from '@foyer/kit/graphql/subgraph';
import type { Log } from '@foyer/kit/log';
import { FoyerError } from '@foyer/kit/problem';
import { context, propagation, type Span, SpanStatusCode, trace } from '@opentelemetry/api';

/** How long is waited, in milliseconds. */
export type Deadlines = {
  /** For a subgraph. */
  fetchMs: number;
  /** For everything a request needs, from when it came in. */
  requestMs: number;
  /** For each fetch of an operation that writes: long enough for whatever stands behind it to give up first. */
  writeMs: number;
};

export const DEFAULT_DEADLINES: Deadlines = { fetchMs: 30_000, requestMs: 45_000, writeMs: 120_000 };

type Options = {
  /** The code of the subgraph. */
  code: string;
  transport: Transport;
  /** Its code again when it stands for a supplier. */
  supplier: string | undefined;
  deadlines: Deadlines;
  log: Log;
};

/** A request to a subgraph with what it hangs on. */
export type Knock = Omit<SubgraphRequest, 'signal' | 'headers'> & {
  /** The id of the request, for the logs of the subgraph. */
  requestId: string;
  /** Whether it writes. */
  writes: boolean;
  /** Whether it is part of an operation that only reads, so that it may be broken off. */
  reads: boolean;
  /** How many entities it asks for; absent for root fields. */
  entities?: number | undefined;
  /** When its caller's request came in, by `performance.now()`. */
  began: number;
  /** Aborted when nobody waits any more. */
  signal?: Signal | undefined;
};

/** Asks one subgraph. Never fails: what goes wrong is an error of the answer. */
export type Door = (knock: Knock) => Promise<SubgraphResponse>;

const tracer = trace.getTracer('foyer-gateway');

/**
 * The way to a subgraph. It waits no longer than the deadlines allow, breaks off what nobody waits for, and takes
 * nothing for an answer that is none.
 */
export function openDoor({ code, transport, supplier, deadlines, log }: Options): Door {
  return async (knock) => {
    const attributes = { 'foyer.subgraph': code, 'foyer.entities': knock.entities ?? 0 };
    const span = tracer.startSpan('gateway.fetch', { attributes });
    try {
      const response = await within(span, () => answered(transport, knock, deadlines));
      return checked(response, knock);
    } catch (error) {
      if (!knock.signal?.aborted) log.error({ subgraph: code, error }, 'a subgraph did not answer');
      return failed(span, error, supplier);
    } finally {
      span.end();
    }
  };
}

/** Makes a span the one that what is done belongs to, when spans are recorded at all. */
function within<Result>(span: Span, act: () => Result): Result {
  return span.isRecording() ? context.with(trace.setSpan(context.active(), span), act) : act();
}

/** What the subgraph answers, if it does in time. */
function answered(transport: Transport, knock: Knock, deadlines: Deadlines): Promise<SubgraphResponse> {
  const { reads, writes, entities: _entities, began, requestId, signal: gone, ...request } = knock;
  const headers = { 'x-request-id': requestId };
  propagation.inject(context.active(), headers);
  const left = deadlines.requestMs - (performance.now() - began);
  const ms = reads ? Math.min(deadlines.fetchMs, left) : deadlines.writeMs;
  if (ms <= 0) return Promise.reject(late(writes));
  return new Promise((resolve, reject) => {
    const breaker = reads ? new Breaker() : undefined;
    // A write goes on when nobody waits for it: it is known afterwards what became of it.
    const stop = (reason: Error): void => {
      end();
      reject(reason);
      breaker?.abort();
    };
    const timer = setTimeout(() => stop(late(writes)), ms);
    const leave = (): void => stop(new Error('The caller has gone.'));
    const end = (): void => {
      clearTimeout(timer);
      if (reads) gone?.removeEventListener('abort', leave);
    };
    if (reads && gone?.aborted) return void leave();
    if (reads) gone?.addEventListener('abort', leave);
    transport({ ...request, headers, signal: breaker }).then(
      (response) => {
        end();
        resolve(response);
      },
      (error) => {
        end();
        reject(error);
      },
    );
  });
}

/** Refuses an answer that cannot be told apart by entity. */
function checked(response: SubgraphResponse, { entities }: Knock): SubgraphResponse {
  const { data } = response;
  if (entities === undefined || data === undefined || data === null) return response;
  const received = data._entities;
  if (received === null || received === undefined) return response;
  if (Array.isArray(received) && received.length === entities) return response;
  throw new Error(`Asked for ${entities} entities, the subgraph answered something else.`);
}

function late(writes: boolean): FoyerError {
  return writes
    ? new FoyerError(
        'OUTCOME_UNKNOWN',
        'A part of Foyer did not answer in time; look what became of it before you repeat it.',
      )
    : new FoyerError('SUBGRAPH_UNAVAILABLE', 'A part of Foyer did not answer in time; try again.');
}

function failed(span: Span, error: unknown, supplier: string | undefined): SubgraphResponse {
  span.setStatus({ code: SpanStatusCode.ERROR });
  const { code, message } = error instanceof FoyerError ? error : UNAVAILABLE;
  return { errors: [new FoyerError(code, message, supplier === undefined ? {} : { supplier })] };
}

const UNAVAILABLE = {
  code: 'SUBGRAPH_UNAVAILABLE',
  message: 'A part of Foyer cannot be reached now; try again.',
} as const;

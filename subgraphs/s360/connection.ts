import { randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { SupplierHealth } from '@foyer/kit/generated/supplier';
import { type SupplierClient, supplierClient } from '@foyer/kit/http/client';
import type { Log } from '@foyer/kit/log';
import { FoyerError } from '@foyer/kit/problem';
import type { Call } from '@foyer/kit/supplier/contract';
import type { Clock } from '@foyer/kit/time';
import { SignJWT } from 'jose';
import { z } from 'zod';
import type { Channel, Config } from './config.ts';
import { healthOf } from './health.ts';
import { type Errand, type Pace, pace } from './pace.ts';
import { type Places, places } from './places.ts';
import { refusalOf, S360Refusal, S360Throttled } from './refusal.ts';
import { SERVICES, type ServiceName } from './services.ts';
import { manifest } from './supplier.ts';

/** A point of sale, as one operator sees it. Nothing that is learnt through one is used for another. */
export type Account = Channel & {
  /** Says whose it is. */
  key: string;
  /** Whether it is asked for a hold. */
  buying: boolean;
};

/** A call to S-360. */
export type Request<Answer> = {
  account: Account;
  service: ServiceName;
  method: string;
  parameters: object;
  answer: z.ZodType<Answer>;
  language?: string;
  /** Whether somebody looks or buys: buyers go first. */
  errand?: Errand;
  timeoutMs?: number;
};

export type Connection = {
  account(call: Pick<Call, 'channel' | 'buying'>): Account;
  read<Answer>(request: Request<Answer>): Promise<Answer>;
  /** Sent at most once; fails with `OUTCOME_UNKNOWN` when it may have been done. */
  write<Answer>(request: Request<Answer>): Promise<Answer>;
  /**
   * A call that may go on at S-360 after it was answered: the answer comes when it has ended, or null when that
   * takes longer. Sent at most once, unless it may be repeated as a read may.
   */
  finish<Answer>(
    request: Request<Answer>,
    longestMs: number,
    first?: 'read' | 'write',
  ): Promise<Answer | null>;
  health(): SupplierHealth;
  close(): Promise<void>;
};

const READ_MS = 10_000;
/** The docs want a token to be fresh and to live about as long. */
const TOKEN_LIFE_S = 30;
const LARGEST_REQUEST_ID = 2 ** 31 - 1;

const underWay = z.object({ statusCode: z.literal('in_progress') }).transform(() => null);
const success = z.looseObject({ statusCode: z.literal('success') });

/** An answer counts only when it says that the call succeeded, whatever else is in it. */
function succeeded<Answer>(answer: z.ZodType<Answer>): z.ZodType<Answer> {
  return success.transform((body, context) => {
    const read = answer.safeParse(body);
    if (read.success) return read.data;
    for (const { path, message } of read.error.issues) context.addIssue({ code: 'custom', path, message });
    return z.NEVER;
  });
}

/** A number that makes a call the same call when it is asked for again. */
export function newRequestId(): number {
  return randomInt(1, LARGEST_REQUEST_ID);
}

export function connect(config: Config, log: Log, clock: Clock): Connection {
  const { url, channels } = config;
  const lines = new Map<string, { http: SupplierClient; pace: Pace; places: Places }>();

  const baseUrl = (institution: string) => (url ?? '').replace('{institution}', institution.toLowerCase());

  /** What an institution is asked through: its limits hold for all of its points of sale together. */
  function lineTo(institution: string) {
    const known = lines.get(institution);
    if (known) return known;
    const http = supplierClient({
      supplier: manifest.code,
      baseUrl: baseUrl(institution),
      log,
      clock,
      errorOf: refusalOf,
      concurrency: config.callsAtOnce,
      breaker: { failures: 8, restMs: config.breakerRestMs },
    });
    const made = { http, pace: pace(config.callsPerMinute), places: places(config.callsAtOnce) };
    lines.set(institution, made);
    return made;
  }

  async function send<Answer>(kind: 'read' | 'write', request: Request<Answer>): Promise<Answer> {
    const { account, service, method, parameters, answer, language } = request;
    const { errand = account.buying ? 'sale' : 'look' } = request;
    const { http, pace, places } = lineTo(account.institution);
    const giveBack = await places.take(errand);
    try {
      const sentAt = await pace.turn(errand);
      const sent = {
        path: `${config.services[service] ?? SERVICES[service]}/${method}`,
        headers: {
          authorization: `Bearer ${await tokenOf(account)}`,
          'accept-encoding': 'gzip',
          ...(language ? { 'accept-language': language } : {}),
        },
        body: { json: parameters },
        timeoutMs: request.timeoutMs ?? (kind === 'read' ? READ_MS : config.writeTimeoutMs),
        answer,
      };
      try {
        const answered =
          kind === 'read' ? await http.read(sent) : await http.write({ ...sent, method: 'POST' });
        pace.met(false, sentAt);
        return answered;
      } catch (error) {
        const throttled = throttling(error);
        pace.met(throttled !== undefined, sentAt);
        throw throttled ?? error;
      }
    } finally {
      giveBack();
    }
  }

  return {
    account({ channel, buying = false }) {
      if (url === undefined)
        throw new FoyerError('SUPPLIER_DOWN', 'S-360 is not set up here: its address is missing.', {
          supplier: manifest.code,
          retryable: false,
        });
      const found = channels[channel];
      if (!found)
        throw new FoyerError(
          'FORBIDDEN',
          'Your sales channel is not set up at this supplier: ask for it to be.',
          { supplier: manifest.code },
        );
      const at = baseUrl(found.institution);
      return { ...found, key: `${found.operator} at ${at}`, buying };
    },
    read: (request) => send('read', { ...request, answer: succeeded(request.answer) }),
    write: (request) => send('write', { ...request, answer: succeeded(request.answer) }),
    async finish(request, longestMs, first = 'write') {
      const asked = {
        ...request,
        parameters: { ...request.parameters, requestId: newRequestId() },
        answer: z.union([underWay, succeeded(request.answer)]),
      };
      const deadline = performance.now() + longestMs;
      let answered = await send(first, asked);
      // The same request id again asks how it goes, and does nothing a second time.
      while (answered === null && performance.now() + config.askAgainMs < deadline) {
        await wait(config.askAgainMs);
        answered = await send('read', asked).catch((error: unknown) => {
          if (error instanceof S360Refusal) throw error;
          // It goes on all the same, however badly that can be asked.
          log.debug({ error }, 'how a call goes cannot be asked now');
          return null;
        });
      }
      return answered;
    },
    health() {
      const health = healthOf([...lines.values()].map(({ http }) => http.health()));
      return url === undefined ? { ...health, state: 'DOWN' } : health;
    },
    async close() {
      await Promise.all([...lines.values()].map(({ http }) => http.close()));
    },
  };
}

/** S-360 says before it does anything that it takes no more calls, so such a write was surely not done. */
function throttling(error: unknown): S360Throttled | undefined {
  if (error instanceof S360Throttled) return error;
  return error instanceof FoyerError && error.code === 'OUTCOME_UNKNOWN'
    ? throttling(error.cause)
    : undefined;
}

// Seconds: the docs say milliseconds, their own sample and every client seconds.
async function tokenOf({ institution, operator, partner, secret }: Account): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT()
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setSubject(institution.toUpperCase())
    .setAudience(operator)
    .setIssuer(partner)
    .setIssuedAt(now)
    .setExpirationTime(now + TOKEN_LIFE_S)
    .sign(new TextEncoder().encode(secret));
}

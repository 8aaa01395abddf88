import type { SupplierHealth } from '@foyer/kit/generated/supplier';
import { supplierClient } from '@foyer/kit/http/client';
import type { Log } from '@foyer/kit/log';
import { FoyerError } from '@foyer/kit/problem';
import type { Call } from '@foyer/kit/supplier/contract';
import type { Clock } from '@foyer/kit/time';
import type { z } from 'zod';
import type { Channel, Config } from './config.ts';
import { refusalOf } from './refusal.ts';
import { manifest } from './supplier.ts';
import { page } from './wire/primitives.ts';

/** The version whose calls are used here: it brought orders and transfers. */
const CLIENT_VERSION = '3.1.3';
const READ_MS = 10_000;
/** A whole list is read in pages of so many. */
const RECORDS = 100;

/**
 * With whose key a call is made: of the sales channel; of the person who asks, when a session was sent along, and
 * of the channel otherwise; or one that is given, such as that of an admission token.
 */
export type As = 'CHANNEL' | 'CALLER' | { key: string };

export type Query = Readonly<Record<string, string | number | boolean | undefined>>;
/** A read with a body is sent by POST. */
type Reading<Answer> = {
  query?: Query;
  body?: object;
  answer: z.ZodType<Answer>;
  as?: As;
  timeoutMs?: number;
};
type Writing<Answer> = { body?: object; query?: Query; answer: z.ZodType<Answer>; as?: As };
export type WriteMethod = 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** The way to TickeTing: keys, versions, lists. Paths begin with a slash, as TickeTing's own URIs do. */
export type Connection = ReturnType<typeof connectionOf>;

export function connectionOf(config: Config, log: Log, clock: Clock) {
  const http = supplierClient({
    supplier: manifest.code,
    baseUrl: config.url,
    log,
    clock,
    errorOf: refusalOf,
    breaker: { failures: 8, restMs: config.breakerRestMs },
  });

  function channelOf(call: Call): Channel {
    const channel = config.channels[call.channel];
    if (channel) return channel;
    throw new FoyerError(
      'FORBIDDEN',
      'Your sales channel is not set up at this supplier: ask for it to be.',
      { supplier: manifest.code },
    );
  }

  function headersOf(call: Call, as: As): Record<string, string> {
    const own = channelOf(call).key;
    const key = typeof as === 'object' ? as.key : as === 'CHANNEL' ? own : (sessionOf(call) ?? own);
    return { 'x-api-key': key, 'x-client-version': CLIENT_VERSION };
  }

  const get = <Answer>(
    call: Call,
    path: string,
    { query, body, answer, as = 'CALLER', timeoutMs = READ_MS }: Reading<Answer>,
  ) =>
    http.read({
      path: path.slice(1),
      query,
      headers: headersOf(call, as),
      body: body && { json: body },
      timeoutMs,
      answer,
    });

  /** Sent at most once, see `SupplierClient.write`. */
  const send = <Answer>(
    call: Call,
    method: WriteMethod,
    path: string,
    { body = {}, query, answer, as = 'CALLER' }: Writing<Answer>,
  ) =>
    http.write({
      method,
      path: path.slice(1),
      query,
      headers: headersOf(call, as),
      body: { json: body },
      timeoutMs: config.writeTimeoutMs,
      answer,
    });

  /** One page of a list: `records` at most, the first is number 1. */
  const list = <Entry>(call: Call, path: string, { answer, ...rest }: Reading<Entry>) =>
    get(call, path, { ...rest, answer: page(answer) });

  /** All entries of a list, page after page. */
  async function all<Entry>(call: Call, path: string, { query, ...rest }: Reading<Entry>): Promise<Entry[]> {
    const found: Entry[] = [];
    for (let number = 1; ; number += 1) {
      const { total, records, entries } = await list(call, path, {
        ...rest,
        query: { ...query, records: RECORDS, page: number },
      });
      found.push(...entries);
      // Fewer than asked for may be the most that there are on a page.
      if (entries.length === 0 || number * records >= total) return found;
    }
  }

  return {
    get,
    list,
    all,
    send,
    channelOf,
    health: (): SupplierHealth => http.health(),
    close: () => http.close(),
  };
}

/** The key of the session that the person who asks has at TickeTing. */
export function sessionOf({ identity }: Pick<Call, 'identity'>): string | undefined {
  return identity.sessions?.[manifest.code];
}

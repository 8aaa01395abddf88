import type { SupplierHealth } from '@foyer/kit/generated/supplier';
import { type SupplierBody, supplierClient } from '@foyer/kit/http/client';
import type { Log } from '@foyer/kit/log';
import { FoyerError } from '@foyer/kit/problem';
import type { Call } from '@foyer/kit/supplier/contract';
import type { Clock } from '@foyer/kit/time';
import type { z } from 'zod';
import type { Channel, Config } from './config.ts';
import { type Login, logins, type Who } from './logins.ts';
import { isRefused, refusalOf, SESSION_ENDED } from './refusal.ts';
import { manifest } from './supplier.ts';
import * as wire from './wire/login.ts';

const READ_MS = 10_000;

/**
 * As whom a call is made: as nobody, as the sales channel's user, as its user at the door, or as the person whose
 * session the caller sent, where there is one, and else as the sales channel's user.
 */
export type As = 'NOBODY' | 'CHANNEL' | 'DOOR' | 'CALLER';

type Query = Record<string, string | number | boolean | undefined>;
type Asking<Answer> = {
  path: string;
  query?: Query;
  as: As;
  answer: z.ZodType<Answer>;
  timeoutMs?: number;
  /** Told the time by Ingresse's clock. */
  onDate?: (at: Date) => void;
};
type Writing<Answer> = Asking<Answer> & { method: 'POST' | 'PUT' | 'DELETE'; body?: SupplierBody };

/** Calls of v1 and v2, with the credentials of who makes them. A login that has ended is renewed in between. */
export type Connection = ReturnType<typeof connect>;

export function connect(config: Config, log: Log, clock: Clock) {
  const http = supplierClient({
    supplier: manifest.code,
    baseUrl: config.url,
    log,
    clock,
    errorOf: refusalOf,
    breaker: { failures: 8, restMs: config.breakerRestMs },
  });
  const headers = { 'accept-encoding': 'gzip' };
  const all = logins(
    {
      login: ({ publicKey, email, password }) =>
        http.read({
          path: 'login',
          query: { apikey: publicKey },
          body: { json: { email, password } },
          timeoutMs: READ_MS,
          answer: wire.login,
        }),
      renew: async ({ publicKey }, { token }) =>
        (
          await http.read({
            path: 'login/renew-token',
            query: { apikey: publicKey, usertoken: token },
            timeoutMs: READ_MS,
            answer: wire.renewed,
          })
        ).authToken,
    },
    clock,
  );

  function channelOf(call: Call): Channel {
    const channel = config.channels[call.channel];
    if (channel) return channel;
    throw new FoyerError(
      'FORBIDDEN',
      'Your sales channel is not set up at this supplier: ask for it to be.',
      {
        supplier: manifest.code,
      },
    );
  }

  function whoOf(call: Call, as: As): Who {
    const { publicKey, door, email, password } = channelOf(call);
    return { publicKey, ...(as === 'DOOR' && door ? door : { email, password }) };
  }

  /** Makes a call with a login, and once more with a new one when Ingresse says that the login is over: it did nothing then. */
  async function withLogin<Answer>(
    call: Call,
    as: As,
    renew: 'again' | 'renewed',
    send: (login: Login) => Promise<Answer>,
  ): Promise<Answer> {
    const who = whoOf(call, as);
    const login = await all.of(who);
    try {
      return await send(login);
    } catch (error) {
      const over = isRefused(error, ...SESSION_ENDED) || (renew === 'renewed' && isRefused(error, 2001));
      if (!over) throw error;
      return send(await all[renew](who, login));
    }
  }

  /** A call of v1: the application's key, and the token of a user. */
  async function v1<Answer>(
    call: Call,
    { as, query }: Pick<Asking<Answer>, 'as' | 'query'>,
    send: (query: Query) => Promise<Answer>,
  ) {
    const { publicKey: apikey } = channelOf(call);
    if (as === 'NOBODY') return send({ ...query, apikey });
    const session = as === 'CALLER' ? call.identity.sessions?.[manifest.code] : undefined;
    if (session !== undefined) return send({ ...query, apikey, usertoken: session });
    return withLogin(call, as, 'again', ({ token }) => send({ ...query, apikey, usertoken: token }));
  }

  return {
    channelOf,

    /** The id of the user that a call is made as; a session begins with it. */
    async userId(call: Call, as: Exclude<As, 'NOBODY'>): Promise<string> {
      const session = as === 'CALLER' ? call.identity.sessions?.[manifest.code] : undefined;
      if (session === undefined) return (await all.of(whoOf(call, as))).userId;
      const [, userId] = /^(\d+)-/.exec(session) ?? [];
      if (userId) return userId;
      throw new FoyerError(
        'FORBIDDEN',
        'This is no session of Ingresse: send the token that its login gave.',
        {
          supplier: manifest.code,
        },
      );
    },

    read: <Answer>(call: Call, { path, as, query, answer, timeoutMs = READ_MS, onDate }: Asking<Answer>) =>
      v1(call, { as, ...(query ? { query } : {}) }, (whole) =>
        http.read({ path, query: whole, headers, timeoutMs, answer, onDate }),
      ),

    write: <Answer>(call: Call, { path, as, query, answer, method, body, timeoutMs }: Writing<Answer>) =>
      v1(call, { as, ...(query ? { query } : {}) }, (whole) =>
        http.write({
          method,
          path,
          query: whole,
          timeoutMs: timeoutMs ?? config.writeTimeoutMs,
          answer,
          body,
        }),
      ),

    /** A read of v2: a bearer token of its own, and a status where v1 has a body. */
    async readV2<Answer>(
      call: Call,
      { path, as, query, answer, timeoutMs = READ_MS }: Asking<Answer>,
    ): Promise<Answer> {
      channelOf(call);
      const send = (authorization?: string) =>
        http.read({
          path: `v2/${path}`,
          query,
          headers: { ...headers, ...(authorization ? { authorization } : {}) },
          timeoutMs,
          answer,
        });
      if (as === 'NOBODY') return send();
      return withLogin(call, as, 'renewed', ({ jwt }) => send(`Bearer ${jwt}`));
    },

    writeV2: <Answer>(call: Call, { path, as, query, answer, method, body, timeoutMs }: Writing<Answer>) =>
      withLogin(call, as, 'renewed', ({ jwt }) =>
        http.write({
          method,
          path: `v2/${path}`,
          query,
          headers: { authorization: `Bearer ${jwt}` },
          timeoutMs: timeoutMs ?? config.writeTimeoutMs,
          answer,
          body,
        }),
      ),

    health: (): SupplierHealth => http.health(),
    close: () => http.close(),
  };
}

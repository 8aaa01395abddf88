import { requireScope } from '@foyer/kit/identity';
import { FoyerError } from '@foyer/kit/problem';
import type { SupplierContext } from '@foyer/kit/supplier/context';
import type { z } from 'zod';
import { type As, type Query, sessionOf } from '../connection.ts';
import { clientOf } from '../connector.ts';
import type { Page } from '../wire/primitives.ts';
import { CALLS, type CallName } from './calls.ts';
import { pathOf } from './ids.ts';

/** Calls that one request may cause: a page of events with something about each, and then some. */
const MOST_CALLS = 200;

type Asking<Answer> = { query?: Query; answer: z.ZodType<Answer>; as?: As };
type Telling<Answer> = { body?: object; query?: Query; answer: z.ZodType<Answer>; as?: As };

/** Makes calls of the platform for who asks. Ids fill the path in, in its order. */
export type Asked = ReturnType<typeof askedBy>;

export function askedBy({ adapter, call }: Pick<SupplierContext, 'adapter' | 'call'>) {
  const { connection } = clientOf(adapter);
  let calls = 0;

  /** The path of a call, once it is clear that who asks may have it made. */
  function allowed(name: CallName, ids: readonly string[], as: As = 'CALLER'): string {
    const { path, scope } = CALLS[name];
    const personal = typeof as === 'object' || (as === 'CALLER' && sessionOf(call) !== undefined);
    if (!personal) requireScope(call.identity, scope);
    calls += 1;
    // Lists in lists add up, and whoever buys meanwhile must not wait for them.
    if (calls > MOST_CALLS) throw tooMany();
    return pathOf(path, ids);
  }

  return {
    async read<Answer>(
      name: CallName,
      ids: readonly string[],
      { as, ...rest }: Asking<Answer>,
    ): Promise<Answer> {
      return connection.get(call, allowed(name, ids, as), { ...rest, ...(as ? { as } : {}) });
    },

    /** A question that TickeTing wants asked by POST. It is the same for everybody, and asked with the partner's key. */
    async ask<Answer>(
      name: CallName,
      { body, answer }: { body: object; answer: z.ZodType<Answer> },
    ): Promise<Answer> {
      return connection.get(call, allowed(name, [], 'CHANNEL'), { body, answer, as: 'CHANNEL' });
    },

    async page<Entry>(
      name: CallName,
      ids: readonly string[],
      { as, ...rest }: Asking<Entry>,
    ): Promise<Page<Entry>> {
      return connection.list(call, allowed(name, ids, as), { ...rest, ...(as ? { as } : {}) });
    },

    /** Sent at most once. */
    async tell<Answer>(
      name: CallName,
      ids: readonly string[],
      { as, ...rest }: Telling<Answer>,
    ): Promise<Answer> {
      const { method } = CALLS[name];
      if (method === 'GET') throw new Error(`${name} changes nothing.`);
      return connection.send(call, method, allowed(name, ids, as), { ...rest, ...(as ? { as } : {}) });
    },
  };
}

function tooMany(): FoyerError {
  return new FoyerError(
    'QUERY_TOO_WIDE',
    `This would cost TickeTing more than ${MOST_CALLS} calls: ask for smaller pages, or for less about each entry.`,
  );
}

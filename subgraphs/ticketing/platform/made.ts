import { FoyerError } from '@foyer/kit/problem';
import type { SupplierContext } from '@foyer/kit/supplier/context';
import type { GraphQLFieldResolver } from 'graphql';
import { platformOf } from './platform.ts';

/** Arguments and fields of inputs in which an id stands. */
const ID = /^(id|number)$|(Id|Ids|Number)$/;
const MADE = /^made:(.+)$/s;

type Mutation = GraphQLFieldResolver<Record<PropertyKey, never>, SupplierContext>;
type Find = (key: string) => Promise<string>;

/**
 * Lets mutations name what an earlier one made by its idempotency key, as `made:KEY`. So one operation can make
 * something, and something else in it, before any id is known.
 */
export function namingMade(mutations: Readonly<Record<string, Mutation>>): Record<string, Mutation> {
  const naming =
    (resolve: Mutation): Mutation =>
    async (root, given, context, info) =>
      resolve(root, await named(given, (key) => idMade(key, context)), context, info);
  return Object.fromEntries(Object.entries(mutations).map(([name, resolve]) => [name, naming(resolve)]));
}

/** Arguments with ids in place of what names them. */
async function named(given: unknown, find: Find, isId = false): Promise<unknown> {
  if (typeof given === 'string') {
    const [, key] = isId ? (MADE.exec(given) ?? []) : [];
    return key === undefined ? given : find(key);
  }
  if (Array.isArray(given)) return Promise.all(given.map((one) => named(one, find, isId)));
  if (typeof given !== 'object' || given === null) return given;
  const entries = Object.entries(given).map(
    async ([name, value]) => [name, await named(value, find, ID.test(name))] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}

async function idMade(key: string, context: SupplierContext): Promise<string> {
  const { db, partner } = platformOf(context);
  const row = await db
    .selectFrom('made')
    .select('result')
    .where('partner', '=', partner)
    .where('key', '=', key)
    .executeTakeFirst();
  const id: unknown = row?.result ? JSON.parse(row.result) : undefined;
  if (typeof id === 'string') return id;
  throw new FoyerError('NOT_FOUND', 'Nothing with an id was made under this idempotency key.');
}

import { sql } from 'kysely';
import { catalogueKey } from '../catalogue.ts';
import type { CatalogContext } from '../context.ts';
import type { CatalogueState, SupplierResolvers } from '../generated/resolvers.ts';
import type { CatalogTables } from '../tables.ts';

/** A supplier: what it is comes from its connector, how fresh the index is from the index. */
export const supplier: SupplierResolvers = {
  name: async ({ code }, _arguments, { facts, identity }) => (await facts.manifest(code, identity)).name,
  capabilities: async ({ code }, _arguments, { facts, identity }) =>
    (await facts.manifest(code, identity)).capabilities,
  holdSeconds: async ({ code }, _arguments, { facts, identity }) =>
    (await facts.manifest(code, identity)).holdSeconds,
  paymentKinds: async ({ code }, _arguments, { facts, identity }) =>
    (await facts.manifest(code, identity)).paymentKinds,
  health: ({ code }, _arguments, { facts, identity }) => facts.health(code, identity),
  catalogue: ({ code }, _arguments, context) => catalogueState(code, context),
};

const NOT_READ = { events: 0, lastSyncedAt: null, state: 'FIRST', problem: null } as const;

async function catalogueState(
  code: string,
  { db, catalogues }: Pick<CatalogContext, 'db' | 'catalogues'>,
): Promise<CatalogueState> {
  const catalogue = catalogues.find(({ supplier: own }) => own === code);
  if (!catalogue) return NOT_READ;
  const row = await db
    .selectFrom('catalogue')
    .select(['read_at', 'problem'])
    .select(
      sql<number>`(select count(*)::int from event where event.catalogue = catalogue.key and event.listed)`.as(
        'events',
      ),
    )
    .where('key', '=', catalogueKey(catalogue))
    .executeTakeFirst();
  if (!row) return NOT_READ;
  const { events, read_at, problem } = row;
  return { events, problem, state: stateOf(row), lastSyncedAt: read_at?.toISOString() ?? null };
}

function stateOf({
  read_at,
  problem,
}: Pick<CatalogTables['catalogue'], 'read_at' | 'problem'>): CatalogueState['state'] {
  if (problem !== null) return 'FAILED';
  return read_at === null ? 'FIRST' : 'CURRENT';
}

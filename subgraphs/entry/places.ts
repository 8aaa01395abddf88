import type { Transport } from '@foyer/kit/graphql/subgraph';
import { decodeId } from '@foyer/kit/id';
import type { Identity, TokenMint } from '@foyer/kit/identity';
import { FoyerError } from '@foyer/kit/problem';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { EntryDatabase } from './tables.ts';

type Options = { db: EntryDatabase; index: Transport; tokens: TokenMint };

/** How long it is remembered that there is no such performance. */
const UNKNOWN_MS = 30_000;
const performances = z.object({
  nodes: z.array(z.object({ id: z.string(), event: z.object({ id: z.string() }).nullish() }).nullable()),
});
const events = z.object({ event: z.object({ id: z.string() }).nullable() });

/** Which event a performance belongs to. It never changes, so the index is asked once for each. */
export function placeBook({ db, index, tokens }: Options) {
  const unknown = new LRUCache<string, true>({ max: 5000, ttl: UNKNOWN_MS });

  async function ask<Answer>(
    shape: z.ZodType<Answer>,
    query: string,
    variables: Record<string, unknown>,
    { partner, channels }: Pick<Identity, 'partner' | 'channels'>,
  ): Promise<Answer> {
    const token = await tokens.mint({ partner, channels, scopes: ['read'] });
    const { data } = await index({ query, variables, token });
    const read = shape.safeParse(data);
    if (read.success) return read.data;
    throw new FoyerError(
      'SUBGRAPH_UNAVAILABLE',
      'It cannot be looked up now which event this belongs to; try again.',
    );
  }

  const book = {
    /** The events of performances; what there is none of is left out. */
    async eventsOf(
      ids: readonly string[],
      asker: Pick<Identity, 'partner' | 'channels'>,
    ): Promise<Map<string, string>> {
      const wanted = [...new Set(ids)];
      if (wanted.length === 0) return new Map();
      const known = await db.selectFrom('performance').selectAll().where('id', 'in', wanted).execute();
      const found = new Map(known.map(({ id, event }) => [id, event]));
      const missing = wanted.filter((id) => !found.has(id) && !unknown.has(id));
      if (missing.length === 0) return found;
      const query =
        'query Places($ids: [ID!]!) { nodes(ids: $ids) { id ... on Performance { event { id } } } }';
      const { nodes } = await ask(performances, query, { ids: missing }, asker);
      const fresh = nodes.flatMap((node) => (node?.event ? [{ id: node.id, event: node.event.id }] : []));
      await book.learn(fresh);
      for (const { id, event } of fresh) found.set(id, event);
      for (const id of missing) if (!found.has(id)) unknown.set(id, true);
      return found;
    },

    /** Keeps what came with an order. */
    async learn(pairs: readonly { id: string; event: string }[]): Promise<void> {
      if (pairs.length === 0) return;
      await db
        .insertInto('performance')
        .values([...pairs])
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },

    /** Refuses an id that is not that of an event the caller can see. */
    async requireEvent(id: string, asker: Pick<Identity, 'partner' | 'channels'>): Promise<void> {
      const { event } = await ask(events, 'query Known($id: ID!) { event(id: $id) { id } }', { id }, asker);
      if (!event) throw new FoyerError('NOT_FOUND', 'There is no such event.');
    },

    /** Whether performances are the event's; null where that cannot be found out now. */
    async ofEvent(
      event: string,
      ids: readonly string[],
      asker: Pick<Identity, 'partner' | 'channels'>,
    ): Promise<Map<string, boolean | null>> {
      const { supplier } = decodeId(event);
      const own = ids.filter((id) => decodeId(id).supplier === supplier);
      const answers = new Map<string, boolean | null>(ids.map((id) => [id, false]));
      const found = await book.eventsOf(own, asker).catch((error: unknown) => {
        if (error instanceof FoyerError) return null;
        throw error;
      });
      for (const id of own) answers.set(id, found && found.get(id) === event);
      return answers;
    },
  };
  return book;
}
export type PlaceBook = ReturnType<typeof placeBook>;

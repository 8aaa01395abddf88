import { createHash } from 'node:crypto';
import { FoyerError } from '@foyer/kit/problem';
import { type Catalogue, catalogueKey } from '../catalogue.ts';
import type { EventFilter, EventSort } from '../generated/resolvers.ts';
import type { CatalogDatabase } from '../tables.ts';
import { checkedFilter, type Filter } from './filter.ts';
import { type TypedWord, typedWords } from './words.ts';

/** A search, looked through: what to find, where, and in which order. */
export type EventQuery = {
  /** Keys of the catalogues to look in. */
  catalogues: readonly string[];
  filter: Filter;
  sort: EventSort;
  /** Null without a text; empty when the text has no words, and then nothing is found. */
  words: readonly TypedWord[] | null;
  now: Date;
};

/** Looks a search through and refuses what makes no sense. */
export async function eventQuery(
  db: CatalogDatabase,
  catalogues: readonly Catalogue[],
  given: EventFilter,
  { sort, now }: { sort: EventSort | null; now: Date },
): Promise<EventQuery> {
  const filter = checkedFilter(given);
  const { text, near, suppliers } = filter;
  if (sort === 'DISTANCE' && !near) {
    throw new FoyerError('BAD_INPUT', 'To sort by distance, say from where with `filter.near`.');
  }
  const keys = catalogues
    .filter(({ supplier }) => !suppliers || suppliers.includes(supplier))
    .map((catalogue) => catalogueKey(catalogue));
  const words = !text?.trim() ? null : await typedWords(db, keys, text);
  return {
    catalogues: keys,
    filter,
    words,
    sort: sort ?? (words?.length ? 'RELEVANCE' : near ? 'DISTANCE' : 'POPULARITY'),
    now,
  };
}

/** What a cursor belongs to: the list that the same arguments give. */
export function listMark(query: EventQuery): string {
  return digest([searchMark(query), query.sort]);
}

/** What counts belong to: all that is found, in whatever order. */
export function searchMark({ filter, catalogues }: EventQuery): string {
  return digest([filter, catalogues]);
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 12);
}

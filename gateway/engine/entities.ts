import { createHash } from 'node:crypto';
import { type Cache, cacheKey, cachePrefix } from '@foyer/kit/cache/cache';
import type { SubgraphResponse } from '@foyer/kit/graphql/subgraph';
import { DEFAULT_CHANNEL } from '@foyer/kit/identity';
import { LRUCache } from 'lru-cache';
import { type Caller, isAnybody } from '../caller.ts';
import { type Fields, isFields } from './executor/fields.ts';
import { copyOf } from './executor/merge.ts';
import type { Representation } from './executor/represent.ts';
import type { Ask, FetchCall } from './executor/run.ts';
import { errorsFor } from './place.ts';

/** What has changed: everything of a subgraph, of one of its types, or one entity. */
export type Changed = { supplier: string; type?: string; id?: string };

export type KeptEntities = {
  /** As the `Ask` it was made from, but entities that were asked for lately are not asked for again. */
  ask: Ask;
  invalidate(changed: Changed): Promise<void>;
};

type Options = { ask: Ask; cache: Cache; suppliers: ReadonlySet<string> };
type Errors = NonNullable<SubgraphResponse['errors']>;

/** How many entities are remembered that something live has been learnt about. */
const MAX_SEEN = 50_000;

/**
 * Keeps entities of subgraphs for as long as all that is asked of them may be kept. Only who sells through the same
 * channel, may do the same and reads the same language shares them; nothing is kept of who asks as a person. When
 * something live is learnt about an entity, what was kept of it before is not used any more.
 */
export function keptEntities({ ask, cache, suppliers }: Options): KeptEntities {
  const seen = new LRUCache<string, number>({ max: MAX_SEEN });

  function keyOf({ shape, caller, variables }: FetchCall, { value, key }: Representation): string {
    const { channels, language = '', scopes } = caller.identity;
    const channel = suppliers.has(shape.subgraph)
      ? (channels[shape.subgraph] ?? DEFAULT_CHANNEL)
      : JSON.stringify(Object.entries(channels).sort());
    const asked = createHash('sha1').update(
      JSON.stringify([shape.query, variables, scopes, seen.get(nameOf(shape.subgraph, key)) ?? 0]),
    );
    const id = typeof value.id === 'string' ? value.id : key;
    const entity = {
      supplier: shape.subgraph,
      kind: kindOf(String(value.__typename)),
      id,
      channel,
      language,
    };
    return `${cacheKey(entity)}:${asked.digest('base64url')}`;
  }

  async function kept(call: FetchCall, entities: readonly Representation[]): Promise<SubgraphResponse> {
    const keys = entities.map((entity) => keyOf(call, entity));
    // Two that the subgraph cannot tell apart, of which the answers are used differently.
    if (new Set(keys).size < keys.length) return ask(call);
    const places = new Map(keys.map((key, index) => [key, index]));
    const errors: Errors[number][] = [];
    const asked = new Set<string>();

    /** Asks for some of the entities; only what is whole is kept. */
    const load = async (some: readonly string[]): Promise<Map<string, Fields>> => {
      const wanted = some.flatMap((key) => entities[places.get(key) ?? -1] ?? []);
      for (const key of some) asked.add(key);
      const { data, errors: failed = [] } = await ask({ ...call, entities: wanted });
      const own = new Map(some.map((key, index) => [index, places.get(key) ?? -1]));
      const placed = errorsFor(call.shape.query, entities, own, failed);
      errors.push(...placed);
      const broken = new Set(placed.map(({ path }) => path?.[1]));
      const list: unknown = data?._entities;
      return new Map(
        some.flatMap((key, index) => {
          const entity: unknown = Array.isArray(list) ? list[index] : null;
          if (!isFields(entity)) return [];
          if (!broken.has(places.get(key))) return [[key, entity] as const];
          partial.set(key, entity);
          return [];
        }),
      );
    };
    /** What was answered with errors: for this caller alone. */
    const partial = new Map<string, Fields>();

    const freshMs = call.shape.lifetime * 1000;
    const found = await cache.wrapMany<Fields>(keys, { freshMs, staleMs: 0, negativeMs: 0 }, load);
    const values = new Map<string, Fields>();
    let oldest = 0;
    for (const [key, one] of found) {
      if (one instanceof Error || !isFields(one.value)) continue;
      values.set(key, one.value);
      if (one.source === 'CACHE') oldest = Math.max(oldest, Date.now() - one.asOf.getTime());
    }
    noteAge(call.caller, Math.min(Math.max(0, oldest), freshMs));
    // Somebody else asked for these at the same time and did not get them; why, only asking tells.
    const lost = keys.filter((key) => !values.has(key) && !asked.has(key));
    if (lost.length > 0) for (const [key, entity] of await load(lost)) values.set(key, entity);
    return {
      data: { _entities: keys.map((key) => copyOf(values.get(key) ?? partial.get(key) ?? null)) },
      ...(errors.length > 0 && { errors }),
    };
  }

  return {
    async ask(call) {
      const { shape, entities, caller } = call;
      if (entities && shape.lifetime > 0 && shape.shared && isAnybody(caller)) return kept(call, entities);
      const response = await ask(call);
      for (const { key } of entities ?? []) {
        const name = nameOf(shape.subgraph, key);
        seen.set(name, (seen.get(name) ?? 0) + 1);
      }
      return response;
    },
    invalidate: ({ supplier, type, id }) =>
      cache.invalidate(
        cachePrefix({
          supplier,
          ...(type === undefined ? {} : { kind: kindOf(type) }),
          ...(type === undefined || id === undefined ? {} : { id }),
        }),
      ),
  };
}

/** Subgraphs keep things of their own under their codes too. */
function kindOf(type: string): string {
  return `entity-${type}`;
}

function nameOf(subgraph: string, key: string): string {
  return `${subgraph} ${key}`;
}

function noteAge(caller: Caller, ms: number): void {
  caller.age = Math.max(caller.age ?? 0, ms / 1000);
}

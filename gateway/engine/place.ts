import type { SubgraphResponse } from '@foyer/kit/graphql/subgraph';
import {
  type FragmentDefinitionNode,
  type GraphQLFormattedError,
  type InlineFragmentNode,
  Kind,
  parse,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';

export type Path = readonly (string | number)[];

/** What was asked of a subgraph, and where its answer goes. */
export type Fetch = {
  query: string;
  /** The representations of the entities it was asked about; absent when it was asked root fields. */
  entities: readonly unknown[] | undefined;
  /** Where they stand in the answer; `@` is every item of a list. */
  at: Path;
  /** The answer so far. */
  answer: Record<string, unknown>;
};

const entity = z.looseObject({ __typename: z.string() });

/**
 * Tells for an error of a subgraph which places of the whole answer it concerns. The gateway counts entities
 * without those that other subgraphs have, so that on a page of several suppliers it would blame the wrong one;
 * here each is found again by its key. An error without a place concerns everything that was asked for.
 */
export function errorPlaces(fetch: Fetch): (path: Path | undefined) => Path[] {
  const { query, entities, at } = fetch;
  if (!entities) return (path) => (path ? [path] : fieldsAsked(query).map((key) => [key]));
  const list = at.slice(0, at.includes('@') ? at.indexOf('@') : at.length);
  const places = entityPlaces(fetch, entities);
  const place = (index: number) => places[index] ?? list;
  return (path) => {
    const [, index, ...rest] = path ?? [];
    if (typeof index === 'number') return [[...place(index), ...rest]];
    return entities.flatMap((one, position) =>
      fieldsAsked(query, entity.safeParse(one).data?.__typename).map((key) => [...place(position), key]),
    );
  };
}

/** Where each representation was taken from. Both lists have the same order; one has gaps. */
function entityPlaces({ answer, at }: Fetch, entities: readonly unknown[]): (Path | undefined)[] {
  const candidates = [...reached(answer, at, [])];
  let next = 0;
  return entities.map((one) => {
    let index = next;
    while (index < candidates.length && !covers(candidates[index]?.value, one)) index += 1;
    if (index < candidates.length) next = index + 1;
    return candidates[index]?.path;
  });
}

function* reached(
  value: unknown,
  [head, ...rest]: Path,
  path: Path,
): Generator<{ value: unknown; path: Path }> {
  if (value === null || value === undefined) return;
  if (head === undefined) yield { value, path };
  else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      yield* reached(item, head === '@' ? rest : [head, ...rest], [...path, index]);
    }
  } else if (isRecord(value)) yield* reached(value[head], rest, [...path, head]);
}

/** Whether an object has what a representation says; its type may go by another name in another subgraph. */
function covers(value: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted)) {
    return (
      Array.isArray(value) &&
      value.length === wanted.length &&
      wanted.every((one, i) => covers(value[i], one))
    );
  }
  if (!isRecord(wanted)) return value === wanted;
  return (
    isRecord(value) &&
    Object.entries(wanted).every(([key, one]) => key === '__typename' || covers(value[key], one))
  );
}

/**
 * The errors of a fetch of entities for somebody whose entities were some of those in it: `own` has their places there
 * and with the one who asks.
 */
export function errorsFor(
  query: string,
  entities: readonly { value: Record<string, unknown> }[],
  own: ReadonlyMap<number, number>,
  errors: NonNullable<SubgraphResponse['errors']> = [],
): GraphQLFormattedError[] {
  return errors.flatMap(({ message, extensions, path }) => {
    const [root = '_entities', index, ...rest] = path ?? [];
    const at = (inside: Path) => ({ message, ...(extensions && { extensions }), path: [root, ...inside] });
    if (typeof index === 'number') {
      const mine = own.get(index);
      return mine === undefined ? [] : [at([mine, ...rest])];
    }
    // It concerns all entities that were asked for together.
    return [...own.values()].flatMap((mine) =>
      fieldsAsked(query, String(entities[mine]?.value.__typename)).map((name) => at([mine, name])),
    );
  });
}

/** Of a subgraph that is down, each entity asks for the same. */
const documents = new LRUCache<string, SelectionSetNode>({ max: 100 });

/** The names in the answer of what a query asks at its top, or of the entities of a type. */
export function fieldsAsked(query: string, type?: string): string[] {
  const top = documents.get(query) ?? selectionsOf(query);
  documents.set(query, top);
  if (type === undefined) return names(top);
  const asked = top.selections
    .filter((one) => one.kind === Kind.FIELD)
    .find((one) => one.name.value === '_entities');
  const fragments = asked?.selectionSet?.selections.filter((one) => one.kind === Kind.INLINE_FRAGMENT) ?? [];
  const own = fragments.filter((one) => one.typeCondition?.name.value === type);
  // A fragment on an interface stands for all its types.
  const fitting = own.length > 0 ? own : fragments;
  return [...new Set(fitting.flatMap((one) => names(one.selectionSet)))];
}

/** What a query selects, with what its named fragments stand for in their places. */
function selectionsOf(query: string): SelectionSetNode {
  const document = parse(query, { noLocation: true });
  const fragments = new Map(
    document.definitions.flatMap((one): [string, FragmentDefinitionNode][] =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [],
    ),
  );
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('A subgraph is asked for nothing.');
  return visit(operation.selectionSet, {
    FragmentSpread({ name, directives = [] }): InlineFragmentNode | undefined {
      const fragment = fragments.get(name.value);
      const { typeCondition, selectionSet } = fragment ?? {};
      if (!typeCondition || !selectionSet) return undefined;
      return { kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet, directives };
    },
  });
}

function names(set: SelectionSetNode | undefined): string[] {
  return (set?.selections ?? []).flatMap((one) => {
    if (one.kind === Kind.FIELD)
      return one.name.value === '__typename' ? [] : [(one.alias ?? one.name).value];
    return one.kind === Kind.INLINE_FRAGMENT ? names(one.selectionSet) : [];
  });
}

/** All names under which a query asks for something of entities, of whichever type. */
export function entityFieldsAsked(query: string): string[] {
  const found = new Set<string>();
  const gather = (set: SelectionSetNode | undefined): void => {
    for (const one of set?.selections ?? []) {
      if (one.kind === Kind.FIELD) found.add((one.alias ?? one.name).value);
      else if (one.kind === Kind.INLINE_FRAGMENT) gather(one.selectionSet);
    }
  };
  for (const one of selectionsOf(query).selections) if (one.kind === Kind.FIELD) gather(one.selectionSet);
  return [...found];
}

function isRecord(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

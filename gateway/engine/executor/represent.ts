import type { QueryPlanFieldNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import { type Fields, getOwn, isFields } from './fields.ts';
import { merge } from './merge.ts';
import type { Rewrite } from './rewrite.ts';
import type { TypeTest } from './types.ts';

/** What a subgraph is told of an entity, and a text that is the same for the same. */
export type Representation = { value: Fields; key: string };

/** Makes representations of entities. */
export type Represent = {
  /** What an entity is told by within its type, when that is one text: most are, and this is cheap. */
  textOf(entity: Fields): string | undefined;
  /** Undefined when the fetch does not concern it or something is missing. */
  of(entity: Fields): Representation | undefined;
};

/** Fields of a type without fields of their own, which is what keys nearly always are. */
type Plain = readonly string[];

export function compileRepresentation(
  requires: readonly QueryPlanSelectionNode[],
  rewrite: Rewrite | undefined,
  meets: TypeTest,
): Represent {
  const plain = new Map<string, Plain | undefined>();

  function plainOf(typename: string): Plain | undefined {
    let names = plain.get(typename);
    if (names === undefined && !plain.has(typename)) {
      names = plainFields(requires, typename, meets);
      plain.set(typename, names);
    }
    return names;
  }

  return {
    textOf(entity) {
      const typename = entity.__typename;
      // A type that is sent as another one is told apart by what is sent.
      const name = rewrite || typeof typename !== 'string' ? undefined : textField(plainOf(typename));
      const text = name === undefined ? undefined : getOwn(entity, name);
      return typeof text === 'string' ? text : undefined;
    },
    of(entity) {
      const typename = entity.__typename;
      if (typeof typename !== 'string' || typename === '') return undefined;
      const names = plainOf(typename);
      const value = names ? selectPlain(entity, names) : select(entity, requires, meets);
      if (!value?.__typename) return undefined;
      rewrite?.(value);
      return { value, key: names ? plainKey(value, names) : JSON.stringify(value) };
    },
  };
}

/** The field of a key that has no other. */
function textField(names: Plain | undefined): string | undefined {
  return names?.length === 2 && names[0] === '__typename' ? names[1] : undefined;
}

/** The fields of a type, when all that is asked of it is one list of plain ones. */
function plainFields(
  selections: readonly QueryPlanSelectionNode[],
  typename: string,
  meets: TypeTest,
): Plain | undefined {
  const applying = selections.filter(
    (one) => one.kind === 'Field' || (one.typeCondition !== undefined && meets(typename, one.typeCondition)),
  );
  const [only] = applying;
  if (applying.length === 1 && only?.kind === 'InlineFragment')
    return plainFields(only.selections, typename, meets);
  const names: string[] = [];
  for (const one of applying) {
    if (one.kind !== 'Field' || one.selections) return undefined;
    names.push(responseName(one));
  }
  return names;
}

function selectPlain(entity: Fields, names: Plain): Fields | undefined {
  const value: Fields = {};
  for (const name of names) {
    const found = getOwn(entity, name);
    if (found === undefined) return undefined;
    value[name] = found;
  }
  return value;
}

/** Most entities have one key that is a text; that one needs no quoting. */
function plainKey(value: Fields, names: Plain): string {
  const name = textField(names);
  const text = name === undefined ? undefined : value[name];
  return typeof text === 'string' ? `${value.__typename}:${text}` : JSON.stringify(value);
}

/**
 * The fields asked for, or undefined when one is missing: then fetching it failed, which has been reported where
 * it happened.
 */
function select(
  source: Fields,
  selections: readonly QueryPlanSelectionNode[],
  meets: TypeTest,
): Fields | undefined {
  const result: Fields = {};
  for (const selection of selections) {
    if (selection.kind === 'Field') {
      const name = responseName(selection);
      const value = getOwn(source, name);
      if (value === undefined) return undefined;
      result[name] = selection.selections ? selectInside(value, selection.selections, meets) : value;
    } else if (selection.typeCondition !== undefined) {
      const typename = source.__typename;
      if (typeof typename !== 'string' || !meets(typename, selection.typeCondition)) continue;
      const part = select(source, selection.selections, meets);
      if (part) merge(result, part);
    }
  }
  return result;
}

function selectInside(
  value: unknown,
  selections: readonly QueryPlanSelectionNode[],
  meets: TypeTest,
): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => selectInside(item, selections, meets));
  return isFields(value) ? (select(value, selections, meets) ?? null) : null;
}

function responseName({ alias, name }: QueryPlanFieldNode): string {
  return alias ?? name;
}

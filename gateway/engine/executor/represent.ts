import type { QueryPlanFieldNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import { type Fields, getOwn, isFields, isInherited } from './fields.ts';
import { merge } from './merge.ts';
import type { Rewrite } from './rewrite.ts';
import { Source } from './source.ts';
import type { TypeTest } from './types.ts';

/** What a subgraph is told of an entity, and a text that is the same for the same. */
export type Representation = { value: Fields; key: string };

/** How entities of one type are told to a subgraph. */
export type Represent = {
  /** A text that is the same for the same entity of the type; undefined when something of it is missing. */
  textOf(entity: Fields): string | undefined;
  /** What the subgraph is told of one that has such a text. */
  of(entity: Fields, text: string): Representation;
};

/** How entities of a type are told, by its name; undefined when the fetch does not concern it. */
export type Representing = (typename: unknown) => Represent | undefined;

export function compileRepresenting(
  requires: readonly QueryPlanSelectionNode[],
  rewrite: Rewrite | undefined,
  meets: TypeTest,
): Representing {
  const known = new Map<string, Represent>();
  return (typename) => {
    if (typeof typename !== 'string' || typename === '') return undefined;
    const found = known.get(typename);
    if (found) return found;
    if (!requires.some((one) => applies(one, typename, meets))) return undefined;
    const names = rewrite ? undefined : plainFields(requires, typename, meets);
    const made = names ? compilePlain(typename, names) : general(requires, rewrite, meets);
    known.set(typename, made);
    return made;
  };
}

/** Whether something is asked of a type. */
function applies(one: QueryPlanSelectionNode, typename: string, meets: TypeTest): boolean {
  return one.kind === 'Field' || (one.typeCondition !== undefined && meets(typename, one.typeCondition));
}

/** Fields without fields of their own, which is what keys nearly always are: code is generated to read them. */
function compilePlain(typename: string, names: readonly string[]): Represent {
  const source = new Source();
  const text = source.constant(textOf);
  const keys = names.filter((name) => name !== '__typename');
  const values = keys.map((name) => ({ name: JSON.stringify(name), value: source.name() }));
  const reading = values.map(
    ({ name, value }) => `const ${value} = entity[${name}]; if (${value} === undefined) return undefined;`,
  );
  const [only] = values.length === 1 ? values : [];
  const texts = ["'\\0'", ...values.map(({ value }) => `${text}(${value})`)].join(' + ');
  // Most entities have one key that is a text, which needs nothing to tell where it ends.
  const isText = only && `typeof ${only.value} === 'string' && ${only.value}.charCodeAt(0) !== 0`;
  const whole = only ? `${isText} ? ${only.value} : ${texts}` : texts;
  const fields = names.map((name) => `${JSON.stringify(name)}: entity[${JSON.stringify(name)}]`);
  return {
    textOf: source.compile(source.function('entity', `${reading.join('\n')} return ${whole};`)),
    of: source.compile(
      source.function(
        'entity, text',
        `return { value: { ${fields.join(', ')} }, key: ${JSON.stringify(`${typename}:`)} + text };`,
      ),
    ),
  };
}

/** A text for a value that no other value has, and that shows where it ends. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return `${value.length}:${value}`;
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : `${value};`;
}

/** Whatever a plan may require. */
function general(
  requires: readonly QueryPlanSelectionNode[],
  rewrite: Rewrite | undefined,
  meets: TypeTest,
): Represent {
  const told = (entity: Fields): Fields | undefined => {
    const value = select(entity, requires, meets);
    if (!value?.__typename) return undefined;
    rewrite?.(value);
    return value;
  };
  return {
    textOf(entity) {
      const value = told(entity);
      return value && JSON.stringify(value);
    },
    of: (entity, text) => ({ value: told(entity) ?? {}, key: text }),
  };
}

/** The fields of a type, when all that is asked of it is one list of plain ones. */
function plainFields(
  selections: readonly QueryPlanSelectionNode[],
  typename: string,
  meets: TypeTest,
): readonly string[] | undefined {
  const applying = selections.filter((one) => applies(one, typename, meets));
  const [only] = applying;
  if (applying.length === 1 && only?.kind === 'InlineFragment')
    return plainFields(only.selections, typename, meets);
  const names: string[] = [];
  for (const one of applying) {
    if (one.kind !== 'Field' || one.selections || isInherited(responseName(one))) return undefined;
    names.push(responseName(one));
  }
  return names.includes('__typename') ? names : undefined;
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

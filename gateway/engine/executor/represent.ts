import type { QueryPlanFieldNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import { type Fields, getOwn, isFields, isInherited } from './fields.ts';
import { merge } from './merge.ts';
import type { Rewrite } from './rewrite.ts';
import { Source } from './source.ts';
import type { TypeTest } from './types.ts';

/** What a subgraph is told of an entity, and a text that is the same for the same. */
export type Representation = { value: Fields; key: string };

/** An entity that a subgraph is asked about, and all objects of the answer that stand for it. */
export type Asked = Representation & { targets: Fields[] };

/**
 * What is asked of a subgraph about objects of the answer: each entity once, and none of which something is missing.
 * Entities of two types are two, even if the subgraph is told the same of them: what comes back may be changed by the
 * type an entity has here.
 */
export type Asking = (objects: readonly Fields[]) => Asked[];

/** Takes objects of one type, from an index on; gives the index of the first that is of another type. */
type Grouping = (
  objects: readonly Fields[],
  from: number,
  entities: Asked[],
  known: Map<string, Asked>,
) => number;

export function compileAsking(
  requires: readonly QueryPlanSelectionNode[],
  rewrite: Rewrite | undefined,
  meets: TypeTest,
): Asking {
  const groupings = new Map<string, Grouping>();

  function groupingOf(typename: unknown): Grouping | undefined {
    if (typeof typename !== 'string' || typename === '') return undefined;
    const known = groupings.get(typename);
    if (known) return known;
    if (!requires.some((one) => applies(one, typename, meets))) return undefined;
    const names = rewrite ? undefined : plainFields(requires, typename, meets);
    const made = names ? compilePlain(typename, names) : general(typename, requires, rewrite, meets);
    groupings.set(typename, made);
    return made;
  }

  return (objects) => {
    const entities: Asked[] = [];
    const byType = new Map<unknown, Map<string, Asked>>();
    let at = 0;
    while (at < objects.length) {
      const typename = objects[at]?.__typename;
      const grouping = groupingOf(typename);
      if (!grouping) {
        at += 1;
        continue;
      }
      const known = byType.get(typename) ?? new Map<string, Asked>();
      byType.set(typename, known);
      at = grouping(objects, at, entities, known);
    }
    return entities;
  };
}

/** Whether something is asked of a type. */
function applies(one: QueryPlanSelectionNode, typename: string, meets: TypeTest): boolean {
  return one.kind === 'Field' || (one.typeCondition !== undefined && meets(typename, one.typeCondition));
}

/** Fields without fields of their own, which is what keys nearly always are: code is generated to read them. */
function compilePlain(typename: string, names: readonly string[]): Grouping {
  const source = new Source();
  const textOfAny = source.constant(textOf);
  const own = JSON.stringify(typename);
  const values = names
    .filter((name) => name !== '__typename')
    .map((name) => ({ name, value: source.name() }));
  const reading = values.map(
    ({ name, value }) =>
      `const ${value} = object[${JSON.stringify(name)}]; if (${value} === undefined) continue;`,
  );
  const fields = [
    `__typename: ${own}`,
    ...values.map(({ name, value }) => `${JSON.stringify(name)}: ${value}`),
  ];
  const texts = ["'\\0'", ...values.map(({ value }) => `${textOfAny}(${value})`)].join(' + ');
  const [only] = values.length === 1 ? values : [];
  // Most entities have one key that is a text, which needs nothing to tell where it ends.
  const isText = only && `typeof ${only.value} === 'string' && ${only.value}.charCodeAt(0) !== 0`;
  const grouping = source.function(
    'objects, from, entities, known',
    `for (let index = from; index < objects.length; index++) {
       const object = objects[index];
       if (object.__typename !== ${own}) return index;
       ${reading.join('\n')}
       const text = ${only ? `${isText} ? ${only.value} : ${texts}` : texts};
       const same = known.get(text);
       if (same !== undefined) same.targets.push(object);
       else {
         const value = { ${fields.join(', ')} };
         const asked = { value, key: ${JSON.stringify(`${typename}:`)} + text, targets: [object] };
         entities.push(asked);
         known.set(text, asked);
       }
     }
     return objects.length;`,
  );
  return source.compile<Grouping>(grouping);
}

/** A text for a value that no other value has, and that shows where it ends. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return `${value.length}:${value}`;
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : `${value};`;
}

/** Whatever a plan may require. */
function general(
  typename: string,
  requires: readonly QueryPlanSelectionNode[],
  rewrite: Rewrite | undefined,
  meets: TypeTest,
): Grouping {
  return (objects, from, entities, known) => {
    for (let index = from; index < objects.length; index += 1) {
      const object = objects[index];
      if (object?.__typename !== typename) return index;
      const value = select(object, requires, meets);
      if (!value?.__typename) continue;
      rewrite?.(value);
      const key = JSON.stringify(value);
      const same = known.get(key);
      if (same) {
        same.targets.push(object);
        continue;
      }
      const asked = { value, key, targets: [object] };
      entities.push(asked);
      known.set(key, asked);
    }
    return objects.length;
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

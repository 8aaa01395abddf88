import {
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isCompositeType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { type Fields, getOwn, isFields, isInherited, setOwn } from './fields.ts';
import { leafTest } from './leaf.ts';
import { compileRegular } from './regular.ts';
import type { Selected, Selection } from './selection.ts';

/** Answers a field of the schema itself. */
export type Introspect = (nodes: Selected['nodes']) => unknown;

/** What cannot be part of an answer: there is null in its place. */
const BROKEN = Symbol('broken');
/** Nothing where the schema promises a value: what holds it cannot be either. */
const INVALID = Symbol('invalid');

/** Turns what subgraphs gave into the value of a field. */
type Complete = (value: unknown, introspect: Introspect) => unknown;

type Field = {
  name: string;
  /** Whether every object has something by this name. */
  inherited: boolean;
  kind: 'typename' | 'introspection' | 'plain';
  complete: Complete;
  nodes: Selected['nodes'];
};

/**
 * The answer in the shape of the operation. Subgraphs are asked for more than the caller wants, and in another order.
 * It is known to be regular when nothing in it is null because of what a subgraph gave.
 */
export type Projection = (data: Fields, introspect: Introspect) => { data: Fields | null; regular: boolean };

export function compileProjection(selection: Selection, root: GraphQLObjectType): Projection {
  const project = compileObject(selection, root);
  const regular = compileRegular(selection, root);
  return (data, introspect) => {
    const quick = regular?.(data);
    if (quick) return { data: quick, regular: true };
    const result = project(data, introspect);
    return { data: isFields(result) ? result : null, regular: false };
  };
}

/** Fields are compiled for each type that objects turn out to have, when the first one is met. */
function compileObject(
  selection: Selection,
  declared: GraphQLCompositeType,
): (value: Fields, introspect: Introspect) => unknown {
  const known = new Map<string, readonly Field[] | undefined>();
  let lastName: string | undefined;
  let lastFields: readonly Field[] | undefined;

  function fieldsOf(typename: string): readonly Field[] | undefined {
    if (typename === lastName) return lastFields;
    if (!known.has(typename)) {
      const type = selection.schema.getType(typename);
      // Types that callers may not see are not in the schema either: of these nothing is told.
      known.set(typename, isCompositeType(type) ? selection.fieldsOf(type).map(compileField) : undefined);
    }
    lastName = typename;
    lastFields = known.get(typename);
    return lastFields;
  }

  return (value, introspect) => {
    const given = value.__typename;
    const typename = given === undefined || given === null || given === '' ? declared.name : given;
    const fields = typeof typename === 'string' ? fieldsOf(typename) : undefined;
    if (typeof typename !== 'string' || !fields) return BROKEN;
    const result: Fields = {};
    for (const { name, inherited, kind, complete, nodes } of fields) {
      if (kind === 'plain') {
        const completed = complete(inherited ? getOwn(value, name) : value[name], introspect);
        if (completed === INVALID) return BROKEN;
        setOwn(result, name, completed === BROKEN ? null : completed);
      } else if (kind === 'introspection') {
        setOwn(result, name, introspect(nodes));
      } else {
        const type = concreteName(selection, getOwn(value, name) ?? given, typename);
        // Only a subgraph that knows nothing but the interface has answered; what it is cannot be said.
        if (type === undefined) return BROKEN;
        setOwn(result, name, type);
      }
    }
    return result;
  };
}

function concreteName({ schema }: Selection, given: unknown, typename: string): string | undefined {
  const type = (typeof given === 'string' ? schema.getType(given) : undefined) ?? schema.getType(typename);
  return isObjectType(type) ? type.name : undefined;
}

function compileField({ name, field, nodes, inside }: Selected): Field {
  const one = { name, nodes, inherited: isInherited(name) };
  if (field.name === '__typename') return { ...one, kind: 'typename', complete: () => null };
  if (field.name.startsWith('__')) return { ...one, kind: 'introspection', complete: () => null };
  return { ...one, kind: 'plain', complete: compileValue(field.type, inside) };
}

function compileValue(type: GraphQLOutputType, inside: Selection | undefined): Complete {
  const nullable = isNonNullType(type) ? type.ofType : type;
  const complete = compileNullable(nullable, inside);
  if (nullable === type) return (value, introspect) => complete(value ?? null, introspect);
  return (value, introspect) => {
    const completed = complete(value ?? null, introspect);
    return completed === BROKEN || completed === null ? INVALID : completed;
  };
}

function compileNullable(type: GraphQLOutputType, inside: Selection | undefined): Complete {
  if (isListType(type)) return compileList(type.ofType, inside);
  if (isLeafType(type)) {
    const fits = leafTest(type);
    return (value) => (value === null || fits(value) ? value : BROKEN);
  }
  if (!isCompositeType(type) || !inside) throw new Error(`Nothing is asked of a ${type}.`);
  const project = compileObject(inside, type);
  return (value, introspect) => {
    if (value === null) return null;
    // A list is an object without any of the fields.
    const fields = Array.isArray(value) ? {} : value;
    return isFields(fields) ? project(fields, introspect) : BROKEN;
  };
}

function compileList(type: GraphQLOutputType, inside: Selection | undefined): Complete {
  const complete = compileValue(type, inside);
  return (value, introspect) => {
    if (value === null) return null;
    if (!Array.isArray(value)) return BROKEN;
    const result: unknown[] = [];
    for (const one of value) {
      const item = complete(one, introspect);
      if (item === INVALID) return BROKEN;
      result.push(item === BROKEN ? null : item);
    }
    return result;
  };
}

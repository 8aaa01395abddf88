import {
  type GraphQLCompositeType,
  GraphQLError,
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

/** What a projection notes while it works. */
type Work = {
  errors: GraphQLError[];
  /** Where it is. */
  place: (string | number)[];
  introspect: Introspect;
};

/** Answers a field of the schema itself. */
export type Introspect = (nodes: Selected['nodes']) => unknown;

/** A null whose reason has been told. */
const BROKEN = Symbol('broken');
/** A null where the schema promises a value: what holds it cannot be either. */
const INVALID = Symbol('invalid');

/** Turns what subgraphs gave into the value of a field; what cannot be one is null and an error. */
type Complete = (value: unknown, work: Work, name: string | number) => unknown;

type Field = {
  name: string;
  /** Whether every object has something by this name. */
  inherited: boolean;
  kind: 'typename' | 'introspection' | 'plain';
  complete: Complete;
  nodes: Selected['nodes'];
};

/** The answer in the shape of the operation. Subgraphs are asked for more than the caller wants, and in another order. */
export type Projection = (
  data: Fields,
  introspect: Introspect,
) => { data: Fields | null; errors: GraphQLError[] };

export function compileProjection(selection: Selection, root: GraphQLObjectType): Projection {
  const project = compileObject(selection, root);
  const regular = compileRegular(selection, root);
  return (data, introspect) => {
    const quick = regular?.(data);
    if (quick) return { data: quick, errors: [] };
    const work: Work = { errors: [], place: [], introspect };
    const result = project(data, work);
    return { data: isFields(result) ? result : null, errors: work.errors };
  };
}

/** Fields are compiled for each type that objects turn out to have, when the first one is met. */
function compileObject(
  selection: Selection,
  declared: GraphQLCompositeType,
): (value: Fields, work: Work) => unknown {
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

  return (value, work) => {
    const given = value.__typename;
    const typename = given === undefined || given === null || given === '' ? declared.name : given;
    const fields = typeof typename === 'string' ? fieldsOf(typename) : undefined;
    if (typeof typename !== 'string' || !fields) {
      report(work, `Invalid __typename found for object of type ${declared.name}.`);
      return BROKEN;
    }
    const result: Fields = {};
    for (const { name, inherited, kind, complete, nodes } of fields) {
      if (kind === 'plain') {
        const completed = complete(inherited ? getOwn(value, name) : value[name], work, name);
        if (completed === INVALID) return BROKEN;
        setOwn(result, name, completed === BROKEN ? null : completed);
      } else if (kind === 'introspection') {
        setOwn(result, name, work.introspect(nodes));
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

function compileField({ name, field, parent, nodes, inside }: Selected): Field {
  const one = { name, nodes, inherited: isInherited(name) };
  if (field.name === '__typename') return { ...one, kind: 'typename', complete: () => null };
  if (field.name.startsWith('__')) return { ...one, kind: 'introspection', complete: () => null };
  const complete = compileValue(field.type, inside, `field ${parent.name}.${field.name}`);
  return { ...one, kind: 'plain', complete };
}

function compileValue(type: GraphQLOutputType, inside: Selection | undefined, what: string): Complete {
  if (isNonNullType(type)) {
    const complete = compileNullable(type.ofType, inside, what);
    return (value, work, name) => {
      const completed = complete(value ?? null, work, name);
      if (completed === BROKEN) return INVALID;
      if (completed !== null) return completed;
      report(work, `Cannot return null for non-nullable ${what}.`, name);
      return INVALID;
    };
  }
  const complete = compileNullable(type, inside, what);
  return (value, work, name) => complete(value ?? null, work, name);
}

function compileNullable(type: GraphQLOutputType, inside: Selection | undefined, what: string): Complete {
  if (isListType(type)) return compileList(type.ofType, inside, what);
  if (isLeafType(type)) {
    const fits = leafTest(type);
    return (value, work, name) => {
      if (value === null || fits(value)) return value;
      report(work, `Invalid value found for ${what}.`, name);
      return BROKEN;
    };
  }
  if (!isCompositeType(type) || !inside) throw new Error(`Nothing is asked of ${what}.`);
  const project = compileObject(inside, type);
  return (value, work, name) => {
    if (value === null) return null;
    // A list is an object without any of the fields.
    const fields = Array.isArray(value) ? {} : value;
    if (!isFields(fields)) {
      report(work, `Invalid value found for ${what}.`, name);
      return BROKEN;
    }
    work.place.push(name);
    const result = project(fields, work);
    work.place.pop();
    return result;
  };
}

function compileList(type: GraphQLOutputType, inside: Selection | undefined, what: string): Complete {
  const complete = compileValue(type, inside, `item of ${what}`);
  return (value, work, name) => {
    if (value === null) return null;
    if (!Array.isArray(value)) {
      report(work, `Invalid value found for ${what}.`, name);
      return BROKEN;
    }
    work.place.push(name);
    const result: unknown[] = [];
    let invalid = false;
    for (let index = 0; index < value.length; index += 1) {
      const item = complete(value[index], work, index);
      if (item === INVALID) invalid = true;
      result.push(item === BROKEN ? null : item);
    }
    work.place.pop();
    return invalid ? BROKEN : result;
  };
}

function report({ errors, place }: Work, message: string, name?: string | number): void {
  errors.push(
    new GraphQLError(message, {
      path: name === undefined ? [...place] : [...place, name],
      extensions: { code: 'INVALID_GRAPHQL' },
    }),
  );
}

import type { FetchNode } from '@apollo/query-planner';
import type { SubgraphResponse } from '@foyer/kit/graphql/subgraph';
import { GraphQLError, type GraphQLSchema, isObjectType, parse } from 'graphql';
import { lifetimeOf } from '../lifetime.ts';
import { entityFieldsAsked, fieldsAsked } from '../place.ts';
import { compileCollect, type Path, placesOf } from './collect.ts';
import { type Fields, getOwn, isFields } from './fields.ts';
import { compileFill, copyFields, fill, merge } from './merge.ts';
import { type Asked, compileAsking } from './represent.ts';
import { compileRewrites } from './rewrite.ts';
import type { FetchShape, Run, Step } from './run.ts';
import type { TypeTest } from './types.ts';

/** What a fetch is compiled for. */
export type Context = {
  /** Whether the operation only reads. */
  reading: boolean;
  whole: GraphQLSchema;
  meets: TypeTest;
  /** What the plan asks of subgraphs, by its text: the same in two places is one, so that it is asked together. */
  shapes: Map<string, FetchShape>;
};

/** Compiles a fetch of what stands at a path. */
export function compileFetch(node: FetchNode, path: Path, context: Context): Step {
  const shape = shapeOf(node, context);
  const used = node.variableUsages ?? [];
  return node.requires
    ? fetchEntities(node, shape, used, path, context)
    : fetchRoot(node, shape, used, path, context.meets);
}

/** The planner gives each fetch a name of its own; what it asks for is what comes after. */
const NAMED = /^(query|mutation) \w+/;

function shapeOf(node: FetchNode, { reading, whole, shapes }: Context): FetchShape {
  const key = `${node.serviceName} ${node.operation.replace(NAMED, '$1')}`;
  const known = shapes.get(key);
  if (known) return known;
  const shape: FetchShape = {
    subgraph: node.serviceName,
    query: node.operation,
    operationName: node.operationName,
    writes: node.operationKind !== 'query',
    shared: reading,
    lifetime: node.requires ? lifetimeOf(whole, parse(node.operation, { noLocation: true })) : 0,
  };
  shapes.set(key, shape);
  return shape;
}

/** Root fields: at the top, or of a root type that a field gave back. */
function fetchRoot(
  node: FetchNode,
  shape: FetchShape,
  used: readonly string[],
  path: Path,
  meets: TypeTest,
): Step {
  const collect = compileCollect(path);
  const rewrite = compileRewrites(node.outputRewrites, meets);
  return async (run) => {
    const targets = [...new Set(collect(run.data))];
    if (targets.length === 0) return;
    const { data, errors } = await run.ask({
      shape,
      variables: pick(run.variables, used),
      entities: undefined,
      caller: run.caller,
    });
    run.asked.clear();
    if (isFields(data)) {
      rewrite?.(data);
      for (const [index, target] of targets.entries()) merge(target, index === 0 ? data : copyFields(data));
    }
    for (const error of errors ?? []) {
      const prefixes = path.length === 0 ? [[]] : [...placesOf(run.data, path).values()].flat();
      for (const inside of error.path ? [error.path] : fieldsAsked(shape.query).map((name) => [name]))
        for (const prefix of prefixes) run.errors.push(placed(error, [...prefix, ...inside]));
    }
  };
}

/** Fields of entities: each is asked for once, wherever it stands. */
function fetchEntities(
  node: FetchNode,
  shape: FetchShape,
  used: readonly string[],
  path: Path,
  { whole, meets }: Pick<Context, 'whole' | 'meets'>,
): Step {
  if (used.includes('representations')) {
    throw new GraphQLError('A variable cannot be called "representations".', {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  }
  const collect = compileCollect(path);
  const asking = compileAsking(node.requires ?? [], compileRewrites(node.inputRewrites, meets), meets);
  /** The same of all fetches that ask the same of the same objects. */
  const same = JSON.stringify([path, node.requires, node.inputRewrites]);
  const rewrite = compileRewrites(node.outputRewrites, meets);
  const toldOfInterface = node.inputRewrites?.some((one) => one.path.at(-1) === '__typename') ?? false;
  // A rewritten entity has fields under other names than were asked for.
  const fillIn = rewrite ? fill : compileFill(entityFieldsAsked(shape.query));

  return async (run) => {
    const entities = run.asked.get(same) ?? asking(collect(run.data));
    run.asked.set(same, entities);
    if (entities.length === 0) return;
    const response = await run.ask({
      shape,
      variables: pick(run.variables, used),
      entities,
      caller: run.caller,
    });
    run.asked.clear();
    const received = response.data?._entities;
    if (Array.isArray(received)) {
      for (let index = 0; index < entities.length; index += 1) {
        const entity: unknown = received[index];
        const targets = entities[index]?.targets ?? [];
        if (!isFields(entity)) continue;
        if (rewrite) {
          if (!entity.__typename) entity.__typename = targets[0]?.__typename;
          rewrite(entity);
        }
        // A subgraph that knows the interface alone tells that. Meanwhile another may have told the true type.
        if (toldOfInterface && !isObjectType(whole.getType(String(entity.__typename))))
          entity.__typename = undefined;
        fillIn(targets, entity);
      }
    }
    if (response.errors) placeErrors(run, response.errors, entities, shape.query, path);
  };
}

function placeErrors(
  run: Run,
  errors: NonNullable<SubgraphResponse['errors']>,
  entities: readonly Asked[],
  query: string,
  path: Path,
): void {
  const places = placesOf(run.data, path);
  const placesOfEntity = ({ targets }: Asked) =>
    [...new Set(targets)].flatMap((target) => places.get(target) ?? []);
  for (const error of errors) {
    const [, index, ...rest] = error.path ?? [];
    const one = typeof index === 'number' ? entities[index] : undefined;
    if (one) {
      for (const place of placesOfEntity(one)) run.errors.push(placed(error, [...place, ...rest]));
      continue;
    }
    for (const entity of entities) {
      const names = fieldsAsked(query, String(entity.value.__typename));
      for (const place of placesOfEntity(entity))
        for (const name of names) run.errors.push(placed(error, [...place, name]));
    }
  }
}

function placed(
  { message, extensions }: NonNullable<SubgraphResponse['errors']>[number],
  path: Path,
): GraphQLError {
  return new GraphQLError(message, { path, extensions });
}

function pick(variables: Fields, names: readonly string[]): Fields {
  const picked: Fields = {};
  for (const name of names) {
    const value = getOwn(variables, name);
    if (value !== undefined) picked[name] = value;
  }
  return picked;
}

import { readFileSync } from 'node:fs';
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { withoutWidening } from '@foyer/gateway/engine/widened';
import { type ConstDirectiveNode, type GraphQLSchema, isInterfaceType, Kind, parse } from 'graphql';
import type { Operation } from './operations.ts';

/** Foyer's committed supergraph. */
export const FOYER = readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8');

/** More ways than this to reach one field take the planner seconds, or all the memory there is. */
const MAX_WAYS = 64;

/** A supergraph taken apart again. */
export type Parts = {
  sdl: string;
  /** What clients see. */
  api: GraphQLSchema;
  subgraphs: ReadonlyMap<string, GraphQLSchema>;
  /** The field by which things of a type are known, when it is an entity. */
  keyField(type: string): string | undefined;
  /** The types behind an interface of the supergraph; none when it is no interface. */
  implementations(type: string): readonly string[];
  /** Whether a field is worked out of fields that another subgraph has. */
  requires(type: string, field: string): boolean;
  /** Whether the planner has more ways to answer an operation than it can weigh. */
  hasTooManyWays(operation: Operation): boolean;
};

/** By their text: taking one apart costs more than a hundred operations. */
const taken = new Map<string, Parts>();

export function partsOf(sdl: string): Parts {
  const parts = taken.get(sdl) ?? takenApart(sdl);
  taken.set(sdl, parts);
  return parts;
}

function takenApart(sdl: string): Parts {
  const supergraph = Supergraph.build(sdl);
  const api = supergraph.apiSchema().toGraphQLJSSchema();
  const keys = keyFields(sdl);
  const requiring = requiringFields(sdl);
  const planner = new QueryPlanner(supergraph, { debug: { maxEvaluatedPlans: 1, pathsLimit: MAX_WAYS } });
  return {
    sdl,
    api,
    subgraphs: new Map(
      [...supergraph.subgraphs()].map(({ name, schema }) => [name, schema.toGraphQLJSSchema()]),
    ),
    keyField: (type) => keys.get(type),
    requires: (type, field) => requiring.has(`${type}.${field}`),
    hasTooManyWays({ query, operationName }) {
      const options = operationName ? { operationName } : {};
      try {
        const document = withoutWidening(parse(query), api);
        planner.buildQueryPlan(operationFromDocument(supergraph.apiSchema(), document, options));
        return false;
      } catch (error) {
        return error instanceof Error && error.message.startsWith('Too many options');
      }
    },
    implementations(name) {
      const type = api.getType(name);
      return isInterfaceType(type) ? api.getPossibleTypes(type).map((one) => one.name) : [];
    },
  };
}

function keyFields(sdl: string): Map<string, string> {
  const keys = new Map<string, string>();
  for (const type of compositeTypes(sdl)) {
    for (const directive of type.directives ?? []) {
      const key = argumentOf(directive, 'key');
      if (key) keys.set(type.name.value, key);
    }
  }
  return keys;
}

function requiringFields(sdl: string): Set<string> {
  const found = compositeTypes(sdl).flatMap((type) =>
    (type.fields ?? [])
      .filter((field) => field.directives?.some((directive) => argumentOf(directive, 'requires')))
      .map((field) => `${type.name.value}.${field.name.value}`),
  );
  return new Set(found);
}

function compositeTypes(sdl: string) {
  return parse(sdl, { noLocation: true }).definitions.filter(
    (one) => one.kind === Kind.OBJECT_TYPE_DEFINITION || one.kind === Kind.INTERFACE_TYPE_DEFINITION,
  );
}

function argumentOf(directive: ConstDirectiveNode, name: string): string | undefined {
  const value = directive.arguments?.find((one) => one.name.value === name)?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
}

import { readFileSync } from 'node:fs';
import { Supergraph } from '@apollo/federation-internals';
import { type GraphQLSchema, isInterfaceType, Kind, parse } from 'graphql';

/** Foyer's committed supergraph. */
export const FOYER = readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8');

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
};

export function partsOf(sdl: string): Parts {
  const supergraph = Supergraph.build(sdl);
  const api = supergraph.apiSchema().toGraphQLJSSchema();
  const keys = keyFields(sdl);
  return {
    sdl,
    api,
    subgraphs: new Map(
      [...supergraph.subgraphs()].map(({ name, schema }) => [name, schema.toGraphQLJSSchema()]),
    ),
    keyField: (type) => keys.get(type),
    implementations(name) {
      const type = api.getType(name);
      return isInterfaceType(type) ? api.getPossibleTypes(type).map((one) => one.name) : [];
    },
  };
}

function keyFields(sdl: string): Map<string, string> {
  const keys = new Map<string, string>();
  for (const definition of parse(sdl, { noLocation: true }).definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION)
      continue;
    for (const directive of definition.directives ?? []) {
      const key = directive.arguments?.find(({ name }) => name.value === 'key')?.value;
      if (key?.kind === Kind.STRING) keys.set(definition.name.value, key.value);
    }
  }
  return keys;
}

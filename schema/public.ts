import { Supergraph } from '@apollo/federation-internals';
import { lexicographicSortSchema, printSchema } from 'graphql';

/** The schema that callers see: the supergraph without what is inaccessible. */
export function publicSchema(supergraphSdl: string): string {
  const supergraph = Supergraph.build(supergraphSdl);
  return `${printSchema(lexicographicSortSchema(supergraph.apiSchema().toGraphQLJSSchema()))}\n`;
}

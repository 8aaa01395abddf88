import { indexSchema, serviceSchema, supplierSchema } from '@foyer/kit/graphql/derive';
import type { SubgraphManifest } from '@foyer/kit/workspace';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as typescriptResolvers from '@graphql-codegen/typescript-resolvers';
import {
  buildASTSchema,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  parse,
  printSchema,
  visit,
} from 'graphql';

const scalars = {
  DateTime: 'string',
  Date: 'string',
  TimeZone: 'string',
  Decimal: 'string',
  CurrencyCode: 'string',
  CountryCode: 'string',
  Language: 'string',
  Url: 'string',
  ID: 'string',
};

const shapes = {
  scalars,
  strictScalars: true,
  enumsAsTypes: true,
  skipTypename: true,
  useTypeImports: true,
  defaultScalarType: 'string',
  avoidOptionals: { field: true, inputValue: false, object: true, defaultValue: true },
};

/** The types a connector speaks in, and its resolvers', for a supplier whose prefix is `Any`. */
export function supplierTypes(document: DocumentNode): Promise<string> {
  return generate(document, {
    contextType: '../supplier/context.ts#SupplierContext',
    mappers: {
      AnyEvent: '../supplier/records.ts#EventRef',
      AnyPerformance: '../supplier/records.ts#PerformanceRef',
      AnyOrder: '../supplier/records.ts#OrderRef',
      Event: '../supplier/records.ts#EventRef',
      Performance: '../supplier/records.ts#PerformanceRef',
      Order: '../supplier/records.ts#OrderRef',
      OrderLine: '../supplier/records.ts#OrderLineRef',
      Ticket: '../supplier/records.ts#TicketRef',
      Transfer: '../supplier/records.ts#TransferRecord',
      SupplierCatalogueEntry: '../supplier/records.ts#CatalogueEntryRef',
    },
  });
}

const KIT = '@foyer/kit/supplier';

/** The resolver types of one subgraph, for its own part of the schema. */
export function resolverTypes(subgraph: SubgraphManifest, own: string): Promise<string> {
  if (subgraph.kind === 'supplier') {
    const entities = ['Event', 'Performance', 'Order'];
    const mappers = entities.map((name) => [`${subgraph.prefix}${name}`, `${KIT}/records#${name}Ref`]);
    return generate(supplierSchema(subgraph.prefix, own), {
      contextType: `${KIT}/context#SupplierContext`,
      mappers: { ...Object.fromEntries(mappers), ...subgraph.mappers },
    });
  }
  // The index has the same resolvers for every supplier's types, so they are typed once, for one called Any.
  const document =
    subgraph.kind === 'index' ? indexSchema([{ code: 'any', prefix: 'Any' }], own) : serviceSchema(own);
  return generate(document, {
    ...(subgraph.context ? { contextType: subgraph.context } : {}),
    mappers: subgraph.mappers,
  });
}

async function generate(document: DocumentNode, resolvers: object): Promise<string> {
  const text = await codegen({
    filename: 'generated.ts',
    schema: parse(printSchema(withoutDirectives(document))),
    documents: [],
    config: {},
    plugins: [{ typescript: shapes }, { typescriptResolvers: { ...shapes, ...resolvers } }],
    pluginMap: { typescript, typescriptResolvers },
  });
  return text;
}

const ROOTS = parse('type Query type Mutation', { noLocation: true }).definitions;

/** The types alone: the generator knows nothing of federation. */
function withoutDirectives(document: DocumentNode): GraphQLSchema {
  const plain = visit(document, { Directive: () => null, SchemaExtension: () => null });
  const own = plain.definitions.filter((definition) => definition.kind !== Kind.SCHEMA_EXTENSION);
  return buildASTSchema({ ...plain, definitions: [...ROOTS, ...own] }, { assumeValidSDL: true });
}

import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper/resolverMap.js';
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  parse,
  validate,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Cache } from '../cache/cache.ts';
import type { Identity, TokenMint, TokenVerifier } from '../identity.ts';
import type { Log } from '../log.ts';
import { FoyerError, formatError } from '../problem.ts';
import type { Clock } from '../time.ts';
import type { Signal } from './signal.ts';

/** Resolvers by type and field. */
export type ResolverMap<Context> = GraphQLResolverMap<Context>;

/** A request from the gateway or another service. The token says who asks; without a good one nothing is answered. */
export type SubgraphRequest = {
  query: string;
  variables?: Record<string, unknown> | null | undefined;
  operationName?: string | null | undefined;
  token: string;
  /** What goes along to another process: the request's id, and the trace it belongs to. */
  headers?: Readonly<Record<string, string>> | undefined;
  signal?: Signal | undefined;
  /** When what this is asked for began, by `performance.now()`: what began first is done first. */
  since?: number | undefined;
};
export type SubgraphResponse = {
  data?: Record<string, unknown> | null;
  errors?: readonly GraphQLFormattedError[];
};

/** The way to another subgraph: in the same process, or over HTTP. */
export type Transport = (request: SubgraphRequest) => Promise<SubgraphResponse>;

/** What a subgraph is given to stand on. */
export type Services = {
  env: Readonly<Record<string, string | undefined>>;
  log: Log;
  clock: Clock;
  /** The one database; each service keeps to a schema of its own in it. */
  databaseUrl: string;
  cache: Cache;
  /** The way to another subgraph, by its code. */
  transport(code: string): Transport;
  /** Makes tokens with which this service acts for a partner. */
  tokens: TokenMint;
};

/** What a subgraph brings. */
export type SubgraphParts = {
  typeDefs: DocumentNode;
  /** They get the context that `context` makes. */
  resolvers: ResolverMap<never>;
  /** A fresh context for one request. */
  context(identity: Identity, log: Log): unknown;
  /** Resolves when there is something to serve, such as a first catalogue. Absent: at once. */
  ready?: Promise<void>;
  close(): Promise<void>;
};

/** Every subgraph's `subgraph.ts` exports one of these as `subgraph`. */
export type SubgraphModule = { start(services: Services): Promise<SubgraphParts> };

/** A subgraph that answers requests. */
export type RunningSubgraph = {
  schema: GraphQLSchema;
  execute: Transport;
  ready: Promise<void>;
  close(): Promise<void>;
};

/**
 * Makes a subgraph executable. A planner sends the same few documents again and again, so they are parsed and
 * validated once and kept.
 */
export function runSubgraph(parts: SubgraphParts, tokens: TokenVerifier, log: Log): RunningSubgraph {
  // The resolvers and the context come from one subgraph, so they fit each other whatever the type is.
  const resolvers = parts.resolvers as ResolverMap<unknown>;
  const schema = buildSubgraphSchema([{ typeDefs: parts.typeDefs, resolvers }]);
  const documents = new LRUCache<string, DocumentNode>({ max: 2000 });

  const documentOf = (query: string): DocumentNode | readonly Error[] => {
    const known = documents.get(query);
    if (known) return known;
    const document = parse(query);
    const errors = validate(schema, document);
    if (errors.length > 0) return errors;
    documents.set(query, document);
    return document;
  };

  const answer = async (request: SubgraphRequest): Promise<ExecutionResult> => {
    const identity = await tokens.verify(request.token);
    const document = documentOf(request.query);
    if (!isDocument(document)) {
      return { errors: document.map((error) => new FoyerError('BAD_INPUT', error.message)) };
    }
    return execute({
      schema,
      document,
      variableValues: request.variables ?? null,
      operationName: request.operationName ?? null,
      contextValue: parts.context(identity, log),
    });
  };

  return {
    schema,
    ready: parts.ready ?? Promise.resolve(),
    close: parts.close,
    async execute(request) {
      const result = await answer(request).catch(
        (error: unknown): ExecutionResult => ({ errors: [asError(error)] }),
      );
      const { data, errors } = result;
      return {
        ...(data === undefined ? {} : { data }),
        ...(errors ? { errors: errors.map((error) => formatError(error, log)) } : {}),
      };
    },
  };
}

function isDocument(value: DocumentNode | readonly Error[]): value is DocumentNode {
  return 'kind' in value;
}

/** A document that cannot be parsed is an error of the library already. */
function asError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  const originalError = error instanceof Error ? error : new Error(String(error));
  return new GraphQLError('Something went wrong.', { originalError });
}

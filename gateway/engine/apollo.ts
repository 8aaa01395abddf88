import { ApolloGateway, type SupergraphSdlUpdateFunction } from '@apollo/gateway';
import type { GatewayExecutor } from '@apollo/server-gateway-interface';
import { GraphQLError } from 'graphql';
import { DEFAULT_DEADLINES, openDoor } from './door.ts';
import type { Engine, EngineOptions } from './engine.ts';
import { Subgraph } from './subgraph.ts';
import { PLANNING, planningError } from './supergraph.ts';

/** The stock gateway of Apollo, with Foyer's own way to the subgraphs and its own places of errors. */
export function apolloEngine(options: EngineOptions): Engine {
  const { supergraphSdl, transport, suppliers, log, deadlines = DEFAULT_DEADLINES } = options;
  // The gateway would report the machine it runs on to its maker; Foyer speaks to nobody it was not told to.
  process.env.APOLLO_TELEMETRY_DISABLED = 'true';
  let update: SupergraphSdlUpdateFunction | undefined;
  const gateway = new ApolloGateway({
    supergraphSdl: async (options) => {
      update = options.update;
      return { supergraphSdl };
    },
    buildService: ({ name }) =>
      new Subgraph(
        openDoor({
          code: name,
          transport: transport(name),
          supplier: suppliers.has(name) ? name : undefined,
          deadlines,
          log,
        }),
      ),
    queryPlannerConfig: PLANNING,
    // A plan tells how Foyer is built inside.
    __exposeQueryPlanExperimental: false,
    logger: { debug: silent, info: silent, warn: silent, error: silent },
  });
  return {
    gateway: {
      async load(options) {
        const { schema, executor } = await gateway.load(options);
        return { schema, executor: tidied(executor) };
      },
      onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
      stop: () => gateway.stop(),
    },
    invalidate: async () => undefined,
    reload(sdl) {
      if (!update) throw new Error('The gateway has not started.');
      update(sdl);
    },
  };
}

/**
 * Puts errors where the subgraph's answer says they are, and turns what the gateway tells beside the answer (a
 * value missing where the schema promises one) into errors like any other.
 */
function tidied(executor: GatewayExecutor | null): GatewayExecutor | null {
  if (!executor) return null;
  return async (context) => {
    const {
      data,
      errors = [],
      extensions,
    } = await executor(context).catch((error: unknown) => {
      throw planningError(error);
    });
    const missing: unknown = extensions?.valueCompletion;
    const all = [...errors.map(placed), ...(Array.isArray(missing) ? missing.filter(isGraphQLError) : [])];
    return { ...(data === undefined ? {} : { data }), ...(all.length > 0 ? { errors: all } : {}) };
  };
}

function placed(error: GraphQLError): GraphQLError {
  const original = error.originalError;
  if (!(original instanceof GraphQLError) || !original.extensions.placed) return error;
  return new GraphQLError(error.message, {
    path: original.path,
    extensions: original.extensions,
    originalError: original,
  });
}

function isGraphQLError(value: unknown): value is GraphQLError {
  return value instanceof GraphQLError;
}

function silent(): void {}

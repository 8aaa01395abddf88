import type { GatewayExecutor, GatewaySchemaLoadOrUpdateCallback } from '@apollo/server-gateway-interface';
import { trace } from '@opentelemetry/api';
import { type GraphQLSchema, getOperationAST } from 'graphql';
import { type Caller, callerOf, isAnybody } from '../caller.ts';
import { DEFAULT_DEADLINES, type Door, openDoor } from './door.ts';
import type { Engine, EngineOptions } from './engine.ts';
import { keptEntities } from './entities.ts';
import { mistakesIn, type Operation } from './executor/operation.ts';
import { samenessOf } from './sameness.ts';
import { type Send, sharing } from './share.ts';
import { type PlannedGraph, readSupergraph } from './supergraph.ts';
import { executingTogether } from './together.ts';

const tracer = trace.getTracer('foyer-gateway');

/** Foyer's own engine: plans of Apollo's planner, compiled once for each operation and executed here. */
export function foyerEngine(options: EngineOptions): Engine {
  const { supergraphSdl, transport, suppliers, log, deadlines = DEFAULT_DEADLINES } = options;
  let graph = readSupergraph(supergraphSdl);
  /** By their API schemas: a request ends on the supergraph it was validated against. */
  const graphs = new WeakMap<GraphQLSchema, PlannedGraph>([[graph.schema, graph]]);
  const listeners = new Set<GatewaySchemaLoadOrUpdateCallback>();
  const doors = new Map<string, Door>();

  function doorTo(code: string): Door {
    const known = doors.get(code);
    if (known) return known;
    const supplier = suppliers.has(code) ? code : undefined;
    const door = openDoor({ code, transport: transport(code), supplier, deadlines, log });
    doors.set(code, door);
    return door;
  }

  const send: Send = ({ shape, variables, entities, caller }, signal) =>
    doorTo(shape.subgraph)({
      query: shape.query,
      operationName: shape.operationName,
      variables: entities ? { ...variables, representations: entities.map(({ value }) => value) } : variables,
      token: caller.token,
      requestId: caller.requestId,
      reads: shape.shared,
      writes: shape.writes,
      entities: entities?.length,
      since: caller.began,
      began: shape.shared && hasTime(caller) ? performance.now() : caller.began,
      signal,
    });
  const hasTime = ({ began }: Caller) =>
    deadlines.requestMs - (performance.now() - began) >= deadlines.fetchMs;
  const sameness = samenessOf({ hasTime, who: options.sameness });
  const shared = sharing({ send, sameness });
  const kept = options.cache && keptEntities({ ask: shared, cache: options.cache, suppliers });
  const execute = executingTogether({ ask: kept?.ask ?? shared, sameness });

  const executor: GatewayExecutor = ({ request, document, queryHash, schema, context, overallCachePolicy }) =>
    tracer.startActiveSpan('gateway.execute', async (span) => {
      try {
        const variables = request.variables ?? {};
        const found = graphs.get(schema) ?? graph;
        const { operationName } = request;
        const prepared = prepare(() => found.operation({ document, operationName, hash: queryHash }));
        if (prepared instanceof Error) {
          // Whatever the planner says, wrong variables are the caller's to mend first.
          const errors = mistakesIn(found.schema, getOperationAST(document, operationName), variables);
          if (errors) return { errors };
          throw prepared;
        }
        const caller = callerOf(context);
        const maxAge = isAnybody(caller) ? prepared.lifetime : 0;
        overallCachePolicy?.restrict({ maxAge, scope: 'PUBLIC' });
        return await execute(prepared, caller, variables);
      } finally {
        span.end();
      }
    });

  function tell(callback: GatewaySchemaLoadOrUpdateCallback): void {
    callback({ apiSchema: graph.schema, coreSupergraphSdl: graph.sdl });
  }

  return {
    async invalidate(changed) {
      sameness.begin();
      await kept?.invalidate(changed);
    },
    gateway: {
      async load() {
        for (const callback of listeners) tell(callback);
        return { executor };
      },
      onSchemaLoadOrUpdate(callback) {
        listeners.add(callback);
        return () => listeners.delete(callback);
      },
      stop: async () => undefined,
    },
    reload(sdl) {
      if (sdl === graph.sdl) return;
      graph = readSupergraph(sdl);
      graphs.set(graph.schema, graph);
      for (const callback of listeners) tell(callback);
    },
  };
}

/** The operation, or why there is none. */
function prepare(make: () => Operation): Operation | Error {
  try {
    return make();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

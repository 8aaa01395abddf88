import { ApolloServer } from '@apollo/server';
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import type { Caller } from '@foyer/gateway/caller';
import type { Deadlines } from '@foyer/gateway/engine/door';
import { createEngine } from '@foyer/gateway/engine/engine';
import { shownError } from '@foyer/gateway/errors';
import type { Transport } from '@foyer/kit/graphql/subgraph';
import { createLog } from '@foyer/kit/log';
import type { Operation } from './operations.ts';

/** The engine that is compared with the stock one. */
export const EXAMINED = 'foyer';

/** What of an answer two engines must agree on: the data with its order of fields, and where which errors are. */
export type Answer = { data: string; errors: string[] };

/** An engine behind the server that Foyer's gateway puts in front of it. */
export type Asked = {
  ask(operation: Operation, caller?: string): Promise<Answer>;
  close(): Promise<void>;
};

type Options = {
  /** As `GATEWAY_ENGINE` has it. */
  engine: string;
  sdl: string;
  transport(code: string): Transport;
  /** How long the engine waits; as usual when absent. */
  deadlines?: Deadlines;
  /** Put around the engine: to show that a faulty one is found out. */
  around?(gateway: GatewayInterface): GatewayInterface;
};

const log = createLog('test', 'silent');

export async function startEngine({ engine, sdl, transport, deadlines, around }: Options): Promise<Asked> {
  const { gateway } = createEngine(
    { supergraphSdl: sdl, transport, suppliers: new Set(), log, ...(deadlines ? { deadlines } : {}) },
    engine,
  );
  const server = new ApolloServer<Caller>({
    gateway: around ? around(gateway) : gateway,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: (formatted, error) => shownError(formatted, error, log),
    logger: log,
  });
  await server.start();
  return {
    async ask(operation, caller = 'somebody') {
      const { body } = await server.executeOperation(operation, { contextValue: callerNamed(caller) });
      if (body.kind !== 'single') throw new Error('An answer in parts was not asked for.');
      const { data, errors = [] } = body.singleResult;
      return {
        data: JSON.stringify(data ?? null),
        errors: errors.map(({ path, extensions }) => `${path?.join('.') ?? '-'} ${extensions?.code}`).sort(),
      };
    },
    close: () => server.stop(),
  };
}

/** Somebody whom an engine must not mix up with anybody else. The token tells the subgraphs who it is. */
function callerNamed(name: string): Caller {
  return {
    identity: { partner: name, scopes: ['read', 'sell'], channels: { any: name }, language: name },
    key: name,
    token: name,
    requestId: name,
    began: performance.now(),
    signal: new AbortController().signal,
  };
}

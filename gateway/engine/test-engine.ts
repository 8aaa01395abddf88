import { composeServices } from '@apollo/composition';
import { ApolloServer } from '@apollo/server';
import type { Transport } from '@foyer/kit/graphql/subgraph';
import { createLog } from '@foyer/kit/log';
import { parse } from 'graphql';
import { agePlugin } from '../answers.ts';
import type { Caller } from '../caller.ts';
import { shownError } from '../errors.ts';
import { createEngine, type EngineOptions } from './engine.ts';

const LINK = `
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@composeDirective"])
    @link(url: "https://foyer.invalid/cacheControl/v1.0", import: ["@cacheControl"])
    @composeDirective(name: "@cacheControl")
  directive @cacheControl(maxAge: Int!) on FIELD_DEFINITION | OBJECT
`;

/** Composes subgraphs by their names. */
export function composedOf(subgraphs: Readonly<Record<string, string>>): string {
  const { supergraphSdl, errors } = composeServices(
    Object.entries(subgraphs).map(([name, text]) => ({
      name,
      typeDefs: parse(`${LINK}\n${text}`),
      url: `http://${name}.internal.invalid`,
    })),
  );
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}

/** Somebody with a token of their own. */
export function callerNamed(name: string, rest: Partial<Caller> = {}): Caller {
  return {
    identity: { partner: name, scopes: ['read', 'sell'], channels: {} },
    key: name,
    token: name,
    requestId: 'a request',
    began: performance.now(),
    signal: new AbortController().signal,
    ...rest,
  };
}

type Options = Partial<EngineOptions> & {
  subgraphs: Readonly<Record<string, string>>;
  transport(code: string): Transport;
};

/** Foyer's engine behind Apollo Server, over subgraphs that the test answers for. */
export async function startTestEngine({ subgraphs, transport, ...rest }: Options) {
  const log = createLog('test', 'silent');
  const engine = createEngine(
    { supergraphSdl: composedOf(subgraphs), transport, suppliers: new Set(), log, ...rest },
    'foyer',
  );
  const server = new ApolloServer<Caller>({
    gateway: engine.gateway,
    stopOnTerminationSignals: false,
    plugins: [agePlugin()],
    formatError: (formatted, error) => shownError(formatted, error, log),
    logger: log,
  });
  await server.start();
  return {
    engine,
    async ask(query: string, caller = callerNamed('somebody'), variables: Record<string, unknown> = {}) {
      const { body, http } = await server.executeOperation({ query, variables }, { contextValue: caller });
      if (body.kind !== 'single') throw new Error('An answer in parts was not asked for.');
      const { data, errors = [] } = body.singleResult;
      return {
        age: http.headers.get('age'),
        // Objects of an answer have no prototype, which comparisons would mind.
        data: JSON.parse(JSON.stringify(data ?? null)),
        errors: errors.map(({ path, message, extensions }) => ({
          path: path?.join('.'),
          message,
          code: extensions?.code,
        })),
      };
    },
    close: () => server.stop(),
  };
}

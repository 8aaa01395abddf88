import { readFileSync } from 'node:fs';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import type { Cache } from '@foyer/kit/cache/cache';
import type { Transport } from '@foyer/kit/graphql/subgraph';
import type { TokenMint } from '@foyer/kit/identity';
import type { Log } from '@foyer/kit/log';
import { suppliers } from '@foyer/kit/workspace';
import { sql } from 'kysely';
import { accessLog } from './access-log.ts';
import { agePlugin, keptAnswers } from './answers.ts';
import type { Caller } from './caller.ts';
import { documentStore } from './documents.ts';
import { createEngine } from './engine/engine.ts';
import { textOf } from './engine/together.ts';
import { shownError } from './errors.ts';
import { httpApp } from './http.ts';
import { deviceTokens } from './keys/devices.ts';
import { partnerKeys } from './keys/keys.ts';
import { openKeys } from './keys/tables.ts';
import { doorFields } from './limits/door.ts';
import { DEFAULT_LIMITS, type Limits } from './limits/limits.ts';
import { limitsPlugin } from './limits/plugin.ts';
import { readExamples } from './playground/examples.ts';
import { watchFile } from './watch.ts';

export type GatewayOptions = {
  host: string;
  /** 0 for any free one. */
  port: number;
  /** The file with the composed supergraph. */
  supergraph: URL;
  /** The folder with the example operations of the Playground. */
  examples: URL;
  databaseUrl: string;
  tokens: TokenMint;
  /** The way to a subgraph, by its code. */
  transport(code: string): Transport;
  log: Log;
  /** The sales channels of the demo key; null when it is not accepted. */
  demo: Record<string, string> | null;
  limits?: Partial<Limits>;
  /** Web sites whose pages may ask, such as `https://shop.example`. None when absent. */
  cors?: readonly string[];
  /** Until this resolves, `/health/ready` says that it is not. */
  until?: Promise<unknown>;
  /** How long a key is remembered before it is looked up again. */
  knownMs?: number;
  /** How many bytes of answers about the catalogue are kept; 0 for none. */
  keptBytes?: number;
  /** Where entities are kept that may be; none are without. */
  cache?: Cache;
};

export type Gateway = {
  url: string;
  /** Reads the supergraph again, as a change of the file does; requests under way are not disturbed. Throws when it is not valid. */
  reload(): void;
  /** Takes no more requests, and resolves when those under way are answered. */
  close(): Promise<void>;
};

/** Sixty-four megabytes of them: some thousand pages of events. */
const MAX_KEPT_BYTES = 64 * 1024 * 1024;

/** The header that a page of another site cannot send unasked: such a request is no forgery. */
const OWN_HEADERS = ['x-api-key', 'authorization', 'apollo-require-preflight', 'x-apollo-operation-name'];

/** Starts the public endpoint. */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const { host, port, supergraph, examples, databaseUrl, tokens, transport, log, demo } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const read = () => readFileSync(supergraph, 'utf8');
  const first = read();
  let atDoor = doorFields(first);
  const engine = createEngine({
    supergraphSdl: first,
    transport,
    suppliers: new Set(suppliers().map(({ code }) => code)),
    cache: options.cache,
    log,
  });
  const db = await openKeys(databaseUrl);
  const server = new ApolloServer<Caller>({
    gateway: engine.gateway,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: true,
    documentStore: documentStore(),
    stringifyResult: textOf,
    csrfPrevention: { requestHeaders: OWN_HEADERS },
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.tokens },
    formatError: (formatted, error) => shownError(formatted, error, log),
    plugins: [
      limitsPlugin(limits, () => atDoor),
      accessLog(log),
      agePlugin(),
      ApolloServerPluginLandingPageDisabled(),
    ],
    logger: log,
  });
  await server.start();
  let open = options.until === undefined;
  options.until?.then(
    () => {
      open = true;
    },
    () => undefined,
  );
  const answers = keptAnswers({ maxBytes: options.keptBytes ?? MAX_KEPT_BYTES });
  const unsubscribe = options.cache?.changes.subscribe(async (changed) => {
    const dropped = Promise.all(changed.map((one) => engine.invalidate(one)));
    // Any list may hold what has changed, or hold it now. Answers last for seconds, so all of them go; those that
    // were made of what was not yet dropped go as well.
    answers.clear();
    await dropped;
    answers.clear();
  });
  const app = await httpApp({
    server,
    answers,
    keys: partnerKeys(db, {
      demo: demo && { channels: demo },
      ...(options.knownMs === undefined ? {} : { knownMs: options.knownMs }),
    }),
    devices: deviceTokens(transport, tokens, options.knownMs),
    tokens,
    limits,
    log,
    examples: readExamples(examples),
    demo: demo !== null,
    cors: options.cors ?? [],
    ready: async () => open && (await isReachable(db)),
  });
  await app.listen({ host, port });

  const reload = () => {
    const sdl = read();
    engine.reload(sdl);
    atDoor = doorFields(sdl);
    answers.clear();
  };
  const unwatch = watchFile(supergraph, () => {
    try {
      reload();
      log.info('the supergraph was read again');
    } catch (error) {
      log.error({ error }, 'the new supergraph is not valid; the old one stays in use');
    }
  });
  const address = app.server.address();
  const listening = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://${host}:${listening}`,
    reload,
    async close() {
      open = false;
      unwatch();
      unsubscribe?.();
      await app.close();
      await server.stop();
      await db.destroy();
    },
  };
}

async function isReachable(db: Awaited<ReturnType<typeof openKeys>>): Promise<boolean> {
  return sql`select 1`.execute(db).then(
    () => true,
    () => false,
  );
}

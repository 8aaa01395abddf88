import type { Cache } from '@foyer/kit/cache/cache';
import { createCache } from '@foyer/kit/cache/cache';
import { redisTier } from '@foyer/kit/cache/redis';
import type { Log } from '@foyer/kit/log';
import { type Clock, systemClock } from '@foyer/kit/time';
import { type Sandbox, startSandbox } from '@foyer/sandbox/start';
import { type LocalPostgres, startPostgres } from './postgres.ts';
import type { Settings } from './settings.ts';

/** What every part of an installation stands on. */
export type Base = {
  databaseUrl: string;
  /** The environment of subgraphs: the process's own, and where the sandbox's suppliers are. */
  env: Readonly<Record<string, string | undefined>>;
  clock: Clock;
  sandbox: Sandbox | undefined;
  close(): Promise<void>;
};

/** Starts the database and the sandbox, as far as they are not elsewhere. */
export async function startBase(settings: Settings, env: NodeJS.ProcessEnv, log: Log): Promise<Base> {
  const local: LocalPostgres | undefined =
    settings.databaseUrl === undefined
      ? await startPostgres({ folder: `${settings.stateFolder}/postgres` })
      : undefined;
  const databaseUrl = settings.databaseUrl ?? local?.url ?? '';
  const sandbox = settings.sandbox
    ? await startSandbox({
        databaseUrl,
        host: settings.host,
        port: settings.sandboxPort,
        scale: settings.sandboxScale,
        engineLock: settings.sandboxLock,
        log: log.child({ part: 'sandbox' }),
      })
    : undefined;
  return {
    databaseUrl,
    // What is set by hand wins over the sandbox.
    env: { ...sandbox?.environment, ...env, FOYER_SANDBOX: sandbox ? 'on' : 'off' },
    // The sandbox's clock moves the whole of Foyer, so that what runs out there runs out here.
    clock: sandbox?.clock ?? systemClock,
    sandbox,
    async close() {
      await sandbox?.close();
      await local?.stop();
    },
  };
}

/** The cache of a process: with Redis where there is one. */
export async function startCache(
  { redisUrl }: Pick<Settings, 'redisUrl'>,
  clock: Clock,
  log: Log,
): Promise<Cache> {
  return createCache({
    shared: redisUrl === undefined ? undefined : await redisTier(redisUrl, log),
    clock,
    log,
  });
}

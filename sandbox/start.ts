import type { AddressInfo } from 'node:net';
import type { Log } from '@foyer/kit/log';
import type { FastifyInstance } from 'fastify';
import { controlServer } from './control/server.ts';
import { type MovableClock, movableClock } from './engine/clock.ts';
import { openInventory } from './engine/database.ts';
import { inventory } from './engine/inventory.ts';
import { recordStore } from './engine/records.ts';
import { facades } from './facades.ts';
import { Faults } from './faults/faults.ts';

const DEFAULT_PORT = 4100;

export type SandboxOptions = {
  databaseUrl: string;
  log: Log;
  host?: string;
  /** The port of the control API; suppliers listen on those after it. 0 for any free ones. */
  port?: number;
  /** Other ports, by supplier code or `control`. */
  ports?: Readonly<Record<string, number>>;
  /** How many times the usual catalogue. */
  scale?: number;
  /** A supplier's own settings; the process's environment without it. */
  env?: Readonly<Record<string, string | undefined>>;
  /** False leaves the locks out, to show the oversell that they prevent. */
  engineLock?: boolean;
};

export type Sandbox = {
  controlUrl: string;
  /** By supplier code. */
  urls: Readonly<Record<string, string>>;
  /** What connectors are to be set up with. */
  environment: Readonly<Record<string, string>>;
  clock: MovableClock;
  close(): Promise<void>;
};

/** Starts every supplier that the sandbox stands in for. What was held and sold is kept in the database. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { databaseUrl, log, host = '127.0.0.1', port = DEFAULT_PORT, ports = {} } = options;
  const { scale = 1, engineLock = true } = options;
  const db = await openInventory(databaseUrl);
  const clock = await movableClock(db, databaseUrl);
  const resets: (() => void | Promise<void>)[] = [];
  const services = {
    inventory: inventory(db, clock, { engineLock }),
    records: recordStore(db, clock),
    atReset: (run: () => void | Promise<void>) => void resets.push(run),
    databaseUrl,
    env: options.env ?? process.env,
    clock,
    scale,
    faults: new Faults(),
    log,
  };
  const urls: Record<string, string> = {};
  const environment: Record<string, string> = {};
  const control = controlServer({
    ...services,
    urls: () => urls,
    reset: async () => {
      for (const run of resets) await run();
    },
  });
  const apps: FastifyInstance[] = [control];
  const controlUrl = await listen(control, host, ports.control ?? port);
  for (const facade of facades) {
    const app = await facade.start(services);
    apps.push(app);
    const url = await listen(app, host, ports[facade.code] ?? (port === 0 ? 0 : port + facade.offset));
    urls[facade.code] = url;
    Object.assign(environment, facade.environment(url));
  }
  return {
    controlUrl,
    urls,
    environment,
    clock,
    async close() {
      await Promise.all(apps.map((app) => app.close()));
      await clock.close();
      await db.destroy();
    },
  };
}

async function listen(app: FastifyInstance, host: string, port: number): Promise<string> {
  await app.listen({ host, port });
  const address = app.server.address() as AddressInfo;
  return `http://${host}:${address.port}`;
}

import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { remoteTransport } from '@foyer/kit/graphql/remote';
import { createLog } from '@foyer/kit/log';
import { type SubgraphManifest, subgraphs, suppliers } from '@foyer/kit/workspace';
import { announce } from './announce.ts';
import { startBase, startCache } from './base.ts';
import { openGateway } from './foyer.ts';
import { readSettings } from './settings.ts';
import { stopOnSignals } from './stop.ts';

/** `npm run start:services`: every subgraph is a process of its own; one that dies is started again. */
const RESTART_MS = 300;
const READY_MS = 60_000;

const log = createLog('foyer', process.env.LOG_LEVEL ?? 'warn');
const settings = readSettings(process.env);
const base = await startBase(settings, process.env, log);
const children = new Map<string, ChildProcess>();
let stopping = false;

// Suppliers first: the index reads them, and checkout goes on with what a crash interrupted.
for (const group of [suppliers(), subgraphs().filter(({ kind }) => kind !== 'supplier')]) {
  for (const manifest of group) start(manifest);
  await Promise.all(group.map(({ position }) => ready(position)));
}
const cache = await startCache(settings, base.clock, log);
const gateway = await openGateway(
  settings,
  base,
  log,
  (code) => remoteTransport(urlOf(subgraphs().find((one) => one.code === code)?.position ?? 0)),
  cache,
);
announce(gateway.url, base, settings);
stopOnSignals(async () => {
  stopping = true;
  await gateway.close();
  await cache.close();
  await Promise.all([...children.values()].map(ended));
  await base.close();
}, log);

function start(manifest: SubgraphManifest): void {
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      fileURLToPath(new URL('subgraph.ts', import.meta.url)),
      manifest.code,
    ],
    {
      stdio: 'inherit',
      env: {
        ...base.env,
        DATABASE_URL: base.databaseUrl,
        FOYER_TOKEN_SECRET: settings.tokenSecret,
        SUBGRAPH_PORT: String(settings.subgraphPort),
      },
      // Ctrl-C goes to this process alone, which ends the others in order.
      detached: true,
    },
  );
  children.set(manifest.code, child);
  child.once('exit', (code, signal) => {
    if (stopping) return;
    log.error({ subgraph: manifest.code, code, signal }, 'a subgraph ended and is started again');
    setTimeout(() => start(manifest), RESTART_MS);
  });
}

function urlOf(position: number): string {
  return `http://${settings.host}:${settings.subgraphPort + position}/graphql`;
}

async function ready(position: number): Promise<void> {
  const url = new URL('/health/ready', urlOf(position));
  for (const deadline = Date.now() + READY_MS; Date.now() < deadline; await wait(50)) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
  }
  throw new Error(`The subgraph at ${url.host} did not get ready.`);
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await exit;
}

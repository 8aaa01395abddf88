import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { z } from 'zod';

/** Which cores are whose: the gateways have the first one, one after the other; the others are for what they need. */
const CORES = availableParallelism();
const canPin = CORES > 1 && spawnSync('taskset', ['--version']).status === 0;
export const PINNED = canPin
  ? `gateway on core 0, all else on ${CORES > 2 ? `1-${CORES - 1}` : '1'}`
  : 'not pinned';

/** Keeps a process, with all its threads, to the gateway's core or off it. */
export function pin(pid: number, gateway: boolean): void {
  if (canPin) spawnSync('taskset', ['-a', '-c', '-p', gateway ? '0' : `1-${CORES - 1}`, String(pid)]);
}

const listening = z.object({ url: z.string() });
const cost = z.object({ cpuMs: z.number(), rss: z.number() });
export type Cost = z.infer<typeof cost>;

/** A process that listens somewhere. */
export type Listening = { url: string; cost(): Promise<Cost>; stop(): Promise<void> };

/** The room for what is short-lived that `npm start` gives Foyer; here all contenders have it. */
const YOUNG = ['--min-semi-space-size=64', '--max-semi-space-size=64'];

/** How long a gateway may take to start. */
const START_MS = 90_000;

/** Starts a module in a process of its own. Fails with what it last wrote when it does not start. */
export async function listen(
  module: URL,
  args: readonly string[],
  gateway: boolean,
  env: Record<string, string> = {},
): Promise<Listening> {
  const child = fork(module, args, {
    execArgv: ['--disable-warning=ExperimentalWarning', ...(gateway ? YOUNG : [])],
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let written = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (text: Buffer) => {
      written = `${written}${text}`.slice(-2000);
    });
  }
  const dead = new Promise<never>((_, reject) => {
    child.once('exit', () => reject(new Error(reasonIn(written))));
  });
  dead.catch(() => undefined);
  try {
    const { url } = listening.parse(await Promise.race([message(child), dead]));
    // Not before: what it started, such as a database, stays where the others are.
    if (child.pid) pin(child.pid, gateway);
    return {
      url,
      async cost() {
        child.send('cost');
        return cost.parse(await Promise.race([message(child), dead]));
      },
      async stop() {
        if (child.connected) child.disconnect();
        await dead.catch(() => undefined);
      },
    };
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
}

function message(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('it says nothing')), START_MS);
    child.once('message', (said) => {
      clearTimeout(timer);
      resolve(said);
    });
  });
}

/** The line that says what is wrong, of all that a process wrote before it ended. */
function reasonIn(written: string): string {
  const lines = written.split('\n').filter((line) => line.trim() && !/^\s+at /.test(line));
  return (
    lines.find((line) => /^\w*Error\b|npm error/.test(line)) ??
    lines.at(-1) ??
    'it ended without a word'
  )
    .trim()
    .slice(0, 200);
}

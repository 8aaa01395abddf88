import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const NODE = ['--disable-warning=ExperimentalWarning'];
/** As in the scripts of package.json: what was compiled once need not be again. */
const NODE_COMPILE_CACHE = fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url));
const READY_MS = 90_000;

/** The first of so many free ports in a row. */
export async function freePorts(count: number): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const first = 20_000 + Math.floor(Math.random() * 30_000);
    const free = await Promise.all(
      Array.from({ length: count }, (_unused, position) => isFree(first + position)),
    );
    if (free.every(Boolean)) return first;
  }
  throw new Error('There are no free ports.');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

/** A script of `run/` as a process of its own. */
export class Process {
  readonly child: ChildProcess;
  private text = '';

  constructor(script: string, args: readonly string[], env: Record<string, string>) {
    const file = fileURLToPath(new URL(`../run/${script}`, import.meta.url));
    const { PATH = '', HOME = '' } = process.env;
    this.child = spawn(process.execPath, [...NODE, file, ...args], {
      env: { PATH, HOME, NODE_COMPILE_CACHE, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.text += chunk.toString();
      });
    }
  }

  output(): string {
    return this.text;
  }

  get ended(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** Waits until a health address says ready. */
  async ready(url: string): Promise<void> {
    for (const deadline = Date.now() + READY_MS; Date.now() < deadline; await wait(30)) {
      if (this.ended) throw new Error(`The process ended: ${this.text}`);
      const answer = await fetch(url).catch(() => undefined);
      if (answer?.ok) return;
    }
    throw new Error(`The process did not get ready: ${this.text}`);
  }

  /** Waits for words in what it prints. */
  async says(words: string): Promise<void> {
    for (const deadline = Date.now() + READY_MS; Date.now() < deadline; await wait(30)) {
      if (this.text.includes(words)) return;
      if (this.ended) throw new Error(`The process ended: ${this.text}`);
    }
    throw new Error(`The process did not say ${words}: ${this.text}`);
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    if (this.ended) return;
    const exit = once(this.child, 'exit');
    this.child.kill(signal);
    await exit;
  }
}

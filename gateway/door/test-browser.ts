import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';

const ARGUMENTS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--remote-debugging-port=0',
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
];

/** A browser that keeps its profile in a folder and can be killed, as a device whose battery is empty. */
export async function testBrowser({ path, profile, film }: { path: string; profile: string; film?: string }) {
  const seen = film ? [`--use-file-for-fake-video-capture=${film}`] : [];
  const child = spawn(path, [...ARGUMENTS, ...seen, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  const browser = await chromium.connectOverCDP(await endpoint(child));
  const [context] = browser.contexts();
  if (!context) throw new Error('Chromium has no context.');
  context.setDefaultTimeout(20_000);
  return {
    context,
    /** Ends it without any warning. */
    async kill() {
      const gone = once(child, 'exit');
      // With all its processes.
      if (child.pid) process.kill(-child.pid, 'SIGKILL');
      await gone;
      await browser.close().catch(() => undefined);
    },
  };
}
export type TestBrowser = Awaited<ReturnType<typeof testBrowser>>;

async function endpoint({ stderr }: ChildProcess): Promise<string> {
  if (!stderr) throw new Error('Chromium says nothing.');
  for await (const line of createInterface(stderr)) {
    const found = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
    if (found) {
      // A pipe that nobody reads would hold it up.
      stderr.resume();
      return found;
    }
  }
  throw new Error('Chromium did not start.');
}

import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load, type Seen } from './load.ts';
import { BASKET, newBaskets, PAGE, whole } from './own-operations.ts';
import { type Listening, listen } from './process.ts';
import { type Result, table } from './table.ts';

type Options = { rounds: number; seconds: number; connections: number };

/** What one of those who are compared is asked, and what it must answer. */
type Asked = { url: string; body: string; answer: Buffer };

/** More than are asked for at once, so that few are asked for twice at the same time. */
const BASKETS = 300;

const HEADERS = { 'x-api-key': 'foyer_demo_key' };

/**
 * Foyer as it is, with each engine, over its own subgraphs and the sandbox: a page that whole answers are kept of, with
 * the same bytes over plain HTTP beside it, and a basket, which is asked for anew each time.
 */
export async function ownOperations(options: Options): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-bench-'));
  chmodSync(folder, 0o755);
  const running = new Map<string, Listening>();
  try {
    running.set('foyer, stock engine', await startOwn('apollo', join(folder, 'apollo')));
    running.set('foyer', await startOwn('foyer', join(folder, 'foyer')));

    const baskets = new Map<string, Asked[]>();
    for (const [name, { url }] of running) {
      const all: Asked[] = [];
      for (const id of await newBaskets(url, HEADERS, BASKETS))
        all.push(await asked(url, { query: BASKET, variables: { id } }));
      baskets.set(name, all);
    }
    await compared('a basket of three lines, with events and venues', running, baskets, options);

    const pages = new Map<string, Asked[]>();
    for (const [name, { url }] of running) pages.set(name, [await asked(url, { query: PAGE })]);
    const [page] = pages.get('foyer') ?? [];
    if (!page) return;
    const file = join(folder, 'page.json');
    writeFileSync(file, page.answer);
    const floor = await listen(new URL('bytes.ts', import.meta.url), [file], true);
    running.set('floor', floor);
    pages.set('floor', [{ ...page, url: floor.url }]);
    await compared('a page of 20 events', running, pages, options);
  } finally {
    await Promise.all([...running.values()].map((one) => one.stop()));
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Asks all in turns, and prints the table. */
async function compared(
  what: string,
  running: ReadonlyMap<string, Listening>,
  questions: ReadonlyMap<string, readonly Asked[]>,
  { rounds, seconds, connections }: Options,
): Promise<void> {
  const results = new Map<string, Result>();
  const seen: Seen = new Map();
  let bytes = 0;
  for (let turn = 0; turn <= rounds; turn += 1) {
    for (const [name, one] of running) {
      const all = questions.get(name) ?? [];
      const [first] = all;
      if (!first) continue;
      bytes = first.answer.length;
      const bodies = all.map(({ body }, index) => ({ key: `${name} ${index}`, body }));
      const answers = new Map(all.map(({ answer }, index) => [`${name} ${index}`, answer]));
      const before = await one.cost();
      const round = await load(
        {
          url: first.url,
          headers: HEADERS,
          connections,
          // The first turn warms up.
          seconds: turn === 0 ? Math.min(seconds, 2) : seconds,
          next: () => bodies[Math.floor(Math.random() * bodies.length)] ?? { key: '', body: '' },
          wanted: async (key) => answers.get(key) ?? first.answer,
        },
        seen,
      );
      const after = await one.cost();
      if (turn === 0) continue;
      const result = results.get(name) ?? { name, rounds: [], cpuMs: 0, rss: 0 };
      result.rounds.push(round);
      result.cpuMs += after.cpuMs - before.cpuMs;
      result.rss = after.rss;
      results.set(name, result);
    }
  }
  console.log(`\nown: ${what} over Foyer's own subgraphs, ${bytes} bytes`);
  console.log(table([...results.values()]));
}

async function startOwn(engine: string, state: string): Promise<Listening> {
  mkdirSync(state);
  chmodSync(state, 0o755);
  return listen(new URL('own-foyer.ts', import.meta.url), [], true, {
    GATEWAY_ENGINE: engine,
    GATEWAY_PORT: '0',
    SANDBOX_PORT: '0',
    FOYER_STATE: state,
    CATALOG_SYNC_SECONDS: '3600',
  });
}

/** What is asked from now on, with the answer that it has. */
async function asked(url: string, operation: object): Promise<Asked> {
  return { url, body: JSON.stringify(operation), answer: await whole(url, HEADERS, operation) };
}

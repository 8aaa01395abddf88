import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load, type Seen } from './load.ts';
import { type Listening, listen } from './process.ts';
import { type Result, table } from './table.ts';

type Options = { rounds: number; seconds: number; connections: number };

/** A page of the catalogue as a shop asks for it. It asks no supplier. */
const PAGE = `{ events(first: 20) { totalCount nodes { id title venue { name city { name } } image { url }
  priceFrom { amount currency } } } }`;

const HEADERS = { 'x-api-key': 'foyer_demo_key' };

/** Foyer as it is, with each engine, over its own subgraphs and the sandbox; beside it the same bytes over plain HTTP. */
export async function ownOperations({ rounds, seconds, connections }: Options): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-bench-'));
  chmodSync(folder, 0o755);
  const running = new Map<string, Listening>();
  const body = JSON.stringify({ query: PAGE });
  try {
    running.set('foyer, stock engine', await startOwn('apollo', join(folder, 'apollo')));
    running.set('foyer', await startOwn('foyer', join(folder, 'foyer')));
    const answers = new Map<string, Buffer>();
    for (const [name, { url }] of running) answers.set(name, await answerOf(url, body));
    const page = answers.get('foyer') ?? Buffer.alloc(0);
    writeFileSync(join(folder, 'page.json'), page);
    running.set(
      'floor',
      await listen(new URL('bytes.ts', import.meta.url), [join(folder, 'page.json')], true),
    );

    const results = new Map<string, Result>();
    const seen: Seen = new Map();
    for (let turn = 0; turn <= rounds; turn += 1) {
      for (const [name, one] of running) {
        const before = await one.cost();
        const round = await load(
          {
            url: one.url,
            headers: HEADERS,
            connections,
            seconds: turn === 0 ? Math.min(seconds, 2) : seconds,
            next: () => ({ key: name, body }),
            wanted: async () => answers.get(name) ?? page,
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
    console.log(`\nown: a page of 20 events over Foyer's own subgraphs, ${page.length} bytes`);
    console.log(table([...results.values()]));
  } finally {
    await Promise.all([...running.values()].map((one) => one.stop()));
    rmSync(folder, { recursive: true, force: true });
  }
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

async function answerOf(url: string, body: string): Promise<Buffer> {
  const headers = { ...HEADERS, 'content-type': 'application/json' };
  const answer = Buffer.from(await (await fetch(url, { method: 'POST', headers, body })).arrayBuffer());
  if (answer.includes('"errors"')) throw new Error(`The page cannot be had: ${answer}`);
  return answer;
}

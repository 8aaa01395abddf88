import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { versionOf } from './install.ts';
import { load, type Round, type Seen } from './load.ts';
import { ownOperations } from './own.ts';
import { type Listening, listen, PINNED, pin } from './process.ts';
import { composedOver, references } from './reference.ts';
import { type Result, table } from './table.ts';
import { OPERATIONS, SCENARIOS, SCHEMAS, type Scenario } from './world.ts';

/**
 * `npm run bench:gateway`: gateways side by side over the same subgraphs, in turns, each answer compared with the
 * reference. Compare the ratios of one run, not figures of two machines; where there are few cores, compare CPU.
 *
 *     npm run bench:gateway -- --contenders stock,foyer --scenarios varied --rounds 5 --seconds 4
 */
const CONTENDERS: Record<string, string> = {
  stock: './contenders/stock.ts',
  hive: './others/hive.mjs',
  'hive-rust': './others/hive-rust.mjs',
  mercurius: './others/mercurius.mjs',
  stitcher: './contenders/stitcher.mjs',
  'foyer-alone': './contenders/foyer-alone.ts',
  foyer: './contenders/foyer.ts',
  floor: './contenders/floor.ts',
};

const { values } = parseArgs({
  options: {
    contenders: { type: 'string', default: Object.keys(CONTENDERS).join(',') },
    scenarios: { type: 'string', default: [...Object.keys(SCENARIOS), 'own'].join(',') },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '4' },
    connections: { type: 'string', default: '50' },
  },
});
const rounds = Number(values.rounds);
const seconds = Number(values.seconds);
const connections = Number(values.connections);
const scenarios = values.scenarios.split(',');
const names = values.contenders.split(',');
const folder = mkdtempSync(join(tmpdir(), 'foyer-bench-'));
const open: Listening[] = [];
const reference = references();
pin(process.pid, false);
console.log(`Node ${process.version}, ${cpus().length} cores of ${cpus()[0]?.model.trim()}, ${PINNED}`);
console.log(`${rounds} rounds of ${seconds} s, ${connections} connections; the first of a table is 1\n`);
try {
  await comparison();
  if (scenarios.includes('own')) await ownOperations({ rounds, seconds, connections });
} finally {
  await Promise.all(open.map((one) => one.stop()));
  rmSync(folder, { recursive: true, force: true });
}

/** All contenders over the bench subgraphs, scenario by scenario. */
async function comparison(): Promise<void> {
  const wanted = Object.keys(SCENARIOS).filter((name) => scenarios.includes(name));
  if (wanted.length === 0) return;
  const urls: Record<string, string> = {};
  for (const name of Object.keys(SCHEMAS)) {
    const subgraph = await listen(new URL('subgraph.ts', import.meta.url), [name], false);
    open.push(subgraph);
    urls[name] = subgraph.url;
  }
  const supergraph = join(folder, 'supergraph.graphql');
  const ground = join(folder, 'ground.json');
  writeFileSync(supergraph, composedOver(urls));
  writeFileSync(ground, JSON.stringify({ supergraph, urls }));

  const running = new Map<string, Listening>();
  for (const name of names) {
    try {
      running.set(name, await contender(name, ground));
    } catch (error) {
      console.log(`${name}: not run: ${error instanceof Error ? error.message : error}`);
    }
  }
  for (const name of wanted) if (isScenario(name)) await scenario(name, running);
}

async function contender(name: string, ground: string): Promise<Listening> {
  const module = CONTENDERS[name];
  if (!module) throw new Error('there is no such contender');
  const version = await versionOf(module);
  const file = new URL(module, import.meta.url).href;
  const started = await listen(new URL('contender.ts', import.meta.url), [file, ground], true, {
    NODE_ENV: 'production',
  });
  open.push(started);
  console.log(`${name}: ${version}`);
  return started;
}

async function scenario(name: Scenario, running: ReadonlyMap<string, Listening>): Promise<void> {
  const { operation, pages, pace } = SCENARIOS[name];
  // Worked out before: whoever measures has no time for it then.
  for (let page = 0; page < pages; page += 1) await reference(operation, page);
  const results = new Map<string, Result>();
  const query = OPERATIONS[operation];
  const operationName = operation === 'large' ? 'Large' : 'Small';
  const seen = new Map<string, Seen>();
  const run = (contender: string, { url }: Listening, length: number): Promise<Round> => {
    const known = seen.get(contender) ?? new Map<string, Buffer>();
    seen.set(contender, known);
    const next = () => {
      const page = Math.floor(Math.random() * pages);
      return { key: String(page), body: JSON.stringify({ operationName, query, variables: { page } }) };
    };
    return load(
      {
        url,
        connections,
        seconds: length,
        ...(pace !== undefined && { pace }),
        next,
        wanted: (key) => reference(operation, Number(key)),
      },
      known,
    );
  };

  for (let turn = 0; turn <= rounds; turn += 1) {
    for (const [contender, one] of running) {
      try {
        // The first turn warms up.
        const before = await one.cost();
        const round = await run(contender, one, seconds);
        const after = await one.cost();
        if (turn === 0) {
          if (round.firstWrong) console.log(`${contender} answers ${name} wrongly: ${round.firstWrong}`);
          continue;
        }
        const result = results.get(contender) ?? { name: contender, rounds: [], cpuMs: 0, rss: 0 };
        result.rounds.push(round);
        result.cpuMs += after.cpuMs - before.cpuMs;
        result.rss = after.rss;
        results.set(contender, result);
      } catch (error) {
        console.log(`${contender}: stopped in ${name}: ${error instanceof Error ? error.message : error}`);
      }
    }
  }
  const bytes = (await reference(operation, 0)).length;
  const which = pages === 1 ? 'always the same page' : `one of ${pages} pages`;
  console.log(
    `\n${name}: ${bytes} bytes, ${which}${pace === undefined ? '' : `, ${pace} requests a second`}`,
  );
  console.log(table([...results.values()]));
}

function isScenario(name: string): name is Scenario {
  return Object.hasOwn(SCENARIOS, name);
}

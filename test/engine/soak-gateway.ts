import { parseArgs } from 'node:util';
import { inventedTransport, plannable } from './compare.ts';
import { EXAMINED, startEngine } from './engines.ts';
import { hashed, seeded } from './random.ts';
import { FOYER, partsOf } from './supergraph.ts';

/**
 * `npm run soak:gateway -- --documents 100000 --seed 7` asks the engine that many different documents and tells how
 * much memory it holds after the first of them and at the end; it ends with status 1 when that grew by more than 50 MB.
 */
const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    engine: { type: 'string', default: EXAMINED },
    /** After how many the memory is taken for what is kept on purpose. */
    first: { type: 'string', default: '5000' },
  },
});
const MOST_MB = 50;
const documents = Number(values.documents);

const first = Number(values.first);

const { gc } = globalThis;
if (!gc) throw new Error('Run it with --expose-gc.');

const parts = partsOf(FOYER);
const engine = await startEngine({
  engine: values.engine,
  sdl: FOYER,
  transport: inventedTransport(parts),
});
const seen = new Set<number>();
const began = performance.now();
console.log(`${documents} different documents of seed ${values.seed} for ${values.engine}`);

let base = 0;
for (let count = 0; seen.size < documents; count += 1) {
  const random = seeded(`${values.seed}/${count}`);
  const operation = plannable(parts, random);
  const hash = hashed(operation.query);
  if (seen.has(hash)) continue;
  seen.add(hash);
  await engine.ask(operation, `ERRORS:${values.seed}/${count % 500}`);
  if (seen.size % first > 0) continue;
  const held = await heldMb();
  base ||= held;
  const minutes = ((performance.now() - began) / 60_000).toFixed(1);
  const rss = (process.memoryUsage().rss / 2 ** 20).toFixed(0);
  console.log(
    `${String(seen.size).padStart(7)} documents  ${held.toFixed(1)} MB held  ${rss} MB resident  ${minutes} min`,
  );
}
const grown = (await heldMb()) - base;
console.log(`${grown.toFixed(1)} MB more than after the first ${first}; at most ${MOST_MB} are allowed`);
await engine.close();
process.exitCode = grown > MOST_MB ? 1 : 0;

/** What is still held when everything that can be let go of has been. */
async function heldMb(): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 50));
  gc?.();
  gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
}

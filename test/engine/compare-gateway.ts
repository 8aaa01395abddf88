import { parseArgs } from 'node:util';
import { startComparison } from './compare.ts';
import { EXAMINED } from './engines.ts';
import { shown } from './report.ts';
import { FOYER } from './supergraph.ts';
import { ZOO } from './zoo.ts';

/**
 * `npm run compare:gateway -- --operations 20000 --seed 7` asks the stock gateway and Foyer's engine the same random
 * operations over the same subgraphs, which fail at random, and ends with status 1 when an answer differs.
 */
const { values } = parseArgs({
  options: {
    operations: { type: 'string', default: '20000' },
    /** Foyer's own, or one with what that has not. */
    schema: { type: 'string', default: 'foyer' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 1e9)) },
    engine: { type: 'string', default: EXAMINED },
    /** After how many differences it stops. */
    differences: { type: 'string', default: '5' },
  },
});
const operations = Number(values.operations);
const seed = Number(values.seed);

console.log(`${operations} operations of seed ${seed}: the stock gateway and ${values.engine}`);
const comparison = await startComparison({
  sdl: values.schema === 'zoo' ? ZOO : FOYER,
  engine: values.engine,
});
const began = performance.now();
const result = await comparison.run(operations, seed, Number(values.differences), (done) => {
  if (done % 1000 < 6) process.stderr.write(`\r${done}`);
});
process.stderr.write('\r');
for (const difference of result.differences) console.log(`\n${shown(await comparison.smallest(difference))}`);
const seconds = ((performance.now() - began) / 1000).toFixed(0);
console.log(
  `${result.operations} operations in ${seconds} s, ${result.withErrors} answered with errors, ${result.differences.length} differences`,
);
await comparison.close();
process.exitCode = result.differences.length > 0 ? 1 : 0;

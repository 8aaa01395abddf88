import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { announce } from './answering.ts';

/** What a contender stands on. */
export type Ground = {
  /** The file of the composed supergraph. */
  supergraph: string;
  /** Where the subgraphs are, by name. */
  urls: Record<string, string>;
};

/** `node contender.ts MODULE GROUND`: a process with one gateway in it. The module's `start` answers with its address. */
const [path = '', ground = ''] = process.argv.slice(2);
const contender: unknown = await import(path);
const made = z
  .object({ start: z.custom<(ground: Ground) => Promise<string>>((one) => typeof one === 'function') })
  .parse(contender);
announce(await made.start(JSON.parse(readFileSync(ground, 'utf8'))));

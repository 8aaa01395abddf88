import { readFileSync } from 'node:fs';
import { answering } from './answering.ts';

/** `node bytes.ts FILE`: answers everything with the same bytes. */
const body = readFileSync(process.argv[2] ?? '');
await answering(() => body);

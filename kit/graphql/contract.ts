import { readdirSync, readFileSync } from 'node:fs';
import { type DocumentNode, parse } from 'graphql';
import { PROBLEM_CODES } from '../problem.ts';

const folder = new URL('../../schema/contract/', import.meta.url);

/**
 * The contract as text: every file of `schema/contract/`, and the enum of problem codes, which is made from
 * the table in `problem.ts` so that codes are written down once.
 */
export function contractText(): string {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort();
  return [...files.map((name) => readFileSync(new URL(name, folder), 'utf8')), problemCodes()].join('\n');
}

/** The contract, parsed. It is not a schema of its own: interfaces without types that implement them. */
export function contractDocument(): DocumentNode {
  return parse(contractText(), { noLocation: true });
}

function problemCodes(): string {
  const values = Object.entries(PROBLEM_CODES).map(
    ([code, { description }]) => `  ${JSON.stringify(description)}\n  ${code}`,
  );
  return `"What went wrong: a closed list. Codes are added, never changed."\nenum ProblemCode {\n${values.join('\n')}\n}\n`;
}

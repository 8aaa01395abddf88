import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { contractText } from '@foyer/kit/graphql/contract';
import { PROBLEM_CODES } from '@foyer/kit/problem';
import {
  buildSchema,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { describe, expect, test } from 'vitest';

const here = new URL('./', import.meta.url);
const root = new URL('../', here);
const page = (name: string) => readFileSync(new URL(name, here), 'utf8');
const pages = readdirSync(here).filter((name) => name.endsWith('.md'));

/** The contract as a schema of its own, with what catalog and checkout add to it. */
const contract = [
  'directive @indexed on FIELD_DEFINITION',
  'directive @key(fields: String!, resolvable: Boolean) on OBJECT',
  'directive @cacheControl(maxAge: Int) on FIELD_DEFINITION | OBJECT',
  'type Query type Mutation',
  contractText(),
].join('\n');

describe('what the contract covers', () => {
  const text = page('contract-coverage.md');
  const table = text.slice(0, text.indexOf('## What the contract still lacks'));
  const inside = buildSchema(contract);
  const outside = buildSchema(readFileSync(new URL('schema/api.graphql', root), 'utf8'));
  const proposals = page('contract-proposals.graphql');

  test('names only fields and values that exist', () => {
    const named = [...table.matchAll(/`([A-Z]\w+)\.(\w+)`/g)].map(([, type = '', field = '']) => ({
      type,
      field,
    }));
    expect(named.length).toBeGreaterThan(100);
    const missing = named.filter(
      ({ type, field }) => !has(inside, type, field) && !has(outside, type, field),
    );
    expect(missing.filter(({ type }) => type !== 'Type')).toEqual([]);
  });

  test('has a proposal for every number, and no other', () => {
    const used = new Set([...table.matchAll(/\*\*\[(\d+)\]\*\*/g)].map(([, number]) => Number(number)));
    const proposed = new Set([...proposals.matchAll(/^# \[(\d+)\]/gm)].map(([, number]) => Number(number)));
    // Number 10 is about codes, which stand in the kit and not in the contract.
    proposed.add(10);
    expect([...used].sort((a, b) => a - b)).toEqual([...proposed].sort((a, b) => a - b));
  });

  test('proposes what fits the contract', () => {
    expect(() => buildSchema(`${contract}\n${proposals}`)).not.toThrow();
  });
});

test('the partners’ guide lists every error code as the kit has it', () => {
  const rows = Object.entries(PROBLEM_CODES).map(
    ([code, { description, retryable }]) => `| \`${code}\` | ${description} | ${retryable ? 'yes' : ''} |`,
  );
  const listed = page('partners.md')
    .split('\n')
    .filter((line) => /^\| `[A-Z_]+` \|.*\|.*\|$/.test(line));
  expect(listed).toEqual(rows);
});

test('the operators’ guide lists every setting', () => {
  const operating = page('operating.md');
  const settings = globSync('{run,kit,gateway,sandbox,subgraphs}/**/*.ts', {
    cwd: root.pathname,
    exclude: (name) => name.includes('node_modules') || name.includes('generated'),
  }).flatMap((file) => {
    const text = readFileSync(new URL(file, root), 'utf8');
    const read = [
      ...text.matchAll(/\benv\.([A-Z][A-Z0-9_]+)\b(?!\s*=[^=])|^\s+([A-Z][A-Z0-9_]+): (?:z\.|port\()/gm),
    ];
    return file.endsWith('.test.ts') ? [] : read.map(([, used, declared]) => used ?? declared ?? '');
  });
  expect(settings.length).toBeGreaterThan(15);
  expect([...new Set(settings)].filter((name) => !operating.includes(`\`${name}\``))).toEqual([]);
});

test('every link leads to something', () => {
  const broken = pages.flatMap((name) =>
    [...page(name).matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !existsSync(new URL(target, here)))
      .map((target) => `${name}: ${target}`),
  );
  expect(broken).toEqual([]);
});

function has(schema: GraphQLSchema, type: string, name: string): boolean {
  const found = schema.getType(type);
  if (isEnumType(found)) return found.getValue(name) !== undefined;
  if (isObjectType(found) || isInterfaceType(found) || isInputObjectType(found))
    return name in found.getFields();
  return false;
}

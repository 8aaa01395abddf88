import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { suppliers } from '@foyer/kit/workspace';
import { describe, expect, test } from 'vitest';

/** What stands above the suppliers, and must not know any of them. */
const FOLDERS = ['gateway', 'kit', 'subgraphs/catalog', 'subgraphs/checkout', 'subgraphs/entry', 'run'];
const SOURCES = /\.(ts|js|json|graphql|sql|html|css|md)$/;
/** What is made by a program, or brought by npm. */
const MADE = /(^|\/)(generated|node_modules|dist)\//;

const root = fileURLToPath(new URL('../', import.meta.url));

function sources(folder: string): string[] {
  try {
    return readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
      .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
      .filter((path) => SOURCES.test(path) && !MADE.test(path));
  } catch {
    // Not every folder is there yet.
    return [];
  }
}

/**
 * How a name would stand in source: the prefix of types and functions, the code as text, in a path or in the
 * name of a variable. A code that is an ordinary word too may stand in a sentence.
 */
function mentions({ code, prefix }: { code: string; prefix: string }): RegExp {
  const [first, rest] = [prefix.slice(0, 1), prefix.slice(1)];
  // A prefix that looks like a word is one only where another word is joined to it.
  const joined = /[A-Z0-9]/.test(rest) ? '' : '(?=[A-Z])';
  return new RegExp(
    [
      `[${first.toLowerCase()}${first.toUpperCase()}]${rest}${joined}`,
      `\\b${code.toUpperCase()}(?=_|\\b)`,
      `['"\`/@.:]${code}(?=['"\`/:.])`,
      `\\b${code}(?=:|[A-Z_])`,
    ].join('|'),
  );
}

const files = FOLDERS.flatMap(sources);

test('there is something to look through', () => {
  expect(suppliers().length).toBeGreaterThan(0);
  for (const folder of ['gateway', 'kit', 'subgraphs/catalog', 'subgraphs/checkout', 'run'])
    expect(files.some((path) => path.startsWith(`${folder}/`))).toBe(true);
});

test('a code that is an ordinary word may stand in a sentence', () => {
  const pattern = mentions({ code: 'ticketing', prefix: 'TickeTing' });
  for (const text of [
    'The ticketing system it is sold on.',
    'All about ticketing, and more.',
    '"Ticketing for all"',
  ])
    expect(text).not.toMatch(pattern);
});

describe.each(suppliers())('$code', (supplier) => {
  const pattern = mentions(supplier);

  test('is found where it stands', () => {
    const { code, prefix } = supplier;
    const small = `${prefix.slice(0, 1).toLowerCase()}${prefix.slice(1)}`;
    for (const text of [
      `type ${prefix}Event`,
      `${small}Client()`,
      `if (code === '${code}')`,
      `import '@foyer/${code}/subgraph'`,
      `env.${code.toUpperCase()}_URL`,
      `{ ${code}: 1 }`,
      `id: "${code}:event:1"`,
    ])
      expect(text).toMatch(pattern);
  });

  test('is named nowhere above the suppliers', () => {
    const found = files.flatMap((path) =>
      readFileSync(`${root}${path}`, 'utf8')
        .split('\n')
        .flatMap((line, at) => (pattern.test(line) ? [`${path}:${at + 1}: ${line.trim()}`] : [])),
    );
    expect(found).toEqual([]);
  });
});

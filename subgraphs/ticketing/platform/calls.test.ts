import { readFileSync } from 'node:fs';
import { routes } from '@foyer/sandbox/ticketing/routes';
import { buildSchema, isObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { CALLS } from './calls.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const schema = buildSchema(read('../../../schema/api.graphql'), { assumeValidSDL: true });

/** The rows of the README's table. */
const table = [...read('README.md').matchAll(/^\| `([A-Z]+ \/\S+)` \| (.+?) \| (\w+) \|$/gm)].map(
  ([, call = '', fields = '', scope = '']) => ({
    call,
    fields: [...fields.matchAll(/`([\w.]+)`/g)].map(([, field = '']) => field),
    scope,
  }),
);

const known = Object.values(CALLS).map(({ method, path, scope }) => ({ call: `${method} ${path}`, scope }));
const names = (rows: readonly { call: string }[]) => rows.map(({ call }) => call).sort();

describe('every call that TickeTing has', () => {
  // Counting a reservation down is for clients that do not tell its end.
  const offered = Object.entries(routes)
    .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`))
    .filter((call) => call !== 'GET /time');

  test('is one that the platform can make', () => {
    expect(offered.length).toBeGreaterThanOrEqual(78);
    expect(names(known)).toEqual(offered.sort());
  });

  test('stands in the table of the README, with the scope it needs', () => {
    expect(names(table)).toEqual(names(known));
    for (const { call, scope } of known)
      expect(table.find((row) => row.call === call)).toMatchObject({ scope });
  });

  test.each(table)('$call has its field', ({ fields }) => {
    expect(fields).not.toEqual([]);
    for (const field of fields) expect(isThere(field), field).toBe(true);
  });
});

/** `Type.field`, or the name of a mutation. */
function isThere(path: string): boolean {
  const [type = '', field] = path.split('.');
  const owner = field ? schema.getType(type) : schema.getMutationType();
  return isObjectType(owner) && (field ?? type) in owner.getFields();
}

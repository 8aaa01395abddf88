import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeId, encodeId, ID_KINDS } from './id.ts';
import { FoyerError } from './problem.ts';

const parts = fc.record({
  supplier: fc.stringMatching(/^[a-z0-9]{1,12}$/),
  kind: fc.constantFrom(...ID_KINDS),
  local: fc.string({ unit: 'grapheme', minLength: 1 }),
});

test('an id says what it was made from, whatever the supplier writes', () => {
  fc.assert(
    fc.property(parts, (given) => {
      expect(decodeId(encodeId(given))).toEqual(given);
    }),
  );
});

test('different things have different ids', () => {
  fc.assert(
    fc.property(parts, parts, (a, b) => {
      const same = a.supplier === b.supplier && a.kind === b.kind && a.local === b.local;
      expect(encodeId(a) === encodeId(b)).toBe(same);
    }),
  );
});

test("a supplier's colons, slashes and spaces do not come through", () => {
  const id = encodeId({ supplier: 'acme', kind: 'event', local: 'a:b/c d' });
  expect(id).toMatch(/^acme:event:[\w%.~-]+$/);
  expect(decodeId(id).local).toBe('a:b/c d');
});

test.each([
  '',
  'event',
  'acme:event',
  'acme:event:',
  'acme:seat:1',
  'acme:EVENT:1',
  'ACME:event:1',
  ':event:1',
  'acme::1',
  'acme:event:%',
  'acme:event:%E0%A4%A',
  'ac me:event:1',
  '\nacme:event:1',
])('%j is refused', (id) => {
  expect(() => decodeId(id)).toThrow(
    expect.objectContaining({ code: 'BAD_INPUT', message: expect.stringContaining('not an id of Foyer') }),
  );
  expect(() => decodeId(id)).toThrow(FoyerError);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { decodeCursor, encodeCursor } from './cursor.ts';

const position = z.tuple([z.string(), z.number(), z.string().nullable()]);
const refused = expect.objectContaining({ code: 'MALFORMED_CURSOR', retryable: false });

test('a cursor gives its position back', () => {
  const given = fc.tuple(
    fc.string({ unit: 'grapheme' }),
    fc.integer(),
    fc.option(fc.string({ unit: 'grapheme' })),
  );
  fc.assert(
    fc.property(given, (one) => {
      expect(decodeCursor(encodeCursor(one), position)).toEqual(one);
    }),
  );
});

test('a cursor can stand in an address as it is', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(encodeCursor(value)).toMatch(/^[\w-]*$/);
    }),
  );
});

test.each(['', 'nonsense', '%%%', '12', Buffer.from('{"half":').toString('base64url')])(
  '%j is refused',
  (cursor) => {
    expect(() => decodeCursor(cursor, position)).toThrow(refused);
  },
);

test('a cursor of another list is refused', () => {
  expect(() => decodeCursor(encodeCursor(['a', 'b', null]), position)).toThrow(refused);
  expect(() => decodeCursor(encodeCursor({ page: 2 }), position)).toThrow(refused);
});

test('a cursor that was cut short is refused', () => {
  const whole = encodeCursor(['2027-06-18', 4, 'acme:event:9']);
  for (let length = 0; length < whole.length - 1; length += 1) {
    expect(() => decodeCursor(whole.slice(0, length), position)).toThrow(refused);
  }
});

import { expect, test } from 'vitest';
import { breakingChanges } from './breaking.ts';
import { missingDescriptions } from './descriptions.ts';

const released = '"Q" type Query { "A" a: Int "B" b: Int @deprecated(reason: "use a") }';

test('removing a field breaks clients unless it was deprecated in the released schema', async () => {
  expect(await breakingChanges(released, 'type Query { b: Int }')).toEqual([
    "Field 'a' was removed from object type 'Query'",
  ]);
  expect(await breakingChanges(released, 'type Query { a: Int }')).toEqual([]);
});

test('a new required argument breaks clients', async () => {
  expect(await breakingChanges(released, 'type Query { a(first: Int!): Int b: Int }')).toHaveLength(1);
});

test('an element without a description is named by its coordinate', () => {
  expect(missingDescriptions('"Q" type Query { a(first: Int): Int } "T" enum T { ONE }')).toEqual([
    'Query.a',
    'Query.a(first:)',
    'T.ONE',
  ]);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestCatalog, type TestCatalog } from '../test-catalog.ts';
import { programme, TODAY } from '../test-programme.ts';

const { curtain, arena } = programme();
let catalog: TestCatalog;
beforeAll(async () => {
  catalog = await startTestCatalog([curtain, arena]);
});
afterAll(() => catalog.close());

const SUPPLIERS = `{ suppliers { code name capabilities holdSeconds paymentKinds
  health { state calls failures medianMs lastSuccessAt }
  catalogue { events lastSyncedAt state problem }
} }`;
const catalogue = { lastSyncedAt: TODAY.toISOString(), state: 'CURRENT', problem: null };

test('suppliers say what they can do, how they do, and how fresh the index is', async () => {
  const facts = {
    capabilities: ['HOLD', 'RELEASE'],
    holdSeconds: 600,
    paymentKinds: ['ON_ACCOUNT'],
    health: { state: 'UP', calls: 3, failures: 0, medianMs: 12, lastSuccessAt: null },
  };
  expect(await catalog.ask(SUPPLIERS)).toEqual({
    suppliers: [
      { code: 'curtain', name: 'The Curtain', ...facts, catalogue: { ...catalogue, events: 5 } },
      { code: 'arena', name: 'The Arena', ...facts, catalogue: { ...catalogue, events: 3 } },
    ],
  });
});

test('one by its code, or none', async () => {
  const query = '{ one: supplier(code: "arena") { name } none: supplier(code: "nobody") { name } }';
  expect(await catalog.ask(query)).toEqual({ one: { name: 'The Arena' }, none: null });
});

test('a connector that cannot be reached costs its health and nothing else', async () => {
  catalog.unreachable.add('arena');
  const { data, errors } = await catalog.request(
    '{ suppliers { code name health { state } catalogue { events } } }',
  );
  catalog.unreachable.delete('arena');
  expect(data).toEqual({
    suppliers: [
      { code: 'curtain', name: 'The Curtain', health: { state: 'UP' }, catalogue: { events: 5 } },
      { code: 'arena', name: 'The Arena', health: null, catalogue: { events: 3 } },
    ],
  });
  expect(errors).toEqual([
    expect.objectContaining({
      path: ['suppliers', 1, 'health'],
      extensions: expect.objectContaining({
        code: 'SUBGRAPH_UNAVAILABLE',
        supplier: 'arena',
        retryable: true,
      }),
    }),
  ]);
});

test('a supplier is known by reference', async () => {
  const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Supplier { code name } } }';
  const r = [{ __typename: 'Supplier', code: 'curtain' }];
  expect(await catalog.ask(query, { r })).toEqual({ _entities: [{ code: 'curtain', name: 'The Curtain' }] });
});

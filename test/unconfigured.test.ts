import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestFoyer, type TestFoyer } from './foyer.ts';

let foyer: TestFoyer;
beforeAll(async () => {
  foyer = await startTestFoyer({ FOYER_SANDBOX: 'off' });
});
afterAll(() => foyer?.close());

test('with no supplier set up Foyer starts, is ready, and refuses the demo key', async () => {
  const ready = await fetch(`${foyer.url}/health/ready`);
  expect(ready.status).toBe(200);
  expect(await foyer.client.codes('{ suppliers { code } }')).toEqual(['UNAUTHENTICATED']);
});

test('a partner is told that the supplier is not set up', async () => {
  const { partnerKeys } = await import('@foyer/gateway/keys/keys');
  const { openKeys } = await import('@foyer/gateway/keys/tables');
  const { graphqlClient } = await import('./client.ts');
  const db = await openKeys(foyer.databaseUrl);
  const wish = {
    partner: 'Alone',
    scopes: ['read' as const],
    channels: { ticketswitch: 'default' },
    expiresAt: null,
  };
  const { key } = await partnerKeys(db, { demo: null }).create(wish);
  await db.destroy();
  const client = graphqlClient(foyer.url, key);
  const { data, errors } = await client.send(
    '{ events { nodes { id } } supplier(code: "ticketswitch") { code health { state } } }',
  );
  expect(data).toEqual({ events: { nodes: [] }, supplier: { code: 'ticketswitch', health: null } });
  expect(errors).toMatchObject([{ path: ['supplier', 'health'], extensions: { code: 'SUPPLIER_DOWN' } }]);
});

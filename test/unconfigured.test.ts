import { afterAll, beforeAll, expect, test } from 'vitest';
import { graphqlClient } from './client.ts';
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
  const client = graphqlClient(foyer.url, await foyer.key({ partner: 'Alone', scopes: ['read'] }));
  const { data, errors } = await client.send(
    '{ events { nodes { id } } supplier(code: "ticketswitch") { code health { state } } }',
  );
  expect(data).toEqual({ events: { nodes: [] }, supplier: { code: 'ticketswitch', health: null } });
  expect(errors).toMatchObject([{ path: ['supplier', 'health'], extensions: { code: 'SUPPLIER_DOWN' } }]);
});

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { buying, type Connector, callOf, done, startConnector, wish } from './test-connector.ts';

let connector: Connector;
beforeAll(async () => {
  connector = await startConnector();
});
beforeEach(() => connector.forget());
afterAll(() => connector?.close());

test('smoke', async () => {
  const { adapter } = connector;
  const page = await adapter.catalogue({ first: 2, after: null }, callOf());
  console.log(JSON.stringify(page, null, 1));
  const harbour = await connector.event('Harbour Lights');
  console.log(harbour);
  const held = done(
    await adapter.hold(
      wish({ performanceId: harbour.id, priceBandId: harbour.sections.Floor, tickets: 3 }),
      callOf(),
    ),
  );
  console.log(JSON.stringify(held, null, 1));
  const bought = await adapter.purchase(buying(held), callOf());
  console.log(JSON.stringify(bought, null, 1));
  console.log(JSON.stringify(await adapter.cancel(held.id, null, callOf()), null, 1));
  expect(1).toBe(1);
});

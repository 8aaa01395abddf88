import { afterAll, beforeAll, expect, test } from 'vitest';
import { graphqlClient, performanceOf } from './client.ts';
import { startTestFoyer, type TestFoyer } from './foyer.ts';

let foyer: TestFoyer;
beforeAll(async () => {
  foyer = await startTestFoyer();
});
afterAll(() => foyer?.close());

const PAGE = `{ events(first: 50, sort: TITLE, filter: { kinds: [PERFORMANCE] }) { nodes {
  title costRange { min { total { amount } } asOf source }
  performances(first: 5) { nodes { localDate costRange { min { total { amount } } source } } }
} } }`;

/** The same answer, wherever its prices were read: on the first page, another supplier's may be known already. */
const fromCache = (page: unknown) => JSON.stringify(page).replaceAll('"source":"LIVE"', '"source":"CACHE"');

test('a page of 50 events with cost ranges asks a supplier once for each kind that it takes in batches, and then not at all', async () => {
  const { url, sandbox } = foyer;
  // Prices that came with the catalogue are kept in its language: in another one nothing is known yet.
  const cold = graphqlClient(url, undefined, { 'accept-language': 'de' });
  await sandbox.resetRequests();
  const first = await cold.send(PAGE);
  expect(first.errors).toBeUndefined();
  expect(await sandbox.requests()).toEqual({ events_by_id: 1, performances_by_id: 1 });

  await sandbox.resetRequests();
  const again = await cold.send(PAGE);
  expect(fromCache(again)).toBe(fromCache(first));
  expect(await sandbox.requests()).toEqual({});
});

test('prices that came with the catalogue are not asked for again', async () => {
  const { client, sandbox } = foyer;
  await sandbox.resetRequests();
  expect((await client.send(PAGE)).errors).toBeUndefined();
  expect(await sandbox.requests()).toEqual({});
});

test('availability of one performance asked by 100 requests at once is asked of the supplier a few times at most', async () => {
  const { client, sandbox } = foyer;
  const { id } = await performanceOf(client, 'ticketswitch:event:7AA', 3);
  await sandbox.resetRequests();
  // Slow enough for all to overlap.
  await sandbox.fault({ kind: 'slow', endpoint: 'availability', ms: 500, times: 1 });
  const query = 'query ($id: ID!) { performance(id: $id) { availability { source currency } } }';
  const answers = await Promise.all(Array.from({ length: 100 }, () => client.send(query, { id })));
  for (const answer of answers)
    expect(answer).toEqual({ data: { performance: { availability: { source: 'LIVE', currency: 'GBP' } } } });
  expect((await sandbox.requests()).availability).toBeLessThanOrEqual(2);
});

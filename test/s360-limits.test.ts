import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { Control } from './control.ts';
import { startTestFoyer, type TestFoyer } from './foyer.ts';
import { offerOf } from './s360-offers.ts';

/** What S-360 allows, however much is asked of Foyer: the façade counts, and refuses what is too much. */

const CALLS_PER_MINUTE = 150;
/** Pages of performances with a field that only the connector has. */
const LIST = `{ events(first: 50, filter: { suppliers: ["s360"] }) { nodes { id costRange { min { total { amount } } }
  performances(first: 10) { nodes { id ... on S360Performance { match { homeTeam } } } } } } }`;

let foyer: TestFoyer;
let s360: Control;
beforeAll(async () => {
  foyer = await startTestFoyer({ S360_CALLS_PER_MINUTE: String(CALLS_PER_MINUTE) });
  s360 = foyer.sandboxOf('s360');
  await fetch(`${facade()}__sandbox/config`, { method: 'POST', body: JSON.stringify({ rateLimit: '509' }) });
});
afterAll(() => foyer?.close());

function facade(): string {
  return foyer.supplierSettings.S360_URL?.replace('{institution}', '') ?? '';
}

test('one catalogue in ten minutes, and changes once a minute, of however many requests', async () => {
  await s360.resetRequests();
  // By the minute, then by hours over midnight, when the setup changes.
  const pauses = [...Array.from({ length: 20 }, () => 1), ...Array.from({ length: 10 }, () => 180)];
  let minutes = 0;
  for (const pause of pauses) {
    const lists = await Promise.all(Array.from({ length: 20 }, () => foyer.client.send(LIST)));
    expect(lists.flatMap(({ errors }) => errors ?? [])).toEqual([]);
    const { getCatalogDetailed = 0, getLastSetupUpdate = 0, ...polls } = await s360.requests();
    expect(getCatalogDetailed).toBeLessThanOrEqual(Math.floor(minutes / 10) + 1);
    expect(getLastSetupUpdate).toBeLessThanOrEqual(Math.floor(minutes / 5) + 1);
    for (const name of ['getUpdatedAvailabilities', 'getEventAvailability', 'getProductAvailability'])
      expect(polls[name] ?? 0).toBeLessThanOrEqual(minutes + 1);
    await s360.advance(pause * 60);
    minutes += pause;
  }
  const all = await s360.requests();
  expect(all.getCatalogDetailed).toBeGreaterThan(0);
  expect(all.getUpdatedAvailabilities).toBeGreaterThan(5);
});

const counted = z.object({ calls: z.object({ HARBOR: z.number() }) });
const listed = z.object({
  events: z.object({
    nodes: z.array(z.object({ performances: z.object({ nodes: z.array(z.object({ id: z.string() })) }) })),
  }),
});

test('of a flood of lookers no call is too many for S-360, and buyers still get through', async () => {
  const query = `{ events(first: 3, filter: { text: "museum visit", suppliers: ["s360"], kinds: [VISIT] }) {
    nodes { performances(first: 100) { nodes { id } } } } }`;
  const { events } = await foyer.client.ask(listed, query);
  const ids = events.nodes.flatMap(({ performances }) => performances.nodes.map(({ id }) => id));
  const pass = await offerOf(foyer.client, { suppliers: ['s360'], text: 'harbor pass' });
  const live = 'query ($id: ID!) { performance(id: $id) { availability { currency } } }';
  const buying = async () => {
    const { basket } = await foyer.buyer.create([
      { performanceId: pass.id, priceBandId: pass.bands[0]?.id ?? '', tickets: [{}] },
    ]);
    await foyer.buyer.hold(basket?.id ?? '');
    return foyer.buyer.purchase(basket?.id ?? '');
  };
  const [bought, ...answers] = await Promise.all([
    buying(),
    ...Array.from({ length: 2 }, () => ids.map((id) => foyer.client.send(live, { id }))).flat(),
  ]);
  const refusals = answers.flatMap(({ errors }) => errors ?? []);
  expect(new Set(refusals.map(({ extensions }) => extensions?.code))).toEqual(
    new Set(['SUPPLIER_THROTTLED']),
  );
  // Foyer says so by itself: S-360 was never asked too much.
  expect(new Set(refusals.map(({ message }) => message))).toEqual(
    new Set(['S-360 takes no more calls this minute; wait a little.']),
  );
  expect(bought).toMatchObject({ problems: [], basket: { state: 'PURCHASED' } });
  const state = counted.parse(await (await fetch(`${facade()}__sandbox/state`)).json());
  expect(state.calls.HARBOR).toBeLessThanOrEqual(CALLS_PER_MINUTE);
});

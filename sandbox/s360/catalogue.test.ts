import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { startTestSandbox, type TestSandbox } from '../test-sandbox.ts';
import { need, type S360Client, s360Client } from './test-client.ts';

let sandbox: TestSandbox;
let client: S360Client;
beforeAll(async () => {
  sandbox = await startTestSandbox();
  client = s360Client(sandbox);
});
afterAll(() => sandbox.close());

const productsIn = async (of: S360Client, body: object = {}) =>
  (await of.catalogue(body)).seasons.flatMap(({ products }) => products);

test('a reseller finds its point of sale', async () => {
  expect(await client.call('catalogService', 'isCatalogServiceAlive')).toEqual({ statusCode: 'success' });
  expect(await client.call('catalogService', 'getPOSConfig', { requestId: 3 })).toMatchObject({
    requestId: 3,
    posConfigData: {
      posId: client.pos,
      currencyCode: 'EUR',
      organizationTimeZone: 'Europe/Paris',
      paymentMethods: [{ paymentMethodId: 16370, kind: 'PENDING_ACCOUNT' }, {}],
      orderExpiryDelay: 900,
    },
  });
  const lake = s360Client(sandbox, 'lagune');
  expect(await lake.call('catalogService', 'getPOSConfig')).toMatchObject({
    posConfigData: { currencyCode: 'CHF', catalogCurrency: { minAmount: 50 } },
  });
});

test('the catalogue has a club, a theatre and a museum, this season’s and the next’s', async () => {
  const { seasons, physicalConfigurations, logicalConfigurations } = await client.catalogue();
  expect(seasons.map(({ code }) => code)).toEqual(['C26', 'C27', 'T26', 'T27', 'ALWAYS', 'M27', 'M28']);
  const products = seasons.flatMap((season) => season.products);
  expect(products.length).toBeGreaterThanOrEqual(80);
  expect(new Set(products.map(({ id }) => id)).size).toBe(products.length);
  const performances = products.flatMap(({ event }) => event?.performances ?? []);
  expect(performances.length).toBeGreaterThan(1000);
  const slotted = products.filter(({ pass }) => pass?.timeslots.length).map(({ id }) => id);
  const slots = await client.products({
    productIds: slotted,
    timeslotIds: [-1],
    dateFrom: '2027-03-01T00:00:00Z',
    dateTo: '2027-05-31T00:00:00Z',
  });
  expect(performances.length + slots.length).toBeGreaterThan(2000);
  expect(new Set(performances.map(({ id }) => id)).size).toBe(performances.length);
  for (const type of ['SINGLE_ENTRY', 'PASS', 'SERVICE', 'GOODS', 'SEASONTICKET', 'PACKAGE']) {
    expect(products.some(({ productFamilyType }) => productFamilyType === type)).toBe(true);
  }
  expect(new Set(products.flatMap(({ seasonTicket }) => seasonTicket?.priceType ?? []))).toEqual(
    new Set(['CHAMPIONSHIP', 'FIXED_PRICE', 'CALCULATED_PRICE']),
  );
  // Whatever names something names something that is there.
  const sites = new Set(physicalConfigurations.map(({ siteId }) => siteId));
  expect(products.every(({ siteId }) => siteId === undefined || sites.has(siteId))).toBe(true);
  const mappings = new Map(logicalConfigurations.map((one) => [one.id, one]));
  const areas = new Set(physicalConfigurations.flatMap((one) => one.areas.map(({ id }) => id)));
  for (const performance of performances) {
    const mapping = need(mappings.get(need(performance.logicalConfigurationId)));
    const categories = mapping.seatCategories.map(({ seatCategoryId }) => seatCategoryId);
    expect(categories).toEqual(performance.seatCategories.map(({ id }) => id));
    expect(mapping.seatCategories.every((one) => one.areas.every(({ areaId }) => areas.has(areaId)))).toBe(
      true,
    );
  }
});

test('prices name tariffs and categories that exist, and the cheap ones inside cards their level', async () => {
  const { seasons } = await client.catalogue({ seasonCode: 'C26' });
  const season = need(seasons[0]);
  const tariffs = new Set(
    season.audienceCategories.flatMap((one) => one.audienceSubCategories.map(({ id }) => id)),
  );
  const inside = need(
    season.priceLevels.find(({ mainCategory }) => mainCategory === 'INSIDE_SEASONTICKET'),
  ).id;
  for (const { event } of season.products) {
    for (const { prices, seatCategories } of event?.performances ?? []) {
      const categories = seatCategories.map(({ id }) => id);
      expect(prices.every(({ audSubCatId }) => tariffs.has(audSubCatId))).toBe(true);
      expect(prices.every(({ seatCatId }) => categories.includes(need(seatCatId)))).toBe(true);
      expect(prices.some(({ priceLevelId }) => priceLevelId === inside)).toBe(true);
    }
  }
});

test('what is not for sale is not exported, unless everything is asked for', async () => {
  const codes = (await productsIn(client)).map(({ code }) => code);
  expect(codes).toContain('PAUSED');
  expect(codes).not.toContain('HIDDEN');
  const all = await productsIn(client, { scope: 'EXTENDED', seasonCode: 'T26' });
  expect(all.find(({ code }) => code === 'HIDDEN')?.state).toBe('VALIDATED');
  const ofOpen = (products: typeof all) =>
    products.find(({ code }) => code === 'OPEN')?.event?.performances.length ?? 0;
  expect(ofOpen(await productsIn(client, { seasonCode: 'T26' }))).toBeLessThan(ofOpen(all));
  expect(await client.call('catalogService', 'getCatalogDetailed', { seasonCode: 'S99' })).toMatchObject({
    statusCode: 'error.catalog.unknownObject',
  });
  expect(await client.call('catalogService', 'getCatalog')).toMatchObject({
    statusCode: 'error.method.notSupported',
  });
});

test('channels have different catalogues and prices', async () => {
  const agency = s360Client(sandbox, 'agency');
  const theirs = await productsIn(agency);
  expect(theirs.some(({ code }) => code.startsWith('MATCH'))).toBe(false);
  const price = async (of: S360Client) =>
    need((await of.product('VISIT', { seasonCode: 'M27' })).pass?.items[0]?.itemPrices[0]).amount;
  expect([await price(client), await price(agency)]).toEqual([15_500, 17_050]);
});

test('setup changes every day, when yesterday’s performances leave', async () => {
  const updated = async () =>
    z.object({ lastSetupUpdate: z.string() }).parse(await client.call('catalogService', 'getLastSetupUpdate'))
      .lastSetupUpdate;
  expect(await updated()).toBe('2027-02-28T23:00:00.000+00:00');
});

test('the lists behind the catalogue', async () => {
  const list = (name: string, body: object = {}) => client.call('setupService', name, body);
  const seasons = z
    .object({
      seasons: z.array(z.object({ id: z.number(), code: z.string(), priceLevels: z.array(z.json()) })),
    })
    .parse(await list('listSeasons')).seasons;
  const club = need(seasons.find(({ code }) => code === 'C26'));
  expect(club.priceLevels).toEqual([]);
  expect(await list('listAudienceSubCategories', { seasonId: club.id })).toMatchObject({
    audienceSubCategories: [{ code: 'ADULT' }, { code: 'YOUTH' }, { code: 'SENIOR' }, { code: 'STUDENT' }],
  });
  expect(await list('listPriceLevels', { seasonId: club.id })).toMatchObject({ priceLevels: [{}, {}] });
  expect(await list('listVatCodes')).toMatchObject({
    vatCodes: [{ currentRate: 2100 }, { currentRate: 5500 }, { currentRate: 20_000 }],
  });
  const search = (rest: object) =>
    list('searchProductsByCriteria', {
      searchProductsCriteria: { seasonIds: [club.id], productFamilyTypes: ['SINGLE_ENTRY'] },
      granularity: 'COMPLETE',
      ...rest,
    });
  const found = z
    .object({
      products: z.array(
        z.object({ event: z.object({ performances: z.array(z.record(z.string(), z.json())) }) }),
      ),
    })
    .parse(await search({ minIndex: 1, nbMaxResults: 2 })).products;
  expect(found).toHaveLength(2);
  expect(found[0]?.event.performances[0]).not.toHaveProperty('state');
  expect(
    (await client.post(client.path('setupService', 'searchProductsByCriteria'), { nbMaxResults: 500 }))
      .status,
  ).toBe(400);
});

test('a year later there are a season under way and a next one again', async () => {
  await sandbox.sandbox.clock.advance(366 * 86_400_000);
  const { seasons } = await client.catalogue();
  expect(seasons.map(({ code }) => code)).toEqual(['C27', 'C28', 'T27', 'T28', 'ALWAYS', 'M28', 'M29']);
  expect(seasons.flatMap(({ products }) => products).length).toBeGreaterThanOrEqual(80);
});

import { FoyerError } from '@foyer/kit/problem';
import pg from 'pg';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { startTestCatalog, type TestCatalog } from '../test-catalog.ts';
import { entry, type InventedSupplier, inventSupplier } from '../test-supplier.ts';

/** The next reading follows at once. */
const RESTLESS = { CATALOG_SYNC_SECONDS: '0.01' };
const DOWN = new FoyerError('SUPPLIER_DOWN', 'The supplier is down; try again.');

let catalog: TestCatalog | undefined;
afterEach(async () => {
  await catalog?.close();
  catalog = undefined;
});

function show(id: string, more: Partial<Parameters<typeof entry>[0]> = {}) {
  return entry({ id, title: id, on: ['2027-06-01T19:00'], price: ['10', '20', 'EUR'], ...more });
}

function many(count: number, prefix = 'show'): ReturnType<typeof entry>[] {
  return Array.from({ length: count }, (_, position) =>
    show(`${prefix}-${String(position).padStart(4, '0')}`, { popularity: count - position }),
  );
}

const state = z.object({
  supplier: z.object({
    catalogue: z.object({
      events: z.number(),
      state: z.string(),
      problem: z.string().nullable(),
      lastSyncedAt: z.string().nullable(),
    }),
  }),
});
async function stateOf(running: TestCatalog, { code }: InventedSupplier) {
  const query =
    'query ($code: String!) { supplier(code: $code) { catalogue { events state problem lastSyncedAt } } }';
  return state.parse(await running.ask(query, { code })).supplier.catalogue;
}

/** For what a reading that is under way will bring. */
const eventually = (check: () => unknown) => vi.waitFor(check, { timeout: 20_000 });

/** Resolves when a reading that begins from now on has ended. */
async function nextReading(supplier: InventedSupplier, times = 1): Promise<void> {
  const before = supplier.beforePage;
  let begun = 0;
  await new Promise<void>((resolve) => {
    supplier.beforePage = async (number) => {
      // The first page of the reading after it tells that it has ended.
      if (number === 0) begun += 1;
      if (begun > times) resolve();
      return before(number);
    };
  });
  supplier.beforePage = before;
}

describe('a reading', () => {
  test('brings what is new, changes what changed, removes what is gone', async () => {
    const supplier = inventSupplier('stage', 'Stage', [show('stays'), show('changes'), show('goes')]);
    catalog = await startTestCatalog([supplier], { env: RESTLESS });
    expect(await catalog.titles({}, 'TITLE')).toEqual(['changes', 'goes', 'stays']);
    const changed = show('changes', {
      title: 'Changed',
      on: ['2027-07-01T19:00', '2027-07-02T19:00'],
      price: ['30', '40', 'EUR'],
    });
    supplier.sells.set('default', [show('stays'), changed, show('comes')]);
    await nextReading(supplier);
    expect(await catalog.titles({}, 'TITLE')).toEqual(['Changed', 'comes', 'stays']);
    const query = `{ event(id: "stage:event:changes") { title priceFrom { amount } performances { nodes { id localDate } } }
      gone: performance(id: "stage:performance:goes-0") { id } }`;
    expect(await catalog.ask(query)).toEqual({
      event: {
        title: 'Changed',
        priceFrom: { amount: '30.00' },
        performances: {
          nodes: [
            { id: 'stage:performance:changes-0', localDate: '2027-07-01' },
            { id: 'stage:performance:changes-1', localDate: '2027-07-02' },
          ],
        },
      },
      gone: null,
    });
    expect(await catalog.titles({ text: 'goes' })).toEqual([]);
    expect(await catalog.titles({ text: 'chagned' })).toEqual(['Changed']);
  });

  test('takes all pages, and later popularity and performances', async () => {
    const supplier = inventSupplier('stage', 'Stage', many(120));
    catalog = await startTestCatalog([supplier], { env: RESTLESS });
    expect(await stateOf(catalog, supplier)).toMatchObject({ events: 120, state: 'CURRENT', problem: null });
    expect((await catalog.titles({}))[0]).toBe('show-0000');
    supplier.sells.set(
      'default',
      many(120).map((one, position) => ({ ...one, popularity: position })),
    );
    await nextReading(supplier);
    expect((await catalog.titles({}))[0]).toBe('show-0119');
  });

  test('leaves the index serving: pages to the end hold everything once', async () => {
    const supplier = inventSupplier('stage', 'Stage', many(200));
    catalog = await startTestCatalog([supplier], { env: RESTLESS });
    const query = `query ($after: String) { events(first: 7, sort: TITLE, after: $after) { nodes { title } pageInfo { hasNextPage endCursor } } }`;
    const shape = z.object({
      events: z.object({
        nodes: z.array(z.object({ title: z.string() })),
        pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string() }),
      }),
    });
    const whole = many(200).map(({ event }) => event.title);
    for (let round = 0; round < 5; round += 1) {
      // Each round everything changes but what it is sorted by.
      supplier.sells.set(
        'default',
        many(200).map((one) => ({ ...one, event: { ...one.event, startsOn: `2027-06-0${round + 1}` } })),
      );
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const { events } = shape.parse(await catalog.ask(query, { after }));
        seen.push(...events.nodes.map(({ title }) => title));
        after = events.pageInfo.hasNextPage ? events.pageInfo.endCursor : null;
      } while (after !== null);
      expect(seen).toEqual(whole);
    }
  });

  test('survives a list that shifts while it is read', async () => {
    const supplier = inventSupplier('stage', 'Stage', many(30));
    catalog = await startTestCatalog([supplier], { env: RESTLESS });
    const twice = [...many(30), ...many(30).slice(0, 3)];
    supplier.sells.set('default', [...twice.slice(0, 2), ...twice]);
    await nextReading(supplier);
    expect(await stateOf(catalog, supplier)).toMatchObject({ events: 30, state: 'CURRENT' });
  });
});

describe('a supplier in trouble', () => {
  const kept = Array.from({ length: 70 }, (_, position) => `show-${String(position).padStart(4, '0')}`);

  test.each<[string, (number: number) => Promise<unknown>, string]>([
    ['down from the start', async () => Promise.reject(DOWN), 'SUPPLIER_DOWN'],
    ['down half-way', async (number) => (number === 1 ? Promise.reject(DOWN) : undefined), 'SUPPLIER_DOWN'],
    ['sending a page without entries', async () => ({ after: null }), 'INTERNAL'],
    [
      'sending an event without a title',
      async (number) => (number === 1 ? { entries: [untitled()], after: null } : undefined),
      'INTERNAL',
    ],
    [
      'sending a date that is none',
      async () => ({ entries: [show('bad', { startsOn: '2027-99-01' })], after: null }),
      'SUPPLIER_PROTOCOL',
    ],
    [
      'sending a place off the map',
      async () => ({ entries: [offTheMap()], after: null }),
      'SUPPLIER_PROTOCOL',
    ],
    [
      'sending its pages in a circle',
      async () => ({ entries: [show('show-0000')], after: '50' }),
      'SUPPLIER_PROTOCOL',
    ],
  ])('%s loses nothing', async (_name, trouble, problem) => {
    const supplier = inventSupplier('stage', 'Stage', many(70));
    catalog = await startTestCatalog([supplier], { env: RESTLESS });
    supplier.sells.set('default', many(55));
    supplier.beforePage = trouble;
    await eventually(async () => {
      const found = catalog && (await stateOf(catalog, supplier));
      expect(found).toMatchObject({ state: 'FAILED', problem, events: 70 });
    });
    expect(await catalog.titles({}, 'TITLE')).toEqual(kept);

    supplier.sells.set('default', many(71));
    supplier.beforePage = async () => undefined;
    await nextReading(supplier);
    expect(await stateOf(catalog, supplier)).toMatchObject({ state: 'CURRENT', problem: null, events: 71 });
  });

  test('holds up nobody at the start', async () => {
    const dead = inventSupplier('dead', 'Dead', many(3));
    dead.beforePage = async () => Promise.reject(DOWN);
    const alive = inventSupplier('alive', 'Alive', many(2, 'alive'));
    catalog = await startTestCatalog([dead, alive]);
    expect(await catalog.titles({}, 'TITLE')).toEqual(['alive-0000', 'alive-0001']);
    expect(await stateOf(catalog, dead)).toEqual({
      events: 0,
      state: 'FAILED',
      problem: 'SUPPLIER_DOWN',
      lastSyncedAt: null,
    });
  });

  test('and takes its time holds up nobody for long', async () => {
    const slow = inventSupplier('slow', 'Slow', many(1, 'slow'));
    const gate = Promise.withResolvers<void>();
    slow.beforePage = () => gate.promise;
    const alive = inventSupplier('alive', 'Alive', many(1, 'alive'));
    catalog = await startTestCatalog([slow, alive], { env: { CATALOG_FIRST_SECONDS: '0.5' } });
    const running = catalog;
    expect(await stateOf(running, slow)).toMatchObject({ state: 'FIRST', events: 0 });
    await eventually(async () => expect(await running.titles({}, 'TITLE')).toEqual(['alive-0000']));
    gate.resolve();
    await eventually(async () =>
      expect(await running.titles({}, 'TITLE')).toEqual(['alive-0000', 'slow-0000']),
    );
  });

  test('that suddenly has hardly anything is believed the second time', async () => {
    const supplier = inventSupplier('stage', 'Stage', many(70));
    catalog = await startTestCatalog([supplier], { env: RESTLESS });
    const running = catalog;
    const gate = Promise.withResolvers<void>();
    let readings = 0;
    supplier.beforePage = async () => {
      readings += 1;
      if (readings === 2) await gate.promise;
    };
    supplier.sells.set('default', []);
    await eventually(() => expect(readings).toBe(2));
    expect(await stateOf(running, supplier)).toMatchObject({
      state: 'FAILED',
      problem: 'SUPPLIER_PROTOCOL',
      events: 70,
    });
    gate.resolve();
    await eventually(async () =>
      expect(await stateOf(running, supplier)).toMatchObject({ state: 'CURRENT', events: 0 }),
    );
  });
});

test('a database that throws everybody out in the middle of a reading is survived', async () => {
  const supplier = inventSupplier('stage', 'Stage', many(70));
  catalog = await startTestCatalog([supplier], { env: RESTLESS });
  const page = Promise.withResolvers<void>();
  const gate = Promise.withResolvers<void>();
  supplier.beforePage = async (number) => {
    if (number === 1) {
      page.resolve();
      await gate.promise;
    }
  };
  await page.promise;
  const client = new pg.Client({ connectionString: catalog.databaseUrl });
  await client.connect();
  await client.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
  await client.end();
  gate.resolve();
  supplier.sells.set('default', many(71));
  supplier.beforePage = async () => undefined;
  await nextReading(supplier, 2);
  expect(await stateOf(catalog, supplier)).toMatchObject({ state: 'CURRENT', problem: null, events: 71 });
});

describe('sales channels', () => {
  test('have catalogues of their own', async () => {
    const supplier = inventSupplier('stage', 'Stage', [
      show('for-all'),
      show('shared', { price: ['10', '20', 'EUR'] }),
    ]);
    supplier.sells.set('club', [show('shared', { price: ['8', '9', 'EUR'] }), show('for-members')]);
    catalog = await startTestCatalog([supplier], { env: RESTLESS });
    const running = catalog;
    const member = { ...catalog.seller, channels: { stage: 'club' } };
    // The first request with the channel makes it known.
    await running.titles({}, 'TITLE', member);
    await eventually(async () =>
      expect(await running.titles({}, 'TITLE', member)).toEqual(['for-members', 'shared']),
    );
    expect(await running.titles({}, 'TITLE')).toEqual(['for-all', 'shared']);
    const price = '{ event(id: "stage:event:shared") { priceFrom { amount } } }';
    expect(await running.ask(price)).toEqual({ event: { priceFrom: { amount: '10.00' } } });
    expect(await running.ask(price, {}, member)).toEqual({ event: { priceFrom: { amount: '8.00' } } });
    const hidden = '{ event(id: "stage:event:for-members") { id } }';
    expect(await running.ask(hidden)).toEqual({ event: null });
    expect(await running.titles({ text: 'members' })).toEqual([]);
    supplier.sells.set('club', [show('for-members')]);
    await eventually(async () => expect(await running.titles({}, 'TITLE', member)).toEqual(['for-members']));
    expect(await running.titles({}, 'TITLE')).toEqual(['for-all', 'shared']);
  });
});

test('each language of the index is read apart; other languages get the first', async () => {
  const supplier = inventSupplier('stage', 'Stage', [show('phantom', { title: 'The Phantom' })]);
  supplier.sells.set('default fr', [show('phantom', { title: 'Le Fantôme' })]);
  catalog = await startTestCatalog([supplier], { env: { CATALOG_LANGUAGES: 'en, fr' } });
  const running = catalog;
  const speaker = (language: string) => ({ ...running.seller, language });
  await eventually(async () =>
    expect(await running.titles({ text: 'fantome' }, 'TITLE', speaker('fr-CA'))).toEqual(['Le Fantôme']),
  );
  expect(await running.titles({}, 'TITLE', speaker('de'))).toEqual(['The Phantom']);
});

describe('several processes', () => {
  test('one at a time reads a catalogue, and all serve it', async () => {
    const supplier = inventSupplier('stage', 'Stage', many(70));
    let atOnce = 0;
    let most = 0;
    supplier.beforePage = async () => {
      atOnce += 1;
      most = Math.max(most, atOnce);
      await new Promise((resolve) => setImmediate(resolve));
      atOnce -= 1;
    };
    catalog = await startTestCatalog([supplier], { env: RESTLESS });
    const others = await Promise.all([catalog.startAnother(), catalog.startAnother()]);
    await nextReading(supplier, 5);
    expect(most).toBe(1);
    for (const other of others) await other.close();
    expect(await stateOf(catalog, supplier)).toMatchObject({ state: 'CURRENT', events: 70 });
  });

  test('a new one serves at once what was read before, even when the supplier is down', async () => {
    const supplier = inventSupplier('stage', 'Stage', many(3));
    catalog = await startTestCatalog([supplier]);
    supplier.beforePage = () => new Promise(() => undefined);
    const another = await catalog.startAnother();
    await another.ready;
    expect(await catalog.titles({}, 'TITLE')).toHaveLength(3);
    await another.close();
  });
});

function untitled(): unknown {
  const { event, ...rest } = show('untitled');
  return { ...rest, event: { ...event, title: null } };
}

function offTheMap(): unknown {
  return show('nowhere', {
    place: { name: 'Nowhere', city: 'None', country: 'GB', zone: 'Europe/London', at: [120, 10] },
  });
}

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Connector, callOf, startConnector, wholeCatalogue } from '../test-connector.ts';

/** S-360 gives a catalogue out once in ten minutes, and refuses more when it is told to count. */

let s360: Connector;
beforeEach(async () => {
  s360 = await startConnector();
  await s360.switched({ rateLimit: '509' });
});
afterEach(() => s360.close());

const readings = async () => (await s360.calls()).getCatalogDetailed ?? 0;
const MINUTE = 60;

async function codeOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'none',
    (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
  );
}

describe('the catalogue is read once in ten minutes', () => {
  test('whoever asks at once, in however many processes', async () => {
    const processes = [s360.adapter, await s360.connect(), await s360.connect()];
    const pages = await Promise.all(
      processes.flatMap((adapter) =>
        Array.from({ length: 10 }, () => adapter.catalogue({ first: 5, after: null }, callOf())),
      ),
    );
    expect(new Set(pages.map(({ entries }) => entries[0]?.event.id)).size).toBe(1);
    expect(await readings()).toBe(1);
  });

  test('also when it takes S-360 long: asking how it goes is no new call', async () => {
    await s360.switched({ asyncRounds: 3 });
    expect((await s360.adapter.catalogue({ first: 5, after: null }, callOf())).entries).toHaveLength(5);
    expect(await readings()).toBe(4);
  });

  test('and again when its setup has changed, but not before', async () => {
    // Two minutes to midnight in Paris, when the setup changes.
    await s360.clock.set(new Date('2027-03-01T22:58:00Z'));
    const look = () => s360.adapter.catalogue({ first: 1, after: null }, callOf());
    await look();
    await s360.clock.advance(6 * MINUTE * 1000);
    await look();
    await vi.waitFor(async () => expect((await s360.calls()).getLastSetupUpdate).toBe(2), {
      timeout: 15_000,
    });
    await look();
    expect(await readings()).toBe(1);
    await s360.clock.advance(6 * MINUTE * 1000);
    await look();
    await vi.waitFor(async () => expect(await readings()).toBe(2), { timeout: 15_000 });
  });

  test('and not at all while nothing changes', async () => {
    const look = () => s360.adapter.catalogue({ first: 1, after: null }, callOf());
    await look();
    for (let hour = 1; hour <= 6; hour += 1) {
      await s360.clock.advance(3600 * 1000);
      await vi.waitFor(
        async () => {
          await look();
          expect((await s360.calls()).getLastSetupUpdate).toBe(1 + hour);
        },
        { timeout: 15_000 },
      );
    }
    expect(await readings()).toBe(1);
  });

  test('a failed call counts as one: it is not repeated', async () => {
    await s360.fault({ kind: 'error', endpoint: 'getCatalogDetailed', times: 1 });
    const look = (adapter = s360.adapter) => adapter.catalogue({ first: 1, after: null }, callOf());
    expect(await codeOf(look())).toBe('SUPPLIER_SLOW');
    expect(await codeOf(look())).toBe('SUPPLIER_THROTTLED');
    expect(await codeOf(look(await s360.connect()))).toBe('SUPPLIER_THROTTLED');
    expect(await readings()).toBe(1);
    await s360.clock.advance(11 * MINUTE * 1000);
    expect(await codeOf(look())).toBe('none');
    expect(await readings()).toBe(2);
  });
});

describe('the kept catalogue', () => {
  test('serves a process that starts while S-360 cannot be reached', async () => {
    const titles = async (adapter = s360.adapter) =>
      (await wholeCatalogue(adapter)).map(({ event }) => event.title);
    const before = await titles();
    await s360.fault({ kind: 'down' });
    expect(await titles(await s360.connect())).toEqual(before);
  });

  test('is taken over from the process that renewed it', async () => {
    const look = (adapter = s360.adapter) => adapter.catalogue({ first: 1, after: null }, callOf());
    const other = await s360.connect();
    await look();
    await look(other);
    expect(await readings()).toBe(1);
  });
});

test('without S-360 nothing is known, and it is read as soon as it is there', async () => {
  await s360.fault({ kind: 'down' });
  const look = () => s360.adapter.catalogue({ first: 1, after: null }, callOf());
  expect(await codeOf(look())).toBe('SUPPLIER_DOWN');
  await s360.sandbox.control('DELETE', '/faults');
  expect(await codeOf(look())).toBe('none');
  expect(await readings()).toBe(1);
});

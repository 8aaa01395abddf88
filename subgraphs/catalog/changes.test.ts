import type { Change } from '@foyer/kit/cache/cache';
import { afterEach, describe, expect, test } from 'vitest';
import { startTestCatalog, type TestCatalog } from './test-catalog.ts';
import { entry, inventSupplier } from './test-supplier.ts';

let catalog: TestCatalog | undefined;
afterEach(async () => {
  await catalog?.close();
  catalog = undefined;
});

const show = (id: string, title = id) => entry({ id, title, on: ['2027-06-01T19:00'] });
const shows = (count: number, title = 'show') =>
  Array.from({ length: count }, (_, number) => show(`show-${number}`, `${title} ${number}`));
const EVENTS = { supplier: 'stage', type: 'StageEvent' };
const PERFORMANCES = { supplier: 'catalog', type: 'StagePerformance' };
const event = (id: string, supplier = 'catalog') => ({
  supplier,
  type: 'StageEvent',
  id: `stage:event:${id}`,
});

/** An index over one supplier, and what it tells. */
async function started(...sold: Parameters<typeof inventSupplier>[2]) {
  const supplier = inventSupplier('stage', 'Stage', sold);
  const running = await startTestCatalog([supplier]);
  catalog = running;
  const told: Change[] = [];
  running.changes.subscribe(async (changed) => {
    told.push(...changed.filter(({ supplier: of }) => of === 'catalog'));
  });
  return {
    running,
    supplier,
    told,
    sell: (...now: typeof sold) => supplier.sells.set('default', now),
    /** What the supplier's part of Foyer does when it has changed something. */
    changed: (...changes: Change[]) => running.changes.publish(changes),
  };
}

describe('a reading tells', () => {
  test('what has changed and what is gone, and nothing of the rest', async () => {
    const { sell, changed, told } = await started(show('stays'), show('changes'), show('goes'));
    sell(show('stays'), show('changes', 'Changed'), show('comes'));
    await changed(EVENTS);
    expect(told).toHaveLength(4);
    expect(told).toEqual(
      expect.arrayContaining([...['changes', 'comes', 'goes'].map((id) => event(id)), PERFORMANCES]),
    );
    told.length = 0;
    await changed(EVENTS);
    expect(told).toEqual([]);
  });

  test('that all may have changed when many have', async () => {
    const { sell, changed, told } = await started(...shows(30));
    sell(...shows(30, 'other'));
    await changed(EVENTS);
    expect(told).toEqual([{ supplier: 'catalog', type: 'StageEvent' }, PERFORMANCES]);
  });
});

describe('an event that is said to have changed', () => {
  test('is as it is now, found by its new words, and told of', async () => {
    const { running, sell, changed, told } = await started(show('one', 'Hamlet'), show('two', 'Lear'));
    sell(show('one', 'Cymbeline'), show('two', 'Othello'));
    await changed(event('one', 'stage'));
    expect(await running.titles({}, 'TITLE')).toEqual(['Cymbeline', 'Lear']);
    expect(await running.titles({ text: 'cymbelin' })).toEqual(['Cymbeline']);
    expect(told).toEqual([event('one'), PERFORMANCES]);
  });

  test('leaves the index when it is no more, and stays when the supplier cannot say', async () => {
    const { running, supplier, sell, changed, told } = await started(show('one'), show('two'));
    sell(show('two'));
    supplier.beforeIds = () => Promise.reject(new Error('down'));
    await changed(event('one', 'stage'));
    expect(await running.titles({}, 'TITLE')).toEqual(['one', 'two']);
    supplier.beforeIds = async () => undefined;
    await changed(event('one', 'stage'));
    expect(await running.titles({}, 'TITLE')).toEqual(['two']);
    expect(told).toEqual([event('one'), PERFORMANCES]);
  });

  test('that was asked for in vain before is found', async () => {
    const { running, supplier, changed } = await started(show('one'));
    const query = '{ event(id: "stage:event:new") { title } }';
    expect(await running.ask(query)).toEqual({ event: null });
    supplier.hidden.push(show('new'));
    expect(await running.ask(query)).toEqual({ event: null });
    await changed(event('new', 'stage'));
    expect(await running.ask(query)).toEqual({ event: { title: 'new' } });
  });

  test('is not what it was again by a reading that had begun before', async () => {
    const { running, supplier, sell, changed } = await started(show('one', 'old'), show('two', 'old too'));
    const [asked, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    supplier.beforePage = async () => {
      const entries = [show('one', 'old'), show('two', 'changed')];
      asked.resolve();
      await gate.promise;
      return { entries, after: null };
    };
    const reading = changed(EVENTS);
    await asked.promise;
    sell(show('one', 'new'), show('two', 'changed'));
    await changed(event('one', 'stage'));
    gate.resolve();
    await reading;
    expect(await running.titles({}, 'TITLE')).toEqual(['changed', 'new']);
  });
});

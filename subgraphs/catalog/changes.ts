import { type Cache, type Change, cachePrefix } from '@foyer/kit/cache/cache';
import { decodeId } from '@foyer/kit/id';
import type { Catalogue } from './catalogue.ts';
import type { IndexedSupplier } from './suppliers.ts';

/** The index, among those who have entities. */
const INDEX = 'catalog';
/** So many events are named one by one; of more, all of the supplier's are said to have changed. */
const MOST_NAMED = 20;

/** Says which events of a supplier the index has changed or removed. */
export type Tell = (supplier: string, events: ReadonlySet<string>) => Promise<void>;

export function tellChanges(suppliers: readonly IndexedSupplier[], { changes }: Cache): Tell {
  return async (supplier, events) => {
    const prefix = suppliers.find(({ code }) => code === supplier)?.prefix;
    if (prefix === undefined || events.size === 0) return;
    const event = { supplier: INDEX, type: `${prefix}Event` };
    const named = events.size > MOST_NAMED ? [event] : [...events].map((id) => ({ ...event, id }));
    // An event is written with its performances, which may be others than before.
    await changes.publish([...named, { supplier: INDEX, type: `${prefix}Performance` }]);
  };
}

type Parts = {
  suppliers: readonly IndexedSupplier[];
  cache: Cache;
  /** The catalogues of a supplier that are kept up to date here. */
  followed(supplier: string): readonly Catalogue[];
  /** Reads some of their events again. */
  reread(catalogue: Catalogue, events: readonly string[]): Promise<void>;
  /** Reads all of them again. */
  again(catalogue: Catalogue): Promise<void>;
};

/** Brings into the index what a supplier's part of Foyer says to have changed there. Gives the way to stop. */
export function followChanges({ suppliers, cache, followed, reread, again }: Parts): () => void {
  const turns = new Map<string, Promise<void>>();

  /** One after the other, so that what was read first does not stand in the index last. */
  function inTurn(supplier: string, work: () => Promise<unknown>): Promise<void> {
    const turn = (turns.get(supplier) ?? Promise.resolve()).then(async () => void (await work()));
    turns.set(
      supplier,
      turn.catch(() => undefined),
    );
    return turn;
  }

  async function take({ code, prefix }: IndexedSupplier, changed: readonly Change[]): Promise<void> {
    const events = changed.filter(({ type = `${prefix}Event` }) => type === `${prefix}Event`);
    const ids = [...new Set(events.flatMap(({ id }) => (id === undefined ? [] : [id])))].filter(
      (id) => decodeId(id).kind === 'event',
    );
    // Perhaps it was remembered that there is no such event.
    const prefixes = ids.map((id) => cachePrefix({ supplier: code, kind: 'index-event', id }));
    await Promise.all(prefixes.map((one) => cache.invalidate(one)));
    const all = events.some(({ id }) => id === undefined);
    if (all) await Promise.all(followed(code).map(again));
    else if (ids.length > 0)
      await inTurn(code, () => Promise.all(followed(code).map((catalogue) => reread(catalogue, ids))));
  }

  return cache.changes.subscribe(async (changed) => {
    const bySupplier = Map.groupBy(changed, ({ supplier }) => supplier);
    await Promise.all(suppliers.map((supplier) => take(supplier, bySupplier.get(supplier.code) ?? [])));
  });
}

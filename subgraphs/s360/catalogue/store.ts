import { setTimeout as wait } from 'node:timers/promises';
import type { Log } from '@foyer/kit/log';
import { FoyerError } from '@foyer/kit/problem';
import type { Clock } from '@foyer/kit/time';
import { sql } from 'kysely';
import type { S360Client } from '../client.ts';
import type { Account } from '../connection.ts';
import { manifest } from '../supplier.ts';
import { type Catalogue, catalogueOf } from './catalogue.ts';
import type { Database } from './tables.ts';
import { turns } from './turns.ts';

const MINUTE = 60_000;
/** S-360 gives its catalogue out so often, to each operator. */
export const CATALOGUE_EVERY_MS = 10 * MINUTE;
/** How often it is asked whether anything changed. */
const CHECK_EVERY_MS = 5 * MINUTE;
/** A catalogue this old is read again, even if nothing is said to have changed. */
const OLD_MS = 24 * 60 * MINUTE;
/** For a first catalogue that another process is reading. */
const OTHERS_MS = 30_000;
const LOOK_MS = 500;

/** The catalogue of each point of sale, kept in the database for all processes. */
export type CatalogueStore = {
  /** The kept one, at once; the first time, when it has been read. It is renewed behind the caller's back. */
  of(account: Account): Promise<Catalogue>;
  /** Waits for renewals under way. */
  settled(): Promise<void>;
};

type Parts = { client: S360Client; db: Database; clock: Clock; log: Log };
type Kept = { catalogue: Catalogue; checkedAt: number };

export function catalogueStore({ client, db, clock, log }: Parts): CatalogueStore {
  const kept = new Map<string, Kept>();
  const renewing = new Map<string, Promise<Catalogue>>();
  const turn = turns(db, clock);
  const now = () => clock.now().getTime();
  // The clock of a sandbox may be put back.
  const recent = (at: number, withinMs: number) => Math.abs(now() - at) < withinMs;

  function renewed(account: Account): Promise<Catalogue> {
    const under = renewing.get(account.key);
    if (under) return under;
    const started = renew(account).finally(() => renewing.delete(account.key));
    renewing.set(account.key, started);
    return started;
  }

  async function renew(account: Account): Promise<Catalogue> {
    const { key } = account;
    // A process begins with as new a catalogue as it can get, and goes on until a change is told.
    const old = kept.has(key) ? OLD_MS : CATALOGUE_EVERY_MS;
    const row = await newer(key);
    const { catalogue } = kept.get(key) ?? {};
    const young = catalogue !== undefined && recent(catalogue.readAt.getTime(), old);
    if (row && young && recent(row.checked_at.getTime(), CHECK_EVERY_MS))
      return keep(key, catalogue, row.checked_at.getTime());
    const checkedAt = clock.now();
    const setupAt = await client.lastSetupUpdate(account);
    if (row && young && setupAt.getTime() === row.setup_at.getTime()) {
      await db.updateTable('catalogue').set({ checked_at: checkedAt }).where('account', '=', key).execute();
      return keep(key, catalogue, checkedAt.getTime());
    }
    const pos = await client.posConfig(account);
    if (await turn.take(key, 'catalogue', CATALOGUE_EVERY_MS))
      return read(account, pos, setupAt).finally(() => turn.end(key, 'catalogue'));
    return catalogue ? keep(key, catalogue, checkedAt.getTime()) : fromOthers(account);
  }

  /** Takes over what another process, or one before, has read since. */
  async function newer(key: string) {
    const known = kept.get(key)?.catalogue.readAt ?? null;
    const row = await db
      .selectFrom('catalogue')
      .select(['setup_at', 'read_at', 'checked_at'])
      .select(
        sql<string | null>`case when ${known}::timestamptz = read_at then null else document end`.as('text'),
      )
      .where('account', '=', key)
      .executeTakeFirst();
    if (row?.text) keep(key, catalogueOf(JSON.parse(row.text), row.read_at), row.checked_at.getTime());
    return row;
  }

  function keep(key: string, catalogue: Catalogue, checkedAt: number): Catalogue {
    kept.set(key, { catalogue, checkedAt });
    return catalogue;
  }

  async function read(account: Account, pos: unknown, setupAt: Date): Promise<Catalogue> {
    const { key } = account;
    const readAt = clock.now();
    const sent = { pos, catalogue: await whole(account) };
    const catalogue = catalogueOf(sent, readAt);
    if (catalogue.left.length > 0)
      log.warn({ account: key, left: catalogue.left.slice(0, 20) }, 'products cannot be understood');
    const values = { document: JSON.stringify(sent), setup_at: setupAt, read_at: readAt, checked_at: readAt };
    await db
      .insertInto('catalogue')
      .values({ account: key, ...values })
      .onConflict((conflict) => conflict.column('account').doUpdateSet(values))
      .execute();
    return keep(key, catalogue, readAt.getTime());
  }

  async function whole(account: Account): Promise<unknown> {
    try {
      const raw = await client.catalogue(account);
      if (raw !== null) return raw;
    } catch (error) {
      if (!(error instanceof FoyerError)) throw error;
      // What surely did not reach S-360 was no call; it may be tried again at once.
      if (error.code === 'SUPPLIER_DOWN' || error.code === 'FORBIDDEN')
        await turn.giveBack(account.key, 'catalogue');
      if (error.code !== 'OUTCOME_UNKNOWN') throw error;
    }
    throw new FoyerError('SUPPLIER_SLOW', 'S-360 did not send its catalogue; it is asked again later.', {
      supplier: manifest.code,
    });
  }

  /** Somebody else reads it now, or read it in vain not long ago. */
  async function fromOthers({ key }: Account): Promise<Catalogue> {
    const look = () => turn.look(key, 'catalogue', CATALOGUE_EVERY_MS);
    let stands = await look();
    for (let left = OTHERS_MS; left > 0 && stands?.over === false; left -= LOOK_MS) {
      await wait(LOOK_MS);
      stands = await look();
    }
    await newer(key);
    const found = kept.get(key);
    if (found) return found.catalogue;
    throw new FoyerError(
      'SUPPLIER_THROTTLED',
      `S-360 gives its catalogue out every ten minutes only; it may be asked again at ${stands?.next.toISOString()}.`,
      { supplier: manifest.code },
    );
  }

  return {
    async of(account) {
      const known = kept.get(account.key);
      if (!known) {
        const first = await renewed(account).catch((error: unknown) => {
          // One from before will do when S-360 cannot be asked.
          const found = kept.get(account.key);
          if (found) return found.catalogue;
          throw error;
        });
        return soldAt(account, first);
      }
      if (!recent(known.checkedAt, CHECK_EVERY_MS)) {
        renewed(account).catch((error: unknown) =>
          log.warn(
            { account: account.key, error },
            'the catalogue could not be renewed; the kept one serves',
          ),
        );
      }
      return soldAt(account, known.catalogue);
    },
    async settled() {
      await Promise.allSettled(renewing.values());
    },
  };
}

/** A point of sale that is set up by hand goes before the one that S-360 names. */
function soldAt({ pointOfSalesId }: Account, catalogue: Catalogue): Catalogue {
  if (pointOfSalesId === undefined) return catalogue;
  return { ...catalogue, pos: { ...catalogue.pos, posId: pointOfSalesId } };
}

import { sql } from 'kysely';
import { type Database, empty } from '../database.ts';
import { createTokens } from '../door/token.ts';
import { CODE, type Scene } from '../endpoint.ts';
import { instantOf } from '../gateway/form.ts';
import { NO_PROFILE } from '../people/account.ts';
import { hostProfileWith } from '../people/host.ts';
import { hashOf, hashPassword, type Mint, seededMint } from '../secrets.ts';
import { readSeed, type Seed } from './file.ts';
import { markSeeded, moveOn } from './move-on.ts';
import { hosts, PASSWORD } from './people.ts';
import { categories, regions, venues } from './places.ts';
import { programme, type SeedEvent, USUAL_EVENTS } from './programme.ts';
import { seedSales } from './sales.ts';

type Ground = Pick<Scene, 'db' | 'inventory' | 'records' | 'settings'> & {
  scale: number;
  now: () => Date;
};

/** Far from the locks of services, which may share the database. */
const LOCK = 7_204_901;
const DAY_MS = 86_400_000;

/**
 * Fills the database before the first call is answered, so that starting takes no longer and dates count from the
 * day the clock shows then. What is there already stays, and moves on with the calendar.
 */
export function seeding(ground: Ground): { done(): Promise<void>; again(): void } {
  let filled: Promise<void> | undefined;
  return {
    done: () => {
      filled ??= fill(ground).catch((error: unknown) => {
        filled = undefined;
        throw error;
      });
      return filled;
    },
    again: () => {
      filled = undefined;
    },
  };
}

async function fill({ db, inventory, records, settings, scale, now }: Ground): Promise<void> {
  // Processes that share the database fill it one after the other, and the second finds it full.
  await db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${LOCK})`.execute(connection);
    try {
      if (await moveOn(db, now())) return;
      // What a process that was killed has left.
      await empty(db);
      await inventory.forget(CODE);
      const mint = seededMint(CODE);
      const scene: Scene = { db, inventory, records, settings, mint, now: now(), media: '' };
      const seed = await readSeed(settings.seedFile);
      await seedPeople(db, seed, scene.now);
      if (seed.catalogue) {
        await db.transaction().execute((session) => seedCatalogue(session, mint, scene.now, scale));
        await seedSales(scene);
      }
      await markSeeded(db, scene.now);
    } finally {
      await sql`select pg_advisory_unlock(${LOCK})`.execute(connection);
    }
  });
}

async function seedPeople(db: Database, { accounts, keys }: Seed, now: Date): Promise<void> {
  const rows = await Promise.all(
    accounts.map(async ({ password = PASSWORD, profile, ...account }) => ({
      ...account,
      password: await hashPassword(password, seededMint(account.username)),
      region: null,
      profile: JSON.stringify({ ...NO_PROFILE, ...profile }),
      deleted_at: null,
    })),
  );
  await db.insertInto('account').values(rows).execute();
  await db
    .insertInto('api_key')
    .values(
      keys.map(({ name, key, access, account }) => ({
        hash: hashOf(key),
        kind: 'integration' as const,
        access,
        account,
        token: null,
        name,
        started_at: now,
        ended_at: null,
        ip: '',
        agent: '',
      })),
    )
    .execute();
}

async function seedCatalogue(db: Database, mint: Mint, now: Date, scale: number): Promise<void> {
  const inOrder = async (rows: Promise<{ id: string }[]>) => (await rows).map(({ id }) => id);
  const regionIds = await inOrder(
    db
      .insertInto('region')
      .values([...regions])
      .returning('id')
      .execute(),
  );
  const venueIds = await inOrder(
    db
      .insertInto('venue')
      .values(
        venues.map(([name, region, longitude, latitude, address]) => ({
          name,
          region: regionIds[region] ?? '',
          longitude,
          latitude,
          address,
        })),
      )
      .returning('id')
      .execute(),
  );
  const categoryIds = await inOrder(
    db
      .insertInto('category')
      .values(categories.map(([name, subcategories]) => ({ name, subcategories: [...subcategories] })))
      .returning('id')
      .execute(),
  );
  const hostIds = await inOrder(
    db
      .insertInto('host')
      .values(
        hosts.map(({ name, administrators: _unused, ...profile }) => ({
          name,
          profile: JSON.stringify(hostProfileWith(profile)),
          deleted_at: null,
        })),
      )
      .returning('id')
      .execute(),
  );
  await db
    .insertInto('host_administrator')
    .values(
      hosts.flatMap(({ administrators }, position) =>
        administrators.map((account) => ({ host: hostIds[position] ?? '', account })),
      ),
    )
    .execute();
  const places = { hostIds, venueIds, categoryIds };
  const today = new Date(Math.floor(now.getTime() / DAY_MS) * DAY_MS);
  const events = programme(today, USUAL_EVENTS * scale);
  // The database takes 65,535 values at once.
  for (let from = 0; from < events.length; from += 1000) {
    await seedEvents(db, events.slice(from, from + 1000), places, { mint, now, today });
  }
}

type Places = Readonly<Record<'hostIds' | 'venueIds' | 'categoryIds', readonly string[]>>;
type When = { mint: Mint; now: Date; today: Date };

async function seedEvents(
  db: Database,
  events: readonly SeedEvent[],
  { hostIds, venueIds, categoryIds }: Places,
  { mint, now, today }: When,
): Promise<void> {
  const rows = await db
    .insertInto('event')
    .values(
      events.map(({ sections: _unused, ...event }) => ({
        ...event,
        host: hostIds[event.host] ?? '',
        venue: venueIds[event.venue] ?? '',
        category: categoryIds[event.category] ?? '',
        tags: [...event.tags],
        starts_at: instantOf(event.start),
        ends_at: instantOf(event.end),
        disclaimer: '',
        submitted_at: event.state === 'draft' ? null : now,
        published_at: event.state === 'approved' || event.state === 'cancelled' ? now : null,
        seeded: true,
      })),
    )
    .returning('id')
    .execute();
  const salesStart = (days: number) => new Date(today.getTime() + days * DAY_MS).toISOString().slice(0, 16);
  await db
    .insertInto('section')
    .values(
      events.flatMap(({ sections, end }, position) =>
        sections.map(({ name, description, price, capacity, modifiers, salesFrom }) => ({
          event: rows[position]?.id ?? '',
          name,
          description,
          base_price: price,
          sales_start: salesStart(salesFrom),
          sales_end: end,
          capacity,
          active: true,
          modifiers: JSON.stringify(modifiers),
        })),
      ),
    )
    .execute();
  await createTokens(
    db,
    rows.map(({ id }) => ({ event: id, global: true, sections: [] })),
    { mint, now },
  );
}

import type { Clock } from '@foyer/kit/time';
import { sql, type Transaction } from 'kysely';
import type { InventoryDatabase, InventoryTables } from './database.ts';
import { occupancyOf } from './occupancy.ts';
import { freePlaces, takePlaces } from './places.ts';
import { type Change, type Claim, type Reservation, reservationOf } from './reservation.ts';

/** What is gone from a performance: numbered seats, and places without numbers by area. */
export type Taken = { seats: ReadonlySet<string>; places: ReadonlyMap<string, number> };

/** What to hold, decided while nobody else can take anything from these performances. Null: hold nothing. */
export type Decision<Document> = { claims: readonly Claim[]; document: Document } | null;

type HoldRequest<Document> = {
  supplier: string;
  account: string;
  id: string;
  performances: readonly string[];
  heldUntil: Date;
  /** Names it is found by from the beginning. */
  reference?: string;
  alias?: string;
  /** May read and write what belongs to it in the same transaction. */
  decide(
    taken: (performance: string) => Taken,
    session: Transaction<InventoryTables>,
  ): Decision<Document> | Promise<Decision<Document>>;
};

/** What becomes of a reservation, decided while nobody else can change it. Null: it stays as it is. */
type Decide<Document> = (
  now: Reservation<Document>,
  taken: (performance: string) => Taken,
  session: Transaction<InventoryTables>,
) => Change | null | Promise<Change | null>;
type Changed<Document> = { changed: boolean; reservation: Reservation<Document> };

const NOTHING: Taken = { seats: new Set(), places: new Map() };

/**
 * Who has which places. Whoever takes places, or changes for how long they are taken, first locks their
 * performances in one order, so nothing is sold twice however many ask at once. `engineLock: false` leaves the
 * lock and the unique seat out, to show what happens then.
 */
export function inventory(db: InventoryDatabase, clock: Clock, { engineLock = true } = {}) {
  type Session = InventoryDatabase | Transaction<InventoryTables>;

  async function takenOf(session: Session, performances: readonly string[]): Promise<Map<string, Taken>> {
    const found = new Map<string, { seats: Set<string>; places: Map<string, number> }>();
    if (performances.length === 0) return found;
    const rows = await session
      .selectFrom('claim')
      .select(['performance', 'area', 'seat', 'quantity'])
      .where(sql<boolean>`performance = any(${[...new Set(performances)]})`)
      .where((where) => where.or([where('until', 'is', null), where('until', '>', clock.now())]))
      .execute();
    for (const { performance, area, seat, quantity } of rows) {
      const taken = found.get(performance) ?? { seats: new Set(), places: new Map() };
      found.set(performance, taken);
      if (seat === null) taken.places.set(area, (taken.places.get(area) ?? 0) + quantity);
      else taken.seats.add(seat);
    }
    return found;
  }

  async function lock(session: Session, performances: readonly string[]): Promise<void> {
    if (!engineLock) return;
    for (const performance of [...new Set(performances)].sort()) {
      await sql`select pg_advisory_xact_lock(hashtextextended(${performance}, 1))`.execute(session);
    }
  }

  async function insert<Document extends object>(
    session: Session,
    { id, supplier, account, heldUntil, reference, alias }: HoldRequest<Document>,
    { claims, document }: NonNullable<Decision<Document>>,
  ): Promise<void> {
    await session
      .insertInto('reservation')
      .values({
        id,
        supplier,
        account,
        state: 'held',
        held_until: heldUntil,
        reference: reference ?? null,
        alias: alias ?? null,
        document: JSON.stringify(document),
      })
      .execute();
    await takePlaces(session, claims, { reservation: id, until: heldUntil, guarded: engineLock });
  }

  /** What ran out is in the way of the unique seat. */
  async function clear(session: Session, performances: readonly string[]): Promise<void> {
    if (performances.length === 0) return;
    await session
      .deleteFrom('claim')
      .where(sql<boolean>`performance = any(${[...performances]})`)
      .where('until', '<=', clock.now())
      .execute();
  }

  async function apply(session: Session, before: Reservation<unknown>, change: Change): Promise<void> {
    const { id } = before;
    const { state, heldUntil, reference, alias, document, free = [], claims = [] } = change;
    const set = {
      ...(state ? { state } : {}),
      ...(heldUntil ? { held_until: heldUntil } : {}),
      ...(reference ? { reference } : {}),
      ...(alias === undefined ? {} : { alias }),
      ...(document ? { document: JSON.stringify(document) } : {}),
    };
    if (Object.keys(set).length > 0)
      await session.updateTable('reservation').set(set).where('id', '=', id).execute();
    for (const claim of free) await freePlaces(session, id, claim);
    const stays = (state ?? before.state) === 'purchased';
    await takePlaces(session, claims, {
      reservation: id,
      until: stays ? null : (heldUntil ?? before.heldUntil),
      guarded: engineLock,
    });
    if (state === 'released' || state === 'failed') {
      await session.deleteFrom('claim').where('reservation', '=', id).execute();
    } else if (state === 'purchased' || heldUntil) {
      const until = state === 'purchased' ? null : (heldUntil ?? null);
      await session.updateTable('claim').set({ until }).where('reservation', '=', id).execute();
    }
  }

  async function changeLocked<Document extends object>(
    session: Transaction<InventoryTables>,
    id: string,
    decide: Decide<Document>,
    more: readonly string[],
  ): Promise<Changed<Document> | undefined> {
    const row = () =>
      session.selectFrom('reservation').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
    const before = await row();
    if (!before) return undefined;
    const reservation = reservationOf<Document>(before, clock.now());
    const gone = await takenOf(session, more);
    const change = await decide(reservation, (performance) => gone.get(performance) ?? NOTHING, session);
    if (!change) return { changed: false, reservation };
    await clear(session, more);
    await apply(session, reservation, change);
    const after = await row();
    return { changed: true, reservation: after ? reservationOf(after, clock.now()) : reservation };
  }

  async function findBy<Document>(
    column: 'id' | 'reference' | 'alias',
    value: string,
  ): Promise<Reservation<Document> | undefined> {
    const row = await db.selectFrom('reservation').selectAll().where(column, '=', value).executeTakeFirst();
    return row && reservationOf(row, clock.now());
  }

  return {
    async taken(performance: string): Promise<Taken> {
      return (await takenOf(db, [performance])).get(performance) ?? NOTHING;
    },

    /** What is gone from many performances, asked for at once. */
    async takenFrom(performances: readonly string[]): Promise<(performance: string) => Taken> {
      const gone = await takenOf(db, performances);
      return (performance) => gone.get(performance) ?? NOTHING;
    },

    /** How full areas without numbers are: what is held, and what is sold. */
    occupancy: (performances: readonly string[]) => occupancyOf(db, performances, clock.now()),

    /** Holds what `decide` chooses. False when it chose nothing. */
    async hold<Document extends object>(request: HoldRequest<Document>): Promise<boolean> {
      const { performances } = request;
      return db.transaction().execute(async (session) => {
        await lock(session, performances);
        const gone = await takenOf(session, performances);
        const decision = await request.decide((performance) => gone.get(performance) ?? NOTHING, session);
        if (!decision) return false;
        await clear(session, performances);
        await insert(session, request, decision);
        return true;
      });
    },

    /**
     * Changes a reservation while nobody else can. `decide` sees it as it is now, and answers null to leave it.
     * It may take more places, of performances that are named beforehand. The answer is the reservation as it is
     * afterwards.
     */
    async change<Document extends object>(
      id: string,
      decide: Decide<Document>,
      more: readonly string[] = [],
    ): Promise<Changed<Document> | undefined> {
      return db.transaction().execute(async (session) => {
        const claims = await session
          .selectFrom('claim')
          .select('performance')
          .distinct()
          .where('reservation', '=', id)
          .execute();
        await lock(session, [...more, ...claims.map(({ performance }) => performance)]);
        return changeLocked(session, id, decide, more);
      });
    },

    /** Changes another reservation together with the one under way, which names its performances beforehand. */
    changeWithin: <Document extends object>(
      session: Transaction<InventoryTables>,
      id: string,
      decide: Decide<Document>,
    ) => changeLocked(session, id, decide, []),

    find: <Document>(id: string) => findBy<Document>('id', id),
    findByReference: <Document>(reference: string) => findBy<Document>('reference', reference),
    findByAlias: <Document>(alias: string) => findBy<Document>('alias', alias),

    /** Every reservation of a supplier, or those of one account or one shared alias, in order of id. */
    async all<Document>(
      supplier: string,
      only: { account?: string; alias?: string } = {},
    ): Promise<Reservation<Document>[]> {
      let query = db.selectFrom('reservation').selectAll().where('supplier', '=', supplier);
      if (only.account !== undefined) query = query.where('account', '=', only.account);
      if (only.alias !== undefined) query = query.where('alias', '=', only.alias);
      const rows = await query.orderBy('id').execute();
      return rows.map((row) => reservationOf<Document>(row, clock.now()));
    },

    /** Holds of a supplier that ran out and that nobody has released yet. */
    async ranOut(supplier: string): Promise<string[]> {
      const rows = await db
        .selectFrom('reservation')
        .select('id')
        .where('supplier', '=', supplier)
        .where('state', '=', 'held')
        .where('held_until', '<=', clock.now())
        .execute();
      return rows.map(({ id }) => id);
    },

    /** Every place that is taken now. */
    async claims(supplier: string): Promise<(Claim & { reservation: string; state: string })[]> {
      return db
        .selectFrom('claim')
        .innerJoin('reservation', 'reservation.id', 'claim.reservation')
        .select(['reservation', 'performance', 'area', 'seat', 'quantity', 'state'])
        .where('supplier', '=', supplier)
        .where((where) => where.or([where('until', 'is', null), where('until', '>', clock.now())]))
        .orderBy('performance')
        .orderBy('seat')
        .execute();
    },

    /** The next of a series of numbers, for references. */
    async next(): Promise<number> {
      const { rows } = await sql<{ id: string }>`insert into serial default values returning id`.execute(db);
      return Number(rows[0]?.id ?? 0);
    },

    /** A supplier never held or sold anything. */
    async forget(supplier: string): Promise<void> {
      await db.deleteFrom('reservation').where('supplier', '=', supplier).execute();
    },

    /** Everything is free again and nothing was ever sold. */
    async reset(): Promise<void> {
      await sql`truncate claim, reservation, serial, record`.execute(db);
    },
  };
}

export type Inventory = ReturnType<typeof inventory>;

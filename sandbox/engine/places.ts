import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { InventoryTables } from './database.ts';
import type { Claim } from './reservation.ts';

type Session = Kysely<InventoryTables>;

/** Writes down who has places. Unguarded, two may have the same seat. */
export async function takePlaces(
  session: Session,
  claims: readonly Claim[],
  { reservation, until, guarded }: { reservation: string; until: Date | null; guarded: boolean },
): Promise<void> {
  if (claims.length === 0) return;
  await session
    .insertInto('claim')
    .values(claims.map((claim) => ({ ...claim, reservation, until, guard: guarded ? '' : randomUUID() })))
    .execute();
}

/** Frees a seat of a reservation, or so many of its places in an area. */
export async function freePlaces(session: Session, reservation: string, claim: Claim): Promise<void> {
  const { performance, area, seat } = claim;
  if (seat !== null) {
    await session
      .deleteFrom('claim')
      .where('reservation', '=', reservation)
      .where('performance', '=', performance)
      .where('seat', '=', seat)
      .execute();
    return;
  }
  // An area may have been taken in several portions, which have no key of their own.
  const { rows } = await sql<{ row: string; quantity: number }>`
    select ctid as row, quantity from claim
    where reservation = ${reservation} and performance = ${performance} and area = ${area} and seat is null
  `.execute(session);
  let left = claim.quantity;
  for (const { row, quantity } of rows) {
    if (left <= 0) return;
    if (quantity <= left) await sql`delete from claim where ctid = ${row}::tid`.execute(session);
    else await sql`update claim set quantity = quantity - ${left} where ctid = ${row}::tid`.execute(session);
    left -= quantity;
  }
}

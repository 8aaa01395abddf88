import { isOrAdministers } from '../authority.ts';
import type { Context, Scene } from '../endpoint.ts';
import { eventsWire } from '../events/event.ts';
import { sectionUri } from '../events/section.ts';
import { notFound, refused } from '../gateway/failure.ts';
import { stamp } from '../gateway/stamp.ts';
import { summaries } from '../people/account.ts';
import type { TransferRow } from '../tables.ts';

export async function transfersWire(scene: Scene, transfers: readonly TransferRow[]) {
  const { db } = scene;
  const lines =
    transfers.length === 0
      ? []
      : await db
          .selectFrom('transfer_line')
          .innerJoin('section', 'section.id', 'transfer_line.section')
          .select(['transfer', 'quantity', 'section.id', 'section.event', 'name', 'description'])
          .where(
            'transfer',
            'in',
            transfers.map(({ id }) => id),
          )
          .orderBy('section.id')
          .execute();
  const account = await summaries(
    db,
    transfers.flatMap(({ sender, recipient }) => [sender, recipient]),
  );
  const ids = [...new Set(lines.map(({ event }) => event))];
  const shown = await eventsWire(scene, ids);
  const events = new Map(shown.map((event) => [event.self, event]));
  return transfers.map(({ id, status, initiated_at, sender, recipient }) => ({
    self: `/transfers/${id}`,
    status,
    initiated: stamp(initiated_at),
    sender: account(sender),
    recipient: account(recipient),
    tickets: lines
      .filter(({ transfer }) => transfer === id)
      .map(({ id: section, event, name, description, quantity }) => ({
        name,
        description,
        quantity,
        event: events.get(`/events/${event}`),
        section: { self: sectionUri({ event, id: section }), name, description },
      })),
    claims: `/transfers/${id}/claims`,
  }));
}

export async function oneTransfer(scene: Scene, row: TransferRow) {
  const [transfer] = await transfersWire(scene, [row]);
  if (!transfer) throw notFound();
  return transfer;
}

/** The transfer in the path. */
export async function transferIn({ db, param }: Context): Promise<TransferRow> {
  const row = await db
    .selectFrom('transfer')
    .selectAll()
    .where('id', '=', param('transfer'))
    .executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

/** The transfer in the path, for its two sides and administrators. */
export async function sharedTransfer(context: Context): Promise<TransferRow> {
  const row = await transferIn(context);
  if (!isOrAdministers(context, row.sender) && !isOrAdministers(context, row.recipient))
    throw refused(403, 'This account is not permitted to manage transfers on behalf of the sender.');
  return row;
}

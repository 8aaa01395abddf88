import { type Insertable, type Selectable, sql } from 'kysely';
import { type Account, fullName } from '../accounts.ts';
import { isoIn } from '../catalogue/dates.ts';
import type { IngresseTables } from '../database.ts';
import type { Context } from '../endpoint.ts';
import type { Session } from '../slots.ts';

export type Transfer = Selectable<IngresseTables['transfer']>;
type Added = Omit<Insertable<IngresseTables['transfer']>, 'history' | 'status'> & {
  status: Transfer['status'];
  at: number;
};

/** Keeps a new transfer. */
export async function addTransfer(session: Session, { at, ...transfer }: Added): Promise<Transfer> {
  return session
    .insertInto('transfer')
    .values({ ...transfer, history: JSON.stringify([{ status: transfer.status, at }]) })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Gives a transfer another status. */
export async function setTransfer(
  session: Session,
  id: number,
  status: Transfer['status'],
  at: number,
): Promise<Transfer> {
  return session
    .updateTable('transfer')
    .set({ status, history: sql`history || ${JSON.stringify([{ status, at }])}::jsonb` })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** The transfers of tickets, the oldest first. */
export async function transfersOf(session: Session, slots: readonly number[]): Promise<Transfer[]> {
  return session
    .selectFrom('transfer')
    .selectAll()
    .where(sql<boolean>`slot = any(${[...slots]}::bigint[])`)
    .orderBy('id')
    .execute();
}

/** A transfer as lists show it, from the point of view of the one on the other side. */
export function transferWire({ id, status, history }: Transfer, other: Account | undefined): object {
  return {
    transferId: id,
    userId: other?.id ?? 0,
    email: other?.email ?? '',
    name: other ? fullName(other) : '',
    type: 'free',
    status,
    history: history.map((one) => ({ status: one.status, creationDate: isoIn(new Date(one.at)) })),
    socialId: [],
    picture: '',
  };
}

/** A transfer as making and answering it shows it. */
export async function answerWire({ accounts }: Context, transfer: Transfer): Promise<object> {
  const receiver = await accounts.find(transfer.receiver);
  return {
    id: transfer.id,
    status: transfer.status,
    saleTicketId: Number(transfer.slot),
    user: {
      id: transfer.receiver,
      email: receiver?.email ?? '',
      name: receiver ? fullName(receiver) : '',
      type: receiver?.type ?? '',
      social: [],
      picture: '',
    },
  };
}

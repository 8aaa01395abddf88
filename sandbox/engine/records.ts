import type { Clock } from '@foyer/kit/time';
import { sql } from 'kysely';
import type { InventoryDatabase } from './database.ts';

/** Something a façade keeps besides reservations, such as a contact. */
export type SandboxRecord<Document> = { id: string; account: string; document: Document; at: Date };
type RecordKey = { supplier: string; kind: string; id: string };

/** What façades keep besides reservations, by supplier, kind and id. A façade reads only what it wrote itself. */
export function recordStore(db: InventoryDatabase, clock: Clock) {
  return {
    async put(
      { supplier, kind, id }: RecordKey,
      { account, document, at = clock.now() }: { account: string; document: object; at?: Date },
    ): Promise<void> {
      const values = { account, document: JSON.stringify(document), at };
      await db
        .insertInto('record')
        .values({ supplier, kind, id, ...values })
        .onConflict((conflict) => conflict.columns(['supplier', 'kind', 'id']).doUpdateSet(values))
        .execute();
    },

    async find<Document>({ supplier, kind, id }: RecordKey): Promise<SandboxRecord<Document> | undefined> {
      const row = await db
        .selectFrom('record')
        .selectAll()
        .where('supplier', '=', supplier)
        .where('kind', '=', kind)
        .where('id', '=', id)
        .executeTakeFirst();
      return row && { id: row.id, account: row.account, document: row.document as Document, at: row.at };
    },

    /** Records of a kind: an account's, or those with given ids. */
    async list<Document>(
      { supplier, kind }: Omit<RecordKey, 'id'>,
      only: { account?: string; ids?: readonly string[] } = {},
    ): Promise<SandboxRecord<Document>[]> {
      let query = db
        .selectFrom('record')
        .selectAll()
        .where('supplier', '=', supplier)
        .where('kind', '=', kind);
      if (only.account !== undefined) query = query.where('account', '=', only.account);
      if (only.ids) query = query.where(sql<boolean>`id = any(${[...only.ids]})`);
      const rows = await query.orderBy('id').execute();
      return rows.map(({ id, account, document, at }) => ({
        id,
        account,
        document: document as Document,
        at,
      }));
    },

    async remove({ supplier, kind, id }: RecordKey): Promise<void> {
      await db
        .deleteFrom('record')
        .where('supplier', '=', supplier)
        .where('kind', '=', kind)
        .where('id', '=', id)
        .execute();
    },
  };
}

export type Records = ReturnType<typeof recordStore>;

import type { Database } from '../database.ts';

/** Whether another region, venue or category has a name. */
export function nameInUse(db: Database, table: 'region' | 'venue' | 'category', except = '') {
  return async (name: string): Promise<boolean> => {
    const other = db.selectFrom(table).select('id').where('name', '=', name).where('id', '!=', except);
    return (await other.executeTakeFirst()) !== undefined;
  };
}

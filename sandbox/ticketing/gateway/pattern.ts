import { sql } from 'kysely';
import type { Database } from '../database.ts';

/** A filter as a regular expression that the database takes; what is none is meant as it stands. */
export async function pattern(db: Database, given: string): Promise<string> {
  try {
    await sql`select '' ~* ${given}`.execute(db);
    return given;
  } catch {
    return given.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  }
}

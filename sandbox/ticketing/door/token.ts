import type { Database } from '../database.ts';
import { eventUri } from '../events/event.ts';
import { admissionKey, CODE_LETTERS, hashOf, type Mint } from '../secrets.ts';
import type { TokenRow } from '../tables.ts';

type Wanted = Pick<TokenRow, 'event' | 'global' | 'sections'>;

/** Makes admission tokens, and for each the key that it is exchanged for. */
export async function createTokens(
  db: Database,
  wanted: readonly Wanted[],
  { mint, now }: { mint: Mint; now: Date },
): Promise<TokenRow[]> {
  const rows = await db
    .insertInto('token')
    .values(wanted.map((one) => ({ ...one, code: mint(CODE_LETTERS, 8) })))
    .returningAll()
    .execute();
  await db
    .insertInto('api_key')
    .values(
      rows.map(({ code }) => ({
        hash: hashOf(admissionKey(code)),
        kind: 'admission' as const,
        access: null,
        account: null,
        token: code,
        name: null,
        started_at: now,
        ended_at: null,
        ip: '',
        agent: '',
      })),
    )
    .execute();
  return rows;
}

export async function createToken(
  db: Database,
  wanted: Wanted,
  made: { mint: Mint; now: Date },
): Promise<TokenRow> {
  const [row] = await createTokens(db, [wanted], made);
  if (!row) throw new Error('No token was made.');
  return row;
}

/** The sections that a token opens; the global one opens those that are added later too. */
export async function sectionsOpened(db: Database, { event, global, sections }: Wanted): Promise<string[]> {
  if (!global) return sections.map((id) => `${eventUri(event)}/sections/${id}`);
  const rows = await db.selectFrom('section').select('id').where('event', '=', event).orderBy('id').execute();
  return rows.map(({ id }) => `${eventUri(event)}/sections/${id}`);
}

export async function tokenWire(db: Database, row: TokenRow) {
  const { event, code, global } = row;
  return {
    self: `${eventUri(event)}/tokens/${code}`,
    code,
    global,
    sections: await sectionsOpened(db, row),
  };
}

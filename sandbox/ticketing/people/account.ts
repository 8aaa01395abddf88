import { z } from 'zod';
import type { Database } from '../database.ts';
import type { Context } from '../endpoint.ts';
import { notFound, refused } from '../gateway/failure.ts';
import { COUNTRIES } from '../places/countries.ts';
import { CODE_LETTERS, type Mint } from '../secrets.ts';
import { type AccountRow, PROFILE_FIELDS, type Profile } from '../tables.ts';

type Named = Pick<AccountRow, 'number' | 'username' | 'email' | 'profile'>;

export const NO_PROFILE: Profile = {
  firstName: '',
  lastName: '',
  title: '',
  dateOfBirth: '',
  phone: '',
  country: '',
  firstAddressLine: '',
  secondAddressLine: '',
  city: '',
  state: '',
};

const text = z.string().optional();
/** What a person may say about himself; a blank takes it back. */
export const profileForm = {
  title: z.enum(['', 'Mr', 'Mrs', 'Ms', 'Mx']).optional(),
  dateOfBirth: z.union([z.literal(''), z.iso.date()]).optional(),
  country: z
    .string()
    .refine((name) => name === '' || COUNTRIES.includes(name))
    .optional(),
  firstName: text,
  lastName: text,
  phone: text,
  firstAddressLine: text,
  secondAddressLine: text,
  city: text,
  state: text,
};

/** A profile with what was said put over what stands. */
export function profileWith(
  said: Readonly<Partial<Record<keyof Profile, string | undefined>>>,
  stands: Profile = NO_PROFILE,
): Profile {
  const given = PROFILE_FIELDS.flatMap((name) => (said[name] === undefined ? [] : [[name, said[name]]]));
  return { ...stands, ...Object.fromEntries(given) };
}

export function accountUri(number: string): string {
  return `/accounts/${number}`;
}

export function accountWire(row: AccountRow) {
  return {
    ...summaryWire(row),
    role: row.role,
    verified: row.verified,
    activated: row.activated,
    ...row.profile,
    preferences: `${accountUri(row.number)}/preferences`,
  };
}

/** An account as other things name it. */
export function summaryWire({ number, username, email, profile }: Named) {
  const { firstName, lastName } = profile;
  return { self: accountUri(number), number, username, email, firstName, lastName };
}

/** Accounts by number, those that were deleted since too: old orders go on naming them. */
export async function summaries(db: Database, numbers: readonly string[]) {
  const rows =
    numbers.length === 0
      ? []
      : await db
          .selectFrom('account')
          .select(['number', 'username', 'email', 'profile'])
          .where('number', 'in', [...new Set(numbers)])
          .execute();
  const found = new Map(rows.map((row) => [row.number, summaryWire(row)]));
  const unknown = { username: '', email: '', profile: NO_PROFILE };
  return (number: string) => found.get(number) ?? summaryWire({ number, ...unknown });
}

export function findAccount(db: Database, by: 'number' | 'username' | 'email', value: string) {
  return db
    .selectFrom('account')
    .selectAll()
    .where(by, '=', value)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
}

/** By username, or else by email. */
export async function identify(db: Database, identification: string): Promise<AccountRow | undefined> {
  return (
    (await findAccount(db, 'username', identification)) ?? (await findAccount(db, 'email', identification))
  );
}

export function noAccount() {
  return notFound('The requested account could not be located');
}

/** The account in the path, for its owner and administrators; to read it, for support too. */
export async function accountFor(context: Context, purpose: 'read' | 'change'): Promise<AccountRow> {
  const row = await findAccount(context.db, 'number', context.param('account'));
  if (!row) throw noAccount();
  const { access, account } = context.caller;
  const may =
    account === row.number || access === 'administrator' || (access === 'support' && purpose === 'read');
  if (!may) throw refused(403, 'You are not authorised to access or modify this account.');
  return row;
}

/** Two letters of the username, and eight of chance. */
export function accountNumber(username: string, mint: Mint): string {
  const letters = username.toUpperCase().replace(/[^A-Z]/g, '');
  return `${letters.length < 2 ? 'XX' : letters.slice(0, 2)}-${mint(CODE_LETTERS, 8)}`;
}

/** How a person is called: `Nora Quill (nora.quill)`. */
export function calledName({ username, profile }: Named): string {
  const name = `${profile.firstName} ${profile.lastName}`.trim();
  return name ? `${name} (${username})` : username;
}

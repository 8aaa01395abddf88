import { z } from 'zod';
import type { Database } from '../database.ts';
import type { Context } from '../endpoint.ts';
import { notFound } from '../gateway/failure.ts';
import { HOST_FIELDS, type HostProfile, type HostRow } from '../tables.ts';

const text = z.string().optional();
export const hostForm = {
  name: z.string(),
  contact: z.string(),
  email: z.string().includes('@'),
  description: text,
  phone: text,
  website: text,
  country: text,
  firstAddressLine: text,
  secondAddressLine: text,
  city: text,
  state: text,
  businessNo: text,
};

const NO_PROFILE: HostProfile = {
  contact: '',
  email: '',
  description: '',
  phone: '',
  website: '',
  country: '',
  firstAddressLine: '',
  secondAddressLine: '',
  city: '',
  state: '',
  businessNo: '',
};

/** A host's profile with what was said put over what stands. */
export function hostProfileWith(
  said: Readonly<Partial<Record<keyof HostProfile, string | undefined>>>,
  stands: HostProfile = NO_PROFILE,
): HostProfile {
  const given = HOST_FIELDS.flatMap((name) => (said[name] === undefined ? [] : [[name, said[name]]]));
  return { ...stands, ...Object.fromEntries(given) };
}

export function hostUri(id: string): string {
  return `/hosts/${id}`;
}

export function hostWire({ id, name, profile }: Pick<HostRow, 'id' | 'name' | 'profile'>) {
  return { self: hostUri(id), name, ...profile };
}

export function findHost(db: Database, id: string): Promise<HostRow | undefined> {
  return db
    .selectFrom('host')
    .selectAll()
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
}

export function noHost() {
  return notFound('The specified host could not be found.');
}

/** The host in the path. */
export async function hostIn({ db, param }: Context): Promise<HostRow> {
  const row = await findHost(db, param('host'));
  if (!row) throw noHost();
  return row;
}

import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { accountNumber, NO_PROFILE } from '../people/account.ts';
import { seededMint } from '../secrets.ts';
import { ACCESS_LEVELS, ROLES } from '../tables.ts';
import { accounts, keys, type SeedAccount, type SeedKey } from './people.ts';

/** What a developer may add to the seed, or put in its place. */
const shape = z.strictObject({
  /** False leaves out hosts, places and events. */
  catalogue: z.boolean().default(true),
  accounts: z
    .array(
      z.strictObject({
        number: z
          .string()
          .regex(/^[A-Z]{2}-[A-Z0-9]{8}$/)
          .optional(),
        username: z.string(),
        email: z.string().includes('@'),
        password: z.string().min(8).optional(),
        role: z.enum(ROLES).default('customer'),
        verified: z.boolean().default(true),
        activated: z.boolean().default(true),
        profile: z.partialRecord(z.enum(Object.keys(NO_PROFILE)), z.string()).default({}),
      }),
    )
    .default([]),
  keys: z
    .array(
      z.strictObject({
        key: z.string().regex(/^[0-9a-f]{32}$/),
        access: z.enum(ACCESS_LEVELS),
        /** An account's number or username. */
        account: z.string().nullable().default(null),
      }),
    )
    .default([]),
});

export type Seed = { accounts: readonly SeedAccount[]; keys: readonly SeedKey[]; catalogue: boolean };

/** The usual seed, with what a file adds to it. */
export async function readSeed(file: string | undefined): Promise<Seed> {
  if (!file) return { accounts, keys, catalogue: true };
  const given = shape.parse(JSON.parse(await readFile(file, 'utf8')));
  const mint = seededMint('seed file');
  const added = given.accounts.map((one) => ({
    ...one,
    number: one.number ?? accountNumber(one.username, mint),
  }));
  const everybody = [...accounts, ...added];
  const numberOf = (account: string | null) => {
    if (account === null) return null;
    const found = everybody.find(({ number, username }) => number === account || username === account);
    if (!found) throw new Error(`The seed file gives a key to ${account}, which is no account.`);
    return found.number;
  };
  return {
    accounts: everybody,
    keys: [
      ...keys,
      ...given.keys.map(({ key, access, account }, position) => ({
        name: `seed file ${position + 1}`,
        key,
        access,
        account: numberOf(account),
      })),
    ],
    catalogue: given.catalogue,
  };
}

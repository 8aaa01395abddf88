import { z } from 'zod';
import { CODE, type Context } from './endpoint.ts';
import { Refusal } from './failure.ts';
import type { OrderDocument } from './order.ts';
import { amountOf } from './order.ts';

/** Somebody that a reseller knows: a person, or a company that pays. */
export type Contact = {
  number: string;
  operator: string;
  createdAt: string;
  individual?: Individual;
  structure?: Structure;
  addresses: readonly Address[];
  means: readonly Mean[];
  /** May pay by pending account, and up to how much it may owe. */
  pendingAccount: boolean;
  limit?: number;
  authorizations: readonly { authorizationCode: string; allowed: boolean }[];
  externalReference?: string;
  hasLogin: boolean;
};
export const individual = z.looseObject({
  title: z.enum(['MR', 'MRS', 'MX']).optional(),
  firstName: z.string(),
  lastName: z.string(),
});
export const structure = z.looseObject({ officialName: z.string() });
export const address = z.looseObject({
  contactAddressId: z.int().optional(),
  main: z.boolean().default(false),
});
export const mean = z.looseObject({
  communicationMeanId: z.int().optional(),
  kind: z.enum(['EMAIL', 'MOBILE', 'PHONE', 'FAX']),
  value: z.string(),
});
export type Individual = z.infer<typeof individual>;
export type Structure = z.infer<typeof structure>;
export type Address = z.infer<typeof address>;
export type Mean = z.infer<typeof mean>;

const KIND = 'contact';

/** The contacts that are there from the beginning: of each operator, who may pay, who may not, and who owes much. */
const seeded: readonly Contact[] = [
  seed('100042', 'HARBOR_RESELL', 'Quay Tickets SAS', {}),
  seed('100043', 'HARBOR_RESELL', 'Pier Walks', { pendingAccount: false }),
  seed('100044', 'HARBOR_RESELL', 'Small Boats', { limit: 100_000 }),
  seed('100142', 'HARBOR_AGENCY', 'Mistral Travel SARL', {}),
  seed('200042', 'LAGUNE_RESELL', 'Quay Tickets SAS', {}),
  seed('300042', 'GULF_RESELL', 'Quay Tickets SAS', {}),
];

function seed(number: string, operator: string, officialName: string, rest: Partial<Contact>): Contact {
  return {
    number,
    operator,
    createdAt: '2025-01-01T00:00:00.000+00:00',
    structure: { officialName },
    addresses: [
      {
        contactAddressId: Number(number) * 10,
        main: true,
        street1: '1 quai du Port',
        zipCode: '13002',
        town: 'Marseille',
        countryCode: 'FR',
      },
    ],
    means: [
      { communicationMeanId: Number(number) * 10 + 1, kind: 'EMAIL', value: `desk-${number}@example.com` },
    ],
    pendingAccount: true,
    authorizations: [],
    hasLogin: false,
    ...rest,
  };
}

export async function findContact(
  number: string,
  { records, operator }: Context,
): Promise<Contact | undefined> {
  const found = await records.find<Contact>({ supplier: CODE, kind: KIND, id: number });
  const contact = found?.document ?? seeded.find((one) => one.number === number);
  return contact?.operator === operator.code ? contact : undefined;
}

/** A contact of the caller. */
export async function needContact(number: string, context: Context): Promise<Contact> {
  const found = await findContact(number, context);
  if (!found) throw new Refusal('error.contact.notFound', 'There is no such contact.', `contact ${number}`);
  return found;
}

/** Every contact of the caller. */
export async function contactsOf({ records, operator }: Context): Promise<Contact[]> {
  const kept = await records.list<Contact>({ supplier: CODE, kind: KIND }, { account: operator.code });
  const numbers = new Set(kept.map(({ id }) => id));
  const initial = seeded.filter((one) => one.operator === operator.code && !numbers.has(one.number));
  return [...initial, ...kept.map(({ document }) => document)];
}

export async function keepContact(contact: Contact, { records }: Context): Promise<void> {
  await records.put(
    { supplier: CODE, kind: KIND, id: contact.number },
    { account: contact.operator, document: contact },
  );
}

/** What a contact owes: what was sold on its pending account less what was refunded. */
export async function balanceOf(number: string, { inventory, operator }: Context): Promise<number> {
  const orders = await inventory.all<OrderDocument>(CODE, { account: operator.code });
  return orders
    .filter(({ state, document }) => state === 'purchased' && document.contactReference === number)
    .filter(({ document }) => document.type === 'SALE' || document.type === 'REFUND_CLIENT')
    .reduce((sum, { document }) => sum + amountOf(document.operations), 0);
}

export function emailOf({ means }: Contact): string | undefined {
  return means.find(({ kind }) => kind === 'EMAIL')?.value;
}

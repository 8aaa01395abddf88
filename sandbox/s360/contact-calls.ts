import { z } from 'zod';
import {
  address,
  balanceOf,
  type Contact,
  contactsOf,
  emailOf,
  individual,
  keepContact,
  mean,
  needContact,
  structure,
} from './contacts.ts';
import { type Context, type Method, method } from './endpoint.ts';
import { Refusal } from './failure.ts';
import { requestId } from './input.ts';
import { wireTime } from './wire.ts';

const MOST_CONTACTS = 100;
const number = z.string().max(20);
const details = z
  .array(
    z.enum([
      'GENERAL',
      'QUALITIES',
      'AUTHORIZATIONS',
      'CRITERIA',
      'INDICATORS',
      'ADVANTAGES',
      'ADDRESSES',
      'COM_MEANS',
      'FINANCIAL',
      'CONNECTIONS',
      'INDIVIDUAL_PHOTO',
      'INVALIDATED_QUALITIES',
    ]),
  )
  .default(['GENERAL']);
type Details = z.infer<typeof details>;

const light = z.object({
  identifier: z.int(),
  firstName: z.string().optional(),
  lastName: z.string().optional(),
  email: z.string().optional(),
  createLogin: z.boolean().default(false),
});
const authorizations = z.array(z.object({ authorizationCode: z.string(), allowed: z.boolean() }));
// Absent: unchanged; null: cleared.
const written = z.object({
  contactNumber: number.optional(),
  individualContact: individual.nullish(),
  structureContact: structure.nullish(),
  addresses: z.array(address).nullish(),
  communicationMeans: z.array(mean).nullish(),
  authorizations: authorizations.nullish(),
  externalReference: z.string().nullish(),
});

/** `contactInformationPublicService`: the people and companies that a reseller made. */
export const contactMethods: Readonly<Record<string, Method>> = {
  createCulturalContact: method(
    z.object({ requestId, contactDataList: z.array(light).min(1) }),
    async ({ contactDataList }, context) => {
      const made = [];
      for (const wish of contactDataList) made.push({ wish, ...(await created(wish, context)) });
      return {
        culturalContactData: made.map(({ answer }) => answer),
        identifierContactMap: Object.fromEntries(
          made.flatMap(({ wish, contact }) => (contact ? [[String(wish.identifier), contact.number]] : [])),
        ),
      };
    },
    { once: true },
  ),

  getContactData: method(
    z.object({ requestId, contactNumber: number, details }),
    async ({ contactNumber, details: wanted }, context) =>
      contactWire(await needContact(contactNumber, context), wanted, context),
  ),

  searchContact: method(
    z.object({
      requestId,
      criteria: z.object({
        contactNumber: number.optional(),
        email: z.string().optional(),
        lastName: z.string().optional(),
        firstName: z.string().optional(),
        externalReference: z.string().optional(),
      }),
      details,
      minIndex: z.int().min(0).default(0),
      nbMaxResults: z.int().min(1).max(MOST_CONTACTS).default(MOST_CONTACTS),
    }),
    async ({ criteria, details: wanted, minIndex, nbMaxResults }, context) => {
      const same = (asked: string | undefined, value: string | undefined) =>
        asked === undefined || asked.toLowerCase() === value?.toLowerCase();
      const found = (await contactsOf(context)).filter(
        (contact) =>
          same(criteria.contactNumber, contact.number) &&
          same(criteria.email, emailOf(contact)) &&
          same(criteria.lastName, contact.individual?.lastName) &&
          same(criteria.firstName, contact.individual?.firstName) &&
          same(criteria.externalReference, contact.externalReference),
      );
      const page = found.slice(minIndex, minIndex + nbMaxResults);
      return {
        contacts: await Promise.all(page.map((contact) => contactWire(contact, wanted, context))),
        truncated: found.length > minIndex + nbMaxResults,
      };
    },
  ),

  createOrUpdateContact: method(
    z.object({ requestId: z.int().nullish(), contactData: written }),
    async ({ contactData }, context) => {
      const before =
        contactData.contactNumber === undefined
          ? await blank(context)
          : await needContact(contactData.contactNumber, context);
      const after = updated(before, contactData);
      if (!after.individual && !after.structure)
        throw new Refusal('error.contact.invalid', 'A contact is a person or a structure.');
      await keepContact(after, context);
      return contactWire(after, ['GENERAL', 'ADDRESSES', 'COM_MEANS', 'AUTHORIZATIONS'], context);
    },
    { once: true, nulls: true },
  ),
};

/** `contactAuthenticationPublicService`: for people who log in, which no reseller does for them. */
export const authenticationMethods: Readonly<Record<string, Method>> = {
  authenticate: method(z.object({ requestId }), () => {
    throw new Refusal('error.method.notSupported', 'Nobody logs in here.');
  }),
};

/** One attendee. What cannot be made is told in its own line. */
async function created(
  wish: z.infer<typeof light>,
  context: Context,
): Promise<{ contact?: Contact; answer: object }> {
  const { identifier, firstName, lastName, email, createLogin } = wish;
  if (!lastName && !email)
    return {
      answer: {
        identifier,
        statusCode: 'error.contact.invalid',
        statusDetail: 'lastName or email is needed',
      },
    };
  if (createLogin) {
    const taken = (await contactsOf(context)).some((one) => one.hasLogin && emailOf(one) === email);
    if (taken || !email) return { answer: { identifier, statusCode: 'error.contact.loginExists' } };
  }
  const fresh = await blank(context);
  const contact: Contact = {
    ...fresh,
    individual: { firstName: firstName ?? '', lastName: lastName ?? '' },
    means: email ? [{ communicationMeanId: Number(fresh.number) * 10, kind: 'EMAIL', value: email }] : [],
    hasLogin: createLogin,
  };
  await keepContact(contact, context);
  return {
    contact,
    answer: { identifier, contactNumber: contact.number, firstName, lastName, email, statusCode: 'success' },
  };
}

const FIRST_NUMBER = 300_000;

async function blank({ inventory, operator, now }: Context): Promise<Contact> {
  return {
    number: String(FIRST_NUMBER + (await inventory.next())),
    operator: operator.code,
    createdAt: wireTime(now),
    addresses: [],
    means: [],
    // Who may owe money is the institution's to say.
    pendingAccount: false,
    authorizations: [],
    hasLogin: false,
  };
}

function updated(before: Contact, given: z.infer<typeof written>): Contact {
  const { individualContact, structureContact, addresses, communicationMeans } = given;
  const own = Number(before.number) * 10;
  const { individual: person, structure: company, externalReference, ...rest } = before;
  const kept = <Value>(value: Value | null | undefined, old: Value | undefined) =>
    value === undefined ? old : (value ?? undefined);
  const [nextPerson, nextCompany, nextReference] = [
    kept(individualContact, person),
    kept(structureContact, company),
    kept(given.externalReference, externalReference),
  ];
  return {
    ...rest,
    ...(nextPerson ? { individual: nextPerson } : {}),
    ...(nextCompany ? { structure: nextCompany } : {}),
    ...(nextReference ? { externalReference: nextReference } : {}),
    addresses: (kept(addresses, [...before.addresses]) ?? []).map((one, at) => ({
      ...one,
      contactAddressId: one.contactAddressId ?? own + at,
    })),
    means: (kept(communicationMeans, [...before.means]) ?? []).map((one, at) => ({
      ...one,
      communicationMeanId: one.communicationMeanId ?? own + at,
    })),
    authorizations: kept(given.authorizations, [...before.authorizations]) ?? [],
  };
}

async function contactWire(contact: Contact, wanted: Details, context: Context): Promise<object> {
  const has = (block: Details[number]) => wanted.includes(block);
  return {
    statusCode: 'success',
    contactId: Number(contact.number),
    contactNumber: contact.number,
    creationDate: contact.createdAt,
    role: 'PUBLIC',
    ...(has('GENERAL')
      ? {
          ...(contact.individual ? { individualContact: contact.individual } : {}),
          ...(contact.structure ? { structureContact: contact.structure } : {}),
        }
      : {}),
    ...(has('ADDRESSES') ? { addresses: contact.addresses } : {}),
    ...(has('COM_MEANS') ? { communicationMeans: contact.means } : {}),
    ...(has('AUTHORIZATIONS') ? { authorizations: contact.authorizations } : {}),
    ...(has('QUALITIES') ? { contactQualities: [] } : {}),
    ...(has('ADVANTAGES') ? { advantages: [] } : {}),
    ...(has('FINANCIAL')
      ? {
          financialData: {
            pendingAccountAllowed: contact.pendingAccount,
            pendingAccountBalance: await balanceOf(contact.number, context),
            ...(contact.limit === undefined ? {} : { pendingAccountLimit: contact.limit }),
          },
        }
      : {}),
  };
}

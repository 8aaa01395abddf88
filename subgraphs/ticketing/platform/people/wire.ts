import { z } from 'zod';
import { object, text } from '../../wire/primitives.ts';
import { id, moment, said, wordOf } from '../wire.ts';

export const ROLES = {
  CUSTOMER: 'customer',
  SUPPORT: 'support',
  HOST: 'host',
  ADMINISTRATOR: 'administrator',
} as const;
export const ACCESS = { PUBLIC: 'public', ...ROLES } as const;
export const TITLES = { MR: 'Mr', MRS: 'Mrs', MS: 'Ms', MX: 'Mx' } as const;
const REQUEST_STATUS = { PENDING: 'Pending', COMPLETED: 'Completed', EXPIRED: 'Expired' } as const;

export const account = object({
  number: z.string().min(1),
  username: text,
  email: text,
  role: wordOf(ROLES),
  verified: z.boolean(),
  activated: z.boolean(),
  // Old accounts may have others.
  title: wordOf(TITLES).nullable().catch(null),
  firstName: said,
  lastName: said,
  dateOfBirth: said,
  phone: said,
  country: said,
  firstAddressLine: said,
  secondAddressLine: said,
  city: said,
  state: said,
});
export type Account = z.infer<typeof account>;

/** A bare id of a region; nothing, zero and an empty text are none. */
export const preferences = object({
  region: z.union([z.string(), z.number(), z.null()]).optional(),
}).transform(({ region }) => ({ regionId: region ? String(region) : null }));
export type Preferences = z.infer<typeof preferences>;

export const session = object({ self: id, started: moment, account }).transform(
  ({ self, started, ...rest }) => ({
    id: self,
    startedAt: started,
    ...rest,
  }),
);
export type Session = z.infer<typeof session>;
/** A session that has just begun, with its key. */
export const newSession = z.intersection(session, object({ key: z.string().min(1) }));

export const signIn = object({
  self: id,
  started: moment,
  open: z.boolean(),
  ip: said,
  agent: said,
}).transform(({ self, started, ...rest }) => ({ id: self, startedAt: started, ...rest }));

export const integration = object({ name: text, access: wordOf(ACCESS), key: z.string().min(1) });

export const codeRequest = object({ self: id, email: text, status: wordOf(REQUEST_STATUS) }).transform(
  ({ self, ...rest }) => ({ id: self, ...rest }),
);

export const lookup = object({
  identification: text,
  role: z.union([z.literal('').transform(() => null), wordOf(ROLES)]).catch(null),
  // Not every version says it.
  name: said,
  found: z.boolean(),
});

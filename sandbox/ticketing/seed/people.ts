import type { Access, Profile, Role } from '../tables.ts';

/** The password of every seeded account. */
export const PASSWORD = 'demopass';

export type SeedAccount = {
  number: string;
  username: string;
  email: string;
  password?: string | undefined;
  role: Role;
  verified: boolean;
  activated: boolean;
  profile: Partial<Profile>;
};
export type SeedKey = { name: string; key: string; access: Access; account: string | null };

const person = (
  number: string,
  username: string,
  role: Role,
  profile: Partial<Profile>,
  { verified = true, activated = true } = {},
): SeedAccount => ({
  number,
  username,
  email: `${username}@example.test`,
  role,
  verified,
  activated,
  profile,
});

export const ADMINISTRATOR = 'AD-SANDBOX1';
export const BOX_OFFICE = 'BO-SANDBOX3';
export const NORA = 'NO-SANDBOX5';
export const OTTO = 'OT-SANDBOX6';
export const SAM = 'SA-SANDBOX7';
const IRA = 'IR-SANDBOX4';

export const accounts: readonly SeedAccount[] = [
  person(ADMINISTRATOR, 'ada.minister', 'administrator', {
    firstName: 'Ada',
    lastName: 'Minister',
    country: 'Antigua and Barbuda',
  }),
  person('SU-SANDBOX2', 'sue.porter', 'support', {
    firstName: 'Sue',
    lastName: 'Porter',
    country: 'Barbados',
  }),
  person(BOX_OFFICE, 'box.office', 'host', {
    firstName: 'Box',
    lastName: 'Office',
    country: 'Barbados',
  }),
  person(IRA, 'ira.vale', 'host', { firstName: 'Ira', lastName: 'Vale', country: 'Barbados' }),
  person(NORA, 'nora.quill', 'customer', {
    firstName: 'Nora',
    lastName: 'Quill',
    title: 'Ms',
    dateOfBirth: '1990-02-03',
    phone: '+1 (555) 010 0000',
    country: 'Barbados',
    firstAddressLine: '1 Quay',
    city: 'Bridgetown',
    state: 'Saint Michael',
  }),
  person(OTTO, 'otto.rye', 'customer', {
    firstName: 'Otto',
    lastName: 'Rye',
    title: 'Mr',
    country: 'Saint Lucia',
  }),
  person(
    SAM,
    'sam.reef',
    'customer',
    { firstName: 'Sam', lastName: 'Reef', title: 'Mx', country: 'Jamaica' },
    { verified: false },
  ),
  person(
    'GO-SANDBOX8',
    'gone.fisher',
    'customer',
    { firstName: 'Gone', lastName: 'Fisher' },
    { activated: false },
  ),
];

/** Keys as people hand them out. Anybody may know them: there is nothing behind them but the sandbox. */
export const keys: readonly SeedKey[] = [
  {
    name: 'administrator',
    key: 'ad000000000000000000000000000001',
    access: 'administrator',
    account: ADMINISTRATOR,
  },
  { name: 'support', key: '5a000000000000000000000000000002', access: 'support', account: 'SU-SANDBOX2' },
  { name: 'box office', key: 'b0000000000000000000000000000003', access: 'host', account: BOX_OFFICE },
  { name: 'customer', key: 'c0000000000000000000000000000005', access: 'customer', account: NORA },
  { name: 'other customer', key: 'c0000000000000000000000000000006', access: 'customer', account: OTTO },
  { name: 'public', key: 'f0000000000000000000000000000009', access: 'public', account: null },
];

type SeedHost = { name: string; contact: string; email: string; country: string; administrators: string[] };

export const hosts: readonly SeedHost[] = [
  {
    name: 'Tideway Events',
    contact: 'Ira Vale',
    email: 'ira@tideway.test',
    country: 'Barbados',
    administrators: [IRA, BOX_OFFICE],
  },
  {
    name: 'Trade Wind Productions',
    contact: 'Marlon Pitt',
    email: 'office@tradewind.test',
    country: 'Trinidad and Tobago',
    administrators: [BOX_OFFICE],
  },
  {
    name: 'Sugar Mill Arts',
    contact: 'Celia Browne',
    email: 'celia@sugarmill.test',
    country: 'Antigua and Barbuda',
    administrators: [BOX_OFFICE],
  },
];

import type { Inventory } from '../engine/inventory.ts';
import type { Records } from '../engine/records.ts';
import { CODE } from './code.ts';
import type { Person } from './slot.ts';

/** A user of Ingresse. */
export type Account = {
  id: number;
  email: string;
  name: string;
  lastname: string;
  username: string;
  password: string | null;
  document: string;
  ddi: string;
  phone: string;
  verified: boolean;
  /** Incomplete: made by being sent a ticket. */
  type: 'complete' | 'incomplete';
  /** Companies that the user works for. */
  companies: readonly number[];
  /** Buys for others: the limit of tickets for one account does not hold for it. */
  reseller?: boolean;
  /** Whatever else a profile holds. */
  profile: Readonly<Record<string, string>>;
};

const PASSWORD = 'sandbox';
const KIND = 'user';
const REVOKED = 'revoked';
/** Users that registered have ids from here on. */
const FIRST = 20_000;

/** A profile that nothing is known of. */
export const NEWCOMER = {
  name: '',
  lastname: '',
  username: '',
  password: null,
  document: '',
  ddi: '55',
  phone: '',
  companies: [],
  profile: {},
} as const;

export function account(id: number, name: string, email: string, rest: Partial<Account> = {}): Account {
  const [first = '', ...last] = name.split(' ');
  return {
    id,
    email,
    name: first,
    lastname: last.join(' '),
    username: email.split('@')[0] ?? '',
    password: PASSWORD,
    document: String(id).padStart(11, '0'),
    ddi: '55',
    phone: `1198888${String(id).slice(-4).padStart(4, '0')}`,
    verified: true,
    type: 'complete',
    companies: [],
    profile: {},
    ...rest,
  };
}

const dock = { companies: [1] };
const seeded: readonly Account[] = [
  account(7001, 'Dock Shows', 'producer@dock.test', dock),
  account(7002, 'Gate North', 'gate@dock.test', { companies: [1, 2] }),
  account(7003, 'Gate Manager', 'doors@dock.test', dock),
  account(7004, 'Box Office', 'booth@dock.test', dock),
  account(7005, 'Dock Admin', 'admin@dock.test', dock),
  account(7006, 'Sales Manager', 'sales@dock.test', dock),
  account(7010, 'Ana Reis', 'ana@mail.test', { document: '52998224725' }),
  account(7011, 'Bia Luz', 'bia@mail.test'),
  account(7012, 'Caio Prado', 'caio@mail.test', { verified: false }),
  account(7020, 'Alto Falante', 'producer@alto.test', { companies: [2] }),
  account(7030, 'Foyer Tickets', 'channel@foyer.test', { reseller: true }),
  account(7031, 'Foyer Partner', 'partner@foyer.test', { reseller: true }),
];

export function fullName({ name, lastname }: Account): string {
  return `${name} ${lastname}`.trim();
}

export function personOf(user: Account): Person {
  return { id: user.id, name: fullName(user), email: user.email, document: user.document || null };
}

/** Every user: those that are always there, and those that registered or changed. */
export function accountStore({ records, inventory }: { records: Records; inventory: Inventory }) {
  const key = (id: number) => ({ supplier: CODE, kind: KIND, id: String(id) });

  async function save(user: Account): Promise<Account> {
    await records.put(key(user.id), { account: user.email.toLowerCase(), document: user });
    return user;
  }

  async function find(id: number): Promise<Account | undefined> {
    return (await records.find<Account>(key(id)))?.document ?? seeded.find((one) => one.id === id);
  }

  async function findByEmail(email: string): Promise<Account | undefined> {
    const lower = email.trim().toLowerCase();
    const [changed] = await records.list<Account>({ supplier: CODE, kind: KIND }, { account: lower });
    if (changed) return changed.document;
    const known = seeded.find((one) => one.email === lower);
    // Who is always there may have taken another address.
    return known && (await find(known.id))?.email === lower ? known : undefined;
  }

  async function create(user: Omit<Account, 'id'>): Promise<Account> {
    return save({ ...user, id: FIRST + (await inventory.next()) });
  }

  return {
    find,
    findByEmail,
    save,

    create,

    /** An account for who was only ever sent a ticket. */
    createIncomplete: (email: string): Promise<Account> =>
      create({ ...NEWCOMER, email: email.toLowerCase(), verified: false, type: 'incomplete' }),

    /** Users whose name holds a text, or who have it as their address. */
    async search(term: string): Promise<Account[]> {
      const lower = term.toLowerCase();
      const changed = (await records.list<Account>({ supplier: CODE, kind: KIND })).map(
        (one) => one.document,
      );
      const known = new Set(changed.map(({ id }) => id));
      return [...seeded.filter(({ id }) => !known.has(id)), ...changed].filter(
        (user) => user.email.toLowerCase() === lower || fullName(user).toLowerCase().includes(lower),
      );
    },

    /** From now on, tokens that a user was given before are worth nothing. */
    async revoke(id: number, at: Date): Promise<void> {
      await records.put(
        { supplier: CODE, kind: REVOKED, id: String(id) },
        { account: String(id), document: {}, at },
      );
    },

    async revokedAt(id: number): Promise<Date | undefined> {
      return (await records.find({ supplier: CODE, kind: REVOKED, id: String(id) }))?.at;
    },
  };
}
export type Accounts = ReturnType<typeof accountStore>;

import type { Moment } from './dates.ts';
import { type Place, place } from './places.ts';

/** One date of an event. */
export type Session = { id: number; moment: Moment };

/** What is sold: one price of a group, valid for one session or, as a passport, for several. */
export type TicketType = {
  id: number;
  eventId: number;
  group: { id: number; name: string };
  name: string;
  /** Centavos. */
  price: number;
  /** The part of the fee that the buyer pays, centavos. */
  tax: number;
  sessions: readonly Session[];
  /** How many codes there are, and how many of them were sold before anybody came. */
  quantity: number;
  soldBefore: number;
  /** The position of its first code among the codes of the event. */
  first: number;
  /** Only shown to who knows this passkey. */
  passkey: string | null;
  begin: Moment;
  end: Moment;
  minimum: number;
  maximum: number;
};

export const ROLES = [
  'admin',
  'entrance_manager',
  'entrance_operator',
  'sales_manager',
  'sales_operator',
] as const;
export type Role = (typeof ROLES)[number];
export type PaymentMethod = 'CartaoCredito' | 'BoletoBancario' | 'pix';

/** Codes of another ticketing company that were there before anybody came. */
export type ImportedBefore = { groupId: number; typeId: number; name: string; quantity: number };

/** An event of the producer, with everything that decides the answers about it. */
export type IngresseEvent = {
  /** Its place among the codes: the code at a position has the id `number * 100000 + position`. */
  number: number;
  id: number;
  title: string;
  slug: string;
  description: string;
  companyId: number;
  producerId: number;
  status: 'published' | 'private' | 'draft';
  saleEnabled: boolean;
  place: Place;
  category: { id: number; name: string; slug: string };
  sessions: readonly Session[];
  types: readonly TicketType[];
  imported: ImportedBefore | null;
  staff: Readonly<Record<Role, readonly number[]>>;
  transferEnabled: boolean;
  transferRequired: boolean;
  methods: readonly PaymentMethod[];
  brands: readonly string[];
  /** Tickets that one account may have. */
  accountLimit: number;
};

export const CODES_PER_EVENT = 100_000;
export const BRANDS = ['visa', 'mastercard', 'amex', 'elo', 'hipercard'];
export const DOCK_STAFF: IngresseEvent['staff'] = {
  admin: [7005],
  entrance_manager: [7003],
  entrance_operator: [7002],
  sales_manager: [7006],
  sales_operator: [7004],
};
export const categories = [
  { id: 1, name: 'Festas', slug: 'festas', public: true },
  { id: 2, name: 'Shows', slug: 'shows-e-festivais', public: true },
  { id: 3, name: 'Teatro', slug: 'teatro', public: true },
  { id: 4, name: 'Esportes', slug: 'esportes', public: true },
] as const;

type WantedType = {
  name: string;
  price: number;
  /** Which of the sessions, counted from 0; all without. */
  on?: readonly number[];
  quantity: number;
  soldBefore?: number;
  passkey?: string;
  minimum?: number;
  maximum?: number;
  /** Days after the Monday of the week that sales begin or end on. */
  beginDay?: number;
  endDay?: number;
};
type Wanted = Pick<IngresseEvent, 'number' | 'id' | 'title'> & {
  placeId: number;
  days: readonly { day: number; time: string }[];
  groups: readonly { name: string; types: readonly WantedType[] }[];
  ids?: { session: number; group: number };
} & Partial<Omit<IngresseEvent, 'sessions' | 'types'>>;

/** Sales begin so many days before the Monday of the week. */
const ON_SALE_SINCE = -60;

/** An event with the usual things filled in. */
export function event({ placeId, days, groups, ids, ...wanted }: Wanted): IngresseEvent {
  const where = place(placeId);
  const { zone } = where;
  const firstSession = ids?.session ?? 1_000_001 + wanted.number * 100;
  const firstGroup = ids?.group ?? 2_000_000 + wanted.number * 1000;
  const sessions = days.map((moment, at) => ({ id: firstSession + at, moment: { ...moment, zone } }));
  let next = 1;
  const types = groups.flatMap((group, groupAt) =>
    group.types.map((type, at): TicketType => {
      const first = next;
      next += type.quantity;
      const on = type.on ? sessions.filter((_session, position) => type.on?.includes(position)) : sessions;
      const last = on.at(-1)?.moment ?? { day: 0, time: '20:00:00', zone };
      const groupId = firstGroup + groupAt * 100;
      return {
        id: groupId + 1 + at,
        eventId: wanted.id,
        group: { id: groupId, name: group.name },
        name: type.name,
        price: type.price,
        tax: Math.round(type.price / 10),
        sessions: on,
        quantity: type.quantity,
        soldBefore: type.soldBefore ?? 0,
        first,
        passkey: type.passkey ?? null,
        begin: { day: type.beginDay ?? ON_SALE_SINCE, time: '10:00:00', zone },
        end: { day: type.endDay ?? last.day, time: '18:00:00', zone },
        minimum: type.minimum ?? 1,
        maximum: type.maximum ?? 6,
      };
    }),
  );
  return {
    slug: slugOf(wanted.title),
    description: `<p>${wanted.title}, ${where.name}, ${where.city}.</p>`,
    companyId: 1,
    producerId: 7001,
    status: 'published',
    saleEnabled: true,
    place: where,
    category: categories[1],
    imported: null,
    staff: DOCK_STAFF,
    transferEnabled: true,
    transferRequired: false,
    methods: ['CartaoCredito', 'BoletoBancario', 'pix'],
    brands: BRANDS,
    accountLimit: 12,
    ...wanted,
    sessions,
    types,
  };
}

function slugOf(title: string): string {
  return title
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-');
}

/** Whether a ticket of this type admits to more than one session. */
export function isPassport({ sessions }: TicketType): boolean {
  return sessions.length > 1;
}

export function sessionIn({ sessions }: IngresseEvent, id: number): Session | undefined {
  return sessions.find((session) => session.id === id);
}

import type { Account } from '../accounts.ts';
import { fullName } from '../accounts.ts';
import { dateAndTime, dateTimeOf, dayOf } from '../catalogue/dates.ts';
import { type IngresseEvent, isPassport } from '../catalogue/event.ts';
import type { Attributes } from './attributes.ts';
import type { Statuses } from './stock.ts';

const STATUS_IDS = { draft: 1, published: 2, private: 3 } as const;
const CREATED = '2025-05-02T12:00:00+00:00';

type View = { now: Date; statuses: Statuses; origin: string };

export function posterOf(event: IngresseEvent, origin: string): string {
  return `${origin}/__sandbox/posters/${event.id}.svg`;
}

export function venueV1({ place }: IngresseEvent): object {
  return {
    id: place.id,
    name: place.name,
    street: place.street,
    crossStreet: '',
    complement: '',
    zipCode: place.zip,
    city: place.city,
    state: place.state,
    country: 'BR',
    location: [place.longitude, place.latitude],
    hidden: false,
  };
}

/** An event as v1 shows it. */
export function eventV1(
  event: IngresseEvent,
  planner: Account | undefined,
  view: View,
): Record<string, unknown> {
  const { now, statuses, origin } = view;
  const owner = { id: event.producerId, name: planner ? fullName(planner) : '' };
  return {
    id: event.id,
    title: event.title,
    description: event.description,
    type: 'event',
    status: event.status,
    saleEnabled: event.saleEnabled,
    link: event.slug,
    poster: posterOf(event, origin),
    date: event.sessions.map(({ id, moment }) => ({
      id,
      status: statuses.session(event, id),
      dateTime: dateAndTime(moment, now),
      ...dateAndTime(moment, now),
    })),
    venue: venueV1(event),
    planner: { ...owner, email: planner?.email ?? '', phone: planner?.phone ?? '', link: '', logo: '' },
    addedBy: { ...owner, username: planner?.username ?? '' },
    customTickets: event.types.some(isPassport)
      ? [{ name: 'Passport', slug: 'passports', status: statuses.passports(event) }]
      : [],
    rsvp: [],
    rsvpTotal: 0,
  };
}

/** An event as v2 shows it. The times of sessions are local, whatever zone they say. */
export function eventV2(event: IngresseEvent, attributes: Attributes, view: View): object {
  const { now, statuses, origin } = view;
  const poster = posterOf(event, origin);
  const { place, category } = event;
  return {
    id: event.id,
    title: event.title,
    slug: event.slug,
    description: event.description,
    companyId: event.companyId,
    producerId: event.producerId,
    status: { id: STATUS_IDS[event.status], name: event.status },
    timezone: place.zone.name,
    accepted_currencies: 'BRL',
    createdAt: CREATED,
    updatedAt: CREATED,
    sessions: event.sessions.map(({ id, moment }) => ({
      id,
      dateTime: `${dayOf(moment, now)}T${moment.time}+00:00`,
      status: statuses.session(event, id),
    })),
    categories: [{ ...category, public: true }],
    poster: { small: poster, medium: poster, large: poster, xLarge: poster },
    place: {
      id: place.id,
      name: place.name,
      street: place.street,
      city: place.city,
      state: place.state,
      country: 'BR',
      zip: place.zip,
      externalId: '',
      origin: 'manual',
      location: { lat: place.latitude, lon: place.longitude },
    },
    attributes: Object.fromEntries(
      Object.entries(attributes).map(([name, value]) => [
        name.replaceAll(/_(\w)/g, (_all, letter: string) => letter.toUpperCase()),
        { name, value },
      ]),
    ),
    staff: event.staff,
    usersPermission: [],
  };
}

/** When the first session is. */
export function firstDateTime(event: IngresseEvent, now: Date): string {
  const [first] = event.sessions;
  return first ? dateTimeOf(first.moment, now) : '';
}

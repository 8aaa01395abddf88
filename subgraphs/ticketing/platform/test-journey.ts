import { expect } from 'vitest';
import { type Answer, at, key, type TestPlatform, textAt, type Who } from './test-platform.ts';

/** Asks, and expects to be answered without any refusal. */
export async function done(
  platform: TestPlatform,
  query: string,
  variables: object = {},
  who: Who = {},
): Promise<Answer> {
  const answer = await platform.ask(query, variables, who);
  expect(answer.messages).toEqual([]);
  for (const name of Object.keys(Object(answer.data))) {
    const refused = at(answer.data, `${name}.userErrors`);
    if (refused !== null) expect(refused).toEqual([]);
  }
  return answer;
}

export const ERRORS = 'userErrors { code message field }';

/** The same, of one platform. */
export function asking(platform: TestPlatform) {
  return (query: string, variables: object = {}, who: Who = {}) => done(platform, query, variables, who);
}

/** Somebody signed in, who may sell. */
export function as(session: string): Who {
  return { session, scopes: ['read', 'sell'] };
}

/** A region, a venue, a category and a host of its own. */
export async function newPlaces(platform: TestPlatform, name: string) {
  const { data } = await done(
    platform,
    `mutation ($name: String!, $region: String!, $category: String!, $host: String!) {
      region: ticketingCreateRegion(idempotencyKey: $region, input: { name: $name, country: "Barbados" }) { region { id } ${ERRORS} }
      category: ticketingCreateCategory(idempotencyKey: $category, input: { name: $name, subcategories: ["Jazz"] }) { category { id } ${ERRORS} }
      host: ticketingCreateHost(idempotencyKey: $host, input: { name: $name, contact: "Ira", email: "ira@tideway.test" }) { host { id } ${ERRORS} }
    }`,
    { name, region: key(), category: key(), host: key() },
  );
  const regionId = String(at(data, 'region.region.id'));
  const categoryId = String(at(data, 'category.category.id'));
  const hostId = String(at(data, 'host.host.id'));
  const venue = await done(
    platform,
    `mutation ($input: TickeTingVenueInput!, $key: String!) {
      ticketingCreateVenue(idempotencyKey: $key, input: $input) { venue { id } ${ERRORS} }
    }`,
    { key: key(), input: { name, regionId, longitude: -59.6, latitude: 13.1, address: 'Pier Road' } },
  );
  return { regionId, categoryId, hostId, venueId: textAt(venue, 'ticketingCreateVenue.venue.id') };
}

export const SECTION = {
  name: 'Balcony',
  basePrice: '60',
  salesStart: '2026-01-01T09:00:00Z',
  salesEnd: '2031-05-01T20:00:00Z',
  capacity: 10,
};

/** What an event is registered with. */
export function eventInput(title: string, places: { hostId: string; categoryId: string; venueId: string }) {
  const { hostId, categoryId, venueId } = places;
  return {
    hostId,
    categoryId,
    venueId,
    title,
    description: 'An evening concert',
    subcategory: 'Jazz',
    startsAt: '2031-05-01T20:00:00Z',
    endsAt: '2031-05-01T23:00:00Z',
  };
}

/** A published event with sections, and the places it is made of. */
export async function newEvent(
  platform: TestPlatform,
  title: string,
  sections: readonly object[] = [SECTION],
) {
  const places = await newPlaces(platform, title);
  const registered = await done(
    platform,
    `mutation ($input: TickeTingEventInput!, $key: String!) {
      ticketingRegisterEvent(idempotencyKey: $key, input: $input) { event { id sections { id } } ${ERRORS} }
    }`,
    { key: key(), input: { ...eventInput(title, places), sections } },
  );
  const eventId = textAt(registered, 'ticketingRegisterEvent.event.id');
  await done(
    platform,
    `mutation ($id: ID!) { ticketingSubmitEvent(id: $id) { submission { id } ${ERRORS} } }`,
    { id: eventId },
  );
  await done(
    platform,
    `mutation ($id: ID!) { ticketingDecideSubmission(eventId: $id, approved: true) { event { status } ${ERRORS} } }`,
    { id: eventId },
  );
  const ids = sections.map((_section, index) =>
    textAt(registered, `ticketingRegisterEvent.event.sections.${index}.id`),
  );
  return { ...places, eventId, sectionIds: ids, sectionId: ids[0] ?? '' };
}

export const CARD = {
  number: '4111 1111 1111 1111',
  cvv: '123',
  expiryDate: '12/40',
  name: 'N Quill',
  email: 'nora@example.test',
  phone: '555',
  address1: '1 Quay',
  city: 'Bridgetown',
  district: 'Saint Michael',
  country: 'Barbados',
};

/** An order that is placed. */
export async function order(platform: TestPlatform, sectionId: string, quantity: number, who: Who = {}) {
  const placed = await done(
    platform,
    `mutation ($items: [TickeTingTicketWish!]!, $key: String!) {
      ticketingPlaceOrder(idempotencyKey: $key, input: { items: $items }) { order { number status } ${ERRORS} }
    }`,
    { key: key(), items: [{ sectionId, quantity }] },
    who,
  );
  return textAt(placed, 'ticketingPlaceOrder.order.number');
}

/** An order that is paid. */
export async function buy(platform: TestPlatform, sectionId: string, quantity: number, who: Who = {}) {
  const number = await order(platform, sectionId, quantity, who);
  const paid = await done(
    platform,
    `mutation ($number: ID!, $card: TickeTingCardInput!, $key: String!) {
      ticketingPayOrder(number: $number, input: $card, idempotencyKey: $key) { payment { status } ${ERRORS} }
    }`,
    { number, card: CARD, key: key() },
    who,
  );
  expect(at(paid.data, 'ticketingPayOrder.payment.status')).toBe('AUTHORISED');
  return number;
}

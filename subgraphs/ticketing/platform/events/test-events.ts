import { expect } from 'vitest';
import { asking, ERRORS, eventInput, newPlaces, SECTION } from '../test-journey.ts';
import { at, key, type TestPlatform, textAt, type Who } from '../test-platform.ts';

/** One point. */
const PICTURE =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** Hosts are administered, and register, submit and publish events. */
export async function draftToListed(platform: TestPlatform): Promise<void> {
  const done = asking(platform);
  const places = await newPlaces(platform, 'Quiet Bay');
  const { hostId } = places;
  const administered = await done(
    `mutation ($id: ID!) {
      ticketingUpdateHost(id: $id, input: { website: "https://bay.test", phone: null }) { host { name website phone } ${ERRORS} }
      ticketingAddHostAdministrator(hostId: $id, accountNumber: "NO-SANDBOX5") { host { administrators { number } } ${ERRORS} }
      ticketingRemoveHostAdministrator(hostId: $id, accountNumber: "AD-SANDBOX1") { host { administrators { number } } ${ERRORS} }
    }`,
    { id: hostId },
  );
  expect(administered.data).toMatchObject({
    ticketingUpdateHost: { host: { name: 'Quiet Bay', website: 'https://bay.test', phone: null } },
    ticketingAddHostAdministrator: {
      host: { administrators: [{ number: 'AD-SANDBOX1' }, { number: 'NO-SANDBOX5' }] },
    },
    ticketingRemoveHostAdministrator: { host: { administrators: [{ number: 'NO-SANDBOX5' }] } },
  });
  // From here on it is Nora's business.
  const nora: Who = { partner: 'customer' };
  const registered = await done(
    `mutation ($input: TickeTingEventInput!, $key: String!) {
      ticketingRegisterEvent(idempotencyKey: $key, input: $input) {
        event { id status startsAt endsAt publishedAt event { id } host { id } sections { id basePrice { amount } } } ${ERRORS} } }`,
    { key: key(), input: { ...eventInput('Quiet Bay Nights', places), sections: [SECTION] } },
    nora,
  );
  expect(at(registered.data, 'ticketingRegisterEvent.event')).toMatchObject({
    status: 'DRAFT',
    startsAt: '2031-05-01T20:00:00.000Z',
    endsAt: '2031-05-01T23:00:00.000Z',
    publishedAt: null,
    event: null,
    host: { id: hostId },
    sections: [{ basePrice: { amount: '60.00' } }],
  });
  const id = textAt(registered, 'ticketingRegisterEvent.event.id');
  const balcony = textAt(registered, 'ticketingRegisterEvent.event.sections.0.id');
  const sections = await done(
    `mutation ($id: ID!, $input: TickeTingSectionInput!, $key: String!, $balcony: ID!) {
      ticketingCreateSection(eventId: $id, input: $input, idempotencyKey: $key) { section { id name active event { title } } ${ERRORS} }
      ticketingUpdateSection(id: $balcony, input: { capacity: 20, active: false, description: "Up" }) {
        section { name description active currentPrice { amount } statistics { capacity remaining } } ${ERRORS} }
      ticketingUpdateEvent(id: $id, input: { tags: ["night", "sea"], startsAt: "2031-05-01T16:30:00-04:00" }) { event { title tags startsAt } ${ERRORS} }
    }`,
    { id, input: { ...SECTION, name: 'Stalls', basePrice: '0' }, key: key(), balcony },
    nora,
  );
  expect(sections.data).toMatchObject({
    ticketingCreateSection: {
      section: { name: 'Stalls', active: true, event: { title: 'Quiet Bay Nights' } },
    },
    ticketingUpdateSection: {
      section: {
        name: 'Balcony',
        description: 'Up',
        active: false,
        currentPrice: { amount: '60.00' },
        statistics: { capacity: 20, remaining: 20 },
      },
    },
    ticketingUpdateEvent: {
      event: { title: 'Quiet Bay Nights', tags: ['night', 'sea'], startsAt: '2031-05-01T20:30:00.000Z' },
    },
  });
  const pictured = await done(
    `mutation ($id: ID!, $picture: String!) {
      ticketingUpdateEvent(id: $id, input: { banner: $picture }) { event { banner tags } ${ERRORS} } }`,
    { id, picture: `data:image/png;base64,${PICTURE}` },
    nora,
  );
  expect(at(pictured.data, 'ticketingUpdateEvent.event.tags')).toEqual(['night', 'sea']);
  const banner = await fetch(textAt(pictured, 'ticketingUpdateEvent.event.banner'));
  expect(Buffer.from(await banner.arrayBuffer()).toString('base64')).toBe(PICTURE);

  const submitted = await done(
    `mutation ($id: ID!) { ticketingSubmitEvent(id: $id) { submission { id submittedAt event { status } } ${ERRORS} } }`,
    { id },
    nora,
  );
  expect(at(submitted.data, 'ticketingSubmitEvent.submission.event.status')).toBe('UNDER_REVIEW');
  const submission = textAt(submitted, 'ticketingSubmitEvent.submission.id');
  const review = await done(
    `query ($id: ID!, $event: ID!) { ticketing {
      submissions { nodes { id event { title } } }
      submission(id: $id) { event { title host { name } } }
      event(id: $event) { submission { id } }
    } }`,
    { id: submission, event: id },
  );
  expect(at(review.data, 'ticketing')).toMatchObject({
    submissions: {
      nodes: expect.arrayContaining([{ id: submission, event: { title: 'Quiet Bay Nights' } }]),
    },
    submission: { event: { host: { name: 'Quiet Bay' } } },
    event: { submission: { id: submission } },
  });
  const decide = `mutation ($id: ID!, $yes: Boolean!) { ticketingDecideSubmission(eventId: $id, approved: $yes) {
    event { status publishedAt event { id } } ${ERRORS} } }`;
  const rejected = await done(decide, { id, yes: false });
  expect(at(rejected.data, 'ticketingDecideSubmission.event')).toMatchObject({
    status: 'DRAFT',
    publishedAt: null,
  });
  await done(
    `mutation ($id: ID!) { ticketingSubmitEvent(id: $id) { submission { id } ${ERRORS} } }`,
    { id },
    nora,
  );
  const approved = await done(decide, { id, yes: true });
  expect(at(approved.data, 'ticketingDecideSubmission.event')).toMatchObject({
    status: 'LISTED',
    publishedAt: expect.any(String),
    event: { id: `ticketing:event:${id}` },
  });
  const lists = await done(
    `query ($host: ID!, $section: ID!) { ticketing {
      host(id: $host) { events(filter: { status: LISTED, title: "^quiet" }) { nodes { id venue { region { name } } category { name } } } statistics { events } }
      events(filter: { sectionId: $section }, sort: { by: START }) { nodes { id } }
      publishedEvents(filter: { hostId: $host }) { nodes { id } }
      section(id: $section) { name event { id } }
    } }`,
    { host: hostId, section: balcony },
  );
  expect(at(lists.data, 'ticketing')).toMatchObject({
    host: {
      events: {
        nodes: [{ id, venue: { region: { name: 'Quiet Bay' } }, category: { name: 'Quiet Bay' } }],
      },
      statistics: { events: 1 },
    },
    events: { nodes: [{ id }] },
    publishedEvents: { nodes: [{ id }] },
    section: { name: 'Balcony', event: { id } },
  });
  const ended = await done(
    `mutation ($id: ID!, $balcony: ID!, $stalls: ID!) {
      ticketingWithdrawEvent(id: $id) { event { status } ${ERRORS} }
      ticketingCancelEvent(id: $id) { event { status } ${ERRORS} }
      balcony: ticketingDeleteSection(id: $balcony) { done ${ERRORS} }
      stalls: ticketingDeleteSection(id: $stalls) { done ${ERRORS} }
      ticketingDeleteEvent(id: $id) { done ${ERRORS} }
    }`,
    { id, balcony, stalls: textAt(sections, 'ticketingCreateSection.section.id') },
    nora,
  );
  expect(ended.data).toMatchObject({
    ticketingWithdrawEvent: { event: { status: 'DRAFT' } },
    ticketingCancelEvent: { event: { status: 'CANCELLED' } },
  });
}

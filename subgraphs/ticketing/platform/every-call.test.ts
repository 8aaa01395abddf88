import { callName } from '@foyer/sandbox/ticketing/gateway/call-name';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CALLS } from './calls.ts';
import {
  buy,
  CARD,
  done as doneBy,
  eventInput,
  newEvent,
  newPlaces,
  order,
  SECTION,
} from './test-journey.ts';
import { at, key, startPlatform, type TestPlatform, textAt, type Who } from './test-platform.ts';

const ERRORS = 'userErrors { code message field }';
let platform: TestPlatform;
beforeAll(async () => {
  platform = await startPlatform();
});
afterAll(() => platform?.close());

const done = (query: string, variables: object = {}, who: Who = {}) =>
  doneBy(platform, query, variables, who);
const as = (session: string): Who => ({ session, scopes: ['read', 'sell'] });

describe('everything that TickeTing can do is done through GraphQL', () => {
  test('people sign up, sign in, look after their account, and leave', async () => {
    const created = await done(
      `mutation ($input: TickeTingNewAccountInput!, $key: String!) {
        ticketingCreateAccount(input: $input, idempotencyKey: $key) { account { number role verified activated city } ${ERRORS} }
      }`,
      {
        key: key(),
        input: { username: 'ivy.moss', password: 'longenough', email: 'ivy@example.test', title: 'MX' },
      },
      { partner: 'public', scopes: ['sell'] },
    );
    expect(at(created.data, 'ticketingCreateAccount.account')).toMatchObject({
      role: 'CUSTOMER',
      verified: false,
      activated: true,
      city: null,
    });
    const number = textAt(created, 'ticketingCreateAccount.account.number');
    const signedIn = await done(
      `mutation { ticketingSignIn(input: { identification: "ivy.moss", password: "longenough" }) {
        key session { id startedAt account { number } } ${ERRORS} } }`,
      {},
      { partner: 'public', scopes: ['sell'] },
    );
    const ivy = as(textAt(signedIn, 'ticketingSignIn.key'));

    const verification = await done(
      `mutation { ticketingRequestVerification(email: "ivy@example.test") { request { id status } ${ERRORS} } }`,
    );
    const request = textAt(verification, 'ticketingRequestVerification.request.id');
    await done(
      `mutation ($id: ID!, $code: String!) { ticketingVerifyAccount(requestId: $id, code: $code) { done ${ERRORS} } }`,
      {
        id: request,
        code: await platform.codeOf(request),
      },
    );
    const profile = await done(
      `mutation ($n: ID!, $region: ID!) {
        ticketingUpdateAccount(number: $n, input: { city: "Bridgetown", dateOfBirth: "1990-02-03", title: null }) {
          account { city title dateOfBirth verified } ${ERRORS} }
        ticketingSetPreferences(accountNumber: $n, regionId: $region) { account { preferences { region { name } } } ${ERRORS} }
      }`,
      { n: number, region: await regionId() },
      ivy,
    );
    expect(profile.data).toMatchObject({
      ticketingUpdateAccount: {
        account: { city: 'Bridgetown', title: null, dateOfBirth: '1990-02-03', verified: true },
      },
      ticketingSetPreferences: { account: { preferences: { region: { name: 'Bridgetown Area' } } } },
    });
    const mine = await done(
      `query ($n: ID!) { ticketing {
        session { account { number username } }
        account(number: $n) {
          signIns(open: true) { nodes { open startedAt ip } }
          hosts { totalCount } orders { totalCount } itinerary { totalCount } wallet { totalCount } transfers { totalCount }
        }
      } }`,
      { n: number },
      ivy,
    );
    expect(at(mine.data, 'ticketing')).toMatchObject({
      session: { account: { number, username: 'ivy.moss' } },
      account: { signIns: { nodes: [{ open: true }] }, hosts: { totalCount: 0 }, wallet: { totalCount: 0 } },
    });
    await done(`mutation { ticketingSignOut { done ${ERRORS} } }`, {}, ivy);
    expect((await platform.ask('{ ticketing { session { id } } }', {}, ivy)).codes).toEqual(['FORBIDDEN']);

    const reset = await done(
      `mutation { ticketingRequestPasswordReset(email: "ivy@example.test") { request { id } ${ERRORS} } }`,
    );
    const requestId = textAt(reset, 'ticketingRequestPasswordReset.request.id');
    await done(
      `mutation ($input: TickeTingPasswordResetInput!) { ticketingResetPassword(input: $input) { done ${ERRORS} } }`,
      { input: { requestId, code: await platform.codeOf(requestId), password: 'another password' } },
    );
    const switched = await done(
      `mutation ($n: ID!) {
        off: ticketingSetAccountActivation(accountNumber: $n, activated: false, reason: "abuse") { account { activated } ${ERRORS} }
        again: ticketingSetAccountActivation(accountNumber: $n, activated: false, reason: "abuse") { account { activated } ${ERRORS} }
        on: ticketingSetAccountActivation(accountNumber: $n, activated: true, reason: "sorry") { account { activated } ${ERRORS} }
      }`,
      { n: number },
      { partner: 'support' },
    );
    expect(switched.data).toMatchObject({
      off: { account: { activated: false } },
      again: { account: { activated: false } },
      on: { account: { activated: true } },
    });
    await done(
      `mutation ($n: ID!) {
        ticketingRequestAccountDeletion(accountNumber: $n, reason: "bored") { done ${ERRORS} }
        ticketingDeleteAccount(number: $n) { done ${ERRORS} }
      }`,
      { n: number },
    );
    const found = await done(
      `{ ticketing {
        accounts(filter: { username: "nora.quill" }) { nodes { number firstName } }
        hosts(filter: { name: "tide", accountNumber: "BO-SANDBOX3" }, alphabetical: true) { nodes { name events(sort: { by: START, descending: true }, first: 1) { totalCount } } }
        lookup(identification: "nora.quill", role: CUSTOMER) { found name role }
        nobody: lookup(identification: "ivy.moss") { found name role }
      } }`,
    );
    expect(at(found.data, 'ticketing')).toEqual({
      accounts: { nodes: [{ number: 'NO-SANDBOX5', firstName: 'Nora' }] },
      hosts: { nodes: [{ name: 'Tideway Events', events: { totalCount: expect.any(Number) } }] },
      lookup: { found: true, name: 'Nora Quill (nora.quill)', role: 'CUSTOMER' },
      nobody: { found: false, name: null, role: null },
    });
  });

  test('machines get keys', async () => {
    const make = `mutation ($key: String!) {
      ticketingCreateIntegration(idempotencyKey: $key, input: { name: "kiosk-7", access: PUBLIC }) {
        key integration { name access } ${ERRORS} } }`;
    const variables = { key: key() };
    const { data } = await done(make, variables);
    expect(at(data, 'ticketingCreateIntegration')).toMatchObject({
      key: expect.stringMatching(/^[0-9a-f]{32}$/),
      integration: { name: 'kiosk-7', access: 'PUBLIC' },
    });
    // It is told this once.
    const again = await done(make, variables);
    expect(at(again.data, 'ticketingCreateIntegration.key')).toBeNull();
  });

  test('places are made, found, changed and deleted', async () => {
    const {
      regionId: region,
      venueId: venue,
      categoryId: category,
      hostId: host,
    } = await newPlaces(platform, 'Falmouth');
    const changed = await done(
      `mutation ($region: ID!, $venue: ID!, $category: ID!) {
        ticketingUpdateRegion(id: $region, input: { city: "Falmouth" }) { region { name country city icon } ${ERRORS} }
        ticketingUpdateVenue(id: $venue, input: { latitude: 0 }) { venue { name map region { city } location { latitude longitude } } ${ERRORS} }
        ticketingUpdateCategory(id: $category, input: { subcategories: [] }) { category { name subcategories } ${ERRORS} }
      }`,
      { region, venue, category },
    );
    expect(changed.data).toMatchObject({
      ticketingUpdateRegion: { region: { name: 'Falmouth', country: 'Barbados', city: 'Falmouth' } },
      ticketingUpdateVenue: {
        venue: {
          name: 'Falmouth',
          region: { city: 'Falmouth' },
          location: { latitude: 0, longitude: -59.6 },
        },
      },
      ticketingUpdateCategory: { category: { name: 'Falmouth', subcategories: [] } },
    });
    const found = await done(
      `query ($region: ID!, $venue: ID!, $category: ID!) { ticketing {
        region(id: $region) { venues(name: "FALM") { nodes { id } } publishedEvents { totalCount } }
        venue(id: $venue) { region { id } }
        category(id: $category) { publishedEvents(subcategory: "Jazz") { totalCount } }
        regions(active: false) { nodes { id } }
        venues(filter: { regionId: $region }) { nodes { id } }
        categories { nodes { id } }
        countries
      } }`,
      { region, venue, category },
      { partner: 'public', scopes: ['read'] },
    );
    expect(at(found.data, 'ticketing')).toMatchObject({
      region: { venues: { nodes: [{ id: venue }] }, publishedEvents: { totalCount: 0 } },
      venue: { region: { id: region } },
      venues: { nodes: [{ id: venue }] },
      countries: expect.arrayContaining(['Antigua and Barbuda']),
    });
    await done(
      `mutation ($region: ID!, $venue: ID!, $category: ID!, $host: ID!) {
        ticketingDeleteVenue(id: $venue) { done ${ERRORS} }
        ticketingDeleteRegion(id: $region) { done ${ERRORS} }
        ticketingDeleteCategory(id: $category) { done ${ERRORS} }
        ticketingDeleteHost(id: $host) { done ${ERRORS} }
      }`,
      { region, venue, category, host },
    );
  });

  test('hosts are administered, and register, submit and publish events', async () => {
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
  });

  test('tickets are ordered, paid, cancelled, admitted and refunded, and the books are right', async () => {
    const { eventId, sectionId, hostId } = await newEvent(platform, 'Harbour Brass');
    const pat = await platform.person('Pat');
    const placed = await order(platform, sectionId, 2, as(pat.key));
    const declined = await done(
      `mutation ($number: ID!, $card: TickeTingCardInput!, $key: String!) {
        ticketingPayOrder(number: $number, input: $card, idempotencyKey: $key) {
          payment { status amount { amount currency } } order { status expiresAt } ${ERRORS} } }`,
      { number: placed, card: { ...CARD, number: '5555555555555555' }, key: key() },
      as(pat.key),
    );
    expect(at(declined.data, 'ticketingPayOrder')).toMatchObject({
      payment: { status: 'DECLINED', amount: { amount: '123.98', currency: 'USD' } },
      order: { status: 'PLACED' },
    });
    const cancelled = await done(
      `mutation ($number: ID!) { ticketingCancelOrder(number: $number) { order { status } ${ERRORS} } }`,
      { number: placed },
      as(pat.key),
    );
    expect(at(cancelled.data, 'ticketingCancelOrder.order.status')).toBe('CANCELLED');
    const bought = await buy(platform, sectionId, 2, as(pat.key));
    const refunded = await buy(platform, sectionId, 1, as(pat.key));

    const mine = await done(
      `query ($n: ID!, $event: ID!, $number: ID!) { ticketing {
        account(number: $n) {
          wallet(filter: { eventId: $event, status: ISSUED }) { nodes { serial section { name section { id } event { title } } owner { account { email } } } }
          itinerary(active: true) { nodes { title } }
          orders(status: FULFILLED) { nodes { number total { amount } fees { amount } items { name quantity price { amount } section { event { id } } } customer { username } order { id } } }
        }
        order(number: $number) { status }
      } }`,
      { n: pat.number, event: eventId, number: bought },
      as(pat.key),
    );
    expect(at(mine.data, 'ticketing.account')).toMatchObject({
      wallet: {
        nodes: [
          { section: { name: 'Balcony', section: { id: sectionId }, event: { title: 'Harbour Brass' } } },
          { owner: { account: { email: pat.email } } },
          {},
        ],
      },
      itinerary: { nodes: [{ title: 'Harbour Brass' }] },
      orders: {
        nodes: [
          { number: refunded, total: { amount: '61.99' } },
          {
            number: bought,
            total: { amount: '123.98' },
            fees: { amount: '3.98' },
            items: [{ quantity: 2, price: { amount: '60.00' }, section: { event: { id: eventId } } }],
            customer: { username: pat.username },
            order: { id: `ticketing:order:${bought}` },
          },
        ],
      },
    });
    const serials = [0, 1, 2].map((index) => textAt(mine, `ticketing.account.wallet.nodes.${index}.serial`));

    const doors = await done(
      `mutation ($event: ID!, $sections: [ID!]!, $key: String!) {
        ticketingCreateAdmissionToken(eventId: $event, sectionIds: $sections, idempotencyKey: $key) {
          token { id code global sections { name } event { id } } ${ERRORS} } }`,
      { event: eventId, sections: [sectionId], key: key() },
    );
    const token = textAt(doors, 'ticketingCreateAdmissionToken.token.id');
    const code = textAt(doors, 'ticketingCreateAdmissionToken.token.code');
    // Door staff have the code and nothing else.
    const staff: Who = { partner: 'public', scopes: ['read', 'sell'] };
    const let_in = await done(
      `mutation ($input: TickeTingAdmitInput!, $key: String!) {
        ticketingAdmit(input: $input, idempotencyKey: $key) {
          admissions { serial redeemer admittedAt patron { firstName } section { name } } notAdmitted ${ERRORS} } }`,
      {
        key: key(),
        input: {
          code,
          redeemer: 'Gate 2',
          device: 'scanner-11',
          serials: [serials[0], 'NO-SUCH', serials[0]],
        },
      },
      staff,
    );
    expect(at(let_in.data, 'ticketingAdmit')).toMatchObject({
      admissions: [
        {
          serial: serials[0],
          redeemer: 'Gate 2',
          patron: { firstName: 'Pat' },
          section: { name: 'Balcony' },
        },
      ],
      notAdmitted: ['NO-SUCH', serials[0]],
    });
    const door = await done(
      `query ($code: String!) { ticketing { door(code: $code) {
        event { title } sections { name } sectionIds
        tickets { nodes { serial } }
        changed: tickets(modifiedSince: "2020-01-01T00:00:00Z") { nodes { serial status redeemedAt } }
        admissions(filter: { device: "scanner-11" }) { nodes { serial } }
      } } }`,
      { code: code.toLowerCase() },
      staff,
    );
    expect(at(door.data, 'ticketing.door')).toMatchObject({
      event: { title: 'Harbour Brass' },
      sectionIds: [sectionId],
      tickets: { nodes: [{ serial: serials[1] }, { serial: serials[2] }] },
      changed: { nodes: [{ status: 'REDEEMED', redeemedAt: expect.any(String) }, { redeemedAt: null }, {}] },
      admissions: { nodes: [{ serial: serials[0] }] },
    });
    const managed = await done(
      `mutation ($event: ID!, $token: ID!, $sections: [ID!]!, $serial: ID!, $key: String!) {
        ticketingAdmit(input: { eventId: $event, redeemer: "Boss", device: "phone", serials: [$serial] }, idempotencyKey: $key) { admissions { serial } notAdmitted ${ERRORS} }
        ticketingUpdateAdmissionToken(id: $token, sectionIds: $sections) { token { sectionIds: sections { id } } ${ERRORS} }
        ticketingInvalidateAdmissionToken(id: $token) { done ${ERRORS} }
      }`,
      { event: eventId, token, sections: [sectionId], serial: serials[1], key: key() },
    );
    expect(at(managed.data, 'ticketingAdmit')).toMatchObject({
      admissions: [{ serial: serials[1] }],
      notAdmitted: [],
    });

    const refund = await done(
      `mutation ($number: ID!, $key: String!) {
        ticketingRefundOrder(number: $number, reason: "rain", idempotencyKey: $key) { payment { status amount { amount } } order { status } ${ERRORS} } }`,
      { number: refunded, key: key() },
    );
    expect(at(refund.data, 'ticketingRefundOrder')).toMatchObject({
      payment: { status: 'AUTHORISED', amount: { amount: '61.99' } },
      order: { status: 'REFUNDED' },
    });
    const books = await done(
      `query ($event: ID!, $host: ID!, $n: ID!, $section: ID!) { ticketing {
        event(id: $event) {
          statistics { capacity orders tickets revenue { amount } }
          sales(from: "2020-01-01", to: "2040-01-01", sectionId: $section) { quantity gross { amount } fees { amount } refunded { amount } net { amount } sections { name quantity section { statistics { sold } } } }
          tickets { totalCount } admissions { totalCount nodes { patron { number } } }
          admissionTokens(global: true) { nodes { id global } }
        }
        host(id: $host) { statistics { revenue { amount } customers } }
        orders(filter: { customerNumber: $n, status: REFUNDED }) { nodes { number } }
        transactions(filter: { customerNumber: $n, eventId: $event }) { nodes { type status amount { amount } card order { number } customer { username } reason } }
      } }`,
      { event: eventId, host: hostId, n: pat.number, section: sectionId },
    );
    expect(at(books.data, 'ticketing')).toMatchObject({
      event: {
        statistics: { capacity: 10, orders: 1, tickets: 2, revenue: { amount: '120.00' } },
        sales: {
          quantity: 2,
          gross: { amount: '180.00' },
          fees: { amount: '3.98' },
          refunded: { amount: '60.00' },
          net: { amount: '120.00' },
          sections: [{ name: 'Balcony', quantity: 2, section: { statistics: { sold: 2 } } }],
        },
        tickets: { totalCount: 0 },
        admissions: { totalCount: 2 },
        admissionTokens: { nodes: [{ global: true }] },
      },
      host: { statistics: { revenue: { amount: '120.00' }, customers: 1 } },
      orders: { nodes: [{ number: refunded }] },
      transactions: {
        nodes: [
          { type: 'PAYMENT', status: 'DECLINED', card: '5555', order: { number: placed } },
          { type: 'PAYMENT', status: 'AUTHORISED', amount: { amount: '123.98' } },
          { type: 'PAYMENT', card: '1111' },
          { type: 'REFUND', amount: { amount: '-61.99' }, card: null, reason: 'rain' },
        ],
      },
    });
    const token0 = textAt(books, 'ticketing.event.admissionTokens.nodes.0.id');
    const one = await done('query ($id: ID!) { ticketing { admissionToken(id: $id) { event { id } } } }', {
      id: token0,
    });
    expect(at(one.data, 'ticketing.admissionToken.event.id')).toBe(eventId);
  });

  test('tickets are passed on: offered, taken back, declined, taken up', async () => {
    const { sectionId, eventId } = await newEvent(platform, 'Rope Walk');
    const [pat, sam] = await Promise.all([platform.person('Pat'), platform.person('Sam')]);
    await buy(platform, sectionId, 3, as(pat.key));
    const offer = async () => {
      const offered = await done(
        `mutation ($input: TickeTingTransferInput!, $key: String!) {
          ticketingInitiateTransfer(input: $input, idempotencyKey: $key) {
            transfer { id status initiatedAt sender { number } recipient { username } tickets { quantity section { name } event { id } } } ${ERRORS} } }`,
        { key: key(), input: { recipient: sam.username, tickets: [{ sectionId, quantity: 2 }] } },
        as(pat.key),
      );
      expect(at(offered.data, 'ticketingInitiateTransfer.transfer')).toMatchObject({
        status: 'PENDING',
        sender: { number: pat.number },
        recipient: { username: sam.username },
        tickets: [{ quantity: 2, section: { name: 'Balcony' }, event: { id: eventId } }],
      });
      return textAt(offered, 'ticketingInitiateTransfer.transfer.id');
    };
    const end = (what: string, id: string, session: string) =>
      done(
        `mutation ($id: ID!) { ticketing${what}Transfer(id: $id) { transfer { status } ${ERRORS} } }`,
        { id },
        as(session),
      );
    expect((await end('Cancel', await offer(), pat.key)).data).toEqual({
      ticketingCancelTransfer: { transfer: { status: 'CANCELLED' }, userErrors: [] },
    });
    expect((await end('Reject', await offer(), sam.key)).data).toMatchObject({
      ticketingRejectTransfer: { transfer: { status: 'CANCELLED' } },
    });
    const id = await offer();
    expect((await end('Claim', id, sam.key)).data).toMatchObject({
      ticketingClaimTransfer: { transfer: { status: 'CLAIMED' } },
    });
    const seen = await done(
      `query ($id: ID!, $n: ID!) { ticketing {
        transfer(id: $id) { status }
        transfers(filter: { status: CLAIMED, role: RECIPIENT }) { nodes { id } }
        account(number: $n) { transfers(filter: { status: CLAIMED }) { nodes { id } } wallet { totalCount } }
      } }`,
      { id, n: sam.number },
      as(sam.key),
    );
    expect(at(seen.data, 'ticketing')).toEqual({
      transfer: { status: 'CLAIMED' },
      transfers: { nodes: [{ id }] },
      account: { transfers: { nodes: [{ id }] }, wallet: { totalCount: 2 } },
    });
  });

  test('and no call was left out', async () => {
    const made = await platform.calls();
    const never = Object.entries(CALLS).filter(([, { method, path }]) => !made[callName(method, path)]);
    expect(never.map(([name]) => name)).toEqual([]);
  });
});

async function regionId(): Promise<string> {
  return textAt(await done('{ ticketing { regions { nodes { id } } } }'), 'ticketing.regions.nodes.0.id');
}

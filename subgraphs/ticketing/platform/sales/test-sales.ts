import { expect } from 'vitest';
import { as, asking, buy, CARD, ERRORS, newEvent, order } from '../test-journey.ts';
import { at, key, type TestPlatform, textAt, type Who } from '../test-platform.ts';

/** Tickets are ordered, paid, cancelled, admitted and refunded, and the books are right. */
export async function orderToRefund(platform: TestPlatform): Promise<void> {
  const done = asking(platform);
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
}

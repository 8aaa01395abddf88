import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { buy, CARD, done, eventInput, newEvent, newPlaces, order, SECTION } from './test-journey.ts';
import { at, key, startPlatform, type TestPlatform, textAt } from './test-platform.ts';

const CREATE = `mutation ($key: String!, $name: String!) {
  ticketingCreateRegion(idempotencyKey: $key, input: { name: $name, country: "Barbados" }) {
    region { id name city } userErrors { code message field } } }`;
const REGIONS = '{ ticketing { regions(first: 100) { nodes { name } } } }';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startPlatform();
});
afterEach(() => platform.forget());
afterAll(() => platform?.close());

async function named(name: string): Promise<number> {
  const { data } = await done(platform, REGIONS);
  const nodes = at(data, 'ticketing.regions.nodes');
  return Array.isArray(nodes) ? nodes.filter((node) => at(node, 'name') === name).length : 0;
}

describe('the same key', () => {
  test('and input make one thing, whose state is then told as it is', async () => {
    const variables = { key: key(), name: 'Once Bay' };
    const id = textAt(await done(platform, CREATE, variables), 'ticketingCreateRegion.region.id');
    await done(
      platform,
      'mutation ($id: ID!) { ticketingUpdateRegion(id: $id, input: { city: "Oistins" }) { region { id } } }',
      {
        id,
      },
    );
    const again = await done(platform, CREATE, variables);
    expect(at(again.data, 'ticketingCreateRegion.region')).toEqual({ id, name: 'Once Bay', city: 'Oistins' });
    expect((await platform.calls())['regions.create']).toBe(1);
  });

  test('of ten at once make one thing', async () => {
    const variables = { key: key(), name: 'Rush Bay' };
    const answers = await Promise.all(Array.from({ length: 10 }, () => done(platform, CREATE, variables)));
    expect(new Set(answers.map((answer) => textAt(answer, 'ticketingCreateRegion.region.id'))).size).toBe(1);
    expect((await platform.calls())['regions.create']).toBe(1);
    expect(await named('Rush Bay')).toBe(1);
  });

  test('without the guard makes as many as are asked for', async () => {
    // What the guard is for: each of these has a key of its own.
    const { sectionId } = await newEvent(platform, 'Guard Off');
    const numbers = await Promise.all(Array.from({ length: 4 }, () => order(platform, sectionId, 1)));
    expect(new Set(numbers).size).toBe(4);
  });

  test('with another input is refused', async () => {
    const variables = { key: key(), name: 'First Bay' };
    await done(platform, CREATE, variables);
    const { data } = await platform.ask(CREATE, { ...variables, name: 'Second Bay' });
    expect(at(data, 'ticketingCreateRegion')).toMatchObject({
      region: null,
      userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }],
    });
    expect(await named('Second Bay')).toBe(0);
  });

  test('is another partner’s own', async () => {
    const variables = { key: key(), name: 'Taken Bay' };
    await done(platform, CREATE, variables);
    expect((await platform.ask(CREATE, variables, { partner: 'customer' })).codes).toEqual(['FORBIDDEN']);
  });

  test('can be used again after a refusal', async () => {
    const variables = { key: key(), name: 'Bridgetown Area' };
    const refused = await platform.ask(CREATE, variables);
    expect(at(refused.data, 'ticketingCreateRegion.userErrors')).toEqual([
      {
        code: 'NAME_TAKEN',
        message: 'The following arguments conflict with those of another region: name.',
        field: 'name',
      },
    ]);
    await done(platform, CREATE, { ...variables, name: 'Free Bay' });
    expect(await named('Free Bay')).toBe(1);
  });

  test('makes nothing a second time when nobody knows what came of the first', async () => {
    const variables = { key: key(), name: 'Lost Bay' };
    await platform.fault({ endpoint: 'regions.create', kind: 'lost' });
    expect((await platform.ask(CREATE, variables)).codes).toEqual(['OUTCOME_UNKNOWN']);
    expect(await named('Lost Bay')).toBe(1);
    expect((await platform.ask(CREATE, variables)).codes).toEqual(['OUTCOME_UNKNOWN']);
    expect((await platform.calls())['regions.create']).toBe(1);
  });

  test('and one without letters, or too long, is refused', async () => {
    for (const wrong of ['', 'x'.repeat(201)]) {
      const { data } = await platform.ask(CREATE, { key: wrong, name: 'No Bay' });
      expect(at(data, 'ticketingCreateRegion.userErrors.0.code')).toBe('BAD_INPUT');
    }
  });
});

describe('money moves once', () => {
  const PAY = `mutation ($n: ID!, $card: TickeTingCardInput!, $key: String!) {
    ticketingPayOrder(number: $n, input: $card, idempotencyKey: $key) {
      payment { date status amount { amount } } order { status } userErrors { code message } } }`;
  const REFUND = `mutation ($n: ID!, $key: String!) {
    ticketingRefundOrder(number: $n, reason: "rain", idempotencyKey: $key) {
      payment { date status amount { amount } } order { status } userErrors { code message } } }`;

  test('in payments and refunds, which answer the same again', async () => {
    const { sectionId } = await newEvent(platform, 'Twice Paid');
    const number = await order(platform, sectionId, 2);
    const paying = { n: number, card: CARD, key: key() };
    const paid = await done(platform, PAY, paying);
    expect((await done(platform, PAY, paying)).data).toEqual(paid.data);
    const refunding = { n: number, key: key() };
    const refunded = await done(platform, REFUND, refunding);
    expect((await done(platform, REFUND, refunding)).data).toEqual(refunded.data);
    const calls = await platform.calls();
    expect([calls['orders.payments.create'], calls['orders.refunds.create']]).toEqual([1, 1]);
    // With a new key it is a new wish, and the order no longer in a state for it.
    const { data } = await platform.ask(REFUND, { n: number, key: key() });
    expect(at(data, 'ticketingRefundOrder')).toMatchObject({
      payment: null,
      order: null,
      userErrors: [{ code: 'WRONG_STATE', message: 'You cannot refund a refunded order.' }],
    });
  });

  test('and that it did is told, even when the order cannot be read then', async () => {
    const { sectionId } = await newEvent(platform, 'Paid Unseen');
    const number = await order(platform, sectionId, 1);
    await platform.fault({ endpoint: 'orders.find', kind: 'down', status: 503, times: 3 });
    const { data, codes } = await platform.ask(PAY, { n: number, card: CARD, key: key() });
    expect(at(data, 'ticketingPayOrder')).toMatchObject({
      payment: { status: 'AUTHORISED' },
      order: null,
      userErrors: [],
    });
    expect(codes).toEqual(['SUPPLIER_DOWN']);
  });

  test('and no card number or address is kept', async () => {
    const { sectionId } = await newEvent(platform, 'Nothing Kept');
    await buy(platform, sectionId, 1);
    for (const text of [await platform.rows(), platform.lines.join()]) {
      expect(text).not.toMatch(/4111|Quay|nora@example/);
    }
  });
});

test('an event whose sections are hindered is there all the same, and its key answers it again', async () => {
  const register = `mutation ($input: TickeTingEventInput!, $key: String!) {
    ticketingRegisterEvent(idempotencyKey: $key, input: $input) {
      event { id sections { name } } userErrors { code message field } } }`;
  const places = await newPlaces(platform, 'Half Made');
  const sections = [
    SECTION,
    { ...SECTION, name: 'Stalls', salesEnd: '2032-01-01T00:00:00Z' },
    { ...SECTION, name: 'Box' },
  ];
  const variables = { key: key(), input: { ...eventInput('Half Made Night', places), sections } };
  const { data } = await platform.ask(register, variables);
  expect(at(data, 'ticketingRegisterEvent')).toEqual({
    event: { id: expect.any(String), sections: [{ name: 'Balcony' }] },
    userErrors: [
      {
        code: 'BAD_INPUT',
        message: 'The following arguments have invalid values: salesEnd.',
        field: 'sections.1.salesEnd',
      },
    ],
  });
  expect((await done(platform, register, variables)).data).toEqual({
    ticketingRegisterEvent: { event: at(data, 'ticketingRegisterEvent.event'), userErrors: [] },
  });
  await platform.fault({ endpoint: 'events.sections.create', kind: 'error' });
  const input = { ...eventInput('Half Made Day', places), sections: [SECTION] };
  const lost = await platform.ask(register, { key: key(), input });
  expect(at(lost.data, 'ticketingRegisterEvent')).toMatchObject({
    event: { sections: [] },
    userErrors: [{ code: 'OUTCOME_UNKNOWN', field: 'sections.0' }],
  });
});

test('people who were let in are told again, as the door has them', async () => {
  const { sectionId, eventId } = await newEvent(platform, 'Doors Twice');
  await buy(platform, sectionId, 2);
  const tickets = await done(
    platform,
    'query ($e: ID!) { ticketing { event(id: $e) { tickets { nodes { serial } } } } }',
    { e: eventId },
  );
  const serials = [0, 1].map((index) => textAt(tickets, `ticketing.event.tickets.nodes.${index}.serial`));
  const admit = `mutation ($input: TickeTingAdmitInput!, $key: String!) {
    ticketingAdmit(input: $input, idempotencyKey: $key) { admissions { id serial } notAdmitted userErrors { code } } }`;
  const variables = {
    key: key(),
    input: { eventId, redeemer: 'Ada', device: 'one', serials: [...serials, 'NO-SUCH'] },
  };
  const first = await done(platform, admit, variables);
  expect(at(first.data, 'ticketingAdmit')).toMatchObject({ admissions: [{}, {}], notAdmitted: ['NO-SUCH'] });
  expect((await done(platform, admit, variables)).data).toEqual(first.data);
  const other = await done(platform, admit, { ...variables, key: key() });
  expect(at(other.data, 'ticketingAdmit')).toEqual({
    admissions: [],
    notAdmitted: [...serials, 'NO-SUCH'],
    userErrors: [],
  });
});

describe('what was made under a key', () => {
  const ERRORS = 'userErrors { code message field }';
  const WHOLE = `mutation ($host: String!, $event: String!, $madeHost: ID!, $madeEvent: ID!, $input: TickeTingEventInput!) {
    ticketingCreateHost(idempotencyKey: $host, input: { name: "Reef Nights", contact: "Ira", email: "ira@reef.test" }) { host { id } ${ERRORS} }
    ticketingAddHostAdministrator(hostId: $madeHost, accountNumber: "BO-SANDBOX3") { host { administrators { number } } ${ERRORS} }
    ticketingRegisterEvent(idempotencyKey: $event, input: $input) { event { id status } ${ERRORS} }
    ticketingSubmitEvent(id: $madeEvent) { submission { event { status } } ${ERRORS} }
    ticketingDecideSubmission(eventId: $madeEvent, approved: true) { event { id status host { name } sections { name } } ${ERRORS} } }`;

  test('is named by it, so that one operation goes from a host to its published event', async () => {
    const { venueId, categoryId } = await newPlaces(platform, 'Reef Places');
    const keys = { host: key(), event: key() };
    const [madeHost, madeEvent] = [`made:${keys.host}`, `made:${keys.event}`];
    const input = {
      ...eventInput('Reef Opening', { hostId: madeHost, venueId, categoryId }),
      sections: [SECTION],
    };
    const { data } = await done(platform, WHOLE, { ...keys, madeHost, madeEvent, input });
    expect(at(data, 'ticketingDecideSubmission.event')).toEqual({
      id: at(data, 'ticketingRegisterEvent.event.id'),
      status: 'LISTED',
      host: { name: 'Reef Nights' },
      sections: [{ name: 'Balcony' }],
    });
  });

  test('is named by nobody else, and what was not made by nobody', async () => {
    const made = { key: key(), name: 'Named Bay' };
    await done(platform, CREATE, made);
    const remove = 'mutation ($id: ID!) { ticketingDeleteRegion(id: $id) { done userErrors { code } } }';
    expect((await platform.ask(remove, { id: `made:${made.key}` }, { partner: 'support' })).codes).toEqual([
      'NOT_FOUND',
    ]);
    expect((await platform.ask(remove, { id: `made:${key()}` })).codes).toEqual(['NOT_FOUND']);
    expect((await done(platform, remove, { id: `made:${made.key}` })).data).toMatchObject({
      ticketingDeleteRegion: { done: true },
    });
  });

  test('is no text that begins alike', async () => {
    const { data } = await done(platform, CREATE, { key: key(), name: 'made:of rock' });
    expect(at(data, 'ticketingCreateRegion.region.name')).toBe('made:of rock');
  });
});

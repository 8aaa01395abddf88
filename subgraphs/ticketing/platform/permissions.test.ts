import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buy, done, newEvent } from './test-journey.ts';
import { key, startPlatform, type TestPlatform, textAt, type Who } from './test-platform.ts';

/**
 * Who asks: `manager` administers the event's host, `owner` bought tickets and passed one on to `recipient`, `stranger` is
 * signed in and has nothing to do with any of it.
 */
const CALLERS = ['public', 'stranger', 'owner', 'recipient', 'manager', 'support', 'administrator'] as const;
type Caller = (typeof CALLERS)[number];

let platform: TestPlatform;
let variables: Record<string, unknown>;
const who: Record<Caller, Who> = {
  public: { partner: 'public' },
  stranger: {},
  owner: { partner: 'other customer' },
  recipient: { partner: 'customer' },
  manager: { partner: 'box office' },
  support: { partner: 'support' },
  administrator: { partner: 'administrator' },
};

beforeAll(async () => {
  platform = await startPlatform();
  const { eventId, hostId, sectionId, regionId, venueId, categoryId } = await newEvent(
    platform,
    'Matrix Night',
  );
  const ask = (query: string, given: object, as?: Who) => done(platform, query, given, as);
  await ask(
    'mutation ($h: ID!) { ticketingAddHostAdministrator(hostId: $h, accountNumber: "BO-SANDBOX3") { host { id } } }',
    {
      h: hostId,
    },
  );
  const number = await buy(platform, sectionId, 2, who.owner);
  const offered = await ask(
    `mutation ($s: ID!, $k: String!) { ticketingInitiateTransfer(idempotencyKey: $k, input: {
      recipient: "nora.quill", tickets: [{ sectionId: $s, quantity: 1 }] }) { transfer { id } } }`,
    { s: sectionId, k: key() },
    who.owner,
  );
  const transfer = textAt(offered, 'ticketingInitiateTransfer.transfer.id');
  await ask(
    'mutation ($t: ID!) { ticketingClaimTransfer(id: $t) { transfer { id } } }',
    { t: transfer },
    who.recipient,
  );
  const doors = await ask(
    'query ($e: ID!) { ticketing { event(id: $e) { admissionTokens { nodes { id code } } } } }',
    {
      e: eventId,
    },
  );
  const sam = await ask(
    'mutation { ticketingSignIn(input: { identification: "sam.reef", password: "demopass" }) { key } }',
    {},
  );
  who.stranger = { session: textAt(sam, 'ticketingSignIn.key'), scopes: ['read', 'sell'] };
  variables = {
    event: eventId,
    host: hostId,
    section: sectionId,
    region: regionId,
    venue: venueId,
    category: categoryId,
    account: 'OT-SANDBOX6',
    order: number,
    transfer,
    token: textAt(doors, 'ticketing.event.admissionTokens.nodes.0.id'),
    code: textAt(doors, 'ticketing.event.admissionTokens.nodes.0.code'),
  };
});
afterAll(() => platform?.close());

const EVERYBODY = CALLERS;
const WITH_ACCOUNT = CALLERS.filter((caller) => caller !== 'public');
const MANAGERS = ['manager', 'administrator'] as const;
const OF_ACCOUNT = ['owner', 'support', 'administrator'] as const;
const ADMINISTRATOR = ['administrator'] as const;

const total = '{ totalCount }';
const account = (field: string) => `{ ticketing { account(number: $account) { number ${field} } } }`;
const ofEvent = (field: string) => `{ ticketing { event(id: $event) { id ${field} } } }`;
const ofHost = (field: string) => `{ ticketing { host(id: $host) { id ${field} } } }`;
const errors = '{ userErrors { code } }';

/** Each row: what is asked, and who may. What changes something lacks an argument or comes too late: nothing is changed. */
const MATRIX: readonly [operation: string, may: readonly Caller[]][] = [
  [
    '{ ticketing { regions { totalCount } venues { totalCount } categories { totalCount } countries } }',
    EVERYBODY,
  ],
  [
    '{ ticketing { region(id: $region) { id } venue(id: $venue) { id } category(id: $category) { id } } }',
    EVERYBODY,
  ],
  [
    '{ ticketing { hosts { totalCount } host(id: $host) { name } publishedEvents { totalCount } } }',
    EVERYBODY,
  ],
  ['{ ticketing { event(id: $event) { title } section(id: $section) { name } } }', EVERYBODY],
  ['{ ticketing { lookup(identification: "nora.quill") { found } } }', EVERYBODY],
  ['{ ticketing { door(code: $code) { tickets { totalCount } admissions { totalCount } } } }', EVERYBODY],
  [
    `mutation { ticketingCreateAccount(idempotencyKey: $key, input: { username: "", password: "", email: "" }) ${errors} }`,
    EVERYBODY,
  ],
  [`mutation { ticketingRequestVerification(email: "") ${errors} }`, EVERYBODY],
  [`mutation { ticketingRequestPasswordReset(email: "") ${errors} }`, EVERYBODY],

  [
    `mutation { ticketingCreateIntegration(idempotencyKey: $key, input: { name: "", access: PUBLIC }) ${errors} }`,
    ADMINISTRATOR,
  ],
  [`{ ticketing { accounts ${total} } }`, ['support', 'administrator']],
  [account('username'), OF_ACCOUNT],
  [account('preferences { region { id } }'), OF_ACCOUNT],
  [account(`hosts ${total} signIns ${total} orders ${total}`), OF_ACCOUNT],
  [account(`itinerary ${total} wallet ${total} transfers ${total}`), OF_ACCOUNT],
  [
    'mutation { ticketingUpdateAccount(number: $account, input: {}) { account { number } } }',
    ['owner', 'administrator'],
  ],
  [
    `mutation { ticketingSetPreferences(accountNumber: $account, regionId: "1") ${errors} }`,
    ['owner', 'administrator'],
  ],
  [`mutation { ticketingDeleteAccount(number: $account) ${errors} }`, ['owner', 'administrator']],
  [
    `mutation { ticketingRequestAccountDeletion(accountNumber: $account, reason: "") ${errors} }`,
    ['owner', 'administrator'],
  ],
  [
    `mutation { ticketingSetAccountActivation(accountNumber: $account, activated: false, reason: "") ${errors} }`,
    ['support', 'administrator'],
  ],

  [
    `mutation { ticketingCreateHost(idempotencyKey: $key, input: { name: "", contact: "", email: "" }) ${errors} }`,
    WITH_ACCOUNT,
  ],
  [`mutation { ticketingUpdateHost(id: $host, input: { name: "" }) ${errors} }`, MANAGERS],
  [
    `mutation { ticketingAddHostAdministrator(hostId: $host, accountNumber: "XX-00000000") ${errors} }`,
    MANAGERS,
  ],
  [
    `mutation { ticketingRemoveHostAdministrator(hostId: $host, accountNumber: "XX-00000000") ${errors} }`,
    MANAGERS,
  ],
  [ofHost(`events ${total}`), MANAGERS],
  [ofHost('statistics { tickets }'), MANAGERS],
  [ofHost('administrators { number }'), MANAGERS],

  [`{ ticketing { events ${total} } }`, ADMINISTRATOR],
  [
    `mutation { ticketingRegisterEvent(idempotencyKey: $key, input: { hostId: $host, title: "", description: "", categoryId: $category,
      venueId: $venue, subcategory: "" }) ${errors} }`,
    MANAGERS,
  ],
  [`mutation { ticketingUpdateEvent(id: $event, input: { title: "" }) ${errors} }`, MANAGERS],
  [`mutation { ticketingSubmitEvent(id: $event) ${errors} }`, MANAGERS],
  [`mutation { ticketingDeleteEvent(id: $event) ${errors} }`, MANAGERS],
  [
    `mutation { ticketingCreateSection(eventId: $event, idempotencyKey: $key, input: { name: "", basePrice: "1",
      salesStart: "2030-01-01T00:00:00Z", salesEnd: "2030-01-02T00:00:00Z", capacity: 1 }) ${errors} }`,
    MANAGERS,
  ],
  [`mutation { ticketingUpdateSection(id: $section, input: { name: "" }) ${errors} }`, MANAGERS],
  [`mutation { ticketingDeleteSection(id: $section) ${errors} }`, MANAGERS],
  [ofEvent('statistics { tickets }'), MANAGERS],
  [ofEvent('sales { quantity }'), MANAGERS],
  [`{ ticketing { submissions ${total} } }`, ADMINISTRATOR],
  [`mutation { ticketingDecideSubmission(eventId: $event, approved: true) ${errors} }`, ADMINISTRATOR],

  [ofEvent(`admissionTokens ${total}`), MANAGERS],
  ['{ ticketing { admissionToken(id: $token) { code } } }', MANAGERS],
  [
    `mutation { ticketingCreateAdmissionToken(eventId: $event, sectionIds: [], idempotencyKey: $key) ${errors} }`,
    MANAGERS,
  ],
  [`mutation { ticketingUpdateAdmissionToken(id: $token, sectionIds: [$section]) ${errors} }`, MANAGERS],
  [`mutation { ticketingInvalidateAdmissionToken(id: $token) ${errors} }`, MANAGERS],
  [ofEvent(`tickets ${total}`), MANAGERS],
  [ofEvent(`admissions ${total}`), MANAGERS],
  [
    `mutation { ticketingAdmit(idempotencyKey: $key, input: { eventId: $event, redeemer: "x", device: "x", serials: ["NO-SUCH"] }) ${errors} }`,
    MANAGERS,
  ],
  [
    `mutation { ticketingAdmit(idempotencyKey: $key, input: { code: $code, redeemer: "x", device: "x", serials: ["NO-SUCH"] }) ${errors} }`,
    EVERYBODY,
  ],

  [`{ ticketing { orders ${total} } }`, ADMINISTRATOR],
  [`{ ticketing { transactions ${total} } }`, ADMINISTRATOR],
  ['{ ticketing { order(number: $order) { status } } }', ['owner', 'administrator']],
  [`mutation { ticketingPlaceOrder(idempotencyKey: $key, input: { items: [] }) ${errors} }`, WITH_ACCOUNT],
  [
    `mutation { ticketingPlaceOrder(idempotencyKey: $key, input: { customerNumber: $account, items: [] }) ${errors} }`,
    ['owner', 'administrator'],
  ],
  [`mutation { ticketingCancelOrder(number: $order) ${errors} }`, ['owner', 'administrator']],
  [
    `mutation { ticketingPayOrder(number: $order, idempotencyKey: $key, input: { number: "", cvv: "", expiryDate: "", name: "", email: "",
      phone: "", address1: "", city: "", district: "", country: "" }) ${errors} }`,
    ['owner', 'administrator'],
  ],
  [
    `mutation { ticketingRefundOrder(number: $order, reason: "", idempotencyKey: $key) ${errors} }`,
    ADMINISTRATOR,
  ],

  [`{ ticketing { transfers ${total} } }`, WITH_ACCOUNT],
  ['{ ticketing { transfer(id: $transfer) { status } } }', ['owner', 'recipient', 'administrator']],
  [
    `mutation { ticketingInitiateTransfer(idempotencyKey: $key, input: { senderNumber: $account, recipient: "", tickets: [] }) ${errors} }`,
    ['owner', 'administrator'],
  ],
  [`mutation { ticketingCancelTransfer(id: $transfer) ${errors} }`, ['owner', 'recipient', 'administrator']],
  [`mutation { ticketingRejectTransfer(id: $transfer) ${errors} }`, ['owner', 'recipient', 'administrator']],
  [`mutation { ticketingClaimTransfer(id: $transfer) ${errors} }`, ['recipient']],

  [
    `mutation { ticketingCreateRegion(idempotencyKey: $key, input: { name: "", country: "" }) ${errors} }`,
    ADMINISTRATOR,
  ],
  [`mutation { ticketingUpdateRegion(id: $region, input: { name: "" }) ${errors} }`, ADMINISTRATOR],
  [`mutation { ticketingDeleteRegion(id: $region) ${errors} }`, ADMINISTRATOR],
  [
    `mutation { ticketingCreateVenue(idempotencyKey: $key, input: { name: "", regionId: $region, longitude: 0, latitude: 0, address: "" }) ${errors} }`,
    ADMINISTRATOR,
  ],
  [`mutation { ticketingUpdateVenue(id: $venue, input: { name: "" }) ${errors} }`, ADMINISTRATOR],
  [`mutation { ticketingDeleteVenue(id: $venue) ${errors} }`, ADMINISTRATOR],
  [
    `mutation { ticketingCreateCategory(idempotencyKey: $key, input: { name: "" }) ${errors} }`,
    ADMINISTRATOR,
  ],
  [`mutation { ticketingUpdateCategory(id: $category, input: { name: "" }) ${errors} }`, ADMINISTRATOR],
  [`mutation { ticketingDeleteCategory(id: $category) ${errors} }`, ADMINISTRATOR],
];

/** The operation with the variables it uses declared. */
function declared(operation: string): string {
  const used = [...new Set([...operation.matchAll(/\$(\w+)/g)].map(([, name = '']) => name))];
  const list = used
    .map((name) => `$${name}: ${name === 'key' || name === 'code' ? 'String!' : 'ID!'}`)
    .join(', ');
  const body = operation.replace(/^mutation /, '');
  const kind = operation.startsWith('mutation') ? 'mutation' : 'query';
  return `${kind} ${list ? `(${list}) ` : ''}${body}`;
}

function ask(operation: string, caller: Caller) {
  return platform.ask(declared(operation), { ...variables, key: key() }, who[caller]);
}

describe.each(MATRIX)('%s', (operation, may) => {
  test('is open to those it is for', async () => {
    const answers = may.map(async (caller) => [caller, await ask(operation, caller)] as const);
    for (const [caller, { codes, messages }] of await Promise.all(answers))
      expect([caller, codes, messages]).toEqual([caller, [], []]);
  });

  test('is closed to everybody else, who hears why', async () => {
    const others = CALLERS.filter((one) => !may.includes(one));
    const answers = others.map(async (caller) => [caller, await ask(operation, caller)] as const);
    for (const [caller, { codes, messages }] of await Promise.all(answers)) {
      expect([caller, ...new Set(codes)]).toEqual([caller, 'FORBIDDEN']);
      for (const message of messages)
        expect(message).toMatch(/^TickeTing (refused|does not allow this): .{20}/);
    }
  });
});

const DRAFT = '{ ticketing { events(filter: { status: DRAFT, title: "rough draft" }) { nodes { id } } } }';

test('a draft is shown to its host’s administrators only, and others hear that it is not listed', async () => {
  const id = textAt(await done(platform, DRAFT), 'ticketing.events.nodes.0.id');
  const query = 'query ($id: ID!) { ticketing { event(id: $id) { status } } }';
  for (const caller of MANAGERS) expect((await platform.ask(query, { id }, who[caller])).codes).toEqual([]);
  for (const caller of ['public', 'stranger', 'support'] as const) {
    const { codes, messages } = await platform.ask(query, { id }, who[caller]);
    expect(codes).toEqual(['FORBIDDEN']);
    expect(messages).toEqual(['TickeTing refused: You are not authorised to access this unlisted event.']);
  }
});

describe('an API key that may only read', () => {
  const READER: Who = { scopes: ['read'] };

  test('sees with the partner’s integration what is for everybody', async () => {
    const operation =
      '{ ticketing { hosts { totalCount } event(id: $event) { title sections { name } venue { region { name } } } } }';
    expect((await platform.ask(declared(operation), variables, READER)).codes).toEqual([]);
  });

  test.each([
    `{ ticketing { accounts ${total} } }`,
    `{ ticketing { orders ${total} } }`,
    account('username'),
    ofEvent(`tickets ${total}`),
    ofHost('statistics { tickets }'),
    `mutation { ticketingCancelOrder(number: $order) ${errors} }`,
    `mutation { ticketingDeleteRegion(id: $region) ${errors} }`,
  ])('and nothing else: %s', async (operation) => {
    const { codes, messages } = await platform.ask(declared(operation), variables, READER);
    expect(codes).toEqual(['FORBIDDEN']);
    expect(messages[0]).toContain('"sell"');
  });

  test('shows people what is theirs, when they bring their session', async () => {
    const { codes } = await platform.ask(
      '{ ticketing { session { account { wallet { totalCount } } } } }',
      {},
      { ...who.stranger, scopes: ['read'] },
    );
    expect(codes).toEqual([]);
  });
});

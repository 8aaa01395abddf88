import { expect } from 'vitest';
import { as, asking, ERRORS } from '../test-journey.ts';
import { at, key, type TestPlatform, textAt } from '../test-platform.ts';

/** People sign up, sign in, look after their account, and leave. */
export async function signUpToLeave(platform: TestPlatform): Promise<void> {
  const done = asking(platform);
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
    { n: number, region: await regionOf(platform) },
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
      hosts(filter: { name: "tide", accountNumber: "BO-SANDBOX3" }, sort: NAME_DESC) { nodes { name events(sort: { by: START, descending: true }, first: 1) { totalCount } } }
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
}

/** Machines get keys. */
export async function machineKeys(platform: TestPlatform): Promise<void> {
  const done = asking(platform);
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
}

async function regionOf(platform: TestPlatform): Promise<string> {
  const regions = await asking(platform)('{ ticketing { regions { nodes { id } } } }');
  return textAt(regions, 'ticketing.regions.nodes.0.id');
}

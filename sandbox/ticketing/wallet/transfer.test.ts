import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestSandbox, type TestSandbox } from '../../test-sandbox.ts';
import { NORA, OTTO } from '../seed/people.ts';
import {
  buy,
  invalid,
  KEYS,
  listed,
  made,
  missing,
  NO_ACCOUNT,
  NO_RESOURCE,
  newAccount,
  newEvent,
  RESTRICTED,
  testClient,
} from '../test-client.ts';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.close());

const admin = () => testClient(sandbox);
const NOT_SIDE = { error: 'This account is not permitted to manage transfers on behalf of the sender.' };

/** Somebody with tickets, and somebody to give them to. */
async function pair(quantity = 3) {
  const event = await newEvent(admin());
  const [sender, recipient] = [await newAccount(sandbox), await newAccount(sandbox, 'Kim')];
  await buy(sender.client, event.section, quantity);
  const give = (amount: number, to = recipient.number) =>
    sender.client.post('/transfers', { recipient: to, tickets: { [event.section]: amount } });
  const ticketsOf = async ({ client, self }: typeof sender) =>
    listed(await client.get(`${self}/tickets`), 'status');
  return { ...event, sender, recipient, give, ticketsOf };
}

describe('a transfer', () => {
  test('puts tickets aside, and the recipient claims them', async () => {
    const { sender, recipient, give, ticketsOf, section, event } = await pair();
    const begun = await give(2);
    const self = made(begun);
    const { name } = Object((await admin().get(section)).body);
    const summary = ({ number, username, email, firstName }: typeof sender) => ({
      self: `/accounts/${number}`,
      number,
      username,
      email,
      firstName,
      lastName: 'Reed',
    });
    expect(begun.body).toEqual({
      self: expect.stringMatching(/^\/transfers\/\d{14}$/),
      status: 'Pending',
      initiated: expect.stringMatching(/^2027-03-01T09:\d\d:\d\d\+00:00$/),
      sender: summary(sender),
      recipient: summary(recipient),
      tickets: [
        {
          name,
          description: '',
          quantity: 2,
          event: (await admin().get(event)).body,
          section: { self: section, name, description: '' },
        },
      ],
      claims: `${self}/claims`,
    });
    expect(await ticketsOf(sender)).toEqual(['Pending', 'Pending', 'Issued']);
    const [serial] = listed(await sender.client.get(`${sender.self}/tickets?status=Pending`), 'serial');
    expect(await recipient.client.post(`${self}/claims`)).toMatchObject({
      status: 201,
      body: {
        date: expect.stringMatching(/^2027-03-01T09/),
        claimant: `Kim Reed (${recipient.username})`,
        success: true,
      },
    });
    expect(await ticketsOf(recipient)).toEqual(['Issued', 'Issued']);
    expect(listed(await recipient.client.get(`${recipient.self}/tickets`), 'serial')).toContain(serial);
    expect(await ticketsOf(sender)).toEqual(['Issued']);
    expect((await sender.client.get(self)).body).toMatchObject({ status: 'Claimed' });
    expect(await recipient.client.post(`${self}/claims`)).toMatchObject({
      status: 409,
      body: { error: 'This transfer can no longer be claimed.' },
    });
    expect(await sender.client.delete(self)).toMatchObject({
      status: 409,
      body: { error: 'A claimed transfer cannot be cancelled.' },
    });
  });

  test.each(['sender', 'recipient'] as const)('is called off by its %s', async (side) => {
    const all = await pair();
    const self = made(await all.give(3));
    expect(await all[side].client.delete(self)).toMatchObject({
      status: 200,
      body: { message: expect.any(String) },
    });
    expect(await all.ticketsOf(all.sender)).toEqual(['Issued', 'Issued', 'Issued']);
    expect((await all.recipient.client.get(self)).body).toMatchObject({ status: 'Cancelled' });
    expect(await all.sender.client.delete(self)).toMatchObject({
      status: 409,
      body: { error: 'A cancelled transfer cannot be cancelled.' },
    });
    expect((await all.recipient.client.post(`${self}/claims`)).status).toBe(409);
  });

  test('finds its recipient by name or email too', async () => {
    const { recipient, give } = await pair();
    for (const to of [recipient.username, recipient.email])
      expect((await give(1, to)).body).toMatchObject({ recipient: { number: recipient.number } });
  });

  test('needs tickets that are free to go', async () => {
    const { give, sender, event } = await pair(2);
    const NOT_ENOUGH = {
      error: 'The sender does not hold sufficient itckets in their wallet to complete this transfer',
    };
    expect(await give(3)).toMatchObject({ status: 400, body: NOT_ENOUGH });
    const [serial] = listed(await sender.client.get(`${sender.self}/tickets`), 'serial');
    await admin().post(`${event}/admissions`, { redeemer: 'a', device: 'b', serials: [serial] });
    expect(await give(2)).toMatchObject({ status: 400, body: NOT_ENOUGH });
    expect((await give(1)).status).toBe(201);
    expect(await give(1)).toMatchObject({ status: 400, body: NOT_ENOUGH });
    // The refused ones left nothing behind.
    expect(listed(await sender.client.get(`${sender.self}/transfers`))).toHaveLength(1);
  });

  test('cannot be begun', async () => {
    const { give, sender, section } = await pair();
    const begin = (body: object) => sender.client.post('/transfers', body);
    expect(await begin({})).toMatchObject({ status: 400, body: missing('recipient', 'tickets') });
    expect(await begin({ recipient: OTTO, tickets: { [section]: 0 } })).toMatchObject({
      status: 400,
      body: invalid('tickets'),
    });
    expect(await begin({ recipient: OTTO, tickets: { '/events/1/sections/1': 1 } })).toMatchObject({
      status: 400,
      body: invalid('tickets'),
    });
    expect(await give(1, 'nobody')).toMatchObject({ status: 404, body: NO_ACCOUNT });
    expect(await give(1, sender.number)).toMatchObject({
      status: 409,
      body: { error: 'The sender cannot transfer tickets to themselves.' },
    });
    expect(await begin({ sender: NORA, recipient: OTTO, tickets: { [section]: 1 } })).toMatchObject({
      status: 403,
      body: {
        error: 'The authenticated user is not permitted to initiate transfers on behalf of the sender.',
      },
    });
    expect(await testClient(sandbox, KEYS.public).post('/transfers', {})).toMatchObject({
      status: 403,
      body: RESTRICTED,
    });
  });

  test('is nobody else’s; administrators may do all but claim it', async () => {
    const { give, sender, section, recipient } = await pair();
    const self = made(await give(1));
    const nora = testClient(sandbox, KEYS.customer);
    expect(await nora.get(self)).toMatchObject({ status: 403, body: NOT_SIDE });
    expect(await nora.delete(self)).toMatchObject({ status: 403, body: NOT_SIDE });
    const ONLY_RECIPIENT = { error: "Only a transfer's recipient can claim a transfer." };
    for (const client of [nora, sender.client, admin()])
      expect(await client.post(`${self}/claims`)).toMatchObject({ status: 403, body: ONLY_RECIPIENT });
    expect((await admin().get(self)).status).toBe(200);
    expect((await admin().delete(self)).status).toBe(200);
    const onBehalf = { sender: sender.number, recipient: recipient.number, tickets: { [section]: 1 } };
    expect((await admin().post('/transfers', onBehalf)).status).toBe(201);
    expect(await nora.get('/transfers/1')).toMatchObject({ status: 404, body: NO_RESOURCE });
  });

  test('is listed by direction and status', async () => {
    const { give, sender, recipient, section } = await pair();
    const first = made(await give(1));
    await recipient.client.post(`${first}/claims`);
    const back = made(
      await recipient.client.post('/transfers', { recipient: sender.number, tickets: { [section]: 1 } }),
    );
    const { client, self } = sender;
    expect(listed(await client.get(`${self}/transfers`))).toEqual([first, back]);
    expect(listed(await client.get(`${self}/transfers?role=sender`))).toEqual([first]);
    expect(listed(await client.get(`${self}/transfers?role=recipient`))).toEqual([back]);
    expect(listed(await client.get('/transfers?status=Claimed'))).toEqual([first]);
    expect(listed(await admin().get('/transfers?records=100'))).toEqual(
      expect.arrayContaining([first, back]),
    );
    expect((await client.get('/transfers?role=friend')).status).toBe(400);
  });
});

test('what is put aside opens no door', async () => {
  const { give, sender, event } = await pair(1);
  const self = made(await give(1));
  const [serial] = listed(await sender.client.get(`${sender.self}/tickets`), 'serial');
  const scan = { redeemer: 'a', device: 'b', serials: [serial] };
  expect((await admin().post(`${event}/admissions`, scan)).status).toBe(400);
  await sender.client.delete(self);
  expect((await admin().post(`${event}/admissions`, scan)).status).toBe(201);
});

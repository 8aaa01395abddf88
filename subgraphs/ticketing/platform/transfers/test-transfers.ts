import { expect } from 'vitest';
import { as, asking, buy, ERRORS, newEvent } from '../test-journey.ts';
import { at, key, type TestPlatform, textAt } from '../test-platform.ts';

/** Tickets are passed on: offered, taken back, declined, taken up. */
export async function offerToClaim(platform: TestPlatform): Promise<void> {
  const done = asking(platform);
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
}

import { letIn } from '../door/admission.ts';
import type { Scene } from '../endpoint.ts';
import { orderKey } from '../keys.ts';
import { fulfil } from '../sale/pay.ts';
import { placeOrder } from '../sale/place.ts';
import { closeTransfer } from '../wallet/close.ts';
import { openTransfer } from '../wallet/transfer-calls.ts';
import { BOX_OFFICE, NORA, OTTO, SAM } from './people.ts';

const CARD = { type: 'payment', status: 'Authorised', card: '1111', reason: '' } as const;

/** Who has bought what: customer, title, section, how many. */
const SALES = [
  [NORA, 'Harbour Lights', 'Balcony', 4],
  [NORA, 'Harbour Lights', 'Floor', 2],
  [OTTO, 'Harbour Lights', 'Balcony', 2],
  [NORA, 'Quayside Open Day', 'Morning', 3],
  [OTTO, 'Quayside Open Day', 'Afternoon', 2],
  [BOX_OFFICE, 'Last Ferry Home', 'Deck', 22],
  [NORA, 'Last Ferry Home', 'Deck', 2],
  [NORA, 'Doors Open Now', 'Stalls', 4],
  [OTTO, 'Doors Open Now', 'Stalls', 3],
  [OTTO, 'Doors Open Now', 'Gallery', 2],
  [BOX_OFFICE, 'Every Price There Is', 'Patron', 10],
] as const;

/** Wallets, an event that is sold out, transfers in every state, and people who are inside already. */
export async function seedSales(scene: Scene): Promise<void> {
  const sections = await scene.db
    .selectFrom('section')
    .innerJoin('event', 'event.id', 'section.event')
    .selectAll('section')
    .select('event.title')
    .execute();
  const find = (title: string, name: string) => {
    const found = sections.find((one) => one.title === title && one.name === name);
    if (!found) throw new Error(`The programme has no section ${name} of ${title}.`);
    return found;
  };
  for (const [position, [customer, title, name, quantity]] of SALES.entries()) {
    // One after the other, as lists are in order of time.
    const then = { ...scene, now: new Date(scene.now.getTime() - (SALES.length - position) * 1000) };
    const section = find(title, name);
    const wishes = [{ section, quantity }];
    const number = await placeOrder(then, { customer, wishes, privileged: () => true });
    if (section.base_price > 0) await fulfil(then, orderKey(number), CARD);
  }
  const transfer = (sender: string, recipient: string, title: string, name: string, quantity: number) =>
    openTransfer(scene, { sender, recipient, wished: [{ section: find(title, name), quantity }] });
  await transfer(NORA, OTTO, 'Harbour Lights', 'Balcony', 2);
  await transfer(OTTO, SAM, 'Doors Open Now', 'Gallery', 1);
  const claimed = await transfer(NORA, SAM, 'Quayside Open Day', 'Morning', 1);
  const cancelled = await transfer(OTTO, NORA, 'Quayside Open Day', 'Afternoon', 1);
  const { db, now } = scene;
  await closeTransfer(db, claimed.id, { status: 'Claimed', owner: SAM, now });
  await closeTransfer(db, cancelled.id, { status: 'Cancelled', now });
  const stalls = find('Doors Open Now', 'Stalls');
  const inside = await db
    .selectFrom('ticket')
    .select('serial')
    .where('section', '=', stalls.id)
    .where('owner', '=', OTTO)
    .orderBy('seq')
    .limit(1)
    .execute();
  await letIn(scene, {
    event: stalls.event,
    redeemer: 'Front gate',
    device: 'scanner-1',
    serials: inside.map(({ serial }) => serial),
  });
}

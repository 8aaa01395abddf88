import { z } from 'zod';
import { CODE, type Context, type Method, method } from './endpoint.ts';
import { BadParameter, Refusal } from './failure.ts';
import { needFile, needOrder, type Order, shownState } from './find-order.ts';
import { idSequence } from './ids.ts';
import { id, ids, requestId } from './input.ts';
import { languageFor } from './institutions.ts';
import { movementsOf, type OrderDocument, orderKey } from './order.ts';
import { shipmentModes } from './shipment.ts';
import { ticketsPdf } from './ticket-pdf.ts';
import { type Issued, ticketState, ticketWire } from './ticket-wire.ts';
import { hasTickets, withTickets } from './tickets.ts';
import { wireTime } from './wire.ts';

const selector = {
  requestId,
  orderId: id.optional(),
  fileId: id.optional(),
  ticketIds: ids.optional(),
  movementIds: ids.optional(),
};
const pdfRequest = z.object({
  ...selector,
  languageCode: z.string().optional(),
  merged: z.boolean().default(true),
});
type Selection = Pick<z.infer<typeof pdfRequest>, 'orderId' | 'fileId' | 'ticketIds' | 'movementIds'>;

/** `productionPublicService`: tickets, as data and to be printed. */
export const ticketMethods: Readonly<Record<string, Method>> = {
  getTicketsPDF: method(
    pdfRequest,
    async ({ languageCode, merged, ...selection }, context) => {
      const language = languageFor(languageCode ?? context.language, context.institution);
      const printed = { ...context, language };
      const issued = await produced(selection, context, { print: true });
      const groups = merged ? [issued] : issued.map((one) => [one]);
      return {
        printableTickets: await Promise.all(
          groups.map(async (group) => ({
            ticketIds: group.map(({ ticket }) => ticket.id),
            fileName: fileName(group, merged),
            mimetype: 'application/pdf',
            data: (await ticketsPdf(group, printed)).toString('base64'),
            uploadDate: wireTime(context.now),
          })),
        ),
      };
    },
    { asynchronous: 'repeated', order: true },
  ),

  getTickets: method(
    z.object(selector),
    async (selection, context) => ({
      tickets: (await produced(selection, context, { print: false })).map((one) => ticketWire(one, context)),
    }),
    { order: true },
  ),
};

function fileName(group: readonly Issued[], merged: boolean): string {
  const [first] = group;
  return merged ? `tickets-${first?.document.orderId}.pdf` : `ticket-${first?.ticket.id}.pdf`;
}

/** The tickets that are meant; missing ones are made, and printing makes them valid for good. */
async function produced(
  selection: Selection,
  context: Context,
  { print }: { print: boolean },
): Promise<Issued[]> {
  const orders = await ordersOf(selection, context);
  for (const order of orders) {
    const state = await shownState(order, context);
    if (order.document.type !== 'SALE' || (state !== 'CLOSED' && state !== 'CANCELED'))
      throw new Refusal(
        'error.ticket.orderNotClosed',
        'Tickets are made when the order is closed.',
        `order ${order.document.orderId} is ${state}`,
      );
  }
  const issued: Issued[] = [];
  for (const order of orders) {
    const nextId = idSequence(await context.inventory.next());
    const done = await context.inventory.change<OrderDocument>(
      orderKey(order.document.orderId),
      (current) => {
        const document = withTickets(current.document, nextId, context);
        return { document: print ? printedOut(document, selection, context) : document };
      },
    );
    if (done) issued.push(...issuedIn(done.reservation.document, selection));
  }
  const alive = issued.filter(({ ticket }) => ticketState(ticket, context.now) !== 'CANCELLED');
  if (issued.length > 0 && alive.length === 0)
    throw new Refusal('error.ticket.cancelled', 'The tickets are cancelled.');
  if (alive.length === 0) throw new Refusal('error.movement.notFound', 'There are no such tickets.');
  if (!print) return issued;
  const printable = alive.filter((one) => isPrintable(one, context));
  if (printable.length === 0) throw notPrintable();
  return printable;
}

function notPrintable(): Refusal {
  return new Refusal('error.ticket.natureNotPrintable', 'These tickets go to a phone.');
}

/** The orders in which tickets stand. Single tickets are looked for in all orders of the caller. */
async function ordersOf(selection: Selection, context: Context): Promise<Order[]> {
  const { orderId, fileId, ticketIds, movementIds } = selection;
  if (orderId !== undefined) return [await needOrder(orderId, context)];
  if (fileId !== undefined) return soldIn(await needFile(fileId, context));
  if (!ticketIds?.length && !movementIds?.length)
    throw new BadParameter('missing', 'orderId, fileId, ticketIds or movementIds: one is needed');
  const { inventory, operator } = context;
  const all = await inventory.all<OrderDocument>(CODE, { account: operator.code });
  return all.filter(
    (order) =>
      order.state !== 'released' && issuedIn(order.document, selection, { alsoMissing: true }).length > 0,
  );
}

/** The sales of a file that are closed. */
function soldIn(orders: readonly Order[]): Order[] {
  const sold = orders.filter(({ state, document }) => document.type === 'SALE' && state === 'purchased');
  if (sold.length === 0)
    throw new Refusal('error.ticket.orderNotClosed', 'Tickets are made when the order is closed.');
  return sold;
}

function issuedIn(
  document: OrderDocument,
  { ticketIds, movementIds }: Selection,
  { alsoMissing = false } = {},
): Issued[] {
  return movementsOf(document.operations).flatMap(({ operation, movement }) => {
    if (movementIds?.length && !movementIds.includes(movement.id)) return [];
    const { ticket } = movement;
    if (ticketIds?.length && !(ticket && ticketIds.includes(ticket.id))) return [];
    if (ticket) return [{ ticket, movement, operation, document }];
    return alsoMissing && hasTickets(operation) ? [{ ticket: NOT_MADE, movement, operation, document }] : [];
  });
}

/** Stands for a ticket that nobody has asked for yet. */
const NOT_MADE: Issued['ticket'] = { id: 0, barcode: '', state: 'NOT_PRINTED', createdAt: '' };

/** What is printed is valid, and who holds it is settled. */
function printedOut(document: OrderDocument, selection: Selection, context: Context): OrderDocument {
  const wanted = new Set(
    issuedIn(document, selection)
      .filter((one) => isPrintable(one, context))
      .map(({ movement }) => movement.id),
  );
  return {
    ...document,
    operations: document.operations.map((operation) => ({
      ...operation,
      movements: operation.movements.map((movement) =>
        movement.ticket?.state === 'NOT_PRINTED' && wanted.has(movement.id)
          ? { ...movement, ticket: { ...movement.ticket, state: 'VALID' as const } }
          : movement,
      ),
    })),
  };
}

/** Neither tickets of products that only go to phones, nor those of an order that was sent to one. */
function isPrintable(
  { operation, document }: Issued,
  { catalogue, channel, institution, now }: Context,
): boolean {
  const mode = shipmentModes(channel, institution).find(({ id: one }) => one === document.shipmentModeId);
  const product = catalogue.product(operation.productId, now);
  return mode?.kind !== 'MOBILE' && (product?.natures.some((nature) => nature !== 'MOBILE') ?? true);
}

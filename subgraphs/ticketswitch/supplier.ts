import type { SupplierManifest } from '@foyer/kit/supplier/contract';

/** What TicketSwitch is and can do, as far as this connector offers it. */
export const manifest: SupplierManifest = {
  code: 'ticketswitch',
  prefix: 'TicketSwitch',
  name: 'Ingresso TicketSwitch',
  capabilities: [
    'SEAT_SELECTION',
    'HOLD',
    'RELEASE',
    'CANCEL',
    'CANCEL_LINES',
    'TARIFFS',
    'PROMO_CODES',
    'DELIVERY',
    'BARCODES',
  ],
  holdSeconds: 15 * 60,
  maxLines: 20,
  paymentKinds: ['ON_ACCOUNT', 'CARD_TOKEN'],
  // No limit is published; so many ids still fit into an address of 4 KB.
  batch: { events: 100, performances: 300 },
};

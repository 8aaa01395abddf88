import type { SupplierManifest } from '@foyer/kit/supplier/contract';

/** What TickeTing is and can do, as far as this connector offers it. */
export const manifest: SupplierManifest = {
  code: 'ticketing',
  prefix: 'TickeTing',
  name: 'TickeTing',
  capabilities: ['HOLD', 'RELEASE', 'CANCEL', 'BARCODES', 'TRANSFER', 'ENTRY'],
  holdSeconds: 15 * 60,
  // No limit is published; an order has no more lines than a basket.
  maxLines: 20,
  paymentKinds: ['ON_ACCOUNT'],
  // Events are read one by one: there is no call for several.
  batch: { events: 50, performances: 50 },
};

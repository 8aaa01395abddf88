import type { SupplierManifest } from '@foyer/kit/supplier/contract';

/** What S-360 is and can do, as far as this connector offers it. */
export const manifest: SupplierManifest = {
  code: 's360',
  prefix: 'S360',
  name: 'SecuTix S-360',
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
  paymentKinds: ['ON_ACCOUNT'],
  // Everything that is asked in batches comes from the kept catalogue.
  batch: { events: 1000, performances: 1000 },
};

import type { SupplierManifest } from '@foyer/kit/supplier/contract';

/** What Ingresse is and can do, as far as this connector offers it. */
export const manifest: SupplierManifest = {
  code: 'ingresse',
  prefix: 'Ingresse',
  name: 'Ingresse',
  capabilities: ['HOLD', 'RELEASE', 'CANCEL', 'PROMO_CODES', 'BARCODES', 'TRANSFER', 'ENTRY'],
  holdSeconds: 15 * 60,
  // A reservation is for one event and takes one passkey and one coupon, which are a line's.
  maxLines: 1,
  paymentKinds: ['ON_ACCOUNT', 'CARD_TOKEN'],
  // Ingresse answers about one event at a time: so many are asked at once.
  batch: { events: 20, performances: 60 },
};

/** Ingresse sells in Brazil alone. */
export const CURRENCY = 'BRL';
/** The zone of times that come without one: Ingresse's own. */
export const HOME_ZONE = 'America/Sao_Paulo';

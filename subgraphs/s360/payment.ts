import { FoyerError } from '@foyer/kit/problem';
import type { Catalogue } from './catalogue/catalogue.ts';
import type { Account } from './connection.ts';
import { manifest } from './supplier.ts';

const ON_ACCOUNT = 'PENDING_ACCOUNT';

/** What a sale is booked on: the pending account of the point of sale. */
export function paymentMethodOf({ paymentMethodId }: Account, { pos }: Catalogue): number {
  const found =
    paymentMethodId ?? pos.paymentMethods.find(({ kind }) => kind === ON_ACCOUNT)?.paymentMethodId;
  if (found !== undefined) return found;
  throw new FoyerError('PAYMENT_NOT_ACCEPTED', 'Your sales channel has no account at S-360 to be charged.', {
    supplier: manifest.code,
  });
}

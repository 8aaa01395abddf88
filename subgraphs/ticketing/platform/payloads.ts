import type { SupplierContext } from '@foyer/kit/supplier/context';
import { type Platform, platformOf } from './platform.ts';
import type { Payment } from './sales/wire.ts';
import type { UserError } from './user-errors.ts';

/** What a mutation did, by the id of what it is about now: that is read only when somebody wants to see it. */
export type Done = { id: string | null; userErrors: UserError[] };
export type Paid = Done & { payment: Payment | null };

type Finders = Platform['find'];

/** That something was done is told even when it cannot be read afterwards. */
const found =
  <Found>(finder: (find: Finders) => (id: string) => Promise<Found>) =>
  ({ id }: Done, _arguments: object, context: SupplierContext): Promise<Found> | null =>
    id === null ? null : finder(platformOf(context).find)(id);

const order = found(({ order: find }) => find);

export const payloadTypes = {
  TickeTingAccountPayload: { account: found(({ account }) => account) },
  TickeTingHostPayload: { host: found(({ host }) => host) },
  TickeTingHostedEventPayload: { event: found(({ event }) => event) },
  TickeTingSectionPayload: { section: found(({ section }) => section) },
  TickeTingAdmissionTokenPayload: { token: found(({ token }) => token) },
  TickeTingCustomerOrderPayload: { order },
  TickeTingPaymentPayload: { order },
  TickeTingTransferPayload: { transfer: found(({ transfer }) => transfer) },
  TickeTingRegionPayload: { region: found(({ region }) => region) },
  TickeTingVenuePayload: { venue: found(({ venue }) => venue) },
  TickeTingCategoryPayload: { category: found(({ category }) => category) },
};

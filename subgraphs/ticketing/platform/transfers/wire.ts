import { z } from 'zod';
import { count, object } from '../../wire/primitives.ts';
import { id, moment, person, sectionLabel, wordOf } from '../wire.ts';

export const TRANSFER_STATUS = { PENDING: 'Pending', CLAIMED: 'Claimed', CANCELLED: 'Cancelled' } as const;
export const TRANSFER_ROLE = { SENDER: 'sender', RECIPIENT: 'recipient' } as const;

const line = object({ quantity: count, section: sectionLabel });
export type TransferLine = z.infer<typeof line>;

export const transfer = object({
  self: id,
  status: wordOf(TRANSFER_STATUS),
  initiated: moment,
  sender: person,
  recipient: person,
  tickets: z.array(line),
}).transform(({ self, initiated, ...rest }) => ({ id: self, initiatedAt: initiated, ...rest }));
export type Transfer = z.infer<typeof transfer>;

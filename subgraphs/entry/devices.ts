import { createHash, randomBytes } from 'node:crypto';
import { DOOR_TOKEN_PREFIX, type Identity } from '@foyer/kit/identity';
import { FoyerError } from '@foyer/kit/problem';
import type { Clock } from '@foyer/kit/time';
import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { EntryDatabase, EntryTables, Session } from './tables.ts';

export type DeviceRow = Selectable<EntryTables['door_device']>;
export type DeviceWish = {
  eventId: string;
  name: string;
  sections: readonly string[] | null;
  /** RFC 3339. */
  validUntil: string;
};

const DAY_MS = 86_400_000;
const LONGEST_DAYS = 400;
const MOST_SECTIONS = 200;
const wish = z.object({
  name: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .regex(/^\P{Cc}+$/u),
  sections: z.array(z.string().min(1).max(200)).min(1).max(MOST_SECTIONS).nullable(),
  validUntil: z.iso.datetime({ offset: true }),
});

/** Devices at the door, each with a token for one event. Of a token only its hash is kept. */
export function doorDevices(db: EntryDatabase, clock: Clock) {
  return {
    /** Makes a device; answers its token. */
    async create(
      session: Session,
      id: string,
      { eventId, ...asked }: DeviceWish,
      { partner, channels }: Identity,
    ): Promise<string> {
      const read = wish.safeParse(asked);
      const now = clock.now();
      const until = read.success ? new Date(read.data.validUntil) : now;
      if (!read.success || until <= now || until.getTime() > now.getTime() + LONGEST_DAYS * DAY_MS) {
        throw new FoyerError(
          'BAD_INPUT',
          `Give the device a name of 1 to 100 letters, a time from now to ${LONGEST_DAYS} days ahead, and 1 to ${MOST_SECTIONS} sections or none.`,
        );
      }
      const token = `${DOOR_TOKEN_PREFIX}${randomBytes(32).toString('base64url')}`;
      await session
        .insertInto('door_device')
        .values({
          id,
          partner,
          channels: JSON.stringify(channels),
          name: read.data.name,
          event: eventId,
          sections: read.data.sections,
          token_hash: createHash('sha256').update(token).digest('base64url'),
          valid_until: until,
          created_at: now,
          revoked_at: null,
        })
        .execute();
      return token;
    },

    /** A partner's own; undefined when there is none. */
    find(partner: string, id: string): Promise<DeviceRow | undefined> {
      return db
        .selectFrom('door_device')
        .selectAll()
        .where('id', '=', id)
        .where('partner', '=', partner)
        .executeTakeFirst();
    },

    list(partner: string, event: string): Promise<DeviceRow[]> {
      return db
        .selectFrom('door_device')
        .selectAll()
        .where('event', '=', event)
        .where('partner', '=', partner)
        .orderBy('created_at', 'desc')
        .orderBy('id')
        .limit(1000)
        .execute();
    },

    /** A device whose token is good now, by its id or by the hash of the token. */
    good(by: { id: string } | { hash: string }): Promise<DeviceRow | undefined> {
      return db
        .selectFrom('door_device')
        .selectAll()
        .$if('id' in by, (query) => query.where('id', '=', 'id' in by ? by.id : ''))
        .$if('hash' in by, (query) => query.where('token_hash', '=', 'hash' in by ? by.hash : ''))
        .where('revoked_at', 'is', null)
        .where('valid_until', '>', clock.now())
        .executeTakeFirst();
    },

    async revoke(partner: string, id: string): Promise<DeviceRow> {
      await db
        .updateTable('door_device')
        .set({ revoked_at: clock.now() })
        .where('id', '=', id)
        .where('partner', '=', partner)
        .where('revoked_at', 'is', null)
        .execute();
      const device = await this.find(partner, id);
      if (device) return device;
      throw new FoyerError('NOT_FOUND', 'There is no such device, or it is not yours.');
    },
  };
}
export type DoorDevices = ReturnType<typeof doorDevices>;

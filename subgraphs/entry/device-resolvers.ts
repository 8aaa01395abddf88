import { randomUUID } from 'node:crypto';
import { FoyerError } from '@foyer/kit/problem';
import { z } from 'zod';
import type { DoorDeviceResolvers, MutationResolvers, ResolversTypes } from './generated/resolvers.ts';
import { withProblems } from './model/problems.ts';

const made = z.object({ id: z.string() });

export const doorDevice: DoorDeviceResolvers = {
  event: ({ event: id }) => ({ id }),
  validUntil: ({ valid_until }) => valid_until.toISOString(),
  createdAt: ({ created_at }) => created_at.toISOString(),
  revokedAt: ({ revoked_at }) => revoked_at?.toISOString() ?? null,
};

export const createDoorDevice: NonNullable<MutationResolvers['createDoorDevice']> = (
  _root,
  { eventId, name, sections, validUntil, idempotencyKey: key },
  { access, devices, idempotent, identity, places },
) =>
  withProblems<ResolversTypes['CreateDoorDevicePayload']>(
    async () => {
      await access.asKey();
      await access.at(eventId);
      await places.requireEvent(eventId, identity);
      const wish = { eventId, name, sections: sections ?? null, validUntil };
      // The token is in no table: who lost it takes another.
      let token: string | null = null;
      const planned = { id: randomUUID() };
      const asked = { name: 'createDoorDevice', key, input: wish, identity };
      const { id } = await idempotent.once(asked, made, planned, async (session) => {
        token = await devices.create(session, planned.id, wish, identity);
      });
      const device = await devices.find(identity.partner, id);
      return { device: device ?? null, token, problems: [] };
    },
    (problems) => ({ device: null, token: null, problems }),
  );

export const revokeDoorDevice: NonNullable<MutationResolvers['revokeDoorDevice']> = (
  _root,
  { id },
  { access, devices, identity },
) =>
  withProblems<ResolversTypes['RevokeDoorDevicePayload']>(
    async () => {
      await access.asKey();
      if (!z.uuid().safeParse(id).success)
        throw new FoyerError('NOT_FOUND', 'There is no such device, or it is not yours.');
      return { device: await devices.revoke(identity.partner, id), problems: [] };
    },
    (problems) => ({ device: null, problems }),
  );

import { FoyerError } from '@foyer/kit/problem';
import type { MutationResolvers, UpdateTicketStatusesPayload } from './generated/resolvers.ts';
import { CONTROL } from './model/ids.ts';
import { withProblems } from './model/problems.ts';
import { scansIn } from './model/scan.ts';

const LONGEST_DEVICE = 100;

/** Reports scans to whoever keeps the door of the event. */
export const updateTicketStatuses: NonNullable<MutationResolvers['updateTicketStatuses']> = (
  _root,
  { eventId, scans, device },
  { access, clock, doorOf },
) => {
  const serverTime = clock.now().toISOString();
  return withProblems<UpdateTicketStatusesPayload>(
    async () => {
      await access.at(eventId);
      const own = await access.device();
      if (own && device != null)
        throw new FoyerError('BAD_INPUT', 'A device token has a name of its own: leave `device` out.');
      if (device != null && !isName(device))
        throw new FoyerError('BAD_INPUT', `Give the device a name of 1 to ${LONGEST_DEVICE} letters.`);
      const report = {
        event: eventId,
        scans: scansIn(scans),
        device: { name: own?.name ?? device ?? null, sections: own?.sections ?? null },
      };
      const door = await doorOf(eventId);
      return { results: await door.scan(report), problems: [], serverTime };
    },
    (problems) => ({ results: [], problems, serverTime }),
  );
};

function isName(text: string): boolean {
  return text.length > 0 && text.length <= LONGEST_DEVICE && !CONTROL.test(text);
}

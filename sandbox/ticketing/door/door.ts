import { needHost } from '../authority.ts';
import type { Context } from '../endpoint.ts';
import { eventIn } from '../events/event.ts';
import { gateway } from '../gateway/failure.ts';
import type { EventRow } from '../tables.ts';

/** An event's door as the caller may open it: for all sections, or for some. */
export type Door = {
  event: EventRow;
  opens(section: string): boolean;
  sections: readonly string[] | undefined;
};

/** The door of the event in the path, for who has a token of it or manages it. */
export async function doorIn(context: Context): Promise<Door> {
  const { door } = context.caller;
  // A token says nothing about other events, not even whether there are any.
  if (door && door.event !== context.param('event')) throw gateway.restricted();
  const event = await eventIn(context);
  if (!door) await needHost(context, event.host);
  const sections = door?.sections;
  return { event, sections, opens: (section) => !sections || sections.includes(section) };
}

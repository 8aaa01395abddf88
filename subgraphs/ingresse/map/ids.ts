/** What stands in the place of a session for tickets that admit to all of them. */
export const PASSPORTS = 'passports';

/** Ingresse asks for a session by its event, so a performance's id holds both: `900100-900201`. */
export function performanceId(eventId: string, session: string): string {
  return `${eventId}-${session}`;
}

/** Reads it again; undefined when it is not one. */
export function sessionOf(id: string): { eventId: string; session: string } | undefined {
  const [, eventId, session] = /^(\d{1,12})-(\d{1,12}|passports)$/.exec(id) ?? [];
  return eventId && session ? { eventId, session } : undefined;
}

/** Whether a text can be an id of an event or a type. */
export function isNumber(id: string): boolean {
  return /^\d{1,12}$/.test(id);
}

/** The supplier's code. */
export const CODE = 'ticketswitch';

/** The engine's key of a performance. */
export function performanceKey(id: string): string {
  return `${CODE}:${id}`;
}

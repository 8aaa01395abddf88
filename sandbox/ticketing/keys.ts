/** The supplier's code. */
export const CODE = 'ticketing';

/** The engine's key of an event; its sections are the areas. */
export function performanceKey(event: string): string {
  return `${CODE}:${event}`;
}
/** The engine's key of an order. */
export function orderKey(number: string): string {
  return `${CODE}-${number}`;
}

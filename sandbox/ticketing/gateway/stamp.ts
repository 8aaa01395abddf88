/** An instant as most answers write it. */
export function stamp(time: Date): string {
  return `${time.toISOString().slice(0, 19)}+00:00`;
}

/** As sessions write it. */
export function spacedStamp(time: Date): string {
  return time.toISOString().slice(0, 19).replace('T', ' ');
}

/** Cents as the number that answers hold. */
export function amount(cents: number): number {
  return cents / 100;
}

import type { Person } from './designed/requests.ts';

/** A name as S-360 wants it, in two parts; undefined when it has but one. The last word is the family name. */
export function personOf(name: string): Person | undefined {
  const words = name.trim().split(/\s+/);
  const lastName = words.pop();
  const firstName = words.join(' ');
  return firstName && lastName ? { firstName, lastName } : undefined;
}

export function sameName(a: Person, b: Person): boolean {
  return nameOf(a) === nameOf(b);
}

export function nameOf({ firstName = '', lastName = '' }: Person): string {
  return `${firstName} ${lastName}`.trim().toLowerCase();
}

import { type Account, fullName } from '../accounts.ts';
import type { Person } from '../slot.ts';

const NOBODY = { id: 0, name: '', email: '' };

/** Somebody a ticket names. */
export function personWire(person: Partial<Person> | null): object | null {
  return person && { id: person.id ?? 0, name: person.name ?? '', email: person.email ?? '' };
}

/** Who worked at the door. */
export function operatorWire(operator: Account | undefined): object {
  return operator ? { id: operator.id, name: fullName(operator), email: operator.email } : NOBODY;
}

/** With what native clients expect besides. */
export function withContact(person: object | null): object | null {
  return person && { ...person, username: null, phone: '', picture: null };
}

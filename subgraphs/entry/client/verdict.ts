import type { Guest } from './guest.ts';
import type { Answer, Direction, Refusal } from './scan.ts';

/** What the device knows about a code at the moment of the scan. */
export type Known = {
  /** The ticket with this code on the list of the performance. */
  guest: Guest | null;
  /** Whether a ticket on the list had this code before it got another. */
  replaced: boolean;
  /** Whether it is good for another performance of the event. */
  elsewhere: boolean;
  /** Whether somebody is in with it, counting the scans of this device that wait to be sent. */
  inside: boolean;
};

/** How this door is run. */
export type Rules = {
  /** Whether tickets come in that are not sold as far as is known, because a box office sells without a network. */
  boothOpen: boolean;
  /** Ids of the sections this device may let in; null for all. */
  sections: readonly string[] | null;
};

/** What a device decides without the server: the server's rules in their order, with what the device knows. */
export function decide(
  { guest, replaced, elsewhere, inside }: Known,
  direction: Direction,
  { boothOpen, sections }: Rules,
): { answer: Answer; reason: Refusal | null } {
  if (!guest) return answer(replaced ? 'REFUNDED' : elsewhere ? 'INVALID_SESSION' : 'NOT_FOUND');
  if (guest.state === 'REFUNDED') return answer('REFUNDED');
  if (sections && !sections.includes(guest.section.id)) return refused('OTHER_SECTION');
  // Whoever is in may leave.
  if (guest.state === 'IN_TRANSFER' && direction === 'IN') return refused('IN_TRANSFER');
  if (guest.state === 'UNSOLD' && direction === 'IN' && !boothOpen) return refused('UNSOLD');
  return answer(inside === (direction === 'IN') ? 'ALREADY_UPDATED' : 'UPDATED');
}

function answer(given: Answer): { answer: Answer; reason: null } {
  return { answer: given, reason: null };
}

function refused(reason: Refusal): { answer: Answer; reason: Refusal } {
  return { answer: 'NOT_UPDATED', reason };
}

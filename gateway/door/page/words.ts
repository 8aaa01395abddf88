import type { Direction, LinkState, Refusal, StoredScan, Verdict } from '@foyer/door';
import { clockTime } from './dom.ts';

const REFUSALS: Record<Refusal, string> = {
  STALE: 'A later scan of this ticket counts already.',
  CLOCK_AHEAD: 'The clock of this device is wrong: set it.',
  UNSOLD: 'It is not sold.',
  IN_TRANSFER: 'It is being passed on to somebody else.',
  OTHER_SECTION: 'It is for another entrance.',
  NOT_SUPPORTED: 'Going out is not recorded here.',
  TURNED_AWAY: 'It was turned away here.',
  OTHER: 'The ticketing system refuses it.',
};

/** What to say about a verdict: a word that is read from afar, and why. */
export function wordsOf(verdict: Verdict, direction: Direction): { word: string; why: string } {
  const { answer, reason, admitted, by, lastCheckIn } = verdict;
  if (admitted) return { word: direction === 'IN' ? 'Come in' : 'Out', why: '' };
  switch (answer) {
    case 'ALREADY_UPDATED':
      if (direction === 'OUT') return { word: 'Not in', why: 'Nobody is in with this ticket.' };
      return { word: 'Already in', why: lastCheckIn ? `Since ${checkInWords(lastCheckIn)}.` : '' };
    case 'NOT_FOUND':
      return {
        word: 'Unknown',
        why:
          by === 'DEVICE'
            ? 'It is not on the lists of this device.'
            : 'No ticket of this event has this code.',
      };
    case 'INVALID_SESSION':
      return { word: 'Other date', why: 'It is good for another performance.' };
    case 'REFUNDED':
      return { word: 'Not valid', why: 'It was refunded, or has another code now.' };
    default:
      return { word: 'Refused', why: reason ? REFUSALS[reason] : 'The scan was not complete.' };
  }
}

function checkInWords({
  at,
  device,
  operator,
}: {
  at: number;
  device: string | null;
  operator: string | null;
}) {
  return [clockTime(at), device, operator].filter(Boolean).join(', ');
}

/** How the network is, in a word or two. */
export function linkWords({ state }: LinkState, online: boolean): string {
  if (state === 'TOKEN') return 'Needs a token';
  if (state === 'STOPPED') return 'Stopped';
  return online && state === 'READY' ? 'Online' : 'Offline';
}

/** A scan that waits to be sent. */
export function unsentWords({ at, code, direction, verdict, attempts }: StoredScan): string {
  const what = verdict.admitted ? (direction === 'IN' ? 'in' : 'out') : 'refused';
  return `${clockTime(at)} ${code}: ${what}${attempts > 0 ? `, tried ${attempts}×` : ''}`;
}

/** What a person should know about a scan that ended otherwise than it was shown. */
export function lookWords({ state, direction, at, result }: StoredScan): string {
  const here = `${clockTime(at)}: ${direction === 'IN' ? 'let in' : 'let out'} here`;
  if (state === 'TURNED_AWAY') return `${clockTime(at)}: turned away here, but counted as in.`;
  if (!result) return `${here}, but the server does not take the scan.`;
  if (state === 'CONFLICT') {
    const other = result.lastCheckIn;
    if (direction === 'OUT') return `${here}, but nobody was in with it.`;
    return `${here}, but somebody was in with it already${other ? `: ${checkInWords(other)}` : ''}.`;
  }
  const { answer, reason, own, lastCheckIn } = result;
  const verdict = { answer, reason, admitted: own, by: 'SERVER', lastCheckIn, ticket: null } as const;
  const { word, why } = wordsOf(verdict, direction);
  return `${here}, but the server says “${word}”. ${why}`;
}

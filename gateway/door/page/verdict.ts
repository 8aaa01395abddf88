import type { Direction, Verdict } from '@foyer/door';
import { made, part } from './dom.ts';
import { signal } from './signal.ts';
import { wordsOf } from './words.ts';

type Shown = {
  kind: 'asking' | 'good' | 'bad';
  sign: string;
  word: string;
  why: string;
  ticket: readonly (readonly [string, string])[];
  badge: string;
};

/** Says that a code is being checked, so that nobody takes the last verdict for its. */
export function showAsking(code: string): void {
  show({ kind: 'asking', sign: '…', word: 'Checking', why: '', ticket: [['Code', code]], badge: '' });
}

/** Shows a verdict, in colour, sign, word and sound. */
export function showVerdict(verdict: Verdict, direction: Direction, code: string): void {
  const { admitted, by, ticket } = verdict;
  const { word, why } = wordsOf(verdict, direction);
  show({
    kind: admitted ? 'good' : 'bad',
    sign: admitted ? '✓' : '✕',
    word,
    why,
    ticket: [
      ['Name', ticket?.name ?? ''],
      ['Ticket', [ticket?.section, ticket?.ticketType].filter(Boolean).join(', ')],
      ['Seat', ticket?.seat ?? ''],
      ['Code', code.trim()],
    ],
    badge: by === 'SERVER' ? '' : admitted ? 'Accepted offline' : 'Decided offline',
  });
  signal(admitted);
}

/** Says that something went wrong here. */
export function showFault(message: string): void {
  show({ kind: 'bad', sign: '!', word: 'Fault', why: message, ticket: [], badge: '' });
  signal(false);
}

function show({ kind, sign, word, why, ticket, badge }: Shown): void {
  part('verdict').dataset.verdict = kind;
  // Only what came of it is read out.
  part('verdict').ariaBusy = kind === 'asking' ? 'true' : 'false';
  part('verdict-sign').textContent = sign;
  part('verdict-word').textContent = word;
  part('verdict-why').textContent = why;
  part('verdict-ticket').replaceChildren(
    ...ticket.filter(([, text]) => text).flatMap(([name, text]) => [made('dt', name), made('dd', text)]),
  );
  part('verdict-by').textContent = badge;
  part('verdict-by').hidden = badge === '';
}

import { describe, expect, test } from 'vitest';
import type { Guest } from './guest.ts';
import { outcomeOf } from './outcome.ts';
import type { Answer, Refusal, Verdict } from './scan.ts';
import { decide, type Known } from './verdict.ts';

const guest: Guest = {
  id: '1',
  code: 'A',
  state: 'SOLD',
  inside: false,
  lastCheckIn: null,
  section: { id: 'stalls', name: 'Stalls' },
  ticketType: 'Full price',
  seat: null,
  name: null,
};
const known: Known = { guest, replaced: false, elsewhere: false, inside: false };
const closed = { boothOpen: false, sections: null };
const open = { boothOpen: true, sections: null };

describe('what a device decides by itself', () => {
  test.each([
    ['a sold ticket', known, 'UPDATED', null],
    ['one from another company', { ...known, guest: { ...guest, state: 'EXTERNAL' } }, 'UPDATED', null],
    ['an unknown code', { ...known, guest: null }, 'NOT_FOUND', null],
    ['a code that was replaced', { ...known, guest: null, replaced: true }, 'REFUNDED', null],
    ['a ticket for another performance', { ...known, guest: null, elsewhere: true }, 'INVALID_SESSION', null],
    ['a refunded one', { ...known, guest: { ...guest, state: 'REFUNDED' } }, 'REFUNDED', null],
    [
      'one being passed on',
      { ...known, guest: { ...guest, state: 'IN_TRANSFER' } },
      'NOT_UPDATED',
      'IN_TRANSFER',
    ],
    ['an unsold one', { ...known, guest: { ...guest, state: 'UNSOLD' } }, 'NOT_UPDATED', 'UNSOLD'],
    ['one that is in', { ...known, inside: true }, 'ALREADY_UPDATED', null],
  ] as const satisfies readonly (readonly [string, Known, Answer, Refusal | null])[])(
    '%s',
    (_name, about, answer, reason) => {
      expect(decide(about, 'IN', closed)).toEqual({ answer, reason });
    },
  );

  test('lets unsold tickets in while the booth is open, but no unknown codes', () => {
    const unsold: Known = { ...known, guest: { ...guest, state: 'UNSOLD' } };
    expect(decide(unsold, 'IN', open).answer).toBe('UPDATED');
    expect(decide({ ...unsold, inside: true }, 'IN', open).answer).toBe('ALREADY_UPDATED');
    expect(decide({ ...known, guest: null }, 'IN', open).answer).toBe('NOT_FOUND');
  });

  test('lets out who is in, and nobody else', () => {
    expect(decide({ ...known, inside: true }, 'OUT', closed).answer).toBe('UPDATED');
    expect(decide(known, 'OUT', closed).answer).toBe('ALREADY_UPDATED');
    for (const state of ['UNSOLD', 'IN_TRANSFER'] as const)
      expect(decide({ ...known, guest: { ...guest, state }, inside: true }, 'OUT', closed).answer).toBe(
        'UPDATED',
      );
  });

  test('lets only its sections in', () => {
    const rules = { boothOpen: false, sections: ['circle'] };
    expect(decide(known, 'IN', rules)).toEqual({ answer: 'NOT_UPDATED', reason: 'OTHER_SECTION' });
    expect(decide(known, 'IN', { boothOpen: false, sections: ['circle', 'stalls'] }).answer).toBe('UPDATED');
  });
});

describe('what a late answer means', () => {
  const shown = (admitted: boolean): Verdict => ({
    admitted,
    answer: admitted ? 'UPDATED' : 'NOT_FOUND',
    reason: null,
    by: 'DEVICE',
    lastCheckIn: null,
    ticket: null,
  });
  const result = (answer: Answer, reason: Refusal | null = null, own = answer === 'UPDATED') => ({
    ...{ scanId: '1', answer, reason, own },
    guestId: null,
    inside: null,
    name: null,
    lastCheckIn: null,
  });

  test.each([
    [true, result('UPDATED'), 'DONE'],
    [true, result('ALREADY_UPDATED', null, true), 'DONE'],
    [true, result('ALREADY_UPDATED'), 'CONFLICT'],
    [true, result('NOT_UPDATED', 'STALE'), 'STALE'],
    [true, result('NOT_UPDATED', 'CLOCK_AHEAD'), 'ALERT'],
    [true, result('NOT_UPDATED', 'UNSOLD'), 'ALERT'],
    [true, result('NOT_FOUND'), 'ALERT'],
    [true, result('INVALID_SESSION'), 'ALERT'],
    [true, result('REFUNDED'), 'ALERT'],
    [true, result('SESSION_REQUIRED'), 'ALERT'],
    [false, result('NOT_FOUND'), 'DONE'],
    [false, result('ALREADY_UPDATED'), 'DONE'],
    [false, result('SESSION_REQUIRED'), 'ALERT'],
    [false, result('UPDATED'), 'TURNED_AWAY'],
    [false, result('ALREADY_UPDATED', null, true), 'TURNED_AWAY'],
  ] as const)('let in: %s, then %o: %s', (admitted, answer, state) => {
    expect(outcomeOf({ verdict: shown(admitted), direction: 'IN' }, answer)).toBe(state);
  });

  test('who left is out, although the device knew nothing of their being in', () => {
    expect(outcomeOf({ verdict: shown(false), direction: 'OUT' }, result('UPDATED'))).toBe('DONE');
  });
});

import { hash } from '../../catalogue/hash.ts';
import { CODES_PER_EVENT } from './event.ts';

/** Spreads positions over six digits, one to one; the inverse undoes it. */
const SPREAD = 387_243;
const INVERSE = inverse(SPREAD, 1_000_000);

/** The code of an admission: the six digits say which one of its event it is, the rest cannot be guessed. */
export function codeOf({ id, typeId, version }: { id: number; typeId: number; version: number }): string {
  const digits = String((((id % CODES_PER_EVENT) + 1) * SPREAD) % 1_000_000).padStart(6, '0');
  const lead = (hash(`lead ${id}`) + version) % 100;
  const middle = hash(`middle ${id} ${version}`) % 10_000;
  const tail = hash(`tail ${id} ${version}`) % 100;
  return `${two(lead)}.${String(middle).padStart(4, '0')}.?${digits}?.${typeId}.${two(tail)}`;
}

/** Which position of an event a code may be of; whether it really is, the whole code tells. */
export function positionIn(code: string): number | undefined {
  const digits = /^\d\d\.\d{4}\.\?(\d{6})\?\.\d+\.\d\d$/.exec(code)?.[1];
  return digits === undefined ? undefined : ((Number(digits) * INVERSE) % 1_000_000) - 1;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function inverse(value: number, modulus: number): number {
  let [a, b, x, y] = [value, modulus, 1, 0];
  while (b > 0) {
    const quotient = Math.floor(a / b);
    [a, b] = [b, a - quotient * b];
    [x, y] = [y, x - quotient * y];
  }
  return ((x % modulus) + modulus) % modulus;
}

import { createHash, randomInt, scrypt, timingSafeEqual } from 'node:crypto';
import { hash } from '../catalogue/hash.ts';

export const HEX = '0123456789abcdef';
export const UPPER_HEX = '0123456789ABCDEF';
export const CODE_LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
export const DIGITS = '0123456789';

/** Makes up texts of so many letters of an alphabet. */
export type Mint = (alphabet: string, length: number) => string;

export const randomMint: Mint = (alphabet, length) =>
  Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');

/** Makes up the same texts every time. */
export function seededMint(seed: string): Mint {
  let count = 0;
  return (alphabet, length) =>
    Array.from({ length }, () => {
      count += 1;
      return alphabet[hash(`${seed} ${count}`) % alphabet.length];
    }).join('');
}

/** A key or a code, as it is kept. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** The key that an admission token is exchanged for: always the same, so that it need not be kept. */
export function admissionKey(code: string): string {
  return hashOf(`admission ${code}`).slice(0, 32);
}

// Weaker than live passwords deserve: a sandbox makes many accounts.
const COST = { N: 1024, r: 8, p: 1 };
const LENGTH = 32;

export async function hashPassword(password: string, mint: Mint): Promise<string> {
  const salt = mint(HEX, 16);
  return `${salt}:${(await derive(password, salt)).toString('hex')}`;
}

export async function isPassword(password: string, kept: string): Promise<boolean> {
  const [salt = '', digest = ''] = kept.split(':');
  return timingSafeEqual(await derive(password, salt), Buffer.from(digest, 'hex'));
}

function derive(password: string, salt: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password, salt, LENGTH, COST, (error, derived) => (error ? reject(error) : resolve(derived)));
  });
}

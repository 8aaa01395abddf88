import type { Translated } from '../wire/primitives.ts';

/** A text in the language wanted, or the nearest there is: the same language of another country, then any. */
export function textOf(text: Translated | undefined, language: string): string {
  const all = text?.translations ?? [];
  const [spoken] = language.toLowerCase().split('-');
  const found =
    all.find(({ locale }) => locale.toLowerCase() === language.toLowerCase()) ??
    all.find(({ locale }) => locale.toLowerCase().split(/[-_]/)[0] === spoken) ??
    all.find(({ value }) => value !== '');
  return found?.value ?? '';
}

import { gateway, notFound } from './failure.ts';
import { idOf, instantOf } from './form.ts';

const RECORDS = 25;

/** The parameters of an address. An empty one is the same as none; unknown ones do not matter. */
export type Query = ReturnType<typeof queryOf>;
export type Sort<Field extends string> = { by: Field; order: 'asc' | 'desc' };

export function queryOf(address: string) {
  const given = new URLSearchParams(address.split('?')[1] ?? '');
  const text = (name: string): string | undefined => given.get(name) || undefined;

  return {
    text,

    /** An id that may be given as a URI. */
    id: (name: string): string | undefined => {
      const value = text(name);
      return value === undefined ? undefined : idOf(value);
    },

    flag(name: string): boolean | undefined {
      const value = text(name);
      if (value === undefined) return undefined;
      if (value !== 'true' && value !== 'false') throw gateway.badParameters();
      return value === 'true';
    },

    /** One of a few words. */
    word<Word extends string>(name: string, words: readonly Word[]): Word | undefined {
      const value = text(name);
      if (value === undefined) return undefined;
      const word = words.find((one) => one === value);
      if (!word) throw gateway.badParameters();
      return word;
    },

    instant(name: string): Date | undefined {
      const value = text(name);
      if (value === undefined) return undefined;
      const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T00:00` : value;
      // A plus that was not escaped arrives as a space.
      const time = instantOf(day.replace(' ', '+'));
      if (Number.isNaN(time.getTime())) throw gateway.badParameters();
      return time;
    },

    /** The last instant of a day, or the instant that is given. */
    until(name: string): Date | undefined {
      const time = this.instant(name);
      if (time && (text(name) ?? '').length === 10) return new Date(time.getTime() + 86_399_999);
      return time;
    },

    sort<Field extends string>(fields: readonly Field[]): Sort<Field> | undefined {
      const by = this.word('sort', fields);
      return by && { by, order: this.word('order', ['asc', 'desc'] as const) ?? 'asc' };
    },

    /** Which page, and how many entries it has. */
    page(): { number: number; records: number } {
      const records = text('records') ?? String(RECORDS);
      const number = text('page') ?? '1';
      if (!/^\d{1,9}$/.test(records)) throw gateway.badParameters();
      if (!/^\d{1,9}$/.test(number) || Number(number) < 1)
        throw notFound('Please specify a positive integer page number');
      return { number: Number(number), records: Number(records) };
    },
  };
}

import { badInput } from './failure.ts';

const OFF = new Set(['0', 'no', 'false', 'off', 'n']);
const DEFAULT_PAGE = 50;

/** What a call was given: query and body together, the body winning. Unknown parameters are no matter. */
export type Input = ReturnType<typeof inputOf>;

export function inputOf(given: Readonly<Record<string, string>>) {
  /** A value; empty is the same as absent. */
  const text = (...names: string[]): string | undefined =>
    names.map((name) => given[name]).find((value) => value);

  const input = {
    text,

    need(name: string): string {
      const value = text(name);
      if (!value) throw badInput(`${name} is missing`);
      return value;
    },

    /** On, unless absent or one of the words for off; a name alone is on too. */
    flag: (...names: string[]): boolean =>
      names.some((name) => given[name] !== undefined && !OFF.has(given[name].toLowerCase())),

    list: (name: string): string[] => (text(name) ?? '').split(',').flatMap((part) => part.trim() || []),

    /** `seat0`, `seat1` and so on, up to the first that is absent. */
    numbered(name: string): string[] {
      const found: string[] = [];
      for (let value = text(`${name}0`); value !== undefined; value = text(`${name}${found.length}`))
        found.push(value);
      return found;
    },

    whole(...names: string[]): number | undefined {
      const value = text(...names);
      if (value === undefined) return undefined;
      if (!/^\d{1,9}$/.test(value)) throw badInput(`${names[0]} must be a whole number`);
      return Number(value);
    },

    /** Inclusive local dates, `YYYYMMDD`. */
    dates(...names: string[]): { from?: string; to?: string } {
      const value = text(...names);
      if (value === undefined) return {};
      const match = /^(\d{8})?:?(\d{8})?$/.exec(value);
      if (!match) throw badInput('date_range must look like YYYYMMDD:YYYYMMDD');
      const [, from, to] = match;
      return { ...(from ? { from } : {}), ...(to ? { to } : {}) };
    },

    /** One page of a list, and how the protocol tells which it is. */
    page<Item>(items: readonly Item[]): { items: Item[]; status: object } {
      const length = input.whole('page_length', 'page_len') || DEFAULT_PAGE;
      const number = input.whole('page_number', 'page_no') ?? 0;
      const remaining = Math.max(0, items.length - (number + 1) * length);
      return {
        items: items.slice(number * length, (number + 1) * length),
        status: {
          page_length: length,
          page_number: number,
          total_unpaged_results: items.length,
          results_remaining: remaining,
          pages_remaining: Math.ceil(remaining / length),
        },
      };
    },

    /** Everything given whose name ends so: the beginning of the name to the value. */
    endingWith: (suffix: string): Record<string, string> =>
      Object.fromEntries(
        Object.entries(given).flatMap(([name, value]) =>
          name.endsWith(suffix) && value ? [[name.slice(0, -suffix.length), value]] : [],
        ),
      ),

    all: given,
  };
  return input;
}

import { sql } from 'kysely';
import type { CatalogDatabase } from '../tables.ts';

const MOST_WORDS = 10;
/** Shorter words are like too many others. */
const LEAST_MISTYPED = 4;
const MOST_MEANT = 6;
/** Words are meant that are nearly as like what was typed as the one that is most so. */
const NEARLY = 0.8;

/** The words of a text, in lower case. Accents are taken off by the database, the same for all. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFC').toLowerCase().match(WORD) ?? [];
}
const WORD = /[\p{L}\p{M}\p{Nd}]+/gu;

/** The words of a text and those that people write as one: `spider-man` is found by `spiderman` too. */
export function wordsAndJoined(text: string): string[] {
  return text.split(/\s+/).flatMap((chunk) => {
    const words = wordsOf(chunk);
    return words.length > 1 ? [...words, words.join('')] : words;
  });
}

/** A word that was typed, without accents, and what it may have meant when nothing begins with it. */
export type TypedWord = { plain: string; meant: string[] };

/** Looks up what was typed. */
export async function typedWords(
  db: CatalogDatabase,
  catalogues: readonly string[],
  text: string,
): Promise<TypedWord[]> {
  const typed = wordsOf(text).slice(0, MOST_WORDS);
  if (typed.length === 0) return [];
  const within = sql`word.catalogue = any(${[...catalogues]}::text[])`;
  const { rows } = await sql<{ plain: string; meant: { word: string; like: number }[] | null }>`
    select typed.plain, meant.meant
    from (
      select position, unaccent(word) collate "C" as plain
      from unnest(${typed}::text[]) with ordinality as given (word, position)
    ) as typed
    left join lateral (
      select jsonb_agg(jsonb_build_object('word', word, 'like', alike) order by alike desc, word) as meant
      from (
        select word.word, max(similarity(word.word, typed.plain)) as alike
        from word where length(typed.plain) >= ${LEAST_MISTYPED} and word.word % typed.plain and ${within}
          and not exists (
            select 1 from word
            where word.word >= typed.plain and word.word < typed.plain || chr(1114109) and ${within}
          )
        group by 1 order by 2 desc, 1 limit ${MOST_MEANT}
      ) as nearest
    ) as meant on true
    order by typed.position`.execute(db);
  return rows.map(({ plain, meant }) => {
    const best = meant?.[0]?.like ?? 0;
    return {
      plain,
      meant: (meant ?? []).filter(({ like }) => like >= best * NEARLY).map(({ word }) => word),
    };
  });
}

/** The words as a `tsquery`: all of them, each as it was typed or begun, or as it was meant. */
export function asQuery(words: readonly TypedWord[], weight: '' | 'A' = ''): string {
  return words
    .map(({ plain, meant }) =>
      [`${quoted(plain)}:*${weight}`, ...meant.map((word) => `${quoted(word)}:${weight || 'ABCD'}`)].join(
        ' | ',
      ),
    )
    .map((alternatives) => `(${alternatives})`)
    .join(' & ');
}

function quoted(word: string): string {
  return `'${word.replaceAll('\\', '').replaceAll("'", "''")}'`;
}

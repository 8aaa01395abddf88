import { slug } from '@foyer/kit/place';

const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** Names that TickeTing's plain English has otherwise than the Unicode tables. */
const OTHERS: Readonly<Record<string, string>> = {
  'united-states-of-america': 'US',
  usa: 'US',
  'great-britain': 'GB',
  'czech-republic': 'CZ',
  turkey: 'TR',
  'ivory-coast': 'CI',
  'cape-verde': 'CV',
  swaziland: 'SZ',
  macedonia: 'MK',
  burma: 'MM',
  myanmar: 'MM',
  'democratic-republic-of-congo': 'CD',
  'republic-of-congo': 'CG',
  'east-timor': 'TL',
  'hong-kong': 'HK',
  macau: 'MO',
  palestine: 'PS',
  'united-states-virgin-islands': 'VI',
};

/** Countries by their English names, however `and`, `the` and `saint` are written. */
const codes = new Map(
  [...LETTERS].flatMap((first) =>
    [...LETTERS].flatMap((second) => {
      const name = nameOf(`${first}${second}`);
      return name ? [[keyOf(name), `${first}${second}`] as const] : [];
    }),
  ),
);

/** The ISO 3166-1 alpha-2 code of a country's English name; null when nothing has that name. */
export function countryCode(name: string): string | null {
  const key = keyOf(name);
  return OTHERS[key] ?? codes.get(key) ?? null;
}

/** The name of a code that stands for itself: former ones, such as UK, stand for others. */
function nameOf(code: string): string | undefined {
  return Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}` ? names.of(code) : undefined;
}

function keyOf(name: string): string {
  const plain = name
    .replaceAll('&', ' and ')
    .replace(/\bSt\.? /g, 'Saint ')
    .replace(/\bthe\b/gi, '');
  return slug(plain);
}

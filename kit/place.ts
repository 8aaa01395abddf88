/** The code of a city, the same for all suppliers: `gb:london`, `us:las-vegas`. */
export function cityCode(country: string, city: string): string {
  return `${country.toLowerCase()}:${slug(city)}`;
}

/** A country as the contract has it, from its ISO 3166-1 alpha-2 code. */
export function countryOf(code: string): { code: string; name: string } {
  const upper = code.toUpperCase();
  return { code: upper, name: names.of(upper) ?? upper };
}

/** Lower-case words joined by dashes; letters keep their base form, other scripts stay as they are. */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

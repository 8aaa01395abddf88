import { countryOf } from '@foyer/kit/place';

/** A country by the code that TicketSwitch gives, which says uk where ISO 3166-1 says GB; null when it is none. */
export function isoCountry(code: string | undefined): ReturnType<typeof countryOf> | null {
  const iso = code?.toLowerCase() === 'uk' ? 'gb' : code;
  return iso && /^[a-z]{2}$/i.test(iso) ? countryOf(iso) : null;
}

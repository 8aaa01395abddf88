type Currency = { number: number; places: number; pre: string };

const currencies: Readonly<Record<string, Currency>> = {
  gbp: { number: 826, places: 2, pre: '£' },
  eur: { number: 978, places: 2, pre: '€' },
  usd: { number: 840, places: 2, pre: '$' },
  aud: { number: 36, places: 2, pre: 'A$' },
  cad: { number: 124, places: 2, pre: 'C$' },
  jpy: { number: 392, places: 0, pre: '¥' },
};

function currency(code: string): Currency {
  const found = currencies[code];
  if (!found) throw new Error(`There is no currency ${code} in the sandbox.`);
  return found;
}

/** An amount of minor units as the wire has it: a number of major units. */
export function major(minor: number, code: string): number {
  return minor / 10 ** currency(code).places;
}

/** The `currency_details` of the currencies that an answer uses. */
export function currencyDetails(codes: Iterable<string>): Record<string, object> {
  return Object.fromEntries(
    [...new Set(codes)].map((code) => {
      const { number, places, pre } = currency(code);
      const details = {
        currency_code: code,
        currency_number: number,
        currency_factor: 10 ** places,
        currency_places: places,
        currency_pre_symbol: pre,
        currency_post_symbol: '',
      };
      return [code, details];
    }),
  );
}

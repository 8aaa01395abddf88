import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Money, minorDigits } from './money.ts';

/** ISO 4217: the currencies whose minor unit is not a hundredth. */
const ISO_DECIMALS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    ['BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'UYI', 'VND', 'VUV'].map(
      (currency) => [currency, 0],
    ),
  ),
  ...Object.fromEntries(['XAF', 'XOF', 'XPF'].map((currency) => [currency, 0])),
  ...Object.fromEntries(['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'].map((currency) => [currency, 3])),
  CLF: 4,
  UYW: 4,
};
const CURRENCIES = Intl.supportedValuesOf('currency');

const currency = fc.constantFrom(...CURRENCIES);
const units = fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n });
const decimal = fc
  .record({ units, scale: fc.nat({ max: 6 }) })
  .map(({ units: whole, scale }) => decimalText(whole, scale));
const amounts = fc
  .tuple(currency, fc.array(decimal, { maxLength: 12 }))
  .map(([code, texts]) => ({ code, all: texts.map((text) => Money.parse(text, code)) }));

function decimalText(whole: bigint, scale: number): string {
  const digits = (whole < 0n ? -whole : whole).toString().padStart(scale + 1, '0');
  const sign = whole < 0n ? '-' : '';
  return scale === 0
    ? `${sign}${digits}`
    : `${sign}${digits.slice(0, digits.length - scale)}.${digits.slice(-scale)}`;
}

describe('the decimals of a currency', () => {
  test.each(CURRENCIES.map((code) => [code, ISO_DECIMALS[code] ?? 2] as const))(
    '%s has %i, as ISO 4217 says',
    (code, decimals) => {
      expect(minorDigits(code)).toBe(decimals);
      const one = Money.ofMinor(10n ** BigInt(decimals), code);
      expect(one.amount).toBe(decimals === 0 ? '1' : `1.${'0'.repeat(decimals)}`);
      expect(one.equals(Money.parse('1', code))).toBe(true);
    },
  );

  test('yen have none, dinars three, pounds two', () => {
    expect(Money.ofMinor(12_000, 'JPY').amount).toBe('12000');
    expect(Money.ofMinor(12_000, 'KWD').amount).toBe('12.000');
    expect(Money.ofMinor(12_000, 'GBP').amount).toBe('120.00');
    expect(Money.parse('48.5', 'gbp').toJSON()).toEqual({ amount: '48.50', currency: 'GBP' });
  });

  test('more are shown only where the value needs them', () => {
    expect(Money.ofThousandths(48_500, 'GBP').amount).toBe('48.50');
    expect(Money.ofThousandths(48_505, 'GBP').amount).toBe('48.505');
    expect(Money.ofThousandths(48_505, 'JPY').amount).toBe('48.505');
    expect(Money.ofThousandths(48_000, 'JPY').amount).toBe('48');
    expect(Money.parse('-0.05', 'GBP').amount).toBe('-0.05');
    expect(Money.parse('-0.00', 'GBP').amount).toBe('0.00');
  });
});

describe('round trips', () => {
  test('the text of an amount is that amount again', () => {
    fc.assert(
      fc.property(decimal, currency, (text, code) => {
        const money = Money.parse(text, code);
        const again = Money.parse(money.amount, money.currency);
        expect(again.equals(money)).toBe(true);
        expect(again.amount).toBe(money.amount);
        expect(JSON.parse(JSON.stringify(money))).toEqual({ amount: money.amount, currency: code });
      }),
    );
  });

  test('minor units come back', () => {
    fc.assert(
      fc.property(units, currency, (minor, code) => {
        expect(Money.ofMinor(minor, code).toMinor()).toBe(minor);
      }),
    );
  });

  test('a JSON number is what its sender wrote', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.nat({ max: 3 }), (whole, scale) => {
        const text = decimalText(BigInt(whole), scale);
        const number: unknown = JSON.parse(text);
        if (typeof number !== 'number') throw new Error('not a number');
        expect(Money.parse(number, 'GBP').equals(Money.parse(text, 'GBP'))).toBe(true);
      }),
    );
  });
});

describe('sums', () => {
  test('the textbook case of floats is exact', () => {
    const sum = Money.sum([Money.parse(0.1, 'GBP'), Money.parse(0.2, 'GBP')], 'GBP');
    expect(sum.amount).toBe('0.30');
    expect(Money.parse(1.005, 'GBP').times(1000).amount).toBe('1005.00');
    expect(Money.parse('9007199254740993.01', 'GBP').add(Money.parse('0.01', 'GBP')).amount).toBe(
      '9007199254740993.02',
    );
  });

  test('are those of whole minor units, in any order', () => {
    fc.assert(
      fc.property(fc.array(units), currency, (minors, code) => {
        const total = minors.reduce((sum, one) => sum + one, 0n);
        const money = minors.map((one) => Money.ofMinor(one, code));
        expect(Money.sum(money, code).toMinor()).toBe(total);
        expect(Money.sum(money.toReversed(), code).toMinor()).toBe(total);
      }),
    );
  });

  test('of different scales are exact', () => {
    fc.assert(
      fc.property(amounts, ({ code, all }) => {
        const total = Money.sum(all, code);
        const back = all.reduce((left, one) => left.subtract(one), total);
        expect(back.isZero).toBe(true);
        expect(Money.sum(all.toReversed(), code).amount).toBe(total.amount);
      }),
    );
  });

  test('so many times is adding so often', () => {
    fc.assert(
      fc.property(decimal, fc.nat({ max: 30 }), (text, count) => {
        const one = Money.parse(text, 'GBP');
        const added = Money.sum(
          Array.from({ length: count }, () => one),
          'GBP',
        );
        expect(one.times(count).equals(added)).toBe(true);
      }),
    );
  });

  test('nothing adds up to nothing', () => {
    expect(Money.sum([], 'JPY').amount).toBe('0');
    expect(Money.sum([], 'KWD').amount).toBe('0.000');
  });
});

describe('comparing and percentages', () => {
  test('comparing is the sign of the difference', () => {
    fc.assert(
      fc.property(decimal, decimal, (left, right) => {
        const [a, b] = [Money.parse(left, 'EUR'), Money.parse(right, 'EUR')];
        const difference = a.subtract(b).units;
        expect(a.compare(b)).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0);
        expect(b.compare(a) + a.compare(b)).toBe(0);
        expect(a.equals(b)).toBe(difference === 0n);
      }),
    );
  });

  test('per cent are whole, and rounded down', () => {
    const positive = fc.bigInt({ min: 1n, max: 10n ** 12n });
    fc.assert(
      fc.property(positive, positive, currency, (part, whole, code) => {
        const percent = BigInt(Money.ofMinor(part, code).percentOf(Money.ofMinor(whole, code)));
        expect(percent * whole <= part * 100n).toBe(true);
        expect((percent + 1n) * whole > part * 100n).toBe(true);
      }),
    );
    expect(Money.parse('9', 'GBP').percentOf(Money.parse('80', 'GBP'))).toBe(11);
    expect(Money.parse('29', 'GBP').percentOf(Money.parse('100.00', 'GBP'))).toBe(29);
    expect(Money.parse('1', 'GBP').percentOf(Money.zero('GBP'))).toBe(0);
  });

  test('equal amounts of two currencies are not equal', () => {
    expect(Money.parse('1', 'GBP').equals(Money.parse('1', 'EUR'))).toBe(false);
  });
});

describe('what is no money', () => {
  test.each(['', ' 1', '1 ', '1,5', '+1', '.5', '5.', '1e3', '0x10', '1.2.3', '--1', 'NaN', '１'])(
    'the text %j',
    (text) => {
      expect(() => Money.parse(text, 'GBP')).toThrow(RangeError);
    },
  );

  test.each([Number.NaN, Number.POSITIVE_INFINITY, 1e21, 1e-7])('the number %d', (number) => {
    expect(() => Money.parse(number, 'GBP')).toThrow(RangeError);
  });

  test.each(['', 'GB', 'POUND', '£££', 'G1P'])('the currency %j', (code) => {
    expect(() => Money.parse('1', code)).toThrow(RangeError);
  });

  test('two currencies do not mix', () => {
    const [pound, euro] = [Money.parse('1', 'GBP'), Money.parse('1', 'EUR')];
    expect(() => pound.add(euro)).toThrow('GBP and EUR');
    expect(() => pound.subtract(euro)).toThrow(RangeError);
    expect(() => pound.compare(euro)).toThrow(RangeError);
    expect(() => Money.sum([pound], 'EUR')).toThrow(RangeError);
  });

  test('parts of a minor unit cannot be counted in minor units', () => {
    expect(() => Money.parse('1.005', 'GBP').toMinor()).toThrow('no whole minor units');
    expect(() => Money.parse('0.5', 'JPY').toMinor()).toThrow(RangeError);
    expect(() => Money.ofMinor(1.5, 'GBP')).toThrow(RangeError);
    expect(() => Money.parse('1', 'GBP').times(1.5)).toThrow(RangeError);
  });
});

/**
 * An exact amount: a whole number of units of ten to the minus `scale` of the currency's major unit. It has the
 * shape of the contract's `Money`, in JSON too.
 */
export class Money {
  readonly units: bigint;
  readonly scale: number;
  /** ISO 4217, upper case. */
  readonly currency: string;

  private constructor(units: bigint, scale: number, currency: string) {
    this.units = units;
    this.scale = scale;
    this.currency = currency;
  }

  /**
   * Reads a decimal. A number, as JSON brings it, is read by its shortest decimal text, which is what the
   * sender wrote; it never takes part in arithmetic.
   */
  static parse(amount: string | number, currency: string): Money {
    const text = typeof amount === 'number' ? plain(amount) : amount;
    const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
    if (!match)
      throw new RangeError(`An amount must be a decimal such as 48.50, not ${JSON.stringify(amount)}.`);
    const [, sign = '', whole = '0', fraction = ''] = match;
    const units = BigInt(`${sign}${whole}${fraction}`);
    return new Money(units, fraction.length, code(currency));
  }

  /** From minor units, such as pence. */
  static ofMinor(units: bigint | number, currency: string): Money {
    return new Money(BigInt(units), minorDigits(code(currency)), code(currency));
  }

  /** From thousandths of the major unit. */
  static ofThousandths(units: bigint | number, currency: string): Money {
    return new Money(BigInt(units), 3, code(currency));
  }

  static zero(currency: string): Money {
    return new Money(0n, 0, code(currency));
  }

  /** Adds up amounts of one currency; nothing adds up to zero. */
  static sum(amounts: Iterable<Money>, currency: string): Money {
    let total = Money.zero(currency);
    for (const amount of amounts) total = total.add(amount);
    return total;
  }

  /** Decimal text with the currency's usual decimals, and more only where the value needs them. */
  get amount(): string {
    const least = minorDigits(this.currency);
    let { units, scale } = this;
    while (scale > least && units % 10n === 0n) {
      units /= 10n;
      scale -= 1;
    }
    if (scale < least) {
      units *= 10n ** BigInt(least - scale);
      scale = least;
    }
    const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
    const whole = digits.slice(0, digits.length - scale);
    const sign = units < 0n ? '-' : '';
    return scale === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-scale)}`;
  }

  get isZero(): boolean {
    return this.units === 0n;
  }

  add(other: Money): Money {
    const [a, b, scale] = this.aligned(other);
    return new Money(a + b, scale, this.currency);
  }

  subtract(other: Money): Money {
    const [a, b, scale] = this.aligned(other);
    return new Money(a - b, scale, this.currency);
  }

  times(count: number): Money {
    return new Money(this.units * BigInt(count), this.scale, this.currency);
  }

  /** Negative when this is less, positive when it is more, zero when equal. */
  compare(other: Money): number {
    const [a, b] = this.aligned(other);
    return a < b ? -1 : a > b ? 1 : 0;
  }

  equals(other: Money): boolean {
    return this.currency === other.currency && this.compare(other) === 0;
  }

  /** This as whole per cent of another amount, rounded down; 0 of nothing. */
  percentOf(other: Money): number {
    const [a, b] = this.aligned(other);
    return b === 0n ? 0 : Number((a * 100n) / b);
  }

  /** Whole minor units. Throws when the value is finer than the currency's decimals. */
  toMinor(): bigint {
    const least = minorDigits(this.currency);
    if (this.scale <= least) return this.units * 10n ** BigInt(least - this.scale);
    const divisor = 10n ** BigInt(this.scale - least);
    if (this.units % divisor !== 0n)
      throw new RangeError(`${this.amount} ${this.currency} has no whole minor units.`);
    return this.units / divisor;
  }

  toJSON(): { amount: string; currency: string } {
    return { amount: this.amount, currency: this.currency };
  }

  private aligned(other: Money): [bigint, bigint, number] {
    if (other.currency !== this.currency) {
      throw new RangeError(`${this.currency} and ${other.currency} cannot be put together.`);
    }
    const scale = Math.max(this.scale, other.scale);
    const lift = (money: Money) => money.units * 10n ** BigInt(scale - money.scale);
    return [lift(this), lift(other), scale];
  }
}

/**
 * ISO 4217: currencies whose minor unit is not a hundredth. The runtime's own table will not do: it tells how
 * amounts are usually written, and leaves out the fillér and the fils.
 */
const DECIMALS: Readonly<Record<string, number>> = {
  ...decimals(0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'),
  ...decimals(3, 'BHD IQD JOD KWD LYD OMR TND'),
  ...decimals(4, 'CLF UYW'),
};

/** The decimals of a currency, as ISO 4217 has them. */
export function minorDigits(currency: string): number {
  return DECIMALS[currency] ?? 2;
}

function decimals(count: number, currencies: string): Record<string, number> {
  return Object.fromEntries(currencies.split(' ').map((currency) => [currency, count]));
}

function code(currency: string): string {
  const upper = currency.toUpperCase();
  if (!/^[A-Z]{3}$/.test(upper))
    throw new RangeError(`A currency has three letters, not ${JSON.stringify(currency)}.`);
  return upper;
}

// 1e21 and 1e-7 are the only ways a JSON number prints with an exponent; no ticket costs that.
function plain(amount: number): string {
  const text = String(amount);
  if (!Number.isFinite(amount) || text.includes('e')) throw new RangeError(`${text} is no amount of money.`);
  return text;
}

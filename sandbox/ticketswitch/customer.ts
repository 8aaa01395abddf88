import type { Account } from './account.ts';
import { badInput, rejected } from './failure.ts';
import type { Customer, SoldOrder } from './transaction.ts';

const COUNTRIES: Readonly<Record<string, string>> = {
  uk: 'United Kingdom',
  ie: 'Ireland',
  us: 'United States',
  ca: 'Canada',
  de: 'Germany',
  es: 'Spain',
  fr: 'France',
  nl: 'Netherlands',
  it: 'Italy',
  jp: 'Japan',
  au: 'Australia',
};

/** The countries a customer may live in: fewer when a letter has to reach them. */
export function allowedCountries(orders: readonly SoldOrder[]): Readonly<Record<string, string>> {
  return orders.find(({ send }) => send?.countries)?.send?.countries ?? COUNTRIES;
}

/** Looks through what a purchase says about the customer. A failure leaves the reservation as it is. */
export function checkCustomer(given: Customer, orders: readonly SoldOrder[], account: Account): void {
  for (const name of ['first_name', 'last_name', 'address_line_one', 'country_code']) {
    if (!given[name]) throw badInput(`${name} is missing`);
  }
  if (!given.phone && !(given.home_phone && given.work_phone)) throw badInput('phone is missing');
  if (!given.email_address && (account.needsEmail || isOn(given.send_confirmation_email)))
    throw badInput('email_address is missing');
  if (given.email_address) checkEmail(given.email_address);
  const country = given.country_code ?? '';
  if (!Object.hasOwn(allowedCountries(orders), country))
    throw rejected(`Country code '${country}' in customer data is invalid`);
}

/** Refuses an e-mail address, with the key of what is wrong with it. */
export function checkEmail(address: string): void {
  const key = emailFault(address);
  if (key) throw rejected('The e-mail address is not valid', 2000, key);
}

function emailFault(address: string): string | undefined {
  const [local = '', domain] = [
    address.slice(0, address.lastIndexOf('@')),
    address.slice(address.lastIndexOf('@') + 1),
  ];
  if (address.trim() === '') return 'addr_may_not_be_blank';
  if (!address.includes('@')) return 'addr_missing_at';
  if (address.startsWith('@')) return 'addr_may_not_start_with_at';
  if (address.endsWith('@')) return 'addr_may_not_end_with_at';
  if (/[^ -~]/.test(local)) return 'addr_non_ascii_before_at';
  if (local.includes(' ')) return 'addr_spaces_before_at_must_be_quoted';
  if (domain.includes(' ')) return 'addr_spaces_not_allowed_after_at';
  if (/[^ -~]/.test(domain)) return 'addr_non_ascii_after_at';
  if (!domain.includes('.')) return 'addr_needs_at_least_one_dot';
  if (domain.endsWith('.')) return 'addr_cannot_end_in_dot';
  if (domain.startsWith('.')) return 'addr_cannot_have_dot_immediately_after_at';
  if (domain.includes('..')) return 'addr_cannot_have_dot_dot_after_at';
  return undefined;
}

/** Refuses card details, each fault with its own code. */
export function checkCard(given: Customer, now: Date): void {
  const number = (given.card_number ?? '').replaceAll(' ', '');
  if (!/^\d+$/.test(number)) throw rejected('Unknown cards are not accepted', 3000);
  if (!/^[45]/.test(number)) throw rejected('Cards of this kind are not accepted', 3001);
  if (!luhn(number)) throw rejected('This is not a card number', 3002);
  const [, month, year] = /^(0[1-9]|1[0-2])(\d\d)$/.exec(given.expiry_date ?? '') ?? [];
  const expires = month && year ? Date.UTC(2000 + Number(year), Number(month)) : 0;
  if (expires <= now.getTime()) throw rejected('The expiry date is invalid', 3003);
  if (!/^\d{3,4}$/.test(given.cv_two ?? '')) throw rejected('The CV2 is invalid', 3004);
}

function luhn(number: string): boolean {
  const sum = [...number].reverse().reduce((total, digit, position) => {
    const value = Number(digit) * (position % 2 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return number.length >= 13 && sum % 10 === 0;
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && !['', '0', 'no', 'false', 'off', 'n'].includes(value.toLowerCase());
}

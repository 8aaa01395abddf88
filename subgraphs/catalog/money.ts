import { Money } from '@foyer/kit/money';

/** An amount from the index as the contract has it. */
export function money(
  amount: string | null,
  currency: string | null,
): { amount: string; currency: string } | null {
  return amount === null || currency === null ? null : Money.parse(amount, currency).toJSON();
}

/** Up to which price, in cents, a ticket costs which fee. */
const TIERS = [
  [0, 0],
  [50_00, 99],
  [100_00, 1_99],
  [150_00, 2_99],
  [200_00, 3_99],
] as const;
const ABOVE = 4_99;

/** The fee of one ticket, by its price; both in cents. */
export function feeOf(price: number): number {
  return TIERS.find(([most]) => price <= most)?.[1] ?? ABOVE;
}

import type { IngresseEvent, PaymentMethod } from '../catalogue/event.ts';

/** The most instalments, and what each after the first costs besides, in per cent of the total. */
export const MOST_INSTALLMENTS = 6;
const PERCENT = 2;

/** What a total is with instalments, centavos. */
export function withInterest(total: number, installments: number): number {
  return installments <= 1 ? total : Math.round(total * (1 + (PERCENT * (installments - 1)) / 100));
}

/** How a total can be paid; nothing is to be paid for what is free. */
export function methodsOf({ methods }: IngresseEvent, total: number): Record<string, object> {
  if (total === 0) return {};
  return Object.fromEntries(methods.map((type) => [type, { type, installments: portions(type, total) }]));
}

function portions(type: PaymentMethod, total: number): object[] {
  const most = type === 'CartaoCredito' ? MOST_INSTALLMENTS : 1;
  return Array.from({ length: most }, (_unused, at) => {
    const quantity = at + 1;
    const whole = withInterest(total, quantity);
    return {
      quantity,
      value: Math.round(whole / quantity) / 100,
      total: whole / 100,
      taxValue: (whole - total) / 100,
      shippingCost: 0,
    };
  });
}

import { describe, expect, test } from 'vitest';
import { REFUSALS } from './designed/codes.ts';
import { refusalOf, S360Refusal } from './refusal.ts';

const refused = (statusCode: string) => ({ statusCode, expectedException: true });

describe('an answer that is no good one', () => {
  test.each([
    [200, refused('error.order.availability'), 'SOLD_OUT'],
    [200, refused('error.order.seatNotAvailable'), 'SEATS_TAKEN'],
    [200, refused('error.order.expired'), 'HOLD_EXPIRED'],
    [200, refused('error.order.price'), 'TARIFF_UNKNOWN'],
    [200, refused('error.order.priceMismatch'), 'PRICE_CHANGED'],
    [200, refused('error.contact.loginExists'), 'CUSTOMER_DATA_INVALID'],
    [200, refused('error.payment.limitExceeded'), 'PAYMENT_DECLINED'],
    [200, refused('error.somethingNew'), 'SUPPLIER_REFUSED'],
    [400, refused('error.parameter.missing'), 'SUPPLIER_REFUSED'],
    [401, undefined, 'FORBIDDEN'],
    [403, undefined, 'FORBIDDEN'],
    [429, undefined, 'SUPPLIER_THROTTLED'],
    [509, undefined, 'SUPPLIER_THROTTLED'],
    [500, refused('error.technical'), 'SUPPLIER_DOWN'],
  ])('%s %o is %s', (status, body, code) => {
    expect(refusalOf(status, body)).toMatchObject({ code, supplier: 's360' });
  });

  test.each([
    [200, { statusCode: 'success' }],
    [200, { statusCode: 'in_progress', requestId: 1 }],
    [502, undefined],
    [404, undefined],
  ])('%s %o is nothing of S-360’s own', (status, body) => {
    expect(refusalOf(status, body)).toBeUndefined();
  });

  test('keeps the code that it came with', () => {
    const refusal = refusalOf(200, refused('error.order.notFound'));
    expect(refusal instanceof S360Refusal && refusal.reason).toBe('error.order.notFound');
  });
});

test('no code hides behind a shorter one', () => {
  for (const [at, [begin]] of REFUSALS.entries())
    for (const [later] of REFUSALS.slice(at + 1)) expect(later.startsWith(begin)).toBe(false);
});

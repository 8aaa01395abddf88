import { expect, test } from 'vitest';
import { refusalOf } from './refusal.ts';

const body = (error_code: number, some: object = {}) => ({ error_code, error_desc: 'so it is', ...some });

test.each([
  [401, 3, 'FORBIDDEN'],
  [400, 2, 'FORBIDDEN'],
  [403, 5, 'FORBIDDEN'],
  [401, 7, 'FORBIDDEN'],
  [403, 8, 'FORBIDDEN'],
  [502, 4, 'SUPPLIER_DOWN'],
  [502, 8, 'SUPPLIER_DOWN'],
  [500, 6, 'SUPPLIER_DOWN'],
  [503, 8, 'SUPPLIER_DOWN'],
  [400, 8, 'SUPPLIER_REFUSED'],
  [460, 8, 'SUPPLIER_REFUSED'],
  [410, 8, 'SUPPLIER_REFUSED'],
  [404, 8, 'SUPPLIER_REFUSED'],
  [460, 2000, 'CUSTOMER_DATA_INVALID'],
  [460, 3000, 'PAYMENT_DECLINED'],
  [460, 3008, 'PAYMENT_DECLINED'],
  [460, 3009, 'SUPPLIER_REFUSED'],
  [400, 9999, 'SUPPLIER_REFUSED'],
  // Errors are errors at any status.
  [200, 8, 'SUPPLIER_REFUSED'],
])('status %i with code %i is %s', (status, code, expected) => {
  expect(refusalOf(status, body(code))).toMatchObject({ code: expected, supplier: 'ticketswitch' });
});

test('what is wrong with an e-mail address is told', () => {
  expect(refusalOf(460, body(2000, { error_key: 'addr_missing_at' }))?.message).toContain('addr_missing_at');
  expect(refusalOf(460, body(2000))?.message).toContain('so it is');
});

test('too many calls are told by the status, whatever the body says', () => {
  expect(refusalOf(429, body(4))).toBeUndefined();
});

test('an answer without an error is none', () => {
  for (const answer of [undefined, null, 'x', {}, { error_desc: 'x' }, { error_code: '8', error_desc: 'x' }])
    expect(refusalOf(500, answer)).toBeUndefined();
});

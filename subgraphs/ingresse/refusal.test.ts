import { describe, expect, test } from 'vitest';
import { isRefused, refusalOf } from './refusal.ts';

const v1 = (code: number, details?: { code: string; message: string }) => ({
  responseData: `[Ingresse Exception Error] USAGE EXCEPTION - ERROR ${code} - Something.`,
  responseDetails: 'OK',
  responseError: {
    status: false,
    category: 'USAGE EXCEPTION',
    code,
    message: 'Something.',
    ...(details ? { details } : {}),
  },
  responseStatus: 200,
});

describe('a refusal', () => {
  test.each([
    [2006, 'FORBIDDEN'],
    [2009, 'FORBIDDEN'],
    [2099, 'FORBIDDEN'],
    [3002, 'NOT_FOUND'],
    [3023, 'HOLD_EXPIRED'],
    [3036, 'CANCEL_NOT_PERMITTED'],
    [3041, 'SOLD_OUT'],
    [5010, 'SUPPLIER_DOWN'],
    [6031, 'HOLDER_REQUIRED'],
    [6038, 'TRANSFER_NOT_PERMITTED'],
    [6042, 'RECIPIENT_UNKNOWN'],
    [6044, 'QUANTITY_NOT_ALLOWED'],
    [1216, 'PAYMENT_NOT_ACCEPTED'],
    [1060, 'CUSTOMER_DATA_INVALID'],
    [1234, 'SUPPLIER_REFUSED'],
  ])('of v1 comes with status 200: %i is %s', (number, code) => {
    const error = refusalOf(200, v1(number));
    expect(error).toMatchObject({ code, number, supplier: 'ingresse' });
    expect(isRefused(error, number)).toBe(true);
    expect(isRefused(error, 1)).toBe(false);
  });

  test('says what coupon service and gateway said', () => {
    const error = refusalOf(200, v1(3087, { code: 'CPN-11027', message: 'Used up' }));
    expect(error).toMatchObject({ code: 'SUPPLIER_REFUSED', detail: 'CPN-11027' });
    expect(error?.message).toContain('CPN-11027: Used up');
  });

  test('is known by its text alone', () => {
    const { responseData } = v1(3002);
    expect(refusalOf(200, { responseData, responseError: null })).toMatchObject({
      code: 'NOT_FOUND',
      number: 3002,
    });
    expect(refusalOf(200, { responseData: '[Ingresse Exception Error] odd' })?.message).toContain('odd');
  });

  test.each([
    [401, 6065, 'FORBIDDEN', 6065],
    [401, 9, 'FORBIDDEN', 2001],
    [403, 9, 'FORBIDDEN', 2009],
    [404, 404, 'NOT_FOUND', 6008],
    [409, 1901, 'SUPPLIER_REFUSED', 1901],
  ])('of v2 comes with a status: %i with %i is %s', (status, code, expected, number) => {
    expect(refusalOf(status, { code, message: 'No.', info: {} })).toMatchObject({ code: expected, number });
  });

  test('is not what a good answer, a failure or too many calls are', () => {
    expect(refusalOf(200, { responseData: {}, responseError: null })).toBeUndefined();
    expect(refusalOf(200, undefined)).toBeUndefined();
    for (const status of [429, 500, 503])
      expect(refusalOf(status, { code: status, message: 'No.' })).toBeUndefined();
  });
});

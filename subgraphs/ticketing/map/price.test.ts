import { Money } from '@foyer/kit/money';
import { feeOf as theirs } from '@foyer/sandbox/ticketing/sale/fees';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { feeOf, feesOf, savingOf, ticketPrice } from './price.ts';

const usd = (amount: string | number) => Money.parse(amount, 'USD');

test.each([
  ['0', '0.00'],
  ['0.01', '0.99'],
  ['50', '0.99'],
  ['50.01', '1.99'],
  ['100', '1.99'],
  ['100.01', '2.99'],
  ['150', '2.99'],
  ['200', '3.99'],
  ['200.01', '4.99'],
  ['99999', '4.99'],
])('a ticket of %s has a fee of %s', (price, fee) => {
  expect(feeOf(usd(price)).amount).toBe(fee);
});

test('is what the supplier charges, to the cent', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 50_000 }), (cents) => {
      expect(feeOf(Money.ofMinor(cents, 'USD')).toMinor()).toBe(BigInt(theirs(cents)));
    }),
  );
});

test('numbers of the wire are read by their text', () => {
  expect(ticketPrice(299.9, 'BBD')).toEqual({
    total: { amount: '304.89', currency: 'BBD' },
    faceValue: { amount: '299.90', currency: 'BBD' },
    fees: { amount: '4.99', currency: 'BBD' },
    tax: null,
  });
});

test('a saving counts the fee', () => {
  expect(savingOf(ticketPrice(60, 'USD'), ticketPrice(45, 'USD'))).toMatchObject({
    amount: { amount: '16.00' },
    percent: 25,
  });
  expect(savingOf(ticketPrice(45, 'USD'), ticketPrice(45, 'USD'))).toBeNull();
  expect(savingOf(ticketPrice(45, 'USD'), ticketPrice(60, 'USD'))).toBeNull();
});

describe('the fees of an order', () => {
  const item = fc.record({
    price: fc.integer({ min: 0, max: 40_000 }).map((cents) => Money.ofMinor(cents, 'USD')),
    quantity: fc.integer({ min: 1, max: 9 }),
  });

  test('are those of its tickets', () => {
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 6 }), (items) => {
        const each = items.map(({ price, quantity }) => feeOf(price).times(quantity));
        expect(feesOf(items, Money.sum(each, 'USD')).map(({ amount }) => amount)).toEqual(
          each.map(({ amount }) => amount),
        );
      }),
    );
  });

  test('add up to what the supplier says, whatever it charges', () => {
    fc.assert(
      fc.property(
        fc.array(item, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 0, max: 100_000 }),
        (items, cents) => {
          const all = Money.ofMinor(cents, 'USD');
          const parts = feesOf(items, all);
          expect(Money.sum(parts, 'USD').equals(all)).toBe(true);
          expect(parts.every((part) => part.compare(usd(0)) >= 0)).toBe(true);
        },
      ),
    );
  });
});

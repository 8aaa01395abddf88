import { describe, expect, test } from 'vitest';
import { order as shape, type WireOrder } from '../wire/order.ts';
import { orderOf, ticketId } from './order.ts';

/** As the reference shows it. */
const WIRE = {
  self: '/orders/5D0A71C29E4B',
  number: '5D0A71C29E4B',
  status: 'Placed',
  placed: '2031-01-05T08:30:40+00:00',
  subtotal: 120,
  fees: 3.98,
  total: 123.98,
  items: [
    {
      number: 'c1d2e3f4a5b60718293a4b5c6d7e8f90',
      section: '/events/17140000000005/sections/17140000000006',
      name: 'Harbour Lights: Balcony',
      description: 'Seated, upper level',
      price: 60,
      quantity: 2,
    },
  ],
  customer: {
    self: '/accounts/NO-7Q2K9D4F',
    number: 'NO-7Q2K9D4F',
    username: 'nora.quill',
    email: 'nora@example.test',
    firstName: 'Nora',
    lastName: 'Quill',
  },
  payments: '/orders/5D0A71C29E4B/payments',
  refunds: '/orders/5D0A71C29E4B/refunds',
};
const wire = (more: object = {}): WireOrder => shape.parse({ ...WIRE, ...more });
const [ITEM] = WIRE.items;
const item = ITEM?.number ?? '';

test('a placed order is held for fifteen minutes', () => {
  expect(orderOf(wire(), 'USD', [])).toMatchObject({
    id: '5D0A71C29E4B',
    state: 'HELD',
    reference: null,
    heldUntil: '2031-01-05T08:45:40.000Z',
    purchasedAt: null,
    price: {
      total: { amount: '123.98' },
      faceValue: { amount: '120.00' },
      fees: { amount: '3.98' },
      tax: null,
    },
    total: { amount: '123.98', currency: 'USD' },
    delivery: null,
    lines: [
      {
        id: item,
        eventId: '17140000000005',
        performanceId: '17140000000005',
        ticketType: 'Balcony',
        priceBand: null,
        quantity: 2,
        price: { total: { amount: '123.98' } },
        seats: 'NOT_REQUESTED',
        cancellation: 'NOT_BOUGHT',
        tickets: [
          { id: `${item}.1`, seat: null, price: { total: { amount: '61.99' } }, barcode: null },
          { id: `${item}.2`, seat: null, price: { total: { amount: '61.99' } }, barcode: null },
        ],
      },
    ],
  });
});

test('until another end is told', () => {
  const until = { expires: '2031-01-05T08:50:00+00:00' };
  expect(orderOf(wire(until), 'USD', []).heldUntil).toBe('2031-01-05T08:50:00.000Z');
});

test.each([
  ['Fulfilled', 'PURCHASED', 'POSSIBLE'],
  ['Cancelled', 'RELEASED', 'NOT_BOUGHT'],
  ['Timed Out', 'RELEASED', 'NOT_BOUGHT'],
  ['Refunded', 'CANCELLED', 'CANCELLED'],
  ['Voided', 'CANCELLED', 'CANCELLED'],
  ['Returned', 'CANCELLED', 'CANCELLED'],
])('%s is %s', (status, state, cancellation) => {
  const order = orderOf(wire({ status }), 'USD', []);
  expect(order).toMatchObject({ state, heldUntil: null, lines: [{ cancellation }] });
  expect(order.reference).toBe(state === 'RELEASED' ? null : '5D0A71C29E4B');
});

test('a state that nobody has heard of is not guessed at', () => {
  expect(() => orderOf(wire({ status: 'Pending' }), 'USD', [])).toThrow(/unknown state/);
});

test('tickets tell when they were bought; what is on its way opens no door', () => {
  const own = (position: number, state: 'OWN' | 'OFFERED' | 'GONE') => ({
    item,
    position,
    serial: `HARHTS-BALC4071882${position}`,
    issued: '2031-01-05T08:31:07.000Z',
    state,
  });
  const order = orderOf(wire({ status: 'Fulfilled' }), 'USD', [own(0, 'OFFERED'), own(1, 'OWN')]);
  expect(order.purchasedAt).toBe('2031-01-05T08:31:07.000Z');
  expect(order.lines[0]?.tickets.map(({ barcode }) => barcode)).toEqual([
    null,
    { value: 'HARHTS-BALC40718821', formats: [] },
  ]);
  expect(ticketId(item, 1)).toBe(order.lines[0]?.tickets[1]?.id);
});

describe('free tickets', () => {
  const free = { subtotal: 0, fees: 0, total: 0, items: [{ ...ITEM, price: 0 }], status: 'Fulfilled' };
  test('are bought when they are ordered, and cannot be given back', () => {
    expect(orderOf(wire(free), 'USD', [])).toMatchObject({
      purchasedAt: '2031-01-05T08:30:40.000Z',
      total: { amount: '0.00' },
      lines: [{ cancellation: 'NOT_PERMITTED' }],
    });
  });
});

describe('what the supplier charges besides', () => {
  const charged = { subtotal: 120, fees: 5, total: 125 };
  test('is shared between equal tickets to the cent', () => {
    const items = [{ ...ITEM, price: 40, quantity: 3 }];
    const tickets = orderOf(wire({ ...charged, items }), 'USD', []).lines[0]?.tickets ?? [];
    expect(tickets.map(({ price }) => price.fees.amount)).toEqual(['1.67', '1.67', '1.66']);
  });
  test('in a currency without cents too', () => {
    expect(orderOf(wire(charged), 'JPY', []).lines[0]?.tickets[0]?.price).toMatchObject({
      fees: { amount: '2.5', currency: 'JPY' },
    });
  });
});

test('an empty object may come as an empty list, and then names what is missing', () => {
  expect(shape.safeParse({ ...WIRE, customer: [] }).error?.issues[0]?.path).toEqual(['customer', 'self']);
});

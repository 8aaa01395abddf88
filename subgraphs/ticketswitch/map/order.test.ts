import { describe, expect, test } from 'vitest';
import * as wire from '../wire.ts';
import { deliveryOf, orderOf } from './order.ts';

const NOW = new Date('2027-02-01T10:00:00Z');
const gbp = (amount: string) => ({ amount, currency: 'GBP' });

const order = (item: number, some: object = {}) => ({
  item_number: item,
  event: { event_id: `4E${item}`, event_desc: 'Something', need_performance: true },
  performance: { perf_id: `4E${item}-1`, event_id: `4E${item}` },
  ticket_type_code: 'DECK',
  ticket_type_desc: 'Upper Deck',
  price_band_code: 'A/pool',
  price_band_desc: 'Railing',
  requested_seat_ids: ['B4', 'B5'],
  seat_request_status: 'got_all',
  send_method: { send_code: 'HALL', send_desc: 'At the hall', send_type: 'collect', send_cost: 1.25 },
  ticket_orders: {
    ticket_order: [
      {
        discount_code: 'ADULT',
        discount_desc: 'Adult',
        no_of_seats: 1,
        sale_seatprice: 40.1,
        sale_surcharge: 4.2,
        seats: [{ full_id: 'B4', row_id: 'B', col_id: '4', is_restricted_view: false }],
      },
      {
        discount_code: 'KID',
        discount_desc: '',
        no_of_seats: 1,
        sale_seatprice: 20.2,
        sale_surcharge: 4.2,
        seats: [{ full_id: 'B5', row_id: 'B', col_id: '5', is_restricted_view: true, seat_text: 'Mast' }],
      },
    ],
  },
  total_no_of_seats: 2,
  total_sale_seatprice: 60.3,
  total_sale_surcharge: 8.4,
  ...some,
});
const bundle = (orders: object[], some: object = {}) => ({
  bundle_source_code: 'quay_two',
  bundle_source_desc: 'Second Quay Tickets',
  bundle_order_count: orders.length,
  currency_code: 'gbp',
  order: orders,
  bundle_total_seatprice: 60.3,
  bundle_total_surcharge: 8.4,
  bundle_total_send_cost: 1.25,
  bundle_total_cost: 69.95,
  ...some,
});
const answer = (bundles: object[], some: object = {}) =>
  wire.transaction.parse({
    transaction_status: 'reserved',
    reserve_iso8601_date_and_time: '2027-02-01T10:00:00Z',
    minutes_left_on_reserve: 12.5,
    input_contained_unavailable_order: false,
    unreserved_orders: [],
    language_list: ['en'],
    trolley_contents: {
      transaction_uuid: 'U-1',
      trolley_bundle_count: bundles.length,
      trolley_order_count: 1,
      bundle: bundles,
    },
    ...some,
  });
const held = (some: object = {}) => orderOf(answer([bundle([order(1, some)])]), NOW);

test('a hold', () => {
  expect(held()).toEqual({
    id: 'U-1',
    state: 'HELD',
    reference: null,
    heldUntil: '2027-02-01T10:12:30.000Z',
    purchasedAt: null,
    price: { total: gbp('68.70'), faceValue: gbp('60.30'), fees: gbp('8.40'), tax: null },
    delivery: { code: 'HALL', name: 'At the hall', kind: 'COLLECT', price: gbp('1.25'), countries: null },
    total: gbp('69.95'),
    lines: [
      {
        id: '1',
        eventId: '4E1',
        performanceId: '4E1-1',
        ticketType: 'Upper Deck',
        priceBand: 'Railing',
        quantity: 2,
        price: { total: gbp('68.70'), faceValue: gbp('60.30'), fees: gbp('8.40'), tax: null },
        seats: 'ALL',
        tickets: [
          {
            id: '1.1',
            seat: { id: 'B4', row: 'B', number: '4', restrictedView: false, note: null },
            tariff: 'Adult',
            price: expect.objectContaining({ total: gbp('44.30') }),
            barcode: null,
            holder: null,
            printUrl: null,
          },
          expect.objectContaining({
            id: '1.2',
            seat: expect.objectContaining({ id: 'B5', restrictedView: true, note: 'Mast' }),
            tariff: 'KID',
            price: expect.objectContaining({ total: gbp('24.40') }),
          }),
        ],
        venueReference: null,
        cancellation: 'NOT_BOUGHT',
        commission: null,
      },
    ],
  });
});

test('what was not held is no order', () => {
  const refused = { input_contained_unavailable_order: true, unreserved_orders: [] };
  expect(orderOf(wire.transaction.parse(refused), NOW)).toBeNull();
  expect(orderOf(wire.transaction.parse({ ...refused, trolley_contents: null }), NOW)).toBeNull();
  expect(orderOf(wire.transaction.parse({ ...refused, trolley_contents: {} }), NOW)).toBeNull();
});

describe('the state', () => {
  test.each([
    ['reserved', 'HELD'],
    ['released', 'RELEASED'],
    ['attempting', 'PURCHASING'],
    ['failed', 'FAILED'],
    ['purchased', 'PURCHASED'],
  ])('%s is %s', (status, state) => {
    const found = orderOf(answer([bundle([order(1)])], { transaction_status: status }), NOW);
    expect(found?.state).toBe(state);
    // Only a hold runs out.
    expect(found?.heldUntil === null).toBe(status !== 'reserved');
  });

  test.each([
    [['cancelled', 'cancelled'], 'CANCELLED'],
    [['cancelled', 'possible'], 'PART_CANCELLED'],
    [['tried_and_failed', 'not_permitted'], 'PURCHASED'],
  ])('a purchase with lines %o is %s', (lines, state) => {
    const orders = lines.map((cancellation_status, at) => order(at + 1, { cancellation_status }));
    const found = orderOf(answer([bundle(orders)], { transaction_status: 'purchased' }), NOW);
    expect(found?.state).toBe(state);
  });

  test.each([
    ['possible', 'POSSIBLE'],
    ['not_permitted', 'NOT_PERMITTED'],
    ['cancelled', 'CANCELLED'],
    ['tried_and_failed', 'REFUSED'],
    [undefined, 'NOT_BOUGHT'],
    [null, 'NOT_BOUGHT'],
  ])('of cancelling: %s is %s', (status, expected) => {
    expect(held({ cancellation_status: status })?.lines[0]?.cancellation).toBe(expected);
  });

  test.each([
    ['got_all', 'ALL'],
    ['got_partial', 'SOME'],
    ['got_none', 'NONE'],
    ['not_requested', 'NOT_REQUESTED'],
    [undefined, 'NOT_REQUESTED'],
  ])('of the seats: %s is %s', (status, expected) => {
    expect(held({ seat_request_status: status })?.lines[0]?.seats).toBe(expected);
  });
});

describe('a purchase', () => {
  const bought = (some: object = {}) =>
    orderOf(
      answer(
        [
          bundle([
            order(1, {
              backend_purchase_reference: 'QUAY-1',
              supported_barcode_types: ['qr_code', 'aztec', 'aztec_small', 'hologram'],
              user_commission: {
                amount_excluding_vat: 3,
                amount_including_vat: 3.6,
                commission_currency_code: 'gbp',
              },
              predicted_user_commission: {
                amount_excluding_vat: 1,
                amount_including_vat: 1.2,
                commission_currency_code: 'gbp',
              },
              ...some,
            }),
          ]),
        ],
        { transaction_status: 'purchased', purchase_iso8601_date_and_time: '2027-02-01T10:05:00Z' },
      ),
      NOW,
    );

  test('has a time, references and what was earned', () => {
    expect(bought()).toMatchObject({
      state: 'PURCHASED',
      purchasedAt: '2027-02-01T10:05:00.000Z',
      lines: [{ venueReference: 'QUAY-1', commission: { excludingTax: gbp('3.00') } }],
    });
  });

  test('gives barcodes where the venue does, in the formats it knows, each once', () => {
    const coded = { full_id: 'B4', row_id: 'B', col_id: '4', barcode: '0001' };
    const tickets = bought({
      ticket_orders: {
        ticket_order: [
          { discount_code: '', no_of_seats: 2, sale_seatprice: 1, sale_surcharge: 0, seats: [coded] },
        ],
      },
    })?.lines[0]?.tickets;
    expect(tickets).toMatchObject([
      { tariff: 'Standard', barcode: { value: '0001', formats: ['QR_CODE', 'AZTEC'] } },
      // Fewer seats than tickets came.
      { id: '1.2', seat: null, barcode: null },
    ]);
  });

  test('tells where tickets are printed', () => {
    const send_method = {
      send_code: 'PRINT',
      send_type: 'selfprint',
      send_cost: 0,
      self_print_voucher_url: 'https://print.example/1',
    };
    expect(bought({ send_method })?.lines[0]?.tickets[0]?.printUrl).toBe('https://print.example/1');
  });
});

describe('several lines', () => {
  test('of two systems add up exactly', () => {
    const found = orderOf(
      answer([
        bundle([order(1), order(2)]),
        bundle([order(3)], {
          bundle_source_code: 'other',
          bundle_total_seatprice: 0.1,
          bundle_total_surcharge: 0.2,
          bundle_total_cost: 0.3,
        }),
      ]),
      NOW,
    );
    expect(found).toMatchObject({
      price: { total: gbp('69.00'), faceValue: gbp('60.40'), fees: gbp('8.60') },
      total: gbp('70.25'),
    });
    expect(found?.lines.map(({ id }) => id)).toEqual(['1', '2', '3']);
    expect(found?.lines.flatMap(({ tickets }) => tickets.map(({ id }) => id))).toEqual([
      '1.1',
      '1.2',
      '2.1',
      '2.2',
      '3.1',
      '3.2',
    ]);
  });

  test('in yen', () => {
    const yen = { bundle_total_seatprice: 9800, bundle_total_surcharge: 700, bundle_total_cost: 10_700 };
    expect(orderOf(answer([bundle([order(1)], { ...yen, currency_code: 'jpy' })]), NOW)).toMatchObject({
      price: { total: { amount: '10500', currency: 'JPY' } },
      total: { amount: '10700', currency: 'JPY' },
    });
  });
});

test('a line of an undated event has the id that stays', () => {
  const undated = held({ event: { event_id: '4PASS', need_performance: false } });
  expect(undated?.lines[0]).toMatchObject({ eventId: '4PASS', performanceId: '4PASS-auto' });
});

test('it does no harm that anything optional is missing or null', () => {
  const optional = [
    'price_band_desc',
    'seat_request_status',
    'send_method',
    'predicted_user_commission',
    'user_commission',
    'backend_purchase_reference',
    'cancellation_status',
    'supported_barcode_types',
    'requested_seat_ids',
    'ticket_type_desc',
  ];
  for (const name of optional)
    for (const value of [undefined, null]) expect(held({ [name]: value })?.lines).toHaveLength(1);
  expect(held({ ticket_type_desc: null })?.lines[0]?.ticketType).toBe('DECK');
  for (const bundles of [undefined, null, []]) {
    const contents = { transaction_uuid: 'U-1', bundle: bundles };
    expect(orderOf(answer([], { trolley_contents: contents }), NOW)).toMatchObject({
      lines: [],
      price: null,
      total: null,
    });
  }
});

describe('a way of delivery', () => {
  const method = (some: object = {}) =>
    wire.sendMethods.parse({
      source_code: 'quay_two',
      currency_code: 'gbp',
      send_methods: {
        send_method: [{ send_code: 'X', send_desc: 'By bottle', send_type: 'post', send_cost: 3.5, ...some }],
      },
    }).send_methods.send_method?.[0];
  const mapped = (some: object = {}, currency = 'gbp') => {
    const found = method(some);
    return found && deliveryOf(found, currency);
  };

  test.each([
    ['collect', 'COLLECT'],
    ['post', 'POST'],
    ['selfprint', 'ELECTRONIC'],
  ])('%s is %s', (type, kind) => {
    expect(mapped({ send_type: type })).toMatchObject({
      code: 'X',
      name: 'By bottle',
      kind,
      price: gbp('3.50'),
    });
  });

  test('may be for some countries only, of which the United Kingdom is written GB', () => {
    const permitted_countries = {
      country: [
        { country_code: 'uk', country_desc: 'United Kingdom' },
        { country_code: 'ie', country_desc: 'Ireland' },
      ],
    };
    expect(mapped({ permitted_countries })?.countries).toEqual([
      { code: 'GB', name: 'United Kingdom' },
      { code: 'IE', name: 'Ireland' },
    ]);
    expect(mapped({ permitted_countries: null })?.countries).toBeNull();
  });

  test('without a name has its code; in yen it has no decimals', () => {
    expect(mapped({ send_desc: null, send_cost: 200 }, 'jpy')).toMatchObject({
      name: 'X',
      price: { amount: '200', currency: 'JPY' },
    });
  });
});

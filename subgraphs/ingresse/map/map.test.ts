import { describe, expect, test } from 'vitest';
import { event } from '../wire/event.ts';
import { sale } from '../wire/sale.ts';
import { detailsOf, eventOf, sessionsOf, wantsHolders } from './event.ts';
import { sessionOf } from './ids.ts';
import { orderOf, stateOf } from './order.ts';
import { plainText } from './text.ts';
import { exactInstant, instantOf, zoneOf } from './time.ts';

const NOW = new Date('2027-03-01T12:00:00Z');
const ticket = (price: string, tax: string, typeId = '11') => ({
  id: '',
  code: '',
  name: '',
  checked: false,
  transferred: false,
  ticketId: '10',
  ticket: 'Floor',
  typeId,
  type: 'Full',
  price,
  tax,
  sessions: [{ id: 5 }],
});
function wire(some: object, tickets: object[]) {
  return sale.parse({
    responseData: {
      id: '1',
      transactionId: 'AB',
      status: 'pending',
      paymentoption: 'tbd',
      totalOrder: '0.00',
      creationdate: '2027-03-01 09:00:00',
      modificationdate: '2027-03-01 09:00:00',
      event: { id: '7' },
      basket: { tickets },
      ...some,
    },
  });
}

describe('an order', () => {
  test.each([
    ['pending', 'tbd', 'HELD'],
    ['pending', 'pix', 'PURCHASING'],
    ['authorized', 'creditCard', 'PURCHASING'],
    ['manual review', 'creditCard', 'PURCHASING'],
    ['approved', 'creditCard', 'PURCHASED'],
    ['refund', 'creditCard', 'CANCELLED'],
    ['cancelled', 'tbd', 'RELEASED'],
    ['outOfStock', '', 'FAILED'],
    ['something new', '', 'PURCHASING'],
  ])('that is %s by %s is %s', (status, paymentoption, state) => {
    expect(stateOf({ status, paymentoption })).toBe(state);
  });

  test('has the prices of its tickets, less what a coupon takes off, to the centavo', () => {
    const tickets = [ticket('0.10', '0.01'), ticket('0.10', '0.01'), ticket('0.10', '0.01')];
    const amounts = (totalOrder: string) => {
      const { total, price, lines } = orderOf(wire({ totalOrder }, tickets), NOW);
      return [
        total?.amount,
        price?.fees.amount,
        ...(lines[0]?.tickets ?? []).map((one) => one.price.total.amount),
      ];
    };
    expect(amounts('0.33')).toEqual(['0.33', '0.03', '0.11', '0.11', '0.11']);
    expect(amounts('0.23')).toEqual(['0.23', '0.03', '0.07', '0.08', '0.08']);
    expect(amounts('0.01')).toEqual(['0.01', '0.01', '0.00', '0.00', '0.01']);
    expect(amounts('0.00')).toEqual(['0.00', '0.00', '0.00', '0.00', '0.00']);
    // Insurance is on top of the tickets.
    expect(amounts('9.00')).toEqual(['0.33', '0.03', '0.11', '0.11', '0.11']);
  });

  test('has a line a type, and is held for a quarter of an hour of Brazilian time', () => {
    const order = orderOf(
      wire({ totalOrder: '3.00' }, [ticket('1.00', '0', '1'), ticket('2.00', '0', '2')]),
      NOW,
    );
    expect(order.heldUntil).toBe('2027-03-01T12:15:00.000Z');
    expect(order.lines.map(({ id, performanceId }) => [id, performanceId])).toEqual([
      ['1', '7-5'],
      ['2', '7-5'],
    ]);
  });
});

test('an event with little in it, and with more than anybody knows, is read', () => {
  const bare = event.parse({
    id: 7,
    title: 'Bare',
    status: { id: 2, name: 'published' },
    sessions: [
      { id: 1, dateTime: null, status: 'something new' },
      { id: 2, dateTime: '2030-05-10T20:00:00+00:00', status: 'soldout' },
    ],
    attributes: {
      acceptedApps: { name: 'accepted_apps', value: ['a', 'b'] },
      nothing: { name: 'nothing', value: null },
      ticketTransferRequired: { name: 'ticket_transfer_required', value: '1' },
    },
    somethingElse: {},
  });
  expect(eventOf(bare)).toMatchObject({
    id: '7',
    status: 'ON_SALE',
    venue: null,
    image: null,
    startsOn: '2030-05-10',
    extra: { slug: '', attributes: [{ name: 'ticket_transfer_required', value: '1' }] },
  });
  expect(sessionsOf(bare)).toMatchObject([
    { id: '7-1', startsAt: null, localDate: null, saleStatus: 'CLOSED', timeZone: 'America/Sao_Paulo' },
    { id: '7-2', startsAt: '2030-05-10T23:00:00.000Z', saleStatus: 'SOLD_OUT' },
  ]);
  expect(detailsOf(bare)).toMatchObject({ description: null, media: [] });
  expect(wantsHolders(bare)).toBe(true);
});

test('ids of performances are read again', () => {
  expect(sessionOf('900100-900201')).toEqual({ eventId: '900100', session: '900201' });
  expect(sessionOf('900100-passports')).toEqual({ eventId: '900100', session: 'passports' });
  for (const id of ['900100', '900100-', '-1', '900100-x', '900100-1-2', '../1-2', '']) {
    expect(sessionOf(id)).toBeUndefined();
  }
});

test('the words of HTML', () => {
  expect(plainText('<p>Luz &amp; som &#8211; <b>ao&nbsp;vivo</b></p><p>Abre<br>às 20h</p>')).toBe(
    'Luz & som – ao vivo\nAbre\nàs 20h',
  );
  expect(plainText('a &unknown; b &#x110000;')).toBe('a &unknown; b &#x110000;');
});

test('times', () => {
  expect(instantOf('2027-03-26T20:00:00+00:00', 'America/Manaus')).toBe('2027-03-27T00:00:00.000Z');
  expect(instantOf('soon', 'America/Manaus')).toBeNull();
  expect(zoneOf('Mars/Phobos')).toBe('America/Sao_Paulo');
  expect(exactInstant('2030-05-08T10:00:20-03:00')).toBe('2030-05-08T13:00:20.000Z');
  expect(exactInstant('soon')).toBeNull();
  expect(exactInstant(undefined)).toBeNull();
});

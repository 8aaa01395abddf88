import { newEvent, sectionBody } from '@foyer/sandbox/ticketing/test-client';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Connector, callOf, last, startConnector } from './test-connector.ts';

let connector: Connector;
beforeAll(async () => {
  connector = await startConnector();
});
beforeEach(() => connector.forget());
afterAll(() => connector?.close());

async function one<Value>(read: Promise<Map<string, Value>>): Promise<Value | undefined> {
  return [...(await read).values()][0];
}
const performanceOf = async (title: string) =>
  one(connector.adapter.performances([await connector.eventId(title)], callOf()));
const eventOf = async (title: string) =>
  one(connector.adapter.events([await connector.eventId(title)], callOf()));

test('an event with its one performance, in the zone of its venue', async () => {
  const id = await connector.eventId('Harbour Lights');
  expect(await eventOf('Harbour Lights')).toMatchObject({
    id,
    kind: 'PERFORMANCE',
    title: 'Harbour Lights',
    status: 'ON_SALE',
    venue: {
      name: 'Pier Hall',
      address: 'Pier Road',
      city: { code: 'bb:bridgetown', name: 'Bridgetown' },
      country: { code: 'BB', name: 'Barbados' },
      timeZone: 'America/Barbados',
      location: { latitude: 13.0969, longitude: -59.6165 },
    },
    categories: [{ name: 'Concert' }, { code: expect.stringMatching(/^\d+\/jazz$/), name: 'Jazz' }],
    image: { url: expect.stringContaining(`/media/banner/${id}`) },
    startsOn: '2027-03-31',
    endsOn: '2027-03-31',
    seated: false,
    dated: true,
    addOn: false,
  });
  // Times have no zone and are UTC; Barbados is four hours behind.
  expect(await performanceOf('Harbour Lights')).toMatchObject({
    id,
    eventId: id,
    startsAt: '2027-03-31T20:00:00.000Z',
    localDate: '2027-03-31',
    localTime: '16:00',
    timeZone: 'America/Barbados',
    saleStatus: 'ON_SALE',
    runningMinutes: 180,
  });
});

test('an evening in London is an hour later in summer', async () => {
  const { adapter, admin } = connector;
  const region = last(
    String(
      Object(
        (await admin.post('/regions', { name: 'Thames', country: 'United Kingdom', city: 'London' })).body,
      ).self,
    ),
  );
  const place = { longitude: -0.1462, latitude: 51.5413, address: '2 Camden Yard' };
  const venue = String(
    Object((await admin.post('/venues', { name: 'Lock Hall', region, ...place })).body).self,
  );
  const { event } = await newEvent(admin);
  const known = Object((await admin.get(event)).body);
  const body = {
    ...known,
    banner: undefined,
    thumbnail: undefined,
    category: known.category.self,
    venue,
    start: '2027-06-30T23:30',
    end: '2027-07-01T01:00',
  };
  expect((await admin.put(event, body)).status).toBe(200);
  expect(await one(adapter.performances([last(event)], callOf()))).toMatchObject({
    startsAt: '2027-06-30T23:30:00.000Z',
    localDate: '2027-07-01',
    localTime: '00:30',
    timeZone: 'Europe/London',
    runningMinutes: 90,
  });
});

test.each([
  ['Last Ferry Home', 'SOLD_OUT', 'ON_SALE'],
  ['Not Yet On Sale', 'NOT_YET', 'ANNOUNCED'],
  ['Called Off', 'CLOSED', 'ENDED'],
  ['Yesterday’s Gala', 'CLOSED', 'ENDED'],
  ['Friends of the Theatre', 'ON_SALE', 'ON_SALE'],
])('%s is %s', async (title, saleStatus, status) => {
  expect(await performanceOf(title)).toMatchObject({ saleStatus });
  expect(await eventOf(title)).toMatchObject({ status });
});

test('what nobody approved is nobody’s to see', async () => {
  for (const title of ['A Rough Draft', 'Waiting for Review']) {
    const id = await connector.eventId(title);
    expect((await connector.adapter.events([id], callOf())).size).toBe(0);
    const live = connector.adapter.availability(
      { performanceId: id, quantity: null, promoCode: null },
      callOf(),
    );
    await expect(live).rejects.toMatchObject({ code: 'NOT_FOUND' });
  }
  expect(
    (await connector.adapter.events(['17149999999999', 'no such id', '../regions'], callOf())).size,
  ).toBe(0);
});

test('its texts and pictures', async () => {
  const id = await connector.eventId('Harbour Lights');
  expect(await one(connector.adapter.eventDetails([id], callOf()))).toMatchObject({
    description: 'An evening concert',
    descriptionHtml: null,
    media: [
      { kind: 'IMAGE', name: 'banner' },
      { kind: 'IMAGE', name: 'thumbnail' },
    ],
    runningTime: { minMinutes: 180, maxMinutes: 180 },
  });
});

describe('prices', () => {
  const USD = (amount: string) => ({ amount, currency: 'USD' });

  test('of sections, live, with the fee broken out and what is saved', async () => {
    const { id, sections } = await connector.event('Harbour Lights');
    const live = await connector.adapter.availability(
      { performanceId: id, quantity: null, promoCode: null },
      callOf(),
    );
    expect(live).toMatchObject({ currency: 'USD', quantities: null, seatSelection: { possible: false } });
    expect(live.ticketTypes.map(({ name }) => name)).toEqual(['Balcony', 'Floor', 'Captain’s Table']);
    const [balcony] = live.ticketTypes;
    expect(balcony).toMatchObject({
      code: sections.Balcony,
      description: 'Seated, upper level',
      priceBands: [
        {
          id: sections.Balcony,
          // Early birds pay 45 instead of 60.
          price: { faceValue: USD('45.00'), fees: USD('0.99'), total: USD('45.99'), tax: null },
          saving: { fullPrice: { total: USD('61.99') }, amount: USD('16.00'), percent: 25 },
          available: 114,
          tariffs: [{ code: 'standard', audience: 'STANDARD' }],
          seatBlocks: null,
        },
      ],
    });
  });

  test('change with the day', async () => {
    const { id } = await connector.event('Harbour Lights');
    await connector.clock.advance(12 * 86_400_000);
    const { ticketTypes } = await connector.adapter.availability(
      { performanceId: id, quantity: null, promoCode: null },
      callOf(),
    );
    expect(ticketTypes[0]?.priceBands[0]).toMatchObject({ price: { total: USD('61.99') }, saving: null });
  });

  test('span an event, by what a ticket costs with its fee', async () => {
    const { id } = await connector.event('Harbour Lights');
    const span = await one(connector.adapter.eventCostRanges([id], callOf()));
    expect(span).toMatchObject({
      min: { total: USD('40.99') },
      max: { total: USD('254.99') },
      quantities: null,
      bestValueOffer: { price: { total: USD('45.99') }, saving: { percent: 25 } },
    });
    expect(await one(connector.adapter.performanceCostRanges([id], callOf()))).toEqual(span);
    expect(
      (await connector.adapter.eventCostRanges([await connector.eventId('Last Ferry Home')], callOf())).size,
    ).toBe(0);
  });

  test('of everything there is are in the list, of what is gone too', async () => {
    const id = await connector.eventId('Every Price There Is');
    const { entries = [] } = (await one(connector.adapter.priceLists([id], callOf()))) ?? {};
    expect(
      entries.map(({ ticketType, price, available }) => [ticketType, price.fees.amount, available]),
    ).toEqual([
      ['Free', '0.00', 50],
      ['Lawn', '0.99', 500],
      ['Terrace', '1.99', 300],
      ['Stand', '2.99', 200],
      ['Box', '3.99', 40],
      ['Patron', '4.99', 0],
    ]);
  });

  test('are in the currency of the channel, which TickeTing does not tell', async () => {
    const id = await connector.eventId('Five Chairs');
    const query = { performanceId: id, quantity: null, promoCode: null };
    expect((await connector.adapter.availability(query, callOf('customer'))).currency).toBe('BBD');
  });
});

describe('the catalogue', () => {
  test('is read page by page, whole, and each event once', async () => {
    const titles: string[] = [];
    let after: string | null = null;
    do {
      const page = await connector.adapter.catalogue({ first: 7, after }, callOf());
      titles.push(...page.entries.map(({ event }) => event.title));
      for (const { event, performances } of page.entries)
        expect(performances).toMatchObject([{ id: event.id }]);
      after = page.after;
    } while (after !== null);
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles).toContain('Harbour Lights');
    for (const hidden of ['Friends of the Theatre', 'A Rough Draft', 'Called Off', 'Yesterday’s Gala'])
      expect(titles).not.toContain(hidden);
    // A list and the regions, which are read once.
    const calls = await connector.calls();
    expect(calls['published-events.list']).toBe(Math.ceil(titles.length / 7));
    expect(calls['regions.list']).toBeLessThanOrEqual(1);
    expect(calls['events.find'] ?? 0).toBe(0);
  });

  test('tells popularity and prices with it', async () => {
    const { entries } = await connector.adapter.catalogue({ first: 1, after: null }, callOf());
    expect(entries[0]).toMatchObject({ popularity: expect.any(Number), costRange: { min: {}, max: {} } });
  });

  test('is open to a storefront’s key', async () => {
    const { entries } = await connector.adapter.catalogue({ first: 3, after: null }, callOf('storefront'));
    expect(entries).toHaveLength(3);
  });
});

test('what is asked of one event at once is one call', async () => {
  const id = await connector.eventId('Five Chairs');
  await connector.forget();
  const { adapter } = connector;
  await Promise.all([
    adapter.events([id], callOf()),
    adapter.eventDetails([id], callOf()),
    adapter.performances([id], callOf()),
    adapter.priceLists([id], callOf()),
    adapter.performanceCostRanges([id], callOf()),
  ]);
  expect((await connector.calls())['events.find']).toBe(1);
});

test('a section that is switched off is not on sale', async () => {
  const { event, section } = await newEvent(connector.admin);
  await connector.admin.put(section, { ...sectionBody(), name: 'Off', active: false });
  const query = { performanceId: last(event), quantity: null, promoCode: null };
  expect((await connector.adapter.availability(query, callOf())).ticketTypes).toEqual([]);
  expect(await one(connector.adapter.performances([last(event)], callOf()))).toMatchObject({
    saleStatus: 'CLOSED',
  });
});

test.each([
  ['wrong', /not valid or not enough/],
  ['unheard-of', /not set up/],
] as const)('the channel %s is denied with the reason', async (channel, message) => {
  const { adapter } = connector;
  await expect(adapter.catalogue({ first: 1, after: null }, callOf(channel))).rejects.toMatchObject({
    code: 'FORBIDDEN',
    message: expect.stringMatching(message),
  });
});

test.each([
  ['down', 'SUPPLIER_DOWN'],
  ['throttled', 'SUPPLIER_THROTTLED'],
  ['garbage', 'SUPPLIER_PROTOCOL'],
])('while it is %s: %s', async (kind, code) => {
  const id = await connector.eventId('Five Chairs');
  await connector.fault({ kind, endpoint: 'events.find' });
  await expect(connector.adapter.events([id], callOf())).rejects.toMatchObject({
    code,
    supplier: 'ticketing',
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  availabilityOf,
  bandsOf,
  type Connector,
  callOf,
  eventOf,
  openOf,
  startConnector,
  wholeCatalogue,
} from './test-connector.ts';

let s360: Connector;
beforeAll(async () => {
  s360 = await startConnector();
});
beforeEach(() => s360.forget());
afterAll(() => s360?.close());

const eur = (amount: string) => ({ amount, currency: 'EUR' });

describe('the catalogue', () => {
  test('has all families as events of a kind', async () => {
    const all = await wholeCatalogue(s360.adapter);
    const kinds = new Set(all.map(({ event }) => event.kind));
    expect([...kinds].sort()).toEqual(['GOODS', 'PACKAGE', 'PASS', 'PERFORMANCE', 'SEASON_TICKET', 'VISIT']);
    expect(new Set(all.map(({ event }) => event.id)).size).toBe(all.length);
  });

  test('is the same in pages of any size', async () => {
    const ids = (await wholeCatalogue(s360.adapter)).map(({ event }) => event.id);
    const small = await s360.adapter.catalogue({ first: 7, after: ids[2] ?? null }, callOf());
    expect(small.entries.map(({ event }) => event.id)).toEqual(ids.slice(3, 10));
    expect(small.after).toBe(ids[9]);
    expect(
      (await s360.adapter.catalogue({ first: 10, after: ids.at(-1) ?? null }, callOf())).after,
    ).toBeNull();
  });

  test('tells a match with its place, teams, time and price', async () => {
    const { event, performances, costRange } = await eventOf(s360.adapter, 'Harbor Athletic v Alpilles');
    expect(event).toMatchObject({
      kind: 'PERFORMANCE',
      status: 'ON_SALE',
      seated: true,
      dated: true,
      addOn: false,
      startsOn: '2027-04-10',
      endsOn: '2027-04-10',
      categories: [{ code: 'FOOT', name: 'Football' }],
      venue: {
        name: 'Harbor Arena',
        city: { code: 'fr:marseille', name: 'Marseille' },
        country: { code: 'FR', name: 'France' },
        timeZone: 'Europe/Paris',
      },
      extra: { season: { code: 'C26' }, activity: { code: 'FOOT' } },
    });
    // In April Paris is two hours ahead.
    expect(performances).toMatchObject([
      {
        startsAt: '2027-04-10T15:00:00.000Z',
        localDate: '2027-04-10',
        localTime: '17:00',
        runningMinutes: 105,
        saleStatus: 'ON_SALE',
        extra: { match: { homeTeam: 'Harbor Athletic', awayTeam: 'Alpilles' } },
      },
    ]);
    expect(Date.parse(costRange?.learntAt ?? '')).toBeLessThanOrEqual(s360.clock.now().getTime());
    expect(costRange).toMatchObject({ min: { total: eur('13.50') }, max: { total: eur('45.00') } });
  });

  test('has a performance for each slot and date of a visit, in the summer as in the winter', async () => {
    const { event, performances } = await eventOf(s360.adapter, 'Museum visit');
    expect(event).toMatchObject({
      kind: 'VISIT',
      dated: true,
      seated: false,
      venue: { name: 'Musée du Port' },
    });
    // Closed on Mondays; the first of March is one.
    expect(performances[0]).toMatchObject({ localDate: '2027-03-02', localTime: '09:30' });
    expect(performances.some(({ localDate }) => localDate === '2027-03-08')).toBe(false);
    const ninth = (date: string) =>
      performances.find((one) => one.localDate === date && one.localTime === '09:30');
    expect(ninth('2027-03-27')?.startsAt).toBe('2027-03-27T08:30:00.000Z');
    expect(ninth('2027-03-30')?.startsAt).toBe('2027-03-30T07:30:00.000Z');
    expect(new Set(performances.map(({ id }) => id)).size).toBe(performances.length);
  });

  test('has dates without times for a pass by the day, and nothing dated for an open one', async () => {
    const day = await eventOf(s360.adapter, 'Day at the docks');
    expect(day.performances[1]).toMatchObject({ startsAt: null, localTime: null, localDate: '2027-03-02' });
    const open = await eventOf(s360.adapter, 'Harbor pass');
    expect(open.event).toMatchObject({ kind: 'PASS', dated: false, startsOn: null });
    expect(open.performances).toMatchObject([{ startsAt: null, localDate: null }]);
  });

  test('says what is not on sale, and leaves out what nobody is to see', async () => {
    const titles = (await wholeCatalogue(s360.adapter)).map(({ event }) => event.title);
    expect(titles).not.toContain('Not Announced');
    const paused = await eventOf(s360.adapter, 'The Interrupted Play');
    expect(paused.event.status).toBe('ENDED');
    expect(new Set(paused.performances.map(({ saleStatus }) => saleStatus))).toEqual(new Set(['CLOSED']));
    const later = await eventOf(s360.adapter, 'Sale Begins Later');
    expect(later.event.status).toBe('ANNOUNCED');
    expect(later.performances[0]?.saleStatus).toBe('NOT_YET');
  });

  test('speaks the language asked for, and another where it lacks that', async () => {
    const french = await eventOf(s360.adapter, 'Visite du musée', callOf('default', 'fr-CA'));
    expect(french.event.id).toBe((await eventOf(s360.adapter, 'Museum visit')).event.id);
    await eventOf(s360.adapter, 'Museum visit', callOf('default', 'ja'));
  });

  test('names what a season ticket is made of', async () => {
    const { event } = await eventOf(s360.adapter, 'Chamber card');
    const details = await s360.adapter.eventDetails([event.id], callOf());
    const { componentIds = [] } = details.get(event.id) ?? {};
    const parts = await s360.adapter.events(componentIds, callOf());
    expect([...parts.values()].map(({ title }) => title).sort()).toEqual(
      [1, 2, 3, 4].map((number) => `Chamber evening ${number}`),
    );
  });

  test('answers by id, and leaves unknown ids out', async () => {
    const { event, performances } = await eventOf(s360.adapter, 'Museum visit');
    const [first] = performances;
    const ids = [event.id, '1', 'nonsense'];
    expect([...(await s360.adapter.events(ids, callOf())).keys()]).toEqual([event.id]);
    const wrong = [`${event.id}-2027-03-01-1`, `${event.id}-undated`, `${event.id}-2027-13-45`, '12'];
    const found = await s360.adapter.performances([first?.id ?? '', ...wrong], callOf());
    expect([...found.keys()]).toEqual([first?.id]);
  });

  test('knows visits beyond those that it lists', async () => {
    const { performances } = await eventOf(s360.adapter, 'Museum visit');
    const [first] = performances;
    const far = first?.id.replace('2027-03-02', '2027-11-17') ?? '';
    expect(performances.some(({ id }) => id === far)).toBe(false);
    const found = await s360.adapter.performances([far], callOf());
    expect(found.get(far)).toMatchObject({ localDate: '2027-11-17', saleStatus: 'ON_SALE' });
  });
});

describe('availability', () => {
  test('has the areas of a ground as ticket types, and seats row by row', async () => {
    const { availability } = await openOf(s360.adapter, 'Harbor Athletic v Alpilles');
    expect(availability.ticketTypes.map(({ name }) => name)).toEqual([
      'West stand',
      'East stand',
      'North stand',
      'South terrace',
    ]);
    expect(availability.seatSelection.possible).toBe(true);
    const [west, , , terrace] = bandsOf(availability);
    expect(terrace).toMatchObject({ seatBlocks: null, singleSeats: null });
    expect(west).toMatchObject({ name: 'Category 1', price: { total: eur('45.00') }, maxQuantity: 8 });
    const longest = Math.max(...(west?.seatBlocks ?? []).map(({ seats }) => seats.length));
    expect(west?.available).toBe(longest);
  });

  test('has tariffs with the full price first, names for those that need them, and none that want proof', async () => {
    const { bands } = await openOf(s360.adapter, 'Museum visit');
    const tariffs = bands[0]?.tariffs ?? [];
    expect(tariffs.map(({ name }) => name)).toEqual(['Adult', 'Under 18', 'Under 6']);
    expect(tariffs[0]).toMatchObject({ audience: 'STANDARD', onlyWith: [] });
    expect(tariffs[2]).toMatchObject({ price: { total: eur('0.00') }, onlyWith: [tariffs[0]?.code] });
    const match = await openOf(s360.adapter, 'Harbor Athletic v Alpilles');
    const student = match.bands[0]?.tariffs.find(({ audience }) => audience === 'STUDENT');
    expect(student?.holderRequired).toBe(true);
  });

  test('has the items of a product as ticket types', async () => {
    const { availability } = await openOf(s360.adapter, 'Home shirt');
    expect(availability.ticketTypes.map(({ name }) => name)).toEqual([
      'Size S',
      'Size M',
      'Size L',
      'Size XL',
    ]);
    expect(bandsOf(availability)[0]?.price.total).toEqual(eur('89.00'));
  });

  test('of a late slot has its dearer price', async () => {
    const { performances } = await eventOf(s360.adapter, 'Boat round the harbor');
    const prices = new Set<string>();
    for (const { id } of performances.slice(0, 5)) {
      const [band] = bandsOf(await availabilityOf(s360.adapter, id));
      if (band) prices.add(band.price.total.amount);
    }
    expect(prices).toEqual(new Set(['18.00', '22.50']));
  });

  test('is empty for what is sold out, paused or over', async () => {
    for (const title of ['Sold Out', 'The Interrupted Play', 'Sale Begins Later'])
      expect((await openOf(s360.adapter, title)).availability.ticketTypes).toEqual([]);
  });

  test('for so many people leaves out what cannot seat them together', async () => {
    const { performance } = await openOf(s360.adapter, 'One Row of Twenty');
    const ask = (quantity: number) =>
      s360.adapter.availability({ performanceId: performance.id, quantity, promoCode: null }, callOf());
    expect(bandsOf(await ask(2))).toHaveLength(1);
    expect(bandsOf(await ask(21))).toEqual([]);
  });

  test('with a promo code has the reduced price and what it saves', async () => {
    const { performance } = await openOf(s360.adapter, 'The Open House');
    const ask = (promoCode: string | null) =>
      s360.adapter.availability({ performanceId: performance.id, quantity: null, promoCode }, callOf());
    const [full] = bandsOf(await ask(null));
    const [less] = bandsOf(await ask('STAGE10'));
    expect(less?.saving).toMatchObject({ fullPrice: full?.price, percent: 10 });
    expect(Number(less?.price.total.amount)).toBeCloseTo(Number(full?.price.total.amount) * 0.9, 2);
    await expect(ask('NOSUCH')).rejects.toMatchObject({ code: 'SUPPLIER_REFUSED' });
    await expect(ask('PORT5')).rejects.toMatchObject({ code: 'SUPPLIER_REFUSED' });
  });

  test('of a season ticket counts cards, and seats that are free in all performances', async () => {
    const { bands } = await openOf(s360.adapter, 'Chamber card');
    expect(bands).toHaveLength(1);
    // Twenty seats in the row; ten cards are for resellers.
    expect(bands[0]?.available).toBeLessThanOrEqual(10);
    expect(bands[0]?.seatBlocks?.flatMap(({ seats }) => seats).length).toBeGreaterThan(0);
  });

  test('of one whose performances have to be chosen is refused', async () => {
    for (const title of ['Pack of six', 'Choose three to eight'])
      await expect(openOf(s360.adapter, title)).rejects.toMatchObject({ code: 'CAPABILITY_MISSING' });
  });

  test('of what is not there is refused', async () => {
    await expect(availabilityOf(s360.adapter, '12345')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('sales channels', () => {
  test('see only what they carry, at their own prices', async () => {
    const agency = callOf('agency');
    const seen = (await wholeCatalogue(s360.adapter, agency)).map(({ event }) => event.title);
    expect(seen).not.toContain('Harbor Athletic v Alpilles');
    expect(seen).toContain('The Open House');
    const match = await eventOf(s360.adapter, 'Harbor Athletic v Alpilles');
    const id = match.performances[0]?.id ?? '';
    expect((await s360.adapter.performances([id], agency)).size).toBe(0);
    await expect(availabilityOf(s360.adapter, id, agency)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const [ours] = (await openOf(s360.adapter, 'The Open House')).bands;
    const [theirs] = (await openOf(s360.adapter, 'The Open House', 0, agency)).bands;
    expect(ours?.price.total).toEqual(eur('60.00'));
    expect(theirs?.price.total).toEqual(eur('66.00'));
  });

  test('have their own institution, currency and language', async () => {
    const lagune = callOf('lagune');
    const { bands, event } = await openOf(s360.adapter, 'The Open House', 0, lagune);
    expect(bands[0]?.price.total.currency).toBe('CHF');
    expect(event.venue).toMatchObject({ name: 'Théâtre de la Lagune', timeZone: 'Europe/Zurich' });
  });

  test('that are not set up, or not known to S-360, are refused', async () => {
    const unheardOf = wholeCatalogue(s360.adapter, callOf('unheard-of'));
    await expect(unheardOf).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    const { default: own, ...others } = s360.channels();
    const wrong = JSON.stringify({ ...others, default: { ...own, secret: 'hunter2' } });
    const adapter = await s360.connect({ S360_CHANNELS: wrong });
    await expect(adapter.order('10000000001', callOf())).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('ways of delivery', () => {
  test('are those of the point of sale that suit the tickets', async () => {
    const ways = async (title: string) => {
      const { performances } = await eventOf(s360.adapter, title);
      return (await s360.adapter.deliveryMethods(performances[0]?.id ?? '', callOf())).map(
        ({ code }) => code,
      );
    };
    expect(await ways('The Open House')).toEqual(['NONE', 'PAH', 'MOBILE', 'COLLECT']);
    expect(await ways('On Your Phone Only')).toEqual(['NONE', 'MOBILE', 'COLLECT']);
  });
});

describe('price lists', () => {
  test('have every price of the catalogue, area by area', async () => {
    const { performances } = await eventOf(s360.adapter, 'Harbor Athletic v Alpilles');
    const id = performances[0]?.id ?? '';
    const { entries = [] } = (await s360.adapter.priceLists([id], callOf())).get(id) ?? {};
    expect(entries).toContainEqual(
      expect.objectContaining({
        ticketType: 'West stand',
        priceBand: 'Category 1',
        tariff: null,
        price: expect.objectContaining({ total: eur('45.00') }),
      }),
    );
    expect(entries).toContainEqual(expect.objectContaining({ ticketType: 'North stand', tariff: 'Over 65' }));
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Connector, callOf, startConnector } from './test-connector.ts';

let connector: Connector;
beforeAll(async () => {
  connector = await startConnector();
});
afterAll(() => connector.close());
beforeEach(() => connector.forget());

const DAY = 86_400_000;
const call = callOf();
const gbp = (amount: string) => ({ amount, currency: 'GBP' });

/** The performances of an event, as the catalogue has them. */
async function performancesOf(event: string) {
  const entry = (await connector.adapter.entries([event], call)).get(event);
  if (!entry) throw new Error(`there is no event ${event}`);
  return entry.performances;
}
async function performance(event: string, date?: string) {
  const all = await performancesOf(event);
  const found = date ? all.find(({ localDate }) => localDate === date) : all[0];
  if (!found) throw new Error(`${event} has no such performance`);
  return found;
}

describe('the catalogue', () => {
  test('is read page by page, each event once, the best sellers first', async () => {
    const seen: { id: string; popularity: number }[] = [];
    let pages = 0;
    for (let after: string | null | undefined; after !== null; pages += 1) {
      const page = await connector.adapter.catalogue({ first: 40, after: after ?? null }, call);
      expect(page.entries.length).toBeLessThanOrEqual(40);
      seen.push(
        ...page.entries.map(({ event, popularity }) => ({ id: event.id, popularity: popularity ?? -1 })),
      );
      after = page.after;
    }
    const all = (await connector.other.get('events', { page_length: 1 })).body;
    expect(all).toMatchObject({ results: { paging_status: { total_unpaged_results: seen.length } } });
    expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
    expect(pages).toBe(Math.ceil(seen.length / 40));
    expect((await connector.calls()).events).toBe(pages + 1);
    const popularities = seen.map(({ popularity }) => popularity);
    expect(popularities).toEqual(popularities.toSorted((a, b) => b - a));
    expect(seen.map(({ id }) => id)).not.toContain('3DEAD');
  });

  test('has the performances of an event in order of time, with their prices by id', async () => {
    const entry = (await connector.adapter.entries(['DP9'], call)).get('DP9');
    const starts = entry?.performances.map(({ startsAt }) => startsAt ?? '') ?? [];
    expect(starts.length).toBeGreaterThan(360);
    expect(starts).toEqual(starts.toSorted());
    expect(entry?.event).toMatchObject({ startsOn: '2027-03-01', seated: false, dated: true });
    expect(entry?.event.endsOn).toBe(entry?.performances.at(-1)?.localDate);
    for (const { id, eventId } of entry?.performances ?? []) {
      expect(eventId).toBe('DP9');
      expect(entry?.performanceCostRanges[id]?.min.total.currency).toBe('GBP');
    }
    expect(entry?.performances.slice(0, 2)).toMatchObject([
      { localTime: '11:00', name: expect.any(String) },
      { localTime: '15:00', name: expect.any(String) },
    ]);
  });

  test('gives what it is asked for by id, and leaves out what is not there', async () => {
    const entries = await connector.adapter.entries(['7AB', 'NOPE', '6KF', '3OUT'], call);
    expect([...entries.keys()].sort()).toEqual(['3OUT', '6KF', '7AB']);
    expect(entries.get('6KF')).toMatchObject({
      event: { id: '6KF', dated: false, kind: 'PASS', startsOn: null },
      performances: [{ id: '6KF-auto', startsAt: null, localDate: null }],
      performanceCostRanges: { '6KF-auto': { min: expect.anything() } },
    });
    expect(entries.get('7AB')).toMatchObject({
      event: { startsOn: '2028-01-01', endsOn: '2029-01-01' },
      performances: [
        { startsAt: '2028-01-01T15:30:00.000Z', localTime: '15:30' },
        { startsAt: '2029-01-01T15:30:00.000Z' },
      ],
    });
    expect(await connector.adapter.entries([], call)).toEqual(new Map());
  });
});

describe('reads in batches', () => {
  test('of events are one call, answered by id whatever the order', async () => {
    const ids = ['7AA', 'NOPE', 'AG8', '6L9'];
    for (const asked of [ids, ids.toReversed()]) {
      const found = await connector.adapter.events(asked, call);
      expect([...found.keys()].sort()).toEqual(['6L9', '7AA', 'AG8']);
      for (const [id, event] of found) expect(event.id).toBe(id);
    }
    expect(await connector.calls()).toEqual({ events_by_id: 2 });
    expect((await connector.adapter.events(['6L9'], call)).get('6L9')).toMatchObject({
      title: 'Aster Nights',
      venue: {
        city: { code: 'us:las-vegas' },
        country: { code: 'US' },
        timeZone: 'America/Los_Angeles',
      },
    });
  });

  test('of performances are one call, answered by id whatever the order', async () => {
    const [choir, vegas] = [await performance('6IF'), await performance('6L9', '2027-03-14')];
    const fresh = connector.connect();
    await connector.forget();
    const found = await fresh.performances([vegas.id, '6IF-ZZZ', choir.id], call);
    expect([...found.keys()].sort()).toEqual([choir.id, vegas.id].sort());
    expect(found.get(choir.id)).toEqual(choir);
    // The day on which clocks go forward there.
    expect(found.get(vegas.id)).toMatchObject({
      startsAt: '2027-03-15T02:30:00.000Z',
      localDate: '2027-03-14',
      localTime: '19:30',
      timeZone: 'America/Los_Angeles',
    });
    // Zones are those of the events, looked up once.
    expect(await connector.calls()).toEqual({ performances_by_id: 1, events_by_id: 1 });
    await fresh.performances([vegas.id], call);
    expect(await connector.calls()).toEqual({ performances_by_id: 2, events_by_id: 1 });
  });

  test('of prices are by id too, also those of undated events', async () => {
    const choir = await performance('6IF', '2027-03-03');
    const ids = ['6KF-auto', choir.id, 'NOPE-1'];
    const ranges = await connector.adapter.performanceCostRanges(ids, call);
    expect([...ranges.keys()].sort()).toEqual(['6KF-auto', choir.id].sort());
    const lists = await connector.adapter.priceLists(ids, call);
    expect([...lists.keys()].sort()).toEqual(['6KF-auto', choir.id].sort());
    expect(lists.get(choir.id)?.entries).toContainEqual(
      expect.objectContaining({ ticketType: 'Standing', price: expect.objectContaining({ tax: null }) }),
    );
    const events = await connector.adapter.eventCostRanges(['7AB', 'AG8', 'NOPE'], call);
    expect([...events.keys()].sort()).toEqual(['7AB', 'AG8']);
    expect(events.get('AG8')?.max.total).toEqual({ amount: expect.stringMatching(/^\d+$/), currency: 'JPY' });
    expect(events.get('7AB')?.bestValueOffer).toMatchObject({ saving: { percent: 17 } });
  });

  test('of details name what belongs together', async () => {
    const details = await connector.adapter.eventDetails(['7AB', '3TOUR'], call);
    expect(details.get('7AB')).toMatchObject({
      addOnIds: ['7AC'],
      relatedIds: ['7AA', '6IF'],
      componentIds: [],
      visitorRating: 77,
      runningTime: { minMinutes: 120, maxMinutes: 120 },
    });
    expect(details.get('7AB')?.media.some(({ kind }) => kind === 'SEATING_PLAN')).toBe(true);
    expect(details.get('3TOUR')?.componentIds).toEqual(['6KF', '7AA']);
    expect((await connector.adapter.events(['3TOUR'], call)).get('3TOUR')?.kind).toBe('PACKAGE');
  });

  test('are in the language of the caller', async () => {
    const title = async (id: string, language: string) =>
      (await connector.adapter.events([id], callOf('default', language))).get(id)?.title;
    expect(await title('7AA', 'de')).toBe('Das Phantom am Kai');
    expect(await title('7AA', 'en-GB')).toBe('The Phantom of the Quay');
    expect(await title('AG8', 'ja')).toBe('夜の花火');
  });
});

describe('availability', () => {
  const availability = async (performanceId: string, some: { quantity?: number; promoCode?: string } = {}) =>
    connector.adapter.availability({ performanceId, quantity: null, promoCode: null, ...some }, call);
  const bands = (found: Awaited<ReturnType<typeof availability>>) =>
    found.ticketTypes.flatMap(({ priceBands }) => priceBands);

  test('shows seats, what is known about them, and prices with their offers', async () => {
    const found = await availability((await performance('7AB')).id);
    expect(found).toMatchObject({
      currency: 'GBP',
      seatSelection: { possible: true, contiguousOnly: false, wholeBlocksOnly: false },
      ticketTypes: [
        { code: 'STALLS', name: 'Stalls' },
        { code: 'CIRCLE', name: 'Circle' },
      ],
    });
    const [best, noFees, cheaper] = bands(found);
    expect(best).toMatchObject({
      id: 'STALLS/A%2Fpool',
      price: { total: gbp('55.00'), faceValue: gbp('50.00'), fees: gbp('5.00') },
      saving: null,
      available: 10,
      tariffs: [{ code: '', name: 'Standard' }],
      commission: { excludingTax: gbp('2.20') },
    });
    expect(best?.seatBlocks?.map(({ row, seats }) => [row, seats.length])).toEqual([
      ['A', 10],
      ['B', 8],
    ]);
    expect(best?.seatBlocks?.[0]?.seats.slice(4, 6)).toEqual([
      { id: 'A5', row: 'A', number: '5', restrictedView: false, note: null },
      { id: 'A6', row: 'A', number: '6', restrictedView: false, note: 'Beside the aisle light.' },
    ]);
    expect(best?.seatBlocks?.[0]?.seats[0]).toMatchObject({ id: 'A1', restrictedView: true });
    expect(noFees).toMatchObject({
      price: { fees: gbp('0.00') },
      saving: { amount: gbp('5.00'), percent: 11 },
    });
    expect(cheaper).toMatchObject({ saving: { amount: gbp('7.00'), percent: 17 } });
  });

  test('knows the number of a seat behind a separator', async () => {
    const [band] = bands(await availability((await performance('3PRS')).id));
    const [seat] = band?.seatBlocks?.[0]?.seats ?? [];
    expect(seat).toMatchObject({
      id: `${seat?.row}.${seat?.number}`,
      number: expect.stringMatching(/^\d+$/),
    });
    expect(band).toMatchObject({ singleSeats: 'IF_NECESSARY', quantities: [2, 4, 6, 8] });
  });

  test('has the default tariff first, and others with their prices', async () => {
    const [band] = bands(await availability((await performance('6IF', '2027-03-03')).id));
    expect(band?.tariffs.map(({ code, audience }) => [code, audience])).toEqual([
      ['ADULT', 'STANDARD'],
      ['CHILD', 'CHILD'],
      ['STUDENT', 'STUDENT'],
      ['OAP', 'SENIOR'],
    ]);
    expect(band?.price).toEqual(band?.tariffs[0]?.price);
    expect(band?.tariffs[1]).toMatchObject({ minAge: 3, maxAge: 15, price: { faceValue: gbp('14.50') } });
    expect(band).toMatchObject({ seatBlocks: null, singleSeats: null });
  });

  test('in yen has no decimals', async () => {
    const [band] = bands(await availability((await performance('AG8')).id));
    expect(band?.price.total).toEqual({ amount: '12960', currency: 'JPY' });
  });

  test('can be asked for so many side by side', async () => {
    const { id } = await performance('7AB');
    const sections = async (quantity: number) =>
      bands(await availability(id, { quantity })).map((band) => band.id);
    expect(await sections(1)).toContain('CIRCLE/A%2Fpool');
    // It has eight seats in all.
    expect(await sections(9)).not.toContain('CIRCLE/A%2Fpool');
    expect(await sections(9)).toContain('STALLS/A%2Fpool');
  });

  test('is empty when nothing is left, and that is no failure', async () => {
    expect(await availability((await performance('3OUT')).id)).toMatchObject({ ticketTypes: [] });
    const saturday = (await performancesOf('6IF')).find(
      ({ localDate, localTime }) => localDate === '2027-03-06' && localTime === '19:30',
    );
    expect((await availability(saturday?.id ?? '')).ticketTypes).toEqual([]);
  });

  test('of a performance that is not known is refused', async () => {
    for (const id of ['7AB-ZZZ', 'NOPE-auto'])
      await expect(availability(id)).rejects.toMatchObject({ code: 'NOT_FOUND', supplier: 'ticketswitch' });
  });
});

describe('an undated event', () => {
  test('is asked for by an id that stays, while its own changes every day', async () => {
    const ask = async () => {
      const adapter = connector.connect();
      const query = { performanceId: '6KF-auto', quantity: null, promoCode: null };
      const found = await adapter.availability(query, call);
      expect(found.ticketTypes.length).toBeGreaterThan(0);
      expect(await adapter.deliveryMethods('6KF-auto', call)).toHaveLength(2);
      return adapter.performances(['6KF-auto', 'NOPE-auto'], call);
    };
    const theirs = async () =>
      (await connector.other.listPerformances('6KF')).results.performance[0]?.perf_id;
    const [today, id] = [await ask(), await theirs()];
    await connector.clock.advance(DAY);
    const [tomorrow, nextId] = [await ask(), await theirs()];
    expect(nextId).not.toBe(id);
    expect([...today.keys()]).toEqual(['6KF-auto']);
    expect(tomorrow).toEqual(today);
  });
});

describe('ways of delivery', () => {
  const methods = async (event: string, date?: string) =>
    connector.adapter.deliveryMethods((await performance(event, date)).id, call);

  test('have a kind, a price and the countries they go to', async () => {
    expect(await methods('6IF', '2027-05-03')).toEqual([
      {
        code: 'COBO',
        name: 'Collect at the box office',
        kind: 'COLLECT',
        price: gbp('1.50'),
        countries: null,
      },
      {
        code: 'POST',
        name: 'Post',
        kind: 'POST',
        price: gbp('3.50'),
        countries: [
          { code: 'GB', name: 'United Kingdom' },
          { code: 'IE', name: 'Ireland' },
        ],
      },
    ]);
  });

  test('grow fewer as the day comes near', async () => {
    expect((await methods('6IF', '2027-03-03')).map(({ code }) => code)).toEqual(['COBO']);
    expect(await methods('9XY', '2027-03-03')).toEqual([]);
  });
});

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { NOW, startTestSandbox, type TestSandbox } from '../test-sandbox.ts';
import { type TestClient, testClient } from './test-client.ts';

let sandbox: TestSandbox;
let client: TestClient;
beforeAll(async () => {
  sandbox = await startTestSandbox();
  client = testClient(sandbox);
});
afterAll(() => sandbox.close());
beforeEach(() => sandbox.sandbox.clock.set(NOW));

const event = z.looseObject({
  event_id: z.string(),
  event_desc: z.string(),
  event_status: z.string(),
  event_type: z.string(),
  city_code: z.string(),
  country_code: z.string(),
  is_seated: z.boolean(),
  need_performance: z.boolean(),
  has_no_perfs: z.boolean(),
  search_distance_km: z.number().optional(),
  cost_range: z
    .looseObject({ range_currency_code: z.string(), min_seatprice: z.number(), min_surcharge: z.number() })
    .optional(),
  media: z
    .object({ media_asset: z.array(z.object({ name: z.string(), secure_complete_url: z.string() })) })
    .optional(),
});
const list = z.object({
  results: z.object({
    event: z.array(event),
    paging_status: z.object({
      page_length: z.number(),
      page_number: z.number(),
      total_unpaged_results: z.number(),
      results_remaining: z.number(),
      pages_remaining: z.number(),
    }),
  }),
});
async function search(values: Record<string, string | number | boolean> = {}) {
  return list.parse((await client.get('events', { page_len: 500, ...values })).body).results;
}
async function idsOf(values: Record<string, string | number | boolean>): Promise<string[]> {
  return (await search(values)).event.map(({ event_id }) => event_id);
}

test('the catalogue has many events, cities and currencies', async () => {
  const { event: events } = await search({ req_cost_range: true });
  const distinct = (of: (one: (typeof events)[number]) => unknown) => new Set(events.map(of));
  expect(events.length).toBeGreaterThanOrEqual(150);
  expect(distinct(({ event_id }) => event_id).size).toBe(events.length);
  expect(distinct(({ city_code }) => city_code).size).toBeGreaterThanOrEqual(8);
  expect([...distinct(({ cost_range }) => cost_range?.range_currency_code)]).toEqual(
    expect.arrayContaining(['gbp', 'usd', 'eur', 'jpy', 'aud']),
  );
  expect([...distinct(({ event_type }) => event_type)].sort()).toEqual([
    'hotel_room',
    'misc_item',
    'simple_ticket',
  ]);
  expect(distinct(({ is_seated }) => is_seated).size).toBe(2);
  expect(distinct(({ country_code }) => country_code)).not.toContain('gb');
  for (const id of [
    '6IF',
    '7AA',
    '7AB',
    '7AC',
    '6IE',
    '6KF',
    '6KS',
    '1D7B8',
    '6L9',
    '9XY',
    'DP9',
    'AG8',
    'GVA',
    'I3R',
  ])
    expect(distinct(({ event_id }) => event_id)).toContain(id);
});

test('a search takes every word, split by commas or spaces, and filters', async () => {
  expect(await idsOf({ keywords: 'phantom,quay' })).toEqual(['7AA']);
  expect(await idsOf({ keywords: 'QUAY hantom' })).toEqual(['7AA']);
  expect(await idsOf({ keywords: 'phantom unicorn' })).toEqual([]);
  expect(await idsOf({ city_code: 'las_vegas-us' })).toContain('6L9');
  expect((await search({ country_code: 'uk' })).event.every((one) => one.country_code === 'uk')).toBe(true);
  expect(await idsOf({ s_src: 'ext_test1', offers_only: true })).toEqual(
    expect.arrayContaining(['7AB', '6L9']),
  );
  expect(await idsOf({ offers_only: true })).not.toContain('6IF');
  expect(await idsOf({ include_dead: false })).not.toContain('3DEAD');
  expect(await idsOf({ add_dead_events: true })).toContain('3DEAD');
  expect(await idsOf({ include_non_live: true })).toContain('3SOON');
  // 7AB plays on New Year's Day alone.
  expect(await idsOf({ date_range: '20280101:20280101' })).toContain('7AB');
  expect(await idsOf({ date_range: '20270601:20270601' })).not.toContain('7AB');
  const near = (await search({ circle: '36.1147:-115.1728:20' })).event;
  expect(near.length).toBeGreaterThan(0);
  const distances = near.map((one) => one.search_distance_km ?? -1);
  expect(distances).toEqual([...distances].sort((a, b) => a - b));
  expect(Math.max(...distances)).toBeLessThanOrEqual(20);
});

test('lists are in order', async () => {
  const titles = (await search()).event.map((one) => one.event_desc);
  expect(titles).toEqual([...titles].sort());
  const costs = (await search({ sort_order: 'cost_ascending', country_code: 'us', req_cost_range: true }))
    .event;
  expect(costs.length).toBeGreaterThan(1);
});

test('pages tell what is left, and every event is on exactly one', async () => {
  const { total_unpaged_results: total } = (await search()).paging_status;
  const seen: string[] = [];
  for (let page = 0; page * 40 < total; page += 1) {
    const { event: events, paging_status: status } = await search({ page_len: 40, page_no: page });
    const left = Math.max(0, total - (page + 1) * 40);
    expect(status).toEqual({
      page_length: 40,
      page_number: page,
      total_unpaged_results: total,
      results_remaining: left,
      pages_remaining: Math.ceil(left / 40),
    });
    seen.push(...events.map((one) => one.event_id));
  }
  expect(new Set(seen).size).toBe(total);
  expect((await search({ page_length: 40, page_number: 99, page_len: '' })).event).toEqual([]);
  const standard = list.parse((await client.get('events')).body).results;
  expect(standard.event).toHaveLength(50);
});

test('many named performances, page by page, in order of time', async () => {
  const { results } = await client.listPerformances('DP9', { page_len: 100, page_no: 3 });
  expect(results.paging_status?.total_unpaged_results).toBeGreaterThanOrEqual(360);
  expect(results.has_perf_names).toBe(true);
  expect(results.performance[0]?.perf_name).toBeTruthy();
  const times = results.performance.map((one) => Date.parse(one.iso8601_date_and_time ?? ''));
  expect(times).toEqual([...times].sort((a, b) => a - b));
});

test('times carry the venue’s offset, and ranges are of local days', async () => {
  const tokyo = (await client.listPerformances('AG8')).results.performance[1];
  expect(tokyo?.iso8601_date_and_time).toMatch(/T19:30:00\+09:00$/);
  const vegas = (await client.listPerformances('6L9', { date_range: '20270701:20270701' })).results
    .performance;
  expect(vegas.map((one) => one.iso8601_date_and_time)).toEqual(['2027-07-01T19:30:00-07:00']);
  const london = (await client.listPerformances('6IF', { date_range: ':20270302' })).results.performance;
  expect(london.map((one) => one.iso8601_date_and_time)).toEqual([
    '2027-03-01T14:30:00Z',
    '2027-03-01T19:30:00Z',
    '2027-03-02T14:30:00Z',
    '2027-03-02T19:30:00Z',
  ]);
  await sandbox.sandbox.clock.set(new Date('2027-03-01T15:00:00Z'));
  const later = (await client.listPerformances('6IF', { date_range: ':20270301' })).results.performance;
  expect(later.map((one) => one.iso8601_date_and_time)).toEqual(['2027-03-01T19:30:00Z']);
});

test('a performance keeps its id from day to day, and is a ghost when it is over', async () => {
  const [first] = (await client.listPerformances('7AA')).results.performance;
  const [, , third] = (await client.listPerformances('7AA')).results.performance;
  await sandbox.sandbox.clock.set(new Date('2027-03-02T22:00:00Z'));
  expect((await client.listPerformances('7AA')).results.performance[0]).toEqual(third);
  const known = await client.get('performances_by_id', {
    perf_id_list: `${first?.perf_id},${third?.perf_id}`,
  });
  expect(known.body).toMatchObject({
    performances_by_id: {
      [String(first?.perf_id)]: { is_ghost: true },
      [String(third?.perf_id)]: { is_ghost: false },
    },
  });
  expect((await client.availability(first?.perf_id ?? '')).availability.ticket_type).toEqual([]);
});

test.each(['6KF', '6KS', '1D7B8'])(
  '%s has one performance without a date, with a new id every day',
  async (id) => {
    const today = await client.listPerformances(id);
    expect(today.autoselect_this_performance).toBe(true);
    expect(today.results).not.toHaveProperty('paging_status');
    expect(today.results.performance).toHaveLength(1);
    expect(today.results.performance[0]).not.toHaveProperty('iso8601_date_and_time');
    expect((await search({ page_len: 500 })).event.find((one) => one.event_id === id)?.need_performance).toBe(
      false,
    );
    await sandbox.sandbox.clock.advance(86_400_000);
    const tomorrow = await client.listPerformances(id);
    expect(tomorrow.results.performance[0]?.perf_id).not.toBe(today.results.performance[0]?.perf_id);
  },
);

test('months are told as bits', async () => {
  const { body } = await client.get('months', { event_id: '7AB' });
  expect(body).toMatchObject({
    results: {
      month: [
        { month: 'jan', year: 2028, month_dates_bitmask: 1, month_weekdays_bitmask: 64 },
        { year: 2029 },
      ],
    },
  });
});

test('what is asked for comes, and nothing else', async () => {
  const plain = z.object({ events_by_id: z.record(z.string(), z.object({ event })) });
  const bare = plain.parse((await client.get('events_by_id', { event_id_list: '7AA' })).body).events_by_id[
    '7AA'
  ];
  for (const name of ['media', 'reviews', 'structured_info', 'cost_range', 'avail_details', 'video_iframe'])
    expect(bare?.event).not.toHaveProperty(name);
  const { body } = await client.get('events_by_id', {
    event_id_list: '7AA,7AB,3TOUR',
    req_extra_info: true,
    req_reviews: true,
    req_media_triplet_one: true,
    req_media_seating_plan: true,
    req_cost_range: true,
    req_cost_range_details: true,
    req_cost_range_best_value_offer: true,
    req_avail_details: true,
    req_avail_details_with_perfs: true,
    req_meta_components: true,
    add_add_ons: true,
    add_upsells: true,
  });
  expect(body).toMatchObject({
    events_by_id: {
      '7AA': { event: { structured_info: { overview: {} }, cost_range: { best_value_offer: {} } } },
      '7AB': { add_ons: [{ event_id: '7AC' }], upsells: [{ event_id: '7AA' }, { event_id: '6IF' }] },
      '3TOUR': {
        event: { meta_event_component_events: { event: [{ event_id: '6KF' }, { event_id: '7AA' }] } },
      },
    },
    currency_details: { gbp: { currency_number: 826, currency_places: 2 } },
  });
  const asset = plain.parse(body).events_by_id['7AA']?.event.media?.media_asset[0];
  expect(asset?.name).toBe('triplet_one');
  const picture = await fetch(asset?.secure_complete_url ?? '');
  expect(picture.headers.get('content-type')).toMatch(/^image\/svg\+xml/);
});

test('texts come in the language asked for', async () => {
  const named = async (id: string, language: string) => {
    const path = `/f13/events_by_id.v1?event_id_list=${id}`;
    const { body } = await client.call(path, { headers: { 'accept-language': language } });
    return (body as { events_by_id: Record<string, { event: { event_desc: string } }> }).events_by_id[id]
      ?.event.event_desc;
  };
  expect(await named('7AA', 'fr-FR,fr;q=0.9')).toBe('Le Fantôme du quai');
  expect(await named('7AA', 'pt')).toBe('The Phantom of the Quay');
  expect(await named('AG8', 'ja')).toBe('夜の花火');
  expect(await named('AG8', 'en')).toBe('Fireworks at Night');
});

test('answers are packed, typed and tracked', async () => {
  const { headers } = await client.call('/f13/events.v1', { headers: { 'accept-encoding': 'gzip' } });
  expect(headers.get('content-encoding')).toBe('gzip');
  expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(headers.get('x-request-id')).toBeTruthy();
  expect((await client.get('sources')).body).toEqual(
    expect.arrayContaining([{ source_code: 'ext_test0', source_desc_from_config: 'Northgate Box Office' }]),
  );
});

test('7AB has the seats of the live demo, with its offers', async () => {
  const perf = (await client.listPerformances('7AB')).results.performance[0]?.perf_id ?? '';
  const answer = await client.availability(perf, { add_seat_blocks: true });
  const bands = answer.availability.ticket_type.flatMap((type) =>
    type.price_band.map((band) => ({ type: type.ticket_type_code, ...band })),
  );
  expect(bands.map((band) => [band.type, band.price_band_code, band.is_offer])).toEqual([
    ['STALLS', 'A/pool', false],
    ['STALLS', 'B/pool', true],
    ['CIRCLE', 'A/pool', true],
    ['CIRCLE', 'B/pool', false],
  ]);
  expect(bands[0]).toMatchObject({ sale_seatprice: 50, sale_surcharge: 5 });
  expect(bands[1]).toMatchObject({ sale_seatprice: 40, sale_surcharge: 0, non_offer_sale_surcharge: 5 });
  expect(bands[0]?.free_seat_blocks).toMatchObject({
    blocks_by_row: {
      A: [Array.from({ length: 10 }, (_unused, seat) => `A${seat + 1}`)],
      B: [expect.any(Array)],
    },
    separators_by_row: { A: '', B: '' },
    restricted_view_seats: ['A1', 'A2', 'A10'],
  });
  expect(Object.values(bands[0]?.free_seat_blocks?.seats_by_text_message ?? {})).toEqual([['A6']]);
});

test('yen have no smaller unit', async () => {
  const perf = (await client.listPerformances('AG8')).results.performance[1]?.perf_id ?? '';
  const answer = await client.get('availability', { perf_id: perf });
  expect(answer.body).toMatchObject({
    currency_code: 'jpy',
    currency_details: { jpy: { currency_places: 0, currency_factor: 1 } },
  });
  const [band] = (await client.availability(perf)).availability.ticket_type[0]?.price_band ?? [];
  expect(band?.sale_seatprice).toBeGreaterThan(1000);
  expect(Number.isInteger(band?.sale_surcharge)).toBe(true);
});

test('6L9 has its offer, 9XY no way of sending when the date is near', async () => {
  const offer = await client.availability(await client.performance('6L9', 3));
  expect(offer.availability.ticket_type[0]?.price_band[0]).toMatchObject({
    sale_seatprice: 68,
    sale_surcharge: 3,
    non_offer_sale_seatprice: 75,
    non_offer_sale_surcharge: 5,
    absolute_saving: 9,
    percentage_saving: 11,
  });
  const sends = async (perf: string) =>
    (
      (await client.get('send_methods', { perf_id: perf })).body as {
        send_methods: { send_method: object[] };
      }
    ).send_methods.send_method;
  const { results } = await client.listPerformances('9XY', { page_len: 60 });
  expect(await sends(results.performance[0]?.perf_id ?? '')).toEqual([]);
  expect(await sends(results.performance[40]?.perf_id ?? '')).toMatchObject([{ send_code: 'POST' }]);
});

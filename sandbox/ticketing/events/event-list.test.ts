import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestSandbox, type TestSandbox } from '../../test-sandbox.ts';
import { buy, idIn, KEYS, listed, newAccount, newEvent, testClient, textOf } from '../test-client.ts';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.close());

const admin = () => testClient(sandbox);
const open = () => testClient(sandbox, KEYS.public);

describe('lists of events', () => {
  const published = async (query: string) =>
    listed(await open().get(`/published-events?records=100&${query}`), 'title');

  test('hold what is listed, in the order it was made', async () => {
    const titles = await published('');
    expect(titles.slice(0, 3)).toEqual(['Harbour Lights', 'Quayside Open Day', 'Last Ferry Home']);
    for (const hidden of ['Friends of the Theatre', 'Waiting for Review', 'A Rough Draft', 'Called Off'])
      expect(titles).not.toContain(hidden);
    expect(titles).not.toContain('Yesterday’s Gala');
  });

  test('are filtered by title, as a pattern or as it stands', async () => {
    expect(await published('title=harb.*lights')).toEqual(['Harbour Lights']);
    expect(await published('title=%5EFIVE')).toEqual(['Five Chairs']);
    expect(await published('title=%28')).toEqual([]);
    expect(await published('title=Lights%24')).toEqual(['Harbour Lights']);
  });

  test('are filtered by place, host, category and date', async () => {
    const { event, region, host, category } = await newEvent(admin());
    const title = textOf(await admin().get(event), 'title');
    for (const filter of [
      `region=${idIn(region)}`,
      `host=${idIn(host)}`,
      `category=${idIn(category)}&subcategory=Jazz`,
      'after=2031-05-01&before=2031-05-01&title=%5EEvening',
      'after=2031-05-01T20:00&before=2031-05-01T20:00',
    ])
      expect(await published(filter)).toContain(title);
    expect(await published(`category=${idIn(category)}&subcategory=Choir`)).toEqual([]);
    expect(await published('after=2031-05-02&before=2032-01-01')).toEqual([]);
    expect(await published('featured=true')).toEqual([]);
    expect((await published('featured=false')).length).toBeGreaterThan(30);
    expect(await published('active=false')).toEqual([]);
    expect((await published('active=true')).length).toBeGreaterThan(30);
  });

  test('are sorted', async () => {
    const texts = (await published('sort=alphabetical')).map((title) => String(title).toLowerCase());
    expect(texts).toEqual(texts.toSorted());
    const starts = listed(await open().get('/published-events?sort=start&order=desc'), 'start').map(String);
    expect(starts).toEqual(starts.toSorted().reverse());
    expect((await published('sort=popularity&order=desc'))[0]).toBe('Last Ferry Home');
    const every = listed(await admin().get('/events?sort=published&records=5'), 'published');
    expect(every.slice(0, 2)).toEqual(['', '']);
  });

  test('of everything are for administrators', async () => {
    const all = async (query: string) => listed(await admin().get(`/events?records=100&${query}`), 'title');
    expect(await all('status=Cancelled')).toContain('Called Off');
    expect(await all('status=Under+Review')).toContain('Waiting for Review');
    expect(await all('status=Scheduled')).toContain('Friends of the Theatre');
    expect(await all('public=false')).toContain('Friends of the Theatre');
    expect(await all('active=false')).toEqual(['Yesterday’s Gala']);
    const { section, event } = await newEvent(admin());
    expect(listed(await admin().get(`/events?section=${idIn(section)}`))).toEqual([event]);
    expect((await admin().get('/events?status=Lost')).status).toBe(400);
  });

  test('of an account hold what it has tickets for, once', async () => {
    const { client, self } = await newAccount(sandbox);
    const { event, section } = await newEvent(admin());
    await buy(client, section, 2);
    await buy(client, section);
    expect(listed(await client.get(`${self}/events`))).toEqual([event]);
    expect(listed(await client.get(`${self}/events?active=false`))).toEqual([]);
  });
});

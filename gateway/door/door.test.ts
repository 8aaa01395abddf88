import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type TestBrowser, testBrowser } from './test-browser.ts';
import { testCable } from './test-cable.ts';
import { writeFilm } from './test-film.ts';
import { testPage } from './test-page.ts';

const CHROMIUM =
  process.env.CHROMIUM_PATH ??
  ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
    existsSync(path),
  );
if (!CHROMIUM) console.warn('The door is not tried: no Chromium found; CHROMIUM_PATH can name one.');

let foyer: Awaited<ReturnType<typeof testPage>>;
let cable: Awaited<ReturnType<typeof testCable>>;
beforeEach(async () => {
  foyer = await testPage();
  cable = await testCable(foyer.url);
});
afterEach(async () => {
  await cable.close();
  await foyer.close();
});

describe('the page', () => {
  test('asks nobody but its own host, and runs nothing but its own modules', async () => {
    const response = await fetch(`${foyer.url}/door`);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/https?:|\*|unsafe/);
    expect(await response.text()).not.toMatch(/(src|href)="(https?:)?\/\//);
  });

  test('is sent as TypeScript without its types, and none of the tests', async () => {
    const module = await fetch(`${foyer.url}/door/client/verdict.ts`);
    expect(module.headers.get('content-type')).toContain('text/javascript');
    expect(await module.text()).not.toContain('import type');
    for (const path of ['client/door.test.ts', 'client/test-server.ts', 'client/../routes.ts', 'routes.ts'])
      expect((await fetch(`${foyer.url}/door/${path}`)).status).toBe(404);
  });

  test('is not sent again unchanged', async () => {
    const first = await fetch(`${foyer.url}/door`);
    const etag = first.headers.get('etag') ?? '';
    expect((await fetch(`${foyer.url}/door`, { headers: { 'if-none-match': etag } })).status).toBe(304);
  });
});

describe.skipIf(!CHROMIUM)('in a browser', () => {
  let folder: string;
  let browser: TestBrowser;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'foyer-door-'));
    await writeFilm(join(folder, 'film.y4m'), 'code-0007');
    browser = await start();
  });
  afterAll(async () => {
    await browser.kill();
    await rm(folder, { recursive: true, maxRetries: 5 });
  });
  const start = () =>
    testBrowser({
      path: CHROMIUM ?? '',
      profile: join(folder, 'profile'),
      film: join(folder, 'film.y4m'),
    });

  function guests(count: number): string[] {
    return Array.from({ length: count }, (_, index) => {
      const id = String(index + 1).padStart(4, '0');
      return foyer.put({ id, name: `Guest ${id}` }).code;
    });
  }

  /** Opens the page, and keeps account of what it asks and complains about. */
  async function newPage() {
    const page = await browser.context.newPage();
    const complaints: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(cable.url)) complaints.push(request.url());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (line) => {
      if (/Content Security Policy/i.test(line.text())) complaints.push(line.text());
    });
    return { page, complaints };
  }

  /** Opens a door for the first time, until its list is there and the page is kept. */
  async function openDoor(tickets: number) {
    const opened = await newPage();
    const { page } = opened;
    await page.goto(`${cable.url}/door#token=good&performance=performance`);
    await page.getByText(`${tickets.toLocaleString('en')} tickets, as of`).waitFor();
    await page.getByText('This door works without a network now.').waitFor();
    return opened;
  }

  const verdict = (page: Page) => page.locator('#verdict');
  const scan = async (page: Page, code: string) => {
    await page.locator('#code').fill(code);
    await page.locator('#code').press('Enter');
  };
  const decided = (page: Page, code: string) =>
    page.locator('#verdict:not([aria-busy="true"])', { hasText: code }).waitFor();

  test('a door is opened by a link, and its token does not stay in the address', async () => {
    guests(3);
    const { page, complaints } = await openDoor(3);
    expect(page.url()).toBe(`${cable.url}/door`);
    expect(await page.locator('#event-title').textContent()).toBe('Der Freischütz');
    expect(await page.locator('#link').textContent()).toBe('Online');
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('a token is asked for, then which performance', async () => {
    guests(3);
    const { page } = await newPage();
    await page.goto(`${cable.url}/door`);
    await page.getByLabel('Token of this device').fill('bad');
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByText('This token is not known, or has ended.').waitFor();
    await page.getByLabel('Token of this device').fill('good');
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('button', { name: 'Matinée' }).waitFor();
    await page.locator('#performances button').first().click();
    await page.getByText('3 tickets, as of').waitFor();
    await page.close();
  });

  test('typed codes, keyboard scanners and the camera give verdicts', async () => {
    guests(7);
    const { page, complaints } = await openDoor(7);
    await scan(page, 'code-0001');
    await decided(page, 'code-0001');
    expect(await verdict(page).textContent()).toMatch(/Come in.*Guest 0001/s);
    expect(await verdict(page).getAttribute('data-verdict')).toBe('good');
    // The focus is anywhere, and the scanner types.
    await page.locator('#booth').focus();
    await page.keyboard.type('code-0001');
    await page.keyboard.press('Enter');
    await page.getByText('Already in').waitFor();
    expect(await verdict(page).getAttribute('data-verdict')).toBe('bad');
    await page.getByText('Going out').click();
    await scan(page, 'code-0001');
    await page.locator('#verdict-word', { hasText: 'Out' }).waitFor();
    await page.getByText('Coming in').click();
    await page.getByRole('button', { name: 'Scan with the camera' }).click();
    await decided(page, 'code-0007');
    expect(await verdict(page).textContent()).toMatch(/Come in.*Guest 0007/s);
    await page.getByRole('button', { name: 'Stop the camera' }).click();
    expect(foyer.history.map(({ answer }) => answer)).toEqual([
      'UPDATED',
      'ALREADY_UPDATED',
      'UPDATED',
      'UPDATED',
    ]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('conflicts are shown to a person, and a token that has ended is asked for anew', async () => {
    guests(3);
    const { page } = await openDoor(3);
    cable.cut();
    await scan(page, 'code-0001');
    await page.getByText('Accepted offline').waitFor();
    foyer.scanElsewhere({ code: 'code-0001', direction: 'IN', at: Date.now() });
    foyer.state.token = 'better';
    cable.mend();
    await page.getByText('The token of this device is not valid any more.').waitFor();
    expect(await page.locator('#outbox-state').textContent()).toContain('1 scan to send');
    await page.getByText('Which', { exact: true }).click();
    await page.getByText(/code-0001: in, tried \d+×/).waitFor();
    await page.getByRole('button', { name: 'Give another token' }).click();
    await page.getByLabel('Token of this device').fill('better');
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByText('let in here, but somebody was in with it already').waitFor();
    await page.getByText('All scans have been sent.').waitFor();
    await page.getByRole('button', { name: 'Seen' }).click();
    await page.locator('#look').waitFor({ state: 'hidden' });
    await page.close();
  });

  test('a newer version of the page is offered, and used when somebody says so', async () => {
    guests(3);
    const { page } = await openDoor(3);
    expect(await page.locator('#newer').isHidden()).toBe(true);
    foyer.state.newer = true;
    await page.reload();
    await page.getByRole('button', { name: 'Use it' }).click();
    await page.getByText('3 tickets, as of').waitFor();
    await page.locator('#newer').waitFor({ state: 'hidden' });
    await page.close();
  });

  test('300 scans without a network, and two deaths of the device: each arrives once, with its own time', async () => {
    const codes = guests(300);
    const { page } = await openDoor(300);
    cable.cut();
    const began = Date.now();
    // As fast as a scanner can type.
    await page.evaluate(`
      const input = document.getElementById('code');
      for (const code of ${JSON.stringify(codes)}) {
        input.value = code;
        input.form.requestSubmit();
      }
    `);
    await page.getByText('300 to send').waitFor();
    const ended = Date.now();
    await browser.kill();

    browser = await start();
    const again = (await newPage()).page;
    await again.goto(`${cable.url}/door`);
    await again.getByText('300 to send').waitFor();
    await scan(again, 'code-0300');
    await again.getByText('Already in').waitFor();
    expect(await verdict(again).textContent()).toContain('Decided offline');
    expect(foyer.seen.requests).toEqual([]);

    // The server has taken some, and dies with the answer under way.
    const taken = Promise.withResolvers<void>();
    foyer.spoil.after = async (what) => {
      if (what !== 'scan' || foyer.seen.requests.length < 3) return;
      taken.resolve();
      await new Promise(() => undefined);
    };
    const other = (await newPage()).page;
    await other.goto(`${cable.url}/door`);
    await other.getByText('301 to send').waitFor();
    cable.mend();
    await taken.promise;
    // Both tabs want to send; one does.
    expect(foyer.seen.most).toBe(1);
    await browser.kill();
    foyer.spoil.after = async () => undefined;

    browser = await start();
    const last = (await newPage()).page;
    await last.goto(`${cable.url}/door`);
    await last.getByText('All scans have been sent.').waitFor();
    expect(await last.locator('#look').isHidden()).toBe(true);

    const arrived = foyer.history.map(({ scan, answer }) => ({ code: scan.code, answer }));
    expect(arrived.slice(0, 300)).toEqual(codes.map((code) => ({ code, answer: 'UPDATED' })));
    expect(arrived.slice(300)).toEqual([{ code: 'code-0300', answer: 'ALREADY_UPDATED' }]);
    const times = foyer.history.slice(0, 300).map(({ scan }) => scan.at);
    expect(new Set(times).size).toBe(300);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(times[0]).toBeGreaterThanOrEqual(began);
    expect(times.at(-1)).toBeLessThanOrEqual(ended);
    // The batch whose answer was lost was sent again as it was.
    const sent = foyer.seen.requests.flat().filter(({ code }) => code === foyer.seen.requests[2]?.[0]?.code);
    expect(sent).toHaveLength(2);
    expect(sent[1]).toEqual(sent[0]);
    await last.close();
  });
});

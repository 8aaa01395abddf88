import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startTestGateway, type TestGateway } from '../test-gateway.ts';

const CHROMIUM =
  process.env.CHROMIUM_PATH ??
  ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
    existsSync(path),
  );
if (!CHROMIUM) console.warn('The Playground is not tried: no Chromium found; CHROMIUM_PATH can name one.');

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let foyer: TestGateway;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'foyer-examples-'));
  await writeFile(
    join(folder, '1-find.graphql'),
    '# What is on?\nquery Find { shows(first: 2) { title seats } }\n',
  );
  await writeFile(join(folder, '2-sell.graphql'), 'mutation Sell($id: ID!) { sell(id: $id) }\n');
  await writeFile(join(folder, '2-sell.json'), '{ "id": "{{uuid}} {{next-week}}" }');
  foyer = await startTestGateway({ examples: pathToFileURL(`${folder}/`) });
});
afterAll(async () => {
  await foyer.close();
  await rm(folder, { recursive: true });
});

test('lets the page ask nobody but its own host', async () => {
  const response = await fetch(`${foyer.url}/playground`);
  const policy = response.headers.get('content-security-policy');
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe-inline/);
  const nonce = /'nonce-([^']+)'/.exec(policy ?? '')?.[1] ?? '';
  const html = await response.text();
  expect(html).toContain(`nonce="${nonce}"`);
  expect(html).not.toMatch(/(src|href)="(https?:)?\/\//);
});

describe.skipIf(!CHROMIUM)('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ ...(CHROMIUM ? { executablePath: CHROMIUM } : {}), args: ARGUMENTS });
  });
  afterAll(() => browser.close());

  /** Opens the Playground, and keeps account of what it asks and complains about. */
  async function open() {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    const foreign: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(foyer.url) && !/^(data|blob):/.test(url)) foreign.push(url);
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (line) => {
      if (/Content Security Policy|Failed to load/i.test(line.text())) complaints.push(line.text());
    });
    await page.goto(`${foyer.url}/playground`);
    await loaded(page);
    return { page, foreign, complaints };
  }

  /** The buttons are there before the editors are, which then show what was open at the start. */
  async function loaded(page: Page): Promise<void> {
    await page.locator('.graphiql-execute-button').waitFor();
    await editor(page, /\w/).waitFor();
  }

  const tabs = (page: Page) => page.locator('.graphiql-tabs [role=tab]');
  const editor = (page: Page, words: string | RegExp) =>
    page.locator('.graphiql-query-editor', { has: page.locator('.view-line', { hasText: words }) });
  const run = async (page: Page) => {
    const answer = page.waitForResponse(
      (one) => one.url().endsWith('/graphql') && !one.request().postData()?.includes('__schema'),
    );
    // While an answer is awaited the same button stops it.
    await page.locator('.graphiql-execute-button[aria-label^="Execute"]').click();
    return (await answer).json();
  };

  test('opens with the examples, and the first answers at a click, with the demo key', async () => {
    const { page, foreign, complaints } = await open();
    expect(await tabs(page).allTextContents()).toEqual([
      expect.stringContaining('Find'),
      expect.stringContaining('Sell'),
    ]);
    expect(await run(page)).toEqual({
      data: {
        shows: [
          { title: 'Hamlet', seats: 7 },
          { title: 'Macbeth', seats: 7 },
        ],
      },
    });
    await page.locator('.result-window', { hasText: 'Macbeth' }).waitFor();
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('fills in new ids at every load, so that a write works again', async () => {
    const { page } = await open();
    const answerOf = async (tab: number, word: string) => {
      await vi.waitFor(
        async () => {
          await tabs(page).nth(tab).click();
          await editor(page, word).waitFor({ timeout: 5000 });
        },
        { timeout: 30_000 },
      );
      // The IDE sends the other tab's operation name and variables until it has noticed the change.
      for (;;) {
        const answer = JSON.stringify(await run(page));
        if (!/operationName|Variable/.test(answer)) return answer;
      }
    };
    const first = await answerOf(1, 'sell');
    expect(first).toMatch(/"sold [0-9a-f-]{36} \d{4}-\d\d-\d\d"/);
    await page.reload();
    await loaded(page);
    const second = await answerOf(1, 'sell');
    expect(second).toMatch(/"sold [0-9a-f-]{36} \d{4}-\d\d-\d\d"/);
    expect(second).not.toBe(first);
    // The key is filled in again in the tabs that were not open.
    expect(await answerOf(0, 'shows')).toContain('Hamlet');
    await page.close();
  });
});

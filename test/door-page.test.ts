import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestBrowser, testBrowser } from '@foyer/gateway/door/test-browser';
import { testCable } from '@foyer/gateway/door/test-cable';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { performanceOf } from './client.ts';
import { startTestFoyer, type TestFoyer } from './foyer.ts';

const CHROMIUM =
  process.env.CHROMIUM_PATH ??
  ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
    existsSync(path),
  );
if (!CHROMIUM)
  console.warn('The page at the door is not tried: no Chromium found; CHROMIUM_PATH can name one.');

const EVENT = 'ticketswitch:event:DP9';
const problems = z.array(z.object({ code: z.string() })).length(0);
const status = z.object({
  ticketStatus: z.object({
    history: z.array(
      z.object({
        answer: z.string(),
        scannedAt: z.string(),
        device: z.string(),
        operator: z.string().nullable(),
      }),
    ),
  }),
});

describe.skipIf(!CHROMIUM)('the page at the door, before the whole of Foyer', () => {
  let foyer: TestFoyer;
  let cable: Awaited<ReturnType<typeof testCable>>;
  let folder: string;
  let browser: TestBrowser;
  let performance: string;
  let token: string;
  const codes = Array.from({ length: 300 }, (_, index) => `PARTNER-${String(index).padStart(4, '0')}`);

  beforeAll(async () => {
    foyer = await startTestFoyer();
    cable = await testCable(foyer.url);
    folder = await mkdtemp(join(tmpdir(), 'foyer-door-'));
    performance = (await performanceOf(foyer.client, EVENT, 1)).id;
    await foyer.client.ask(
      z.object({ importExternalTickets: z.object({ imported: z.literal(300), problems }) }),
      `mutation ($event: ID!, $tickets: [ExternalTicketInput!]!, $key: String!) {
        importExternalTickets(eventId: $event, tickets: $tickets, idempotencyKey: $key) { imported problems { code } }
      }`,
      {
        event: EVENT,
        key: randomUUID(),
        tickets: codes.map((code) => ({ code, performanceId: performance })),
      },
    );
    const { createDoorDevice } = await foyer.client.ask(
      z.object({ createDoorDevice: z.object({ token: z.string(), problems }) }),
      `mutation ($event: ID!, $until: DateTime!, $key: String!) {
        createDoorDevice(eventId: $event, name: "Gate North", validUntil: $until, idempotencyKey: $key) {
          token problems { code }
        }
      }`,
      { event: EVENT, until: new Date(Date.now() + 3_600_000).toISOString(), key: randomUUID() },
    );
    token = createDoorDevice.token;
    browser = await testBrowser({ path: CHROMIUM ?? '', profile: join(folder, 'profile') });
  });
  afterAll(async () => {
    await browser?.kill();
    await cable?.close();
    await foyer?.close();
    if (folder) await rm(folder, { recursive: true, maxRetries: 5 });
  });

  const historyOf = async (code: string) => {
    const query = `query ($event: ID!, $code: String!) {
      ticketStatus(eventId: $event, code: $code) { history { answer scannedAt device operator } }
    }`;
    const { ticketStatus } = await foyer.client.ask(status, query, { event: EVENT, code });
    return ticketStatus.history;
  };

  test('with an API key the event is chosen too', async () => {
    const page = await browser.context.newPage();
    await page.goto(`${cable.url}/door#choose`);
    await page.getByLabel('Token of this device').fill('foyer_demo_key');
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByLabel('Which event?').fill('every day');
    await page.getByRole('button', { name: 'Find' }).click();
    await page.getByRole('button', { name: 'Every Day Twice' }).click();
    await page.getByText('Which performance?').waitFor();
    await page.locator('#performances button').last().click();
    await page.getByText('0 tickets, as of').waitFor();
    page.on('dialog', (dialog) => dialog.accept());
    await page.getByRole('button', { name: 'Remove from this device' }).click();
    await page.getByText('Which door?').waitFor();
    expect(await page.locator('#known-doors').isHidden()).toBe(true);
    await page.close();
  });

  test('300 scans without a network, and the death of the device: each arrives once, with its own time', async () => {
    const page = await browser.context.newPage();
    await page.goto(`${cable.url}/door#${new URLSearchParams({ token, performance })}`);
    await page.getByText('300 tickets, as of').waitFor();
    await page.getByText('This door works without a network now.').waitFor();
    expect(await page.locator('#event-title').textContent()).toBe('Every Day Twice');
    await page.getByLabel('Who is at this door').fill('Ivo');
    await page.locator('#code').fill('PARTNER-0000');
    await page.locator('#code').press('Enter');
    await page.getByText('Come in').waitFor();
    expect(await page.locator('#verdict-by').isHidden()).toBe(true);

    cable.cut();
    const began = Date.now();
    await page.evaluate(`
      const input = document.getElementById('code');
      for (const code of ${JSON.stringify(codes.slice(1))}) {
        input.value = code;
        input.form.requestSubmit();
      }
    `);
    await page.getByText('299 to send').waitFor();
    const ended = Date.now();
    await browser.kill();

    browser = await testBrowser({ path: CHROMIUM ?? '', profile: join(folder, 'profile') });
    const again = await browser.context.newPage();
    await again.goto(`${cable.url}/door`);
    await again.getByText('299 to send').waitFor();
    cable.mend();
    await again.getByText('All scans have been sent.').waitFor();
    expect(await again.locator('#look').isHidden()).toBe(true);
    expect(await again.locator('#tally-in').textContent()).toBe('300');

    const times = new Set<number>();
    for (const code of codes) {
      const history = await historyOf(code);
      expect(history).toMatchObject([{ answer: 'UPDATED', device: 'Gate North', operator: 'Ivo' }]);
      times.add(Date.parse(history[0]?.scannedAt ?? ''));
    }
    expect(times.size).toBe(300);
    const offline = [...times].slice(1);
    expect(Math.min(...offline)).toBeGreaterThanOrEqual(began);
    expect(Math.max(...offline)).toBeLessThanOrEqual(ended);
  });
});

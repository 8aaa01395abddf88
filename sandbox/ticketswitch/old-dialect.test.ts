import { expect, onTestFinished, test } from 'vitest';
import { startTestSandbox } from '../test-sandbox.ts';
import { testClient } from './test-client.ts';

test('the dialect of 2016 says the same in other words', async () => {
  const sandbox = await startTestSandbox();
  onTestFinished(() => sandbox.close());
  const perf = (await testClient(sandbox).listPerformances('7AB')).results.performance[0]?.perf_id;
  const root = `${sandbox.sandbox.urls.ticketswitch}/cgi-bin`;
  const read = async (path: string): Promise<unknown> => (await fetch(`${root}/${path}`)).json();
  const secret = 'user_passwd=demopass';
  expect(await read(`json_performances.exe/demo?${secret}&event_id=7AB`)).toMatchObject({
    results: { performance: [{ perf_id: perf }, { event_id: '7AB' }] },
  });
  expect(await read(`json_availability.exe/demo?${secret}&perf_id=${perf}&add_free_seats=1`)).toMatchObject({
    can_leave_singles: true,
    currency: { currency_code: 'gbp' },
    quantity_options: { valid_quantity_flags: [false, ...Array.from({ length: 10 }, () => true)] },
    availability: {
      ticket_type: [
        {
          price_band: [
            {
              price_band_code: 'A',
              is_alloc: false,
              free_seat_blocks: { seat_block: [{ block_length: 10, id_details: expect.any(Array) }, {}] },
            },
            {},
          ],
        },
        {},
      ],
    },
  });
  expect(await read('json_availability.exe/demo?user_passwd=wrong')).toMatchObject({ error_code: 3 });
  expect(await read(`json_unknown.exe/demo?${secret}`)).toMatchObject({ error_code: 8 });
});

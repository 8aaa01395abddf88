import { describe, expect, test } from 'vitest';
import { readConfig } from './config.ts';

const CHANNELS = { default: { user: 'anna', password: 'hunter2', subId: 'desk' } };
const GOOD = {
  TICKETSWITCH_URL: 'https://tickets.example/api',
  TICKETSWITCH_CHANNELS: JSON.stringify(CHANNELS),
};

describe('the configuration', () => {
  test('is read from the environment', () => {
    expect(readConfig(GOOD)).toEqual({
      url: 'https://tickets.example/api',
      channels: CHANNELS,
      breakerRestMs: 5000,
      writeTimeoutMs: 45_000,
    });
    expect(readConfig({ ...GOOD, TICKETSWITCH_WRITE_TIMEOUT_MS: '1200' }).writeTimeoutMs).toBe(1200);
  });

  test.each([
    ['TICKETSWITCH_URL', undefined],
    ['TICKETSWITCH_URL', 'tickets.example/hunter2'],
    ['TICKETSWITCH_URL', 'ftp://anna:hunter2@tickets.example'],
    ['TICKETSWITCH_CHANNELS', undefined],
    ['TICKETSWITCH_CHANNELS', '{"default": hunter2'],
    ['TICKETSWITCH_CHANNELS', '{"default":{"user":"hunter2"}}'],
    ['TICKETSWITCH_CHANNELS', '["hunter2"]'],
    ['TICKETSWITCH_WRITE_TIMEOUT_MS', 'hunter2'],
    ['TICKETSWITCH_WRITE_TIMEOUT_MS', '0'],
    ['TICKETSWITCH_BREAKER_REST_MS', '-1'],
  ])('says that %s is not usable (%s), and never what it holds', (name, value) => {
    const read = () => readConfig({ ...GOOD, [name]: value });
    expect(read).toThrow(
      expect.objectContaining({ code: 'INTERNAL', message: expect.stringContaining(name) }),
    );
    expect(read).not.toThrow(/hunter2/);
  });
});

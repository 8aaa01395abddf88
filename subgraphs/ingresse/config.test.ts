import { describe, expect, test } from 'vitest';
import { readConfig } from './config.ts';

const CHANNELS = {
  default: {
    company: 1,
    publicKey: 'pub-1',
    email: 'anna@example.com',
    password: 'hunter2',
    document: '52998224725',
    door: { email: 'door@example.com', password: 'hunter2' },
  },
};
const GOOD = {
  INGRESSE_URL: 'https://tickets.example/api',
  INGRESSE_CHANNELS: JSON.stringify(CHANNELS),
};

describe('the configuration', () => {
  test('is read from the environment', () => {
    expect(readConfig(GOOD)).toEqual({
      url: 'https://tickets.example/api',
      channels: CHANNELS,
      breakerRestMs: 5000,
      writeTimeoutMs: 30_000,
    });
    expect(readConfig({ ...GOOD, INGRESSE_WRITE_TIMEOUT_MS: '1200' }).writeTimeoutMs).toBe(1200);
  });

  test.each([
    ['INGRESSE_URL', undefined],
    ['INGRESSE_URL', 'tickets.example/hunter2'],
    ['INGRESSE_URL', 'ftp://anna:hunter2@tickets.example'],
    ['INGRESSE_CHANNELS', undefined],
    ['INGRESSE_CHANNELS', '{"default": hunter2'],
    ['INGRESSE_CHANNELS', '{"default":{"email":"hunter2"}}'],
    ['INGRESSE_CHANNELS', JSON.stringify({ default: { ...CHANNELS.default, publicKey: 'hunter2?&' } })],
    ['INGRESSE_CHANNELS', JSON.stringify({ default: { ...CHANNELS.default, door: { email: 'hunter2' } } })],
    ['INGRESSE_CHANNELS', '["hunter2"]'],
    ['INGRESSE_WRITE_TIMEOUT_MS', 'hunter2'],
    ['INGRESSE_WRITE_TIMEOUT_MS', '0'],
    ['INGRESSE_BREAKER_REST_MS', '-1'],
  ])('says that %s is not usable (%s), and never what it holds', (name, value) => {
    const read = () => readConfig({ ...GOOD, [name]: value });
    expect(read).toThrow(
      expect.objectContaining({ code: 'INTERNAL', message: expect.stringContaining(name) }),
    );
    expect(read).not.toThrow(/hunter2/);
  });
});

import { createLog } from '@foyer/kit/log';
import { systemClock } from '@foyer/kit/time';
import { expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { tickeTingConnector } from './connector.ts';

const key = '0123456789abcdef0123456789abcdef';
const URL = 'https://qa.ticketingevents.com/v3';

test('what is set up is read; the rest has defaults', () => {
  const channels = { default: { key, currency: 'BBD' } };
  expect(readConfig({ TICKETING_URL: URL, TICKETING_CHANNELS: JSON.stringify(channels) })).toEqual({
    url: URL,
    channels,
    askAgainMs: 250,
    breakerRestMs: 5000,
    writeTimeoutMs: 30_000,
  });
});

test.each([
  ['TICKETING_URL', 'not an address'],
  ['TICKETING_CHANNELS', 'hunter2'],
  ['TICKETING_CHANNELS', `{"default":{"key":"hunter2","currency":"BBD"}}`],
  ['TICKETING_CHANNELS', `{"default":{"key":"${key}"}}`],
  ['TICKETING_CHANNELS', `{"default":{"key":"${key}","currency":"BBD","card":{"number":"hunter2"}}}`],
  ['TICKETING_WRITE_TIMEOUT_MS', '-1'],
])('a wrong %s is named, without its value', (name, value) => {
  const env = { TICKETING_URL: URL, TICKETING_CHANNELS: '{}', [name]: value };
  expect(() => readConfig(env)).toThrow(new RegExp(`^${name} is missing or not usable`));
  expect(() => readConfig(env)).not.toThrow(/hunter2/);
});

test('without an address there is no connector', async () => {
  const services = {
    log: createLog('tests', 'silent'),
    clock: systemClock,
    databaseUrl: 'postgres://nowhere',
  };
  expect(await tickeTingConnector({ ...services, env: {} })).toBeNull();
});

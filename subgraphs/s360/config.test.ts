import { createCache } from '@foyer/kit/cache/cache';
import { createLog } from '@foyer/kit/log';
import { systemClock } from '@foyer/kit/time';
import { createTestDatabase } from '@foyer/test/database';
import { expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { s360Connector } from './connector.ts';
import { callOf } from './test-connector.ts';

const channel = {
  institution: 'HARBOR',
  operator: 'HARBOR_RESELL',
  partner: 'Quay Tickets',
  secret: 'hunter2',
  purchaserContact: '100042',
};

test('what is set up is read; the rest has defaults', () => {
  const config = readConfig({
    S360_URL: 'https://{institution}.ws.secutix.com',
    S360_CHANNELS: JSON.stringify({ default: channel }),
    S360_SERVICES: '{"catalogService": "tnseb/backend-apis/catalogService/v1_34"}',
    S360_CALLS_PER_MINUTE: '60',
  });
  expect(config).toMatchObject({
    url: 'https://{institution}.ws.secutix.com',
    channels: { default: channel },
    services: { catalogService: 'tnseb/backend-apis/catalogService/v1_34' },
    callsPerMinute: 60,
    callsAtOnce: 4,
  });
});

test.each([
  ['S360_URL', 'not an address'],
  ['S360_CHANNELS', '{"default": {"secret": "hunter2"}}'],
  ['S360_CHANNELS', 'hunter2'],
  ['S360_CALLS_PER_MINUTE', '-1'],
])('a wrong %s is named, without its value', (name, value) => {
  const error = (() => {
    try {
      readConfig({ S360_URL: 'http://127.0.0.1:1', S360_CHANNELS: '{}', [name]: value });
      return '';
    } catch (caught) {
      return caught instanceof Error ? caught.message : '';
    }
  })();
  expect(error).toContain(name);
  expect(error).not.toContain('hunter2');
});

test('without an address the connector starts, and says that S-360 cannot be reached', async () => {
  const database = await createTestDatabase();
  const log = createLog('tests', 'silent');
  const cache = createCache({ log });
  const adapter = await s360Connector({
    env: {},
    log,
    clock: systemClock,
    databaseUrl: database.url,
    cache,
  });
  const down = { code: 'SUPPLIER_DOWN', supplier: 's360' };
  await expect(adapter.catalogue({ first: 1, after: null }, callOf())).rejects.toMatchObject(down);
  await expect(adapter.order('1', callOf())).rejects.toMatchObject(down);
  expect(adapter.health().state).toBe('DOWN');
  await adapter.close();
  await database.drop();
});

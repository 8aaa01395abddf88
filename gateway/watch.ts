import { watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Editors and deployments write a file in several steps; this is how long it must rest. */
const REST_MS = 200;

/** Calls when a file has changed, also when it was replaced by another. Returns how to stop. */
export function watchFile(file: URL, changed: () => void): () => void {
  const path = fileURLToPath(file);
  let resting: NodeJS.Timeout | undefined;
  // The folder, because a watch on a file ends when the file is replaced.
  const watcher = watch(dirname(path), { persistent: false }, (_event, name) => {
    // A mounted folder is replaced as a whole, under names that begin with two dots.
    if (name !== null && name !== basename(path) && !name.startsWith('..')) return;
    clearTimeout(resting);
    resting = setTimeout(changed, REST_MS);
    resting.unref();
  });
  return () => {
    clearTimeout(resting);
    watcher.close();
  };
}

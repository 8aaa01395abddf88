import { cachePrefix } from '../cache/cache.ts';
import type { SupplierContext } from './context.ts';
import { globalId } from './ids.ts';
import { KEPT_OF } from './loaders.ts';

type Kind = keyof typeof KEPT_OF;

/**
 * For a connector that knows events to have changed at its supplier: forgets what was read of them and tells the rest
 * of Foyer. `local` are the supplier's own ids; without them all events may have changed. Resolves when who asks next
 * is told what is so now; never fails.
 */
export async function eventsChanged(
  { manifest, cache }: Pick<SupplierContext, 'manifest' | 'cache'>,
  local?: Partial<Record<Kind, string | undefined>>,
): Promise<void> {
  const { code: supplier, prefix } = manifest;
  const changed = (['event', 'performance'] as const).flatMap((kind) => {
    const id = local?.[kind];
    return local && id === undefined ? [] : [{ kind, id }];
  });
  await Promise.all(
    changed.flatMap(({ kind, id }) =>
      KEPT_OF[kind].map((kept) =>
        cache.invalidate(cachePrefix({ supplier, kind: kept, ...(id === undefined ? {} : { id }) })),
      ),
    ),
  );
  await cache.changes.publish(
    changed.map(({ kind, id }) => ({
      supplier,
      type: `${prefix}${kind === 'event' ? 'Event' : 'Performance'}`,
      ...(id === undefined ? {} : { id: globalId(manifest, kind, id) }),
    })),
  );
}

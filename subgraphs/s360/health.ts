import type { SupplierHealth, SupplierState } from '@foyer/kit/generated/supplier';

const WORST_FIRST: readonly SupplierState[] = ['DOWN', 'DEGRADED', 'UP'];

/** How S-360 is doing, from how each institution does: well when all are, down when all are. */
export function healthOf(all: readonly SupplierHealth[]): SupplierHealth {
  const states = new Set(all.map(({ state }) => state));
  const state = states.size === 1 ? WORST_FIRST.find((one) => states.has(one)) : undefined;
  const medians = all.flatMap(({ medianMs }) => medianMs ?? []);
  return {
    state: state ?? (states.size === 0 ? 'UP' : 'DEGRADED'),
    calls: all.reduce((sum, { calls }) => sum + calls, 0),
    failures: all.reduce((sum, { failures }) => sum + failures, 0),
    medianMs: medians.length > 0 ? Math.max(...medians) : null,
    lastSuccessAt:
      all
        .flatMap(({ lastSuccessAt }) => lastSuccessAt ?? [])
        .sort()
        .at(-1) ?? null,
  };
}

import type { SupplierHoldLineInput } from '../generated/supplier.ts';
import { FoyerError } from '../problem.ts';
import type { SupplierContext } from './context.ts';
import { localId } from './ids.ts';

/**
 * Lines that one order can hold: of one currency, and each of another performance. A line whose performance
 * cannot be asked stands alone, so that its hold fails alone.
 */
export async function holdGroups(
  lines: readonly SupplierHoldLineInput[],
  { loaders, manifest }: SupplierContext,
): Promise<string[][]> {
  const currencies = await Promise.all(
    lines.map(async ({ performanceId, promoCode, lineId }) => {
      try {
        const query = {
          performanceId: localId(manifest, 'performance', performanceId),
          quantity: null,
          promoCode: promoCode ?? null,
        };
        return (await loaders.availability(query, 'buying')).currency;
      } catch (error) {
        if (error instanceof FoyerError) return `none for ${lineId}`;
        throw error;
      }
    }),
  );
  const found: { currency: string; performances: Set<string>; lineIds: string[] }[] = [];
  for (const [position, { lineId, performanceId }] of lines.entries()) {
    const currency = currencies[position] ?? '';
    const fitting = found.find(
      (group) =>
        group.currency === currency &&
        !group.performances.has(performanceId) &&
        group.lineIds.length < manifest.maxLines,
    );
    if (fitting) {
      fitting.lineIds.push(lineId);
      fitting.performances.add(performanceId);
    } else found.push({ currency, performances: new Set([performanceId]), lineIds: [lineId] });
  }
  return found.map(({ lineIds }) => lineIds);
}

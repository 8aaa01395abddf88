import type { FoyerError } from '@foyer/kit/problem';
import type { Call, HoldLine, LineProblem, SupplierAdapter } from '@foyer/kit/supplier/contract';
import { checkLine } from '@foyer/kit/supplier/hold-check';
import type { AvailabilityRecord } from '@foyer/kit/supplier/records';
import { problem } from './sale.ts';

/**
 * What a refused order tells its lines. S-360 takes an order whole or not at all and does not say which line it
 * was, so when somebody else was faster each is looked at again.
 */
export async function refusedLines(
  { code, message }: FoyerError,
  lines: readonly HoldLine[],
  call: Call,
  ask: SupplierAdapter['availability'],
): Promise<LineProblem[]> {
  const [first, ...others] = lines;
  if (others.length === 0) return [problem(code, message, first?.lineId)];
  const whole = [problem(code, message)];
  if (code !== 'SOLD_OUT' && code !== 'SEATS_TAKEN') return whole;
  const found = await Promise.all(
    lines.map(async (line) => {
      const { performanceId, promoCode } = line;
      try {
        const query = { performanceId, quantity: null, promoCode };
        return shortage(line, await ask(query, { ...call, buying: true }));
      } catch (error) {
        call.log.debug({ error }, 'what is left of a refused line cannot be asked');
        return undefined;
      }
    }),
  );
  const short = found.flatMap((one) => one ?? []);
  return short.length > 0 ? short : whole;
}

function shortage(line: HoldLine, availability: AvailabilityRecord): LineProblem | undefined {
  const band = availability.ticketTypes
    .flatMap(({ priceBands }) => priceBands)
    .find(({ id }) => id === line.priceBandId);
  const { length } = line.tickets;
  if (band && (band.available ?? length) < length)
    return problem('SOLD_OUT', `Only ${band.available} are left here: take fewer.`, line.lineId);
  return checkLine(line, availability);
}

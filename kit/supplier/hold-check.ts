import type { Availability, PriceBand } from '../generated/supplier.ts';
import type { HoldLine, LineProblem } from './contract.ts';
import type { AvailabilityRecord } from './records.ts';

/**
 * What is wrong with a line, as far as live availability tells. Suppliers answer such wishes in their own ways,
 * some by silently giving something else; this refuses them alike, before anything is held.
 */
export function checkLine(line: HoldLine, availability: AvailabilityRecord): LineProblem | undefined {
  const { lineId, priceBandId, tickets } = line;
  const problem = (code: LineProblem['code'], message: string): LineProblem => ({ code, message, lineId });
  const bands = availability.ticketTypes.flatMap((type) => type.priceBands);
  if (bands.length === 0)
    return problem('SOLD_OUT', 'Nothing is left of this performance: choose another one.');
  const band = bands.find(({ id }) => id === priceBandId);
  if (!band)
    return problem(
      'PRICE_BAND_UNKNOWN',
      'Nothing is on sale in this price band: take one from `availability`.',
    );

  const allowed = quantities(band, availability);
  if (allowed && !allowed.includes(tickets.length)) {
    return problem(
      'QUANTITY_NOT_ALLOWED',
      `The supplier takes ${listed(allowed)} tickets of this price band at once, not ${tickets.length}.`,
    );
  }
  if (
    tickets.length < (band.minQuantity ?? 1) ||
    tickets.length > (band.maxQuantity ?? Number.POSITIVE_INFINITY)
  ) {
    return problem(
      'QUANTITY_NOT_ALLOWED',
      `Take from ${band.minQuantity ?? 1} to ${band.maxQuantity ?? 'any number of'} tickets of this price band.`,
    );
  }
  return tariffProblem(line, band) ?? seatProblem(line, band, availability);
}

function quantities(
  band: PriceBand,
  { quantities: all }: Pick<Availability, 'quantities'>,
): readonly number[] | null {
  return band.quantities ?? all;
}

function tariffProblem({ lineId, tickets }: HoldLine, { tariffs }: PriceBand): LineProblem | undefined {
  for (const [position, { tariff: code, holder }] of tickets.entries()) {
    const tariff = code === null ? tariffs[0] : tariffs.find((one) => one.code === code);
    if (!tariff) {
      const known = tariffs.map((one) => JSON.stringify(one.code)).join(', ');
      return {
        code: 'TARIFF_UNKNOWN',
        message: `This price band has no such tariff, only: ${known}.`,
        lineId,
      };
    }
    if (tariff.excludedPositions.includes(position)) {
      return {
        code: 'TARIFF_UNKNOWN',
        message: `The tariff ${tariff.name} cannot be used for ticket ${position + 1}.`,
        lineId,
      };
    }
    if (tariff.holderRequired && !holder) {
      return {
        code: 'HOLDER_REQUIRED',
        message: `The tariff ${tariff.name} needs the name of the person who comes.`,
        lineId,
      };
    }
  }
  return undefined;
}

function seatProblem(
  { lineId, tickets, acceptOtherSeats }: HoldLine,
  band: PriceBand,
  availability: AvailabilityRecord,
): LineProblem | undefined {
  const wanted = tickets.flatMap(({ seatId }) => seatId ?? []);
  if (wanted.length === 0) return undefined;
  const rule = (message: string): LineProblem => ({ code: 'SEAT_RULE', message, lineId });
  if (wanted.length < tickets.length)
    return rule('Choose a seat for every ticket of a line, or for none of them.');
  if (new Set(wanted).size < wanted.length)
    return rule('A seat is chosen twice: choose another one for each ticket.');
  const blocks = (band.seatBlocks ?? []).map(({ seats }) => seats.map(({ id }) => id));
  if (blocks.length === 0) {
    return { code: 'SEAT_UNKNOWN', message: 'Seats cannot be chosen here: leave `seatId` out.', lineId };
  }
  const free = new Set(blocks.flat());
  const missing = wanted.find((id) => !free.has(id));
  if (missing !== undefined) {
    if (acceptOtherSeats) return undefined;
    const elsewhere = availability.ticketTypes.some((type) =>
      type.priceBands.some((other) =>
        other.seatBlocks?.some(({ seats }) => seats.some(({ id }) => id === missing)),
      ),
    );
    return elsewhere
      ? {
          code: 'SEAT_UNKNOWN',
          message: `Seat ${missing} belongs to another price band: hold it with that one.`,
          lineId,
        }
      : {
          code: 'SEATS_TAKEN',
          message: `Seat ${missing} is not free in this price band: ask for \`availability\` again and choose another.`,
          lineId,
        };
  }
  const broken = brokenRule(blocks, new Set(wanted), band, availability);
  return broken === undefined ? undefined : rule(broken);
}

function brokenRule(
  blocks: readonly (readonly string[])[],
  wanted: ReadonlySet<string>,
  { singleSeats }: PriceBand,
  { seatSelection }: AvailabilityRecord,
): string | undefined {
  const touched = blocks.filter((block) => block.some((id) => wanted.has(id)));
  if (seatSelection.wholeBlocksOnly && touched.some((block) => block.some((id) => !wanted.has(id)))) {
    return 'All seats of a block go together: take the whole block.';
  }
  if (seatSelection.contiguousOnly && runs(touched, (id) => wanted.has(id)).length > 1) {
    return 'The seats of a line must be next to each other: choose seats that follow each other.';
  }
  // Whether it is necessary to leave one alone is for the supplier to say.
  if (singleSeats !== 'NEVER') return undefined;
  const left = runs(
    touched.filter((block) => block.length > 1),
    (id) => !wanted.has(id),
  );
  return left.some((run) => run.length === 1)
    ? 'The choice leaves a single seat: choose so that none is left alone.'
    : undefined;
}

/** Seats side by side that fit. */
function runs(blocks: readonly (readonly string[])[], fits: (id: string) => boolean): string[][] {
  return blocks.flatMap((block) => {
    const found: string[][] = [[]];
    for (const id of block) {
      if (fits(id)) found.at(-1)?.push(id);
      else found.push([]);
    }
    return found.filter((run) => run.length > 0);
  });
}

function listed(numbers: readonly number[]): string {
  return numbers.length > 1
    ? `${numbers.slice(0, -1).join(', ')} or ${numbers.at(-1)}`
    : String(numbers[0] ?? 'no');
}

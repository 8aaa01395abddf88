import type { Seat, SeatBlock } from '@foyer/kit/generated/supplier';
import type { WireSeat } from '../wire/availability.ts';

/** Free seats as blocks of seats side by side, row by row. Seats are neighbours when their numbers follow each other. */
export function seatBlocksOf(seats: readonly WireSeat[]): SeatBlock[] {
  const rows = Map.groupBy(seats, ({ block, row }) => `${block ?? ''}\n${row}`);
  return [...rows.values()].flatMap((row) => {
    const sorted = row.toSorted(
      (a, b) => (numberOf(a) ?? 0) - (numberOf(b) ?? 0) || a.physicalSeatId - b.physicalSeatId,
    );
    const blocks: WireSeat[][] = [];
    for (const seat of sorted) {
      const before = blocks.at(-1)?.at(-1);
      if (before && isNext(before, seat)) blocks.at(-1)?.push(seat);
      else blocks.push([seat]);
    }
    return blocks.map((some) => ({ row: some[0]?.row ?? '', seats: some.map(freeSeatOf) }));
  });
}

/** A seat without a number has no neighbours. */
function isNext(before: WireSeat, seat: WireSeat): boolean {
  const [first, second] = [numberOf(before), numberOf(seat)];
  return first !== undefined && second !== undefined && second - first === 1;
}

function numberOf({ seat }: WireSeat): number | undefined {
  const digits = /\d+/.exec(seat)?.[0];
  return digits === undefined ? undefined : Number(digits);
}

function freeSeatOf(wire: WireSeat): Seat {
  return {
    id: String(wire.physicalSeatId),
    row: wire.row,
    number: wire.seat,
    restrictedView: wire.restrictedView ?? null,
    note: placeNote(wire),
  };
}

/** What finds the seat besides its row and number: rows have the same names in every block. */
export function placeNote({
  block,
  access,
}: {
  block?: string | undefined;
  access?: string | undefined;
}): string | null {
  const parts = [block && `Block ${block}`, access && `Entrance ${access}`].filter(Boolean);
  return parts.join(', ') || null;
}

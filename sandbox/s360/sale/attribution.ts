import type { Seat } from '../catalogue/plan.ts';
import { Refusal, unavailable } from '../failure.ts';
import type { Movement } from '../order.ts';
import type { FreeRun } from '../stock.ts';

export type Wanted = {
  quantity: number;
  /** Area ids, in order of preference. */
  preferred: readonly number[];
  contiguity: 'MANDATORY' | 'PREFERRED' | 'INDIFFERENT';
};
export type Attributed = { seat: Seat; match: NonNullable<Movement['match']> };

/** Seats that the system chooses: side by side where that can be had, in the areas preferred, best ranks first. */
export function attributed(runs: readonly FreeRun[], wanted: Wanted, detail: string): Attributed[] {
  const { quantity, preferred, contiguity } = wanted;
  const asked = preferred.map((area) => runs.filter(({ block }) => block.area.id === area));
  const rest = runs.filter(({ block }) => !preferred.includes(block.area.id));
  const groups = [...asked, rest];
  const matchOf = ({ area }: Seat): Attributed['match'] =>
    preferred.length === 0 || preferred.includes(area.id) ? 'EXACT' : 'OTHER_AREA';

  if (contiguity !== 'INDIFFERENT') {
    for (const group of groups) {
      const found = bestWindow(group, quantity);
      if (found) return found.map((seat) => ({ seat, match: matchOf(seat) }));
    }
    if (contiguity === 'MANDATORY')
      throw new Refusal('error.order.contiguity', 'There are no seats side by side.', detail);
  }
  const apart = groups
    .flatMap((group) => group.flatMap(({ seats }) => seats).sort((a, b) => a.rank - b.rank))
    .slice(0, quantity);
  if (apart.length < quantity) throw unavailable(`${detail} asked ${quantity} left ${apart.length}`);
  return apart.map((seat) => ({
    seat,
    match: contiguity === 'INDIFFERENT' || quantity === 1 ? matchOf(seat) : 'NOT_CONTIGUOUS',
  }));
}

/** So many seats side by side with the smallest sum of ranks. */
function bestWindow(runs: readonly FreeRun[], quantity: number): readonly Seat[] | undefined {
  let best: { seats: readonly Seat[]; sum: number } | undefined;
  for (const { seats } of runs) {
    for (let start = 0; start + quantity <= seats.length; start += 1) {
      const window = seats.slice(start, start + quantity);
      const sum = window.reduce((total, { rank }) => total + rank, 0);
      if (!best || sum < best.sum) best = { seats: window, sum };
    }
  }
  return best?.seats;
}

/** Seats side by side, in the order in which they stand. */
export type Block = { row: string; seats: readonly string[] };

export type SeatRules = {
  /** Chosen seats must follow each other inside one block. */
  contiguous: boolean;
  /** All seats of a block go together or none. */
  wholeBlocks: boolean;
  /** Whether a choice may leave one seat alone. */
  singles: 'always' | 'never' | 'if_necessary';
};

/** What is left of blocks when some seats are gone: shorter blocks. */
export function freeBlocks(blocks: readonly Block[], gone: (seat: string) => boolean): Block[] {
  return blocks.flatMap(({ row, seats }) => {
    const runs: string[][] = [[]];
    for (const seat of seats) {
      if (gone(seat)) runs.push([]);
      else runs.at(-1)?.push(seat);
    }
    return runs.flatMap((run) => (run.length > 0 ? [{ row, seats: run }] : []));
  });
}

/** The most seats side by side. */
export function longest(blocks: readonly Block[]): number {
  return blocks.reduce((most, { seats }) => Math.max(most, seats.length), 0);
}

/**
 * Seats side by side for who does not choose, or whose choice is not to be had: with as many of the wanted ones
 * as can be, without leaving a single seat if that can be, and as far in front as can be. Undefined when no
 * seats are so.
 */
export function bestAvailable(
  blocks: readonly Block[],
  quantity: number,
  rules: SeatRules,
  wanted: readonly string[] = [],
): string[] | undefined {
  const asked = new Set(wanted);
  let best: { seats: string[]; score: number } | undefined;
  for (const { seats } of blocks) {
    if (rules.wholeBlocks && seats.length !== quantity) continue;
    for (let start = 0; start + quantity <= seats.length; start += 1) {
      const after = seats.length - start - quantity;
      const single = seats.length > 1 && (start === 1 || after === 1);
      if (single && rules.singles === 'never') continue;
      const choice = seats.slice(start, start + quantity);
      const score = 2 * choice.filter((seat) => asked.has(seat)).length - (single ? 1 : 0);
      if (!best || score > best.score) best = { seats: choice, score };
      // Without wishes, nothing is better than the first that leaves no single seat.
      if (asked.size === 0 && !single) return best.seats;
    }
  }
  return best?.seats;
}

/** Which rule a choice of free seats breaks, in words; undefined when none. */
export function brokenRule(
  blocks: readonly Block[],
  chosen: readonly string[],
  rules: SeatRules,
): string | undefined {
  const wanted = new Set(chosen);
  const touched = blocks.filter(({ seats }) => seats.some((seat) => wanted.has(seat)));
  if (rules.wholeBlocks && touched.some(({ seats }) => seats.some((seat) => !wanted.has(seat)))) {
    return 'All seats of a block must be taken together.';
  }
  const runs = freeBlocks(touched, (seat) => !wanted.has(seat));
  if (rules.contiguous && runs.length > 1) {
    return 'The seats must be next to each other.';
  }
  if (rules.singles === 'always' || !touched.some((block) => leavesSingle(block, wanted))) return undefined;
  const avoidable = bestAvailable(blocks, chosen.length, { ...rules, singles: 'never' }) !== undefined;
  if (rules.singles === 'if_necessary' && !avoidable) return undefined;
  return 'The choice leaves a single seat.';
}

function leavesSingle({ seats }: Block, wanted: ReadonlySet<string>): boolean {
  if (seats.length === 1) return false;
  return freeBlocks([{ row: '', seats }], (seat) => wanted.has(seat)).some((run) => run.seats.length === 1);
}

import { isProblemCode, PROBLEM_CODES } from '@foyer/kit/problem';
import { hashed } from './random.ts';

/** The codes that errors of subgraphs have. */
export const CODES = Object.keys(PROBLEM_CODES).filter(isProblemCode);

/** What a subgraph does to a whole request. */
export type RequestFault = 'UNREACHABLE' | 'SLOW' | 'REFUSED' | 'REFUSED_WITH_DATA' | 'NO_DATA' | 'EMPTY';
/** What it does to one field. All but an error are answers that its own schema does not allow. */
export type FieldFault = 'ERROR' | 'NULL' | 'WRONG_LEAF' | 'WRONG_SHAPE' | 'NO_SHAPE' | 'LACKING';

export type Faults = {
  request(subgraph: string, kind: string): RequestFault | undefined;
  field(key: string): FieldFault | undefined;
  /** Whether lists of entities come without their last one, whichever that is. */
  partial(subgraph: string): boolean;
  /** Whether an entity is not known any more. */
  missing(id: string): boolean;
};

const REQUEST_FAULTS = ['UNREACHABLE', 'SLOW', 'REFUSED', 'REFUSED_WITH_DATA', 'NO_DATA', 'EMPTY'] as const;

/** How badly the subgraphs behave, from not at all to answers that are not even of the right shape. */
export const LEVELS = ['NONE', 'ERRORS', 'LIES', 'CHAOS'] as const;
/** The last level is as the one before, but with null in place of a wrong shape. */
export type Level = (typeof LEVELS)[number] | 'TAMED';

/**
 * Faults that depend on what is asked alone, never on when, how often or together with what it is asked: so two
 * engines that divide an operation into other requests meet the same ones.
 */
export function faultsOf(seed: string, level: Level): Faults {
  const at = (what: string) => hashed(`${seed}/${what}`) / 2 ** 32;
  const scale = (rate: number) => (level === 'NONE' ? 0 : rate);
  return {
    request(subgraph, kind) {
      if (at(`request/${subgraph}/${kind}`) >= scale(0.12)) return undefined;
      return REQUEST_FAULTS[hashed(`${seed}/which/${subgraph}/${kind}`) % REQUEST_FAULTS.length];
    },
    field(key) {
      const chosen = at(`field/${key}`);
      if (chosen < scale(0.03)) return 'ERROR';
      if (level === 'NONE' || level === 'ERRORS') return undefined;
      if (chosen < 0.045) return 'NULL';
      if (chosen < 0.06) return 'WRONG_LEAF';
      if (level === 'LIES') return undefined;
      if (chosen < 0.07) return level === 'TAMED' ? 'NO_SHAPE' : 'WRONG_SHAPE';
      return chosen < 0.085 ? 'LACKING' : undefined;
    },
    partial: (subgraph) => at(`partial/${subgraph}`) < scale(0.04),
    missing: (id) => at(`missing/${id}`) < scale(0.1),
  };
}

import type { GatewayInterface } from '@apollo/server-gateway-interface';
import { withoutWidening } from '@foyer/gateway/engine/widened';
import type { Transport } from '@foyer/kit/graphql/subgraph';
import { parse } from 'graphql';
import { type Answer, startEngine } from './engines.ts';
import { faultsOf, LEVELS } from './faults.ts';
import { withMergingMended } from './mended.ts';
import { type Operation, randomOperation } from './operations.ts';
import { type Random, seeded } from './random.ts';
import { shrunk, tidied } from './shrink.ts';
import { invented } from './subgraph.ts';
import { type Parts, partsOf } from './supergraph.ts';

type Asking = {
  /** Who asks. The name is the level of the faults that this one meets, and the seed of faults and data. */
  caller: string;
  operation: Operation;
};

/** An operation that two engines answered differently. */
export type Difference = Asking & {
  wanted: Answer;
  got: Answer;
};

export type Comparison = {
  operations: number;
  /** How many of them the reference answered with errors. */
  withErrors: number;
  differences: Difference[];
};

type Options = {
  sdl: string;
  engine: string;
  around?(gateway: GatewayInterface): GatewayInterface;
};

/** How many operations are under way at once at the engine that is examined. */
const TOGETHER = 6;

/** The stock gateway and another engine over the same invented subgraphs. */
export async function startComparison({ sdl, engine, around }: Options) {
  const parts = partsOf(sdl);
  const transport = inventedTransport(parts);
  const reference = await startEngine({ engine: 'apollo', sdl, transport });
  const examined = await startEngine({ engine, sdl, transport, ...(around ? { around } : {}) });

  /** Asks both, the one alone and the other together with what else there is to ask. */
  async function differences(asked: readonly Asking[]) {
    const wanted: Answer[] = [];
    for (const { caller, operation } of asked) wanted.push(await reference.ask(operation, caller));
    const got = await Promise.all(asked.map(({ caller, operation }) => examined.ask(operation, caller)));
    const found: Difference[] = [];
    for (const [index, one] of asked.entries()) {
      const [a, b] = [wanted[index], got[index]];
      if (!a || !b || alike(a, b)) continue;
      if (await isFaultOfStock(one, b)) continue;
      found.push({ ...one, wanted: a, got: b });
    }
    return { found, withErrors: wanted.filter(({ errors }) => errors.length > 0).length };
  }

  /**
   * Whether an answer differs because the stock gateway is wrong in a way that is known, and is what it should have
   * been: the stock gateway itself tells that, when what it cannot do is spared it.
   */
  async function isFaultOfStock({ caller, operation }: Asking, got: Answer) {
    const ask = (one: Operation, by: string) => withMergingMended(parts.api, () => reference.ask(one, by));
    const mended = await ask(operation, caller);
    if (alike(once(mended), once(got))) return true;
    if (!collapsed(mended)) return false;
    // Its planner fails where fragments say again what is known and a subgraph has interface objects. Without them
    // it is the same question, but for the order of fields.
    const plain = withoutRepetition(operation);
    const inOrder = plain ? sorted : (answer: Answer) => answer;
    const answer = plain ? await ask(plain, caller) : mended;
    if (alike(inOrder(once(answer)), inOrder(once(got)))) return true;
    return collapsed(answer) && bearsShape(plain ?? operation, caller, inOrder(got));

    /**
     * It gives up a whole operation when a subgraph answers an object where a list belongs, and the like. Of another
     * engine more is wanted: what the stock one answers when there is null at that place, and an error that says so.
     */
    async function bearsShape(one: Operation, by: string, { data, errors }: Answer): Promise<boolean> {
      const [level, seed] = by.split(':');
      if (level !== 'CHAOS') return false;
      const tamed = inOrder(await ask(one, `TAMED:${seed}`));
      const more = errors.filter((error) => !tamed.errors.includes(error));
      return (
        data === tamed.data &&
        errors.length > 0 &&
        tamed.errors.every((error) => errors.includes(error)) &&
        more.every((error) => error.endsWith(' INTERNAL') && !error.startsWith('- '))
      );
    }
  }

  /** The operation without fragments that only say again what is known; undefined when there are none. */
  function withoutRepetition(operation: Operation): Operation | undefined {
    const document = parse(operation.query);
    const plain = withoutWidening(document, parts.api);
    return plain === document ? undefined : tidied(plain, operation);
  }

  return {
    /** The difference in the smallest operation that still has one; the same one when it takes company to appear. */
    async smallest(difference: Difference): Promise<Difference> {
      const { caller } = difference;
      const again = async (operation: Operation) => (await differences([{ caller, operation }])).found[0];
      const operation = await shrunk(parts.api, difference.operation, async (one) =>
        Boolean(await again(one)),
      );
      return (await again(operation)) ?? difference;
    },
    /** Compares random operations, until so many differences are found. */
    async run(
      operations: number,
      seed: number,
      most = 1,
      progress?: (done: number) => void,
    ): Promise<Comparison> {
      const result: Comparison = { operations: 0, withErrors: 0, differences: [] };
      while (result.operations < operations && result.differences.length < most) {
        const count = Math.min(TOGETHER, operations - result.operations);
        const { found, withErrors } = await differences(group(parts, `${seed}/${result.operations}`, count));
        result.operations += count;
        result.withErrors += withErrors;
        result.differences.push(...found);
        progress?.(result.operations);
      }
      return result;
    },
    async close() {
      await reference.close();
      await examined.close();
    },
  };
}

/** Operations of two callers, some of them asked twice: what engines may join, and what they must not. */
function group(parts: Parts, seed: string, count: number): Asking[] {
  const random = seeded(seed);
  const callers = [0, 1].map((index) => `${random.pick(LEVELS)}:${seed}/${index}`);
  const operations: Operation[] = [];
  return Array.from({ length: count }, () => {
    const again = operations.length > 0 && random.chance(0.2);
    const operation = again ? random.pick(operations) : plannable(parts, random);
    operations.push(operation);
    return { caller: random.pick(callers), operation };
  });
}

/** A random operation that the planner can cope with. */
export function plannable(parts: Parts, random: Random): Operation {
  for (;;) {
    const operation = randomOperation(parts.api, random);
    if (!parts.hasTooManyWays(operation)) return operation;
  }
}

function alike(a: Answer, b: Answer): boolean {
  return a.data === b.data && JSON.stringify(a.errors) === JSON.stringify(b.errors);
}

/**
 * The answer with each error told once. What two branches of a plan reach may be asked by one of them or by both,
 * as happens to be there first, and fails as often.
 */
function once({ data, errors }: Answer): Answer {
  return { data, errors: [...new Set(errors)] };
}

/** The answer with its fields in the order of the alphabet. */
function sorted({ data, errors }: Answer): Answer {
  const ordered = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(ordered);
    if (typeof value !== 'object' || value === null) return value;
    const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(fields.map(([name, one]) => [name, ordered(one)]));
  };
  return { data: JSON.stringify(ordered(JSON.parse(data))), errors };
}

function collapsed({ data, errors }: Answer): boolean {
  return data === 'null' && errors.length === 1 && errors[0] === '- INTERNAL';
}

/** The way to invented subgraphs; what they hold and how they fail is the caller's own. */
export function inventedTransport({ subgraphs, ...parts }: Parts): (code: string) => Transport {
  return (subgraph) => async (request) => {
    const schema = subgraphs.get(subgraph);
    if (!schema) throw new Error(`There is no subgraph ${subgraph}.`);
    const [name, seed = ''] = request.token.split(':');
    const level = [...LEVELS, 'TAMED' as const].find((one) => one === name) ?? 'NONE';
    return invented({ ...parts, subgraph, schema, seed, faults: faultsOf(seed, level) }, request);
  };
}

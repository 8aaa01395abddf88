import type { GatewayInterface } from '@apollo/server-gateway-interface';
import type { Transport } from '@foyer/kit/graphql/subgraph';
import { type Answer, startEngine } from './engines.ts';
import { faultsOf, LEVELS } from './faults.ts';
import { type Operation, randomOperation } from './operations.ts';
import { type Random, seeded } from './random.ts';
import { shrunk } from './shrink.ts';
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
      if (!a || !b || alike(a, b) || tellsMore(a, b)) continue;
      if (collapsed(a) && (await bearsShape(one, b))) continue;
      found.push({ ...one, wanted: a, got: b });
    }
    return { found, withErrors: wanted.filter(({ errors }) => errors.length > 0).length };
  }

  /**
   * The stock gateway gives up a whole operation when a subgraph answers an object where a list belongs, and the
   * like. Of another engine more is wanted: what the stock one answers when there is null at that place, and an
   * error that says so.
   */
  async function bearsShape({ caller, operation }: Asking, { data, errors }: Answer): Promise<boolean> {
    const [level, seed] = caller.split(':');
    if (level !== 'CHAOS') return false;
    const tamed = await reference.ask(operation, `TAMED:${seed}`);
    const more = errors.filter((error) => !tamed.errors.includes(error));
    return (
      data === tamed.data &&
      errors.length > 0 &&
      tamed.errors.every((error) => errors.includes(error)) &&
      more.every((error) => error.endsWith(' INTERNAL') && !error.startsWith('- '))
    );
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
 * Of a list that it has emptied already, the stock gateway does not look at what a second mention of the list asks
 * for. Another engine may tell what is wrong there too.
 */
function tellsMore(a: Answer, b: Answer): boolean {
  const broken = (errors: readonly string[]) => errors.filter((error) => / INTERNAL$/.test(error));
  const more = b.errors.filter((error) => !a.errors.includes(error));
  const emptied = new Set(broken(a.errors).map((error) => emptyPlace(a.data, error)));
  return (
    a.data === b.data &&
    a.errors.every((error) => b.errors.includes(error)) &&
    broken(more).length === more.length &&
    more.every((error) => {
      const place = emptyPlace(b.data, error);
      return place !== undefined && emptied.has(place);
    })
  );
}

/** Where an answer became null on the way to the place of an error. */
function emptyPlace(data: string, error: string): string | undefined {
  const [path = ''] = error.split(' ');
  const passed: string[] = [];
  let value: unknown = JSON.parse(data);
  for (const step of path.split('.')) {
    if (value === null) return passed.join('.');
    passed.push(step);
    value =
      typeof value === 'object' ? Object.entries(value ?? {}).find(([key]) => key === step)?.[1] : undefined;
  }
  return value === null ? path : undefined;
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

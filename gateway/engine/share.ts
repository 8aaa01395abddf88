import type { Signal } from '@foyer/kit/graphql/signal';
import type { SubgraphResponse } from '@foyer/kit/graphql/subgraph';
import { copyFields, copyOf } from './executor/merge.ts';
import type { Ask, FetchCall, FetchShape } from './executor/run.ts';
import { errorsFor } from './place.ts';
import type { Sameness } from './sameness.ts';
import { Waiting } from './waiting.ts';

/** Sends a fetch to its subgraph. The signal is aborted when nobody waits for the answer any more. */
export type Send = (call: FetchCall, signal: Signal) => Promise<SubgraphResponse>;

/** Entities asked for together. */
type Batch = {
  call: FetchCall & { entities: { value: FetchCall['variables']; key: string }[] };
  /** How many want each of them. */
  wanted: number[];
  answer: Promise<SubgraphResponse>;
  waiting: Waiting;
};

/** Where an entity is asked for. */
type Place = { batch: Batch; index: number };

/** Fetches of one kind, for callers who are the same. */
type Scope = {
  root: { answer: Promise<SubgraphResponse>; wanted: number; waiting: Waiting } | undefined;
  /** By the entity's key: in which batch, which of them. */
  entities: Map<string, Place>;
  /** Takes more entities until it is sent. */
  open: Batch | undefined;
};

/** A batch takes no more than this, so that what one caller asks does not wait for very much else. */
const MAX_BATCH = 500;

/**
 * Asks once what several requests want at the same time: a fetch that is under way, and entities that are under
 * way or about to be sent. Only callers whom the subgraph could not tell apart share; operations that write never
 * do, and what was sent before a write ended is not an answer to who asks after it.
 */
export function sharing({ send, sameness }: { send: Send; sameness: Sameness }): Ask {
  const scopes = new WeakMap<FetchShape, Map<string, Scope>>();

  return async (call) => {
    const { shape, caller } = call;
    if (!shape.shared || !sameness.mayShare(caller)) {
      const response = await send(call, caller.signal);
      if (!shape.shared) sameness.begin();
      return response;
    }
    const key = sameness.of(caller, call.variables);
    const known = scopes.get(shape) ?? new Map<string, Scope>();
    scopes.set(shape, known);
    const scope = known.get(key) ?? { root: undefined, entities: new Map(), open: undefined };
    known.set(key, scope);
    const forget = (): void => {
      if (!scope.root && scope.entities.size === 0 && known.get(key) === scope) known.delete(key);
    };
    return call.entities ? askEntities(scope, call, call.entities, forget) : askRoot(scope, call, forget);
  };

  async function askRoot(scope: Scope, call: FetchCall, forget: () => void): Promise<SubgraphResponse> {
    const waiting = scope.root?.waiting ?? new Waiting();
    const shared = scope.root ?? {
      waiting,
      wanted: 0,
      answer: send(call, waiting.breaker).finally(() => {
        scope.root = undefined;
        forget();
      }),
    };
    scope.root = shared;
    shared.wanted += 1;
    const { data, errors } = await waiting.join(call.caller, shared.answer);
    return {
      ...(data && { data: shared.wanted > 1 ? copyFields(data) : data }),
      ...(errors && { errors }),
    };
  }

  async function askEntities(
    scope: Scope,
    call: FetchCall,
    entities: NonNullable<FetchCall['entities']>,
    forget: () => void,
  ): Promise<SubgraphResponse> {
    const places: Place[] = [];
    const batches: Batch[] = [];
    for (const entity of entities) {
      const place = scope.entities.get(entity.key) ?? added(scope, call, entity, forget);
      const { batch, index } = place;
      batch.wanted[index] = (batch.wanted[index] ?? 0) + 1;
      places.push(place);
      if (!batches.includes(batch)) batches.push(batch);
    }
    const answers = await Promise.all(
      batches.map(({ waiting, answer }) => waiting.join(call.caller, answer)),
    );
    const lists = answers.map((one) => one.data?._entities);
    const received = places.map(({ batch, index }): unknown => {
      const list = batches.length === 1 ? lists[0] : lists[batches.indexOf(batch)];
      if (!Array.isArray(list)) return null;
      return (batch.wanted[index] ?? 0) > 1 ? copyOf(list[index]) : list[index];
    });
    const errors = batches.flatMap((batch, which) => {
      const told = answers[which]?.errors;
      return told ? errorsFor(call.shape.query, entities, placesIn(batch, places), told) : [];
    });
    return { data: { _entities: received }, ...(errors.length > 0 && { errors }) };
  }

  function added(
    scope: Scope,
    call: FetchCall,
    entity: Batch['call']['entities'][number],
    forget: () => void,
  ): Place {
    const batch = scope.open ?? opened(scope, call, forget);
    const index = batch.call.entities.push(entity) - 1;
    if (batch.call.entities.length >= MAX_BATCH) scope.open = undefined;
    const place = { batch, index };
    scope.entities.set(entity.key, place);
    return place;
  }

  function opened(scope: Scope, first: FetchCall, forget: () => void): Batch {
    const waiting = new Waiting();
    const call = { ...first, entities: [] };
    // After what came in at the same time has been looked at, and before anything is waited for.
    const turn = new Promise<void>((resolve) => setImmediate(resolve));
    const answer = turn.then(() => {
      if (scope.open === batch) scope.open = undefined;
      return send(call, waiting.breaker);
    });
    const batch: Batch = { call, wanted: [], waiting, answer };
    batch.answer = answer.finally(() => {
      for (const { key } of batch.call.entities) scope.entities.delete(key);
      forget();
    });
    scope.open = batch;
    return batch;
  }
}

/** Where the entities of a batch are there, and with the one who asks. */
function placesIn(batch: Batch, places: readonly Place[]): Map<number, number> {
  return new Map(
    places.flatMap((place, index): [number, number][] =>
      place.batch === batch ? [[place.index, index]] : [],
    ),
  );
}

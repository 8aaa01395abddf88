import type { SubgraphResponse } from '@foyer/kit/graphql/subgraph';
import type { GraphQLError } from 'graphql';
import type { Caller } from '../../caller.ts';
import type { Fields } from './fields.ts';
import type { Asked } from './represent.ts';

/** One fetch of a plan, as far as it is the same for all requests. */
export type FetchShape = {
  /** The code of the subgraph. */
  subgraph: string;
  query: string;
  operationName: string | undefined;
  /** Whether it writes. */
  writes: boolean;
  /** Whether it is part of an operation that only reads, so that it may be broken off, and shared. */
  shared: boolean;
  /** For how many seconds what it asks for may be kept; 0 for not at all. */
  lifetime: number;
};

/** A fetch as it is sent. */
export type FetchCall = {
  shape: FetchShape;
  variables: Fields;
  /** The entities it is about, each once, with a key that is the same for the same; absent for root fields. */
  entities: readonly { value: Fields; key: string }[] | undefined;
  caller: Caller;
};

/** Asks a subgraph. Never fails: what goes wrong is among the errors. The answer may be changed by who asked. */
export type Ask = (call: FetchCall) => Promise<SubgraphResponse>;

/** The execution of an operation for one request. */
export type Run = {
  caller: Caller;
  /** As the caller sent them. */
  variables: Fields;
  /** All that subgraphs have answered. */
  data: Fields;
  /**
   * What fetches ask about as long as nothing is added to the data: of those that start together, several ask about the
   * same objects.
   */
  asked: Map<string, Asked[]>;
  errors: GraphQLError[];
  ask: Ask;
};

/** A part of a plan. */
export type Step = (run: Run) => Promise<void>;

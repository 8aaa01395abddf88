import type { Services, SubgraphResponse, Transport } from '@foyer/kit/graphql/subgraph';
import type { Identity } from '@foyer/kit/identity';
import { FoyerError, isProblemCode } from '@foyer/kit/problem';
import type { z } from 'zod';

/** A supplier whose events are indexed. */
export type IndexedSupplier = { code: string; prefix: string };

/** What is asked of a supplier's subgraph, and the shape that the answer must have to be believed. */
export type Question<Answer> = {
  query: string;
  variables?: Record<string, unknown>;
  answer: z.ZodType<Answer>;
  /** The longest to wait. */
  deadlineMs?: number;
  /** Says that nobody waits any more. */
  signal?: AbortSignal;
};
type Place = readonly (string | number)[];

/** The ways to the suppliers. */
export type Ask = {
  /** Everything or an error. Prices that are missing are no error: they are null then. */
  all<Answer>(supplier: string, identity: Identity, question: Question<Answer>): Promise<Answer>;
  /** What could be answered, and what went wrong with the rest. */
  some<Answer>(
    supplier: string,
    identity: Identity,
    question: Question<Answer>,
  ): Promise<{ data: Answer; errors: { path: Place; error: FoyerError }[] }>;
};

const DEADLINE_MS = 15_000;

export function askSuppliers({ transport, tokens }: Pick<Services, 'transport' | 'tokens'>): Ask {
  const ways = new Map<string, Transport>();
  const wayTo = (code: string) => {
    const known = ways.get(code) ?? transport(code);
    ways.set(code, known);
    return known;
  };

  async function some<Answer>(supplier: string, identity: Identity, question: Question<Answer>) {
    const { query, variables = {}, answer, deadlineMs = DEADLINE_MS } = question;
    const deadline = AbortSignal.timeout(deadlineMs);
    const signal = question.signal ? AbortSignal.any([deadline, question.signal]) : deadline;
    const token = await tokens.mint(identity);
    const response = await Promise.race([
      wayTo(supplier)({ query, variables, token, signal }),
      expired(signal, supplier),
    ]).catch((error: unknown) => {
      throw error instanceof FoyerError
        ? new FoyerError(error.code, error.message, { supplier, cause: error.cause })
        : error;
    });
    const errors = errorsOf(response, supplier);
    const read = answer.safeParse(response.data);
    if (read.success) return { data: read.data, errors };
    throw errors[0]?.error ?? misunderstood(supplier, read.error);
  }

  return {
    some,
    async all(supplier, identity, question) {
      const { data, errors } = await some(supplier, identity, question);
      const serious = errors.find(({ path }) => !path.includes('costRange'));
      if (serious) throw serious.error;
      return data;
    },
  };
}

function errorsOf({ errors = [] }: SubgraphResponse, supplier: string): { path: Place; error: FoyerError }[] {
  return errors.map(({ message, path = [], extensions }) => {
    const code = isProblemCode(extensions?.code) ? extensions.code : 'SUPPLIER_PROTOCOL';
    return { path, error: new FoyerError(code, message, { supplier }) };
  });
}

function expired(signal: AbortSignal, supplier: string): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () =>
      reject(
        new FoyerError('SUPPLIER_SLOW', 'The supplier did not answer in time; try again.', { supplier }),
      ),
    );
  });
}

/** For an answer that has not the shape it should have. */
export function misunderstood(supplier: string, cause: unknown): FoyerError {
  const message = 'The supplier sent something that cannot be understood; try again.';
  return new FoyerError('SUPPLIER_PROTOCOL', message, { supplier, cause });
}

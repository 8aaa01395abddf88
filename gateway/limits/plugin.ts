import type { ApolloServerPlugin } from '@apollo/server';
import { FoyerError } from '@foyer/kit/problem';
import { OperationTypeNode } from 'graphql';
import { type Caller, callerOf } from '../caller.ts';
import { refusal } from '../errors.ts';
import { requireScopes } from './door.ts';
import type { Limits } from './limits.ts';
import { type Measure, measure } from './measure.ts';

/** Looks at an operation before it is planned: may the caller do this, and is it not too much? */
export function limitsPlugin(
  limits: Limits,
  /** Root fields that devices at the door may use. */
  atDoor: () => ReadonlySet<string> = () => new Set(),
): ApolloServerPlugin<Caller> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, operation, schema, request, contextValue }) {
          try {
            if (!operation) {
              throw new FoyerError('BAD_INPUT', 'Say in "operationName" which operation is meant.');
            }
            if (operation.operation === OperationTypeNode.SUBSCRIPTION) {
              throw new FoyerError('BAD_INPUT', 'There are no subscriptions: ask again for news.');
            }
            const writes = operation.operation === OperationTypeNode.MUTATION;
            requireScopes(callerOf(contextValue).identity, document, operation, atDoor());
            const asked = measure(schema, document, operation, request.variables ?? {});
            refuse(asked, writes ? limits.mutations : limits.rootFields, limits);
          } catch (error) {
            throw error instanceof FoyerError ? refusal(error) : error;
          }
        },
      };
    },
  };
}

function refuse(asked: Measure, rootFields: number, limits: Limits): void {
  if (asked.depth > limits.depth) {
    throw new FoyerError(
      'QUERY_TOO_DEEP',
      `The operation is ${asked.depth} levels deep; at most ${limits.depth} are allowed: ask for less at once.`,
    );
  }
  if (asked.rootFields > rootFields) {
    throw new FoyerError(
      'QUERY_TOO_WIDE',
      `The operation has ${asked.rootFields} fields at its top; at most ${rootFields} are allowed: send several requests.`,
    );
  }
  if (asked.aliases > limits.aliases) {
    throw new FoyerError(
      'QUERY_TOO_WIDE',
      `The operation has ${asked.aliases} aliases; at most ${limits.aliases} are allowed: use lists of ids instead.`,
    );
  }
  if (asked.cost > limits.cost) {
    throw new FoyerError(
      'QUERY_TOO_WIDE',
      `The answer may have ${asked.cost > 1e9 ? 'far too many' : asked.cost} fields; at most ${limits.cost} are allowed: ask for smaller pages.`,
    );
  }
}

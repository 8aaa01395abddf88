import type { ApolloServerPlugin } from '@apollo/server';
import type { Log } from '@foyer/kit/log';
import { type Caller, callerOf } from './caller.ts';

/** The line for an answer that was there already. */
export function logKept(log: Log, { identity, key, requestId, began }: Caller): void {
  log.info(
    { requestId, partner: identity.partner, key, ms: Math.round(performance.now() - began), kept: true },
    'operation',
  );
}

/** Writes one line for each operation: who, what, how long, which errors; never variables or answers. */
export function accessLog(log: Log): ApolloServerPlugin<Caller> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ contextValue, operation, operationName, response }) {
          const { identity, key, requestId, began } = callerOf(contextValue);
          const errors = response.body.kind === 'single' ? response.body.singleResult.errors : undefined;
          log.info(
            {
              requestId,
              partner: identity.partner,
              key,
              operation: operationName,
              type: operation?.operation,
              ms: Math.round(performance.now() - began),
              ...(errors ? { codes: [...new Set(errors.map(({ extensions }) => extensions?.code))] } : {}),
            },
            'operation',
          );
        },
      };
    },
  };
}

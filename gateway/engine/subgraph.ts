import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { GatewayGraphQLResponse } from '@apollo/server-gateway-interface';
import { GraphQLError } from 'graphql';
import { z } from 'zod';
import { callerOf } from '../caller.ts';
import type { Door } from './door.ts';
import { errorPlaces } from './place.ts';

const representations = z.array(z.unknown());

/** The part of an answer that root fields have given so far; the gateway goes on filling the same objects. */
const answers = new WeakMap<object, Record<string, unknown>>();

/** A subgraph as the gateway's executor sees it. */
export class Subgraph implements GraphQLDataSource {
  private readonly door: Door;

  constructor(door: Door) {
    this.door = door;
  }

  async process(options: GraphQLDataSourceProcessOptions): Promise<GatewayGraphQLResponse> {
    const { request } = options;
    if (!('incomingRequestContext' in options) || !request.query)
      throw new Error('A subgraph is asked only on behalf of a caller.');
    const { incomingRequestContext, pathInIncomingRequest = [] } = options;
    const { token, requestId, began, signal } = callerOf(options.context);
    const entities =
      pathInIncomingRequest.length === 0
        ? undefined
        : representations.safeParse(request.variables?.representations).data;
    const { data, errors } = await this.door({
      query: request.query,
      variables: request.variables,
      operationName: request.operationName,
      token,
      requestId,
      began,
      signal,
      reads: incomingRequestContext.operation?.operation === 'query',
      writes: request.query.startsWith('mutation'),
      entities: entities?.length,
    });

    const answer = answers.get(incomingRequestContext) ?? {};
    answers.set(incomingRequestContext, answer);
    if (pathInIncomingRequest.length === 0) {
      for (const [key, value] of Object.entries(data ?? {})) answer[key] ??= value;
    }
    if (!errors) return data === undefined ? {} : { data };
    const places = errorPlaces({
      query: request.query,
      entities,
      at: pathInIncomingRequest,
      answer,
    });
    return {
      ...(data === undefined ? {} : { data }),
      errors: errors.flatMap(({ message, path, extensions }) =>
        places(path).map(
          (place) => new GraphQLError(message, { path: place, extensions: { ...extensions, placed: true } }),
        ),
      ),
    };
  }
}

import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { GatewayGraphQLResponse } from '@apollo/server-gateway-interface';
import type { SubgraphResponse, Transport } from '@foyer/kit/graphql/subgraph';
import type { Log } from '@foyer/kit/log';
import { FoyerError } from '@foyer/kit/problem';
import { GraphQLError } from 'graphql';
import { z } from 'zod';
import { callerOf } from '../caller.ts';
import { errorPlaces } from './place.ts';

const representations = z.array(z.unknown());

/** The part of an answer that root fields have given so far; the gateway goes on filling the same objects. */
const answers = new WeakMap<object, Record<string, unknown>>();

/** A subgraph as the gateway's executor sees it. */
export class Subgraph implements GraphQLDataSource {
  private readonly code: string;
  private readonly transport: Transport;
  private readonly supplier: string | undefined;
  private readonly log: Log;

  constructor(code: string, transport: Transport, supplier: string | undefined, log: Log) {
    this.code = code;
    this.transport = transport;
    this.supplier = supplier;
    this.log = log;
  }

  async process(options: GraphQLDataSourceProcessOptions): Promise<GatewayGraphQLResponse> {
    const { request } = options;
    if (!('incomingRequestContext' in options) || !request.query)
      throw new Error('A subgraph is asked only on behalf of a caller.');
    const { incomingRequestContext, pathInIncomingRequest = [] } = options;
    const { token, signal } = callerOf(options.context);
    const { data, errors } = await this.ask({
      query: request.query,
      variables: request.variables,
      operationName: request.operationName,
      token,
      // A write goes on when its caller has gone: it is known afterwards what became of it.
      signal: incomingRequestContext.operation?.operation === 'query' ? signal : undefined,
    });

    const answer = answers.get(incomingRequestContext) ?? {};
    answers.set(incomingRequestContext, answer);
    if (pathInIncomingRequest.length === 0) {
      for (const [key, value] of Object.entries(data ?? {})) answer[key] ??= value;
    }
    if (!errors) return data === undefined ? {} : { data };
    const places = errorPlaces({
      query: request.query,
      entities:
        pathInIncomingRequest.length === 0
          ? undefined
          : representations.safeParse(request.variables?.representations).data,
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

  private async ask(request: Parameters<Transport>[0]): Promise<SubgraphResponse> {
    try {
      return await this.transport(request);
    } catch (error) {
      if (!request.signal?.aborted)
        this.log.error({ subgraph: this.code, error }, 'a subgraph did not answer');
      const { code, message }: Pick<FoyerError, 'code' | 'message'> =
        error instanceof FoyerError ? error : UNAVAILABLE;
      return {
        errors: [
          new FoyerError(code, message, this.supplier === undefined ? {} : { supplier: this.supplier }),
        ],
      };
    }
  }
}

const UNAVAILABLE = {
  code: 'SUBGRAPH_UNAVAILABLE',
  message: 'A part of Foyer cannot be reached now; try again.',
} as const;

import { randomInt } from 'node:crypto';
import { z } from 'zod';
import type { Context, Method } from './endpoint.ts';
import { BadParameter, HttpRefusal, Refusal } from './failure.ts';
import { requestId as requestIdShape, withoutNulls } from './input.ts';
import { onlyOnce, requestKey } from './requests.ts';
import type { Switches } from './switches.ts';

/** What every call may say about itself. */
const envelope = z.looseObject({ requestId: requestIdShape, pointOfSalesId: z.unknown().optional() });
const LARGEST_REQUEST_ID = 2 ** 31;

/** Carries a method out and puts its answer, or its refusal, into the envelope. */
export async function carriedOut(
  name: string,
  method: Method,
  given: unknown,
  context: Context,
  switches: Switches,
): Promise<object> {
  const body = method.nulls ? given : withoutNulls(given);
  const about = envelope.safeParse(body);
  if (!about.success) throw new BadParameter('invalid', 'requestId: not a whole number');
  const asked = about.data.requestId;
  const requestId = asked ?? (method.asynchronous ? randomInt(LARGEST_REQUEST_ID) : undefined);
  const frame = requestId === undefined ? {} : { requestId };
  const answered = async () => enveloped(method, frame, () => answerOf(method, body, context));

  if (method.asynchronous === 'repeated' && requestId !== undefined) {
    const request = requestKey(context, name, requestId);
    if (name === 'getCatalogDetailed') switches.countCatalogue(context.operator.code, request, context.now);
    if (switches.underWay(request)) return inProgress(requestId, { requestState: 'IN_PROGRESS' });
  }
  if (!method.once || requestId === undefined) return answered();
  const rounds = method.asynchronous === 'kept' ? context.asyncRounds : 0;
  const kept = () =>
    enveloped(method, frame, async () => {
      const request = { method: name, requestId, body, rounds };
      return (await onlyOnce(context, request, answered)) ?? inProgress(requestId, {});
    });
  return kept();
}

async function answerOf(method: Method, body: unknown, context: Context): Promise<object> {
  const pos = envelope.safeParse(body).data?.pointOfSalesId;
  // The shape is looked at first: a wrong type is another fault than a wrong point of sale.
  if (pos !== undefined && Number(pos) !== context.channel.posId && /^\d+$/.test(String(pos))) {
    throw new Refusal(
      'error.pointOfSales.unauthorized',
      'This point of sale is not yours.',
      `pointOfSalesId ${String(pos)}`,
    );
  }
  return method.answer(body, context);
}

async function enveloped(method: Method, frame: object, run: () => Promise<object>): Promise<object> {
  try {
    const answer = await run();
    return {
      statusCode: 'success',
      ...(method.order ? { expectedException: false } : {}),
      ...frame,
      ...answer,
    };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return refusalOf(error, frame);
  }
}

function refusalOf({ code, message, detail }: Refusal, frame: object): object {
  return {
    statusCode: code,
    expectedException: true,
    statusMessage: message,
    ...(detail ? { statusDetail: detail } : {}),
    ...frame,
  };
}

function inProgress(requestId: number, rest: object): object {
  return { statusCode: 'in_progress', requestId, ...rest };
}

/** An answer that is not status 200. */
export function faultOf(error: unknown): { status: number; body: object | string } | undefined {
  if (error instanceof HttpRefusal) return { status: error.status, body: error.message };
  if (!(error instanceof BadParameter)) return undefined;
  return {
    status: 400,
    body: { statusCode: error.code, statusDetail: error.message, expectedException: true },
  };
}

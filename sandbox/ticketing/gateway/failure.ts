/** An answer that is not a success. */
export class WireFailure extends Error {
  readonly status: number;
  readonly body: Readonly<Record<string, string>>;

  constructor(status: number, body: Readonly<Record<string, string>>) {
    super(Object.values(body)[0]);
    this.status = status;
    this.body = body;
  }
}

/** Refused before an endpoint is reached. The texts are the supplier's own, its slips included. */
export const gateway = {
  unauthenticated: () => new WireFailure(401, { message: 'Your request could not be authenticated.' }),
  restricted: () => new WireFailure(403, { message: 'You are restricted from accessing this resource.' }),
  noEndpoint: (path: string) =>
    new WireFailure(404, { message: `The requested endpoint ${path} does not exist on this server.` }),
  failed: () =>
    new WireFailure(500, {
      message: 'There was a server error while excuting this request. Please see system logs for details.',
    }),
  /** Not documented by the supplier. */
  throttled: () => new WireFailure(429, { message: 'Too many requests.' }),
  oldClient: () => refused(412, 'Please upgrade your client to complete this request'),
  noMethod: (template: string, method: string) =>
    refused(405, `The ${template} endpoint does not support the ${method} method`),
  unavailable: () => refused(503, 'The server was unable to communicate with a required upstream service.'),
  badPayload: () =>
    refused(
      400,
      'Your request payload is invalid. Please ensure you have included all required fields and values are well-formed.',
    ),
  badParameters: () =>
    refused(
      400,
      'Your request parameters are invalid. Please ensure you have included any required parameters and values are well-formed.',
    ),
} as const;

/** Refused by an endpoint's own logic. */
export function refused(status: number, text: string): WireFailure {
  return new WireFailure(status, { error: text });
}

export function notFound(text = 'There is presently no resource with the given URI.'): WireFailure {
  return refused(404, text);
}

export function missing(names: readonly string[]): WireFailure {
  return refused(
    400,
    `The following arguments are required, but have not been supplied: ${names.join(', ')}.`,
  );
}

export function invalid(names: readonly string[]): WireFailure {
  return refused(400, `The following arguments have invalid values: ${names.join(', ')}.`);
}

/** The noun is what the other thing is called. */
export function conflict(noun: string, name: string): WireFailure {
  return refused(409, `The following arguments conflict with those of another ${noun}: ${name}.`);
}

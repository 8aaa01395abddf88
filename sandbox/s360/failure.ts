/** A call that the protocol refuses with status 200 and a code. */
export class Refusal extends Error {
  /** Dotted, such as `error.order.expired`. */
  readonly code: `error.${string}`;
  /** For logs. */
  readonly detail: string | undefined;

  /** The text is for the customer. */
  constructor(code: `error.${string}`, text: string, detail?: string) {
    super(text);
    this.code = code;
    this.detail = detail;
  }
}

/** Parameters that are missing or of the wrong type: status 400. */
export class BadParameter extends Error {
  readonly code: `error.parameter.${'missing' | 'invalid'}`;

  /** The text says which one. */
  constructor(kind: 'missing' | 'invalid', text: string) {
    super(text);
    this.code = `error.parameter.${kind}`;
  }
}

/** What is refused before a method is reached, with a status and plain text. */
export class HttpRefusal extends Error {
  readonly status: number;

  constructor(status: number, text: string) {
    super(text);
    this.status = status;
  }
}

/** Something that the catalogue does not have. */
export function unknownObject(detail: string): Refusal {
  return new Refusal('error.catalog.unknownObject', 'This is not on sale here.', detail);
}

/** Not enough places. */
export function unavailable(detail: string): Refusal {
  return new Refusal('error.order.availability', 'Not enough places left.', detail);
}

/** An answer that is not a success: HTTP status, the protocol's code, and a text. */
export class WireFailure extends Error {
  readonly status: number;
  readonly code: number;
  /** What is wrong with an e-mail address; only with code 2000. */
  readonly key: string | undefined;

  constructor(status: number, code: number, text: string, key?: string) {
    super(text);
    this.status = status;
    this.code = code;
    this.key = key;
  }

  body(): object {
    return { error_code: this.code, error_desc: this.message, ...(this.key ? { error_key: this.key } : {}) };
  }
}

/** Input that is missing or cannot be used. */
export function badInput(text: string): WireFailure {
  return new WireFailure(400, 8, text);
}

/** Input that is well-formed and refused for what it says. */
export function rejected(text: string, code = 8, key?: string): WireFailure {
  return new WireFailure(460, code, text, key);
}

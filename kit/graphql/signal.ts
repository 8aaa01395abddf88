/** Tells that nobody waits for something any more. Every `AbortSignal` is one. */
export type Signal = {
  readonly aborted: boolean;
  addEventListener(type: 'abort', act: () => void): void;
  removeEventListener(type: 'abort', act: () => void): void;
};

/**
 * A signal and what sets it off. A request to the gateway needs dozens that are nearly never used, and an
 * `AbortController` with its events costs as much as sending a request.
 */
export class Breaker implements Signal {
  aborted = false;
  private readonly acts = new Set<() => void>();

  addEventListener(_type: 'abort', act: () => void): void {
    this.acts.add(act);
  }

  removeEventListener(_type: 'abort', act: () => void): void {
    this.acts.delete(act);
  }

  /** Tells all who listen, once. */
  abort(): void {
    if (this.aborted) return;
    this.aborted = true;
    const acts = [...this.acts];
    this.acts.clear();
    for (const act of acts) act();
  }
}

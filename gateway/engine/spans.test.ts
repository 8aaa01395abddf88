import { type Span, trace } from '@opentelemetry/api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestEngine } from './test-engine.ts';

const spans: { name: string; attributes: Record<string, unknown>; failed: boolean; ended: boolean }[] = [];

/** The least that OpenTelemetry takes for a tracer. */
function spanOf(name: string, attributes: Record<string, unknown>): Span {
  const seen = { name, attributes, failed: false, ended: false };
  spans.push(seen);
  const span: Span = {
    spanContext: () => ({ traceId: '1'.repeat(32), spanId: '2'.repeat(16), traceFlags: 1 }),
    setAttribute: () => span,
    setAttributes: () => span,
    addEvent: () => span,
    addLink: () => span,
    addLinks: () => span,
    setStatus: () => {
      seen.failed = true;
      return span;
    },
    updateName: () => span,
    end: () => {
      seen.ended = true;
    },
    isRecording: () => true,
    recordException: () => undefined,
  };
  return span;
}

beforeAll(() => {
  const tracer = {
    startSpan: (name: string, options: { attributes?: Record<string, unknown> } = {}) =>
      spanOf(name, options.attributes ?? {}),
    startActiveSpan(name: string, ...rest: unknown[]): unknown {
      const [options] = rest;
      const attributes =
        typeof options === 'object' && options !== null && 'attributes' in options ? options.attributes : {};
      const run = rest.at(-1);
      return typeof run === 'function' ? run(spanOf(name, { ...Object(attributes) })) : undefined;
    },
  };
  trace.setGlobalTracerProvider({ getTracer: () => tracer });
});
afterAll(() => trace.disable());

test('each fetch is a span with its subgraph, marked when it failed', async () => {
  const { ask, close } = await startTestEngine({
    subgraphs: {
      index: 'type Query { shows: [Show!]! } type Show @key(fields: "id") { id: ID! }',
      stalls: 'type Show @key(fields: "id") { id: ID! seats: Int }',
    },
    transport: (code) => async () => {
      if (code === 'stalls') throw new Error('connect ECONNREFUSED');
      return { data: { shows: [{ __typename: 'Show', id: '1' }] } };
    },
  });
  await ask('{ shows { seats } }');
  await close();
  expect(spans).toMatchObject([
    { name: 'gateway.execute', ended: true },
    { name: 'gateway.fetch', attributes: { 'foyer.subgraph': 'index' }, failed: false, ended: true },
    {
      name: 'gateway.fetch',
      attributes: { 'foyer.subgraph': 'stalls', 'foyer.entities': 1 },
      failed: true,
      ended: true,
    },
  ]);
});

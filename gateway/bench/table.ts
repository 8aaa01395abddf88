import type { Round } from './load.ts';

/** What a contender did in all rounds of one row of the table. */
export type Result = { name: string; rounds: Round[]; cpuMs: number; rss: number };

const HEAD = [
  '',
  'requests/s',
  '× first',
  'CPU-ms/request',
  '× first by CPU',
  'p50 ms',
  'p99 ms',
  'MB',
  'wrong',
];

/** The results as a table; ratios are to the first of them. */
export function table(results: readonly Result[]): string {
  const rows = results.map(figures);
  const [first] = rows;
  if (!first) return '';
  const lines = rows.map(({ name, rate, cpu, p50, p99, mb, wrong }) => [
    name,
    rate.toFixed(rate < 100 ? 1 : 0),
    (rate / first.rate).toFixed(2),
    cpu.toFixed(cpu < 10 ? 2 : 1),
    (first.cpu / cpu).toFixed(2),
    p50.toFixed(1),
    p99.toFixed(1),
    mb.toFixed(0),
    String(wrong),
  ]);
  const widths = HEAD.map((text, column) =>
    Math.max(text.length, ...lines.map((line) => line[column]?.length ?? 0)),
  );
  return [HEAD, ...lines]
    .map((line) =>
      line
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}

function figures({ name, rounds, cpuMs, rss }: Result) {
  const latencies = rounds.flatMap((round) => round.latencies).sort((a, b) => a - b);
  const at = (part: number) => latencies[Math.floor((latencies.length - 1) * part)] ?? 0;
  const sum = (of: (round: Round) => number) => rounds.reduce((total, round) => total + of(round), 0);
  const requests = sum((round) => round.requests);
  return {
    name,
    rate: requests / sum(({ seconds }) => seconds),
    cpu: cpuMs / requests,
    p50: at(0.5),
    p99: at(0.99),
    mb: rss / 2 ** 20,
    wrong: sum(({ wrong }) => wrong),
  };
}

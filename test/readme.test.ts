import { readFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { startTestFoyer } from './foyer.ts';

test('the first query of the README has the answer that stands there', async () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const [, sent = ''] = /-d '(\{"query".*\})'/.exec(readme) ?? [];
  const [, answer = ''] = /```json\n(\{.*\})\n```/.exec(readme) ?? [];
  const foyer = await startTestFoyer();
  onTestFinished(() => foyer.close());
  const { query } = JSON.parse(sent);
  expect(await foyer.client.send(query)).toEqual(JSON.parse(answer));
});

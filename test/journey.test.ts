import { afterAll, beforeAll, test } from 'vitest';
import { startTestFoyer, type TestFoyer } from './foyer.ts';
import { journey } from './journey.ts';

let foyer: TestFoyer;
beforeAll(async () => {
  foyer = await startTestFoyer();
});
afterAll(() => foyer?.close());

test('from a search to tickets and back, in one process', () => journey(foyer.client));

import pg from 'pg';
import { expect, test } from 'vitest';
import { createTestDatabase } from './database.ts';

test('a test has a database of its own with the extensions of a real server', async () => {
  const database = await createTestDatabase();
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(
    'create extension pg_trgm; create extension unaccent; create extension earthdistance cascade',
  );
  const { rows } = await client.query("select unaccent('é') as plain");
  expect(rows).toEqual([{ plain: 'e' }]);
  await client.end();
  await database.drop();
});

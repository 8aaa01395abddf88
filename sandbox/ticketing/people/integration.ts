import { z } from 'zod';
import { type Context, endpoint, type Routes } from '../endpoint.ts';
import { invalid } from '../gateway/failure.ts';
import { readForm, reference } from '../gateway/form.ts';
import { needUnique, unlessTaken } from '../gateway/unique.ts';
import { HEX, hashOf } from '../secrets.ts';
import { ACCESS_LEVELS } from '../tables.ts';
import { findAccount } from './account.ts';

/** Makes a key for a machine. It is shown this once. */
async function create(context: Context): Promise<object> {
  const { db, mint, now, caller } = context;
  const body = context.body();
  await needUnique('integration', {
    name: {
      value: body.name,
      inUse: async (name) =>
        Boolean(await db.selectFrom('api_key').select('id').where('name', '=', name).executeTakeFirst()),
    },
  });
  const form = { name: z.string(), access: z.enum(ACCESS_LEVELS), account: reference.optional() };
  const { name, access, account = caller.account } = await readForm(form, body);
  if (account && !(await findAccount(db, 'number', account))) throw invalid(['account']);
  const key = mint(HEX, 32);
  await unlessTaken('integration', () =>
    db
      .insertInto('api_key')
      .values({
        hash: hashOf(key),
        kind: 'integration',
        access,
        account: account ?? null,
        token: null,
        name,
        started_at: now,
        ended_at: null,
        ip: '',
        agent: '',
      })
      .execute(),
  );
  return { name, access, key };
}

export const integrationRoutes: Routes = {
  '/integrations': { POST: endpoint('administrator', create) },
};

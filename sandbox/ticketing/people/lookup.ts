import { z } from 'zod';
import { type Context, endpoint, type Routes } from '../endpoint.ts';
import { readForm } from '../gateway/form.ts';
import { ROLES } from '../tables.ts';
import { calledName, identify } from './account.ts';

/** Whether there is such an account is an answer, not a failure. */
async function lookUp(context: Context): Promise<object> {
  const form = { identification: z.string(), role: z.enum(['', ...ROLES]).optional() };
  const { identification, role = '' } = await readForm(form, context.body());
  const account = await identify(context.db, identification);
  const found = account !== undefined && (role === '' || account.role === role);
  return { identification, role, name: account && found ? calledName(account) : '', found };
}

export const lookupRoutes: Routes = { '/lookups': { POST: endpoint('all', lookUp) } };

import type { Account, Accounts } from './accounts.ts';
import { type Application, applicationOf, applications, bearerOf, userOf } from './credentials.ts';
import type { Needs } from './endpoint.ts';
import { HttpRefusal, Refusal } from './failure.ts';
import type { Query } from './input.ts';

type Caller = { application: Application; user: Account | undefined };
type Given = { query: Query; header(name: string): string | undefined; now: Date; accounts: Accounts };

/** Who calls. What a call does not need may be wrong. */
export async function authorize(needs: Needs, given: Given): Promise<Caller> {
  const { query, header, now, accounts } = given;
  const bearer = () => bearerOf(header('authorization'), accounts, now);
  if (needs === 'bearer') return bearer();
  if (needs === 'nothing') {
    const known = await bearer().catch(forgiven);
    const [application] = applications;
    if (known || !application) return known ?? bearer();
    return { application, user: undefined };
  }
  const application = applicationOf(query, header('apikey'), now);
  const token = query.text('usertoken');
  const user = token
    ? await userOf(token, application, accounts, now).catch((error: unknown) => {
        if (needs === 'user') throw error;
        return forgiven(error);
      })
    : (await bearer().catch(forgiven))?.user;
  if (needs === 'user' && !user) throw new Refusal(2005, 'Login required.');
  return { application, user };
}

function forgiven(error: unknown): undefined {
  if (!(error instanceof Refusal) && !(error instanceof HttpRefusal)) throw error;
}

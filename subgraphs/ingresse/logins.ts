import { FoyerError } from '@foyer/kit/problem';
import type { Clock } from '@foyer/kit/time';
import type { Account } from './config.ts';
import { manifest } from './supplier.ts';
import type { WireLogin } from './wire/login.ts';

/** What a login gives: the token of v1, the token of v2, and whose they are. */
export type Login = { token: string; jwt: string; userId: string };

/** Who logs in: a user, through an application. */
export type Who = Account & { publicKey: string };

type Calls = {
  login(who: Who): Promise<WireLogin>;
  /** A new token of v2. */
  renew(who: Who, login: Login): Promise<string>;
};

/** Wrong credentials are not tried again for as long: Ingresse locks accounts that fail too often. */
const REFUSED_MS = 30_000;

/**
 * The logins of all sales channels. Calls that need the same one at once share one login; one that ended is
 * replaced once, however many calls met its end.
 */
export function logins(calls: Calls, clock: Clock) {
  const current = new Map<string, Promise<Login>>();
  const refused = new Map<string, number>();
  const keyOf = ({ publicKey, email, password }: Who) => JSON.stringify([publicKey, email, password]);

  function start(key: string, work: () => Promise<Login>): Promise<Login> {
    const started = work();
    current.set(key, started);
    started.catch(() => {
      if (current.get(key) === started) current.delete(key);
    });
    return started;
  }

  async function logIn(who: Who): Promise<Login> {
    const key = keyOf(who);
    if (clock.now().getTime() < (refused.get(key) ?? 0)) throw wrong();
    const answer = await calls.login(who);
    if (!answer.data) {
      refused.set(key, clock.now().getTime() + REFUSED_MS);
      throw wrong();
    }
    const { token, authToken: jwt, userId } = answer.data;
    return { token, jwt, userId };
  }

  /** Another login in the place of one that ended; whoever comes second gets what the first one got. */
  async function instead(who: Who, ended: Login, work: () => Promise<Login>): Promise<Login> {
    const key = keyOf(who);
    const known = current.get(key);
    const now = await known?.catch(() => undefined);
    // While this waited, another call may have put a new one there.
    if (current.get(key) !== known) return instead(who, ended, work);
    return now && now !== ended ? now : start(key, work);
  }

  return {
    of: (who: Who): Promise<Login> => current.get(keyOf(who)) ?? start(keyOf(who), () => logIn(who)),
    again: (who: Who, ended: Login): Promise<Login> => instead(who, ended, () => logIn(who)),
    /** With a new token of v2; where that is not to be had, by a new login. */
    renewed: (who: Who, ended: Login): Promise<Login> =>
      instead(who, ended, async () => {
        try {
          return { ...ended, jwt: await calls.renew(who, ended) };
        } catch (error) {
          if (error instanceof FoyerError && error.code === 'FORBIDDEN') return logIn(who);
          throw error;
        }
      }),
  };
}
export type Logins = ReturnType<typeof logins>;

function wrong(): FoyerError {
  return new FoyerError('FORBIDDEN', 'Ingresse does not accept the credentials of your sales channel.', {
    supplier: manifest.code,
  });
}

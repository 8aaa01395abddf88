import { WireFailure } from './failure.ts';

/** A user of TicketSwitch, as the sandbox has them. All have the password `demopass`. */
export type Account = {
  id: string;
  name: string;
  /** How the account's customers pay. */
  pays: 'credit' | 'stripe' | 'redirect' | 'card';
  needsEmail: boolean;
  canCancel: boolean;
};

const PASSWORD = 'demopass';
const account = (id: string, name: string, pays: Account['pays'], rest: Partial<Account> = {}): Account => ({
  id,
  name,
  pays,
  needsEmail: false,
  canCancel: true,
  ...rest,
});

const accounts: readonly Account[] = [
  account('demo', 'Demonstration User', 'credit'),
  account('demo-stripe', 'Demonstration User with Stripe', 'stripe', { needsEmail: true }),
  account('demo-redirect', 'Demonstration User with Redirects', 'redirect'),
  account('demo-creditcard', 'Demonstration User with Cards', 'card'),
  account('demo-customerdata', 'Demonstration User with Customer Data', 'credit'),
  account('demo-nocancel', 'Demonstration User who cannot cancel', 'credit', { canCancel: false }),
];

/** Who calls: by HTTP Basic, or as old clients do by a user in the path or query and a password or block there. */
export function authenticate(
  authorization: string | undefined,
  user: string | undefined,
  password: string | undefined,
): Account {
  const basic = /^Basic (.+)$/i.exec(authorization ?? '')?.[1];
  const [id, secret] = basic ? split(Buffer.from(basic, 'base64').toString()) : [user, password];
  const found = accounts.find((one) => one.id === id);
  if (!found || secret !== PASSWORD) throw new WireFailure(401, 3, 'User authorisation failure');
  return found;
}

function split(text: string): [string, string] {
  const at = text.indexOf(':');
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

/** The account as `test.v1` and orders show it. */
export function userInfo({ id, name, needsEmail }: Account, subUser: string): object {
  return {
    user_id: id,
    real_name: name,
    default_country_code: 'uk',
    sub_user: subUser,
    is_b2b: false,
    statement_descriptor: 'FOYER SANDBOX',
    backend_group: 'sandbox',
    content_group: 'sandbox',
    max_reserve_minutes: 15,
    always_needs_agent_ref: false,
    always_needs_email_addr: needsEmail,
    can_buy: true,
    can_login: true,
  };
}

import { z } from 'zod';
import { type Account, fullName } from '../accounts.ts';
import { userToken, webToken } from '../credentials.ts';
import { type Context, caller, param } from '../endpoint.ts';
import { noPermission, Refusal } from '../failure.ts';
import { bodyOf, flag, text } from '../input.ts';

/** What resets a forgotten password. */
const RESET_HASH = 'sandbox-reset';
const email = z.email();
const PROFILE = [
  'zip',
  'street',
  'number',
  'complement',
  'district',
  'city',
  'state',
  'birthdate',
  'gender',
  'nationality',
  'picture',
] as const;

const profile = z.object({
  name: text.optional(),
  lastname: text.optional(),
  email: text.optional(),
  password: text.optional(),
  document: text.optional(),
  cpf: text.optional(),
  ddi: text.optional(),
  phone: text.optional(),
  terms: flag.optional(),
  ...Object.fromEntries(PROFILE.map((name) => [name, text.optional()])),
});

/** The user that a path names, who must be the caller. */
async function ownUser(context: Context): Promise<Account> {
  const user = caller(context);
  if (param(context, 'userId') !== String(user.id)) throw noPermission();
  return user;
}

/** `POST /user`: registers. */
export async function register(context: Context): Promise<object> {
  const given = bodyOf(profile, context.body);
  const { accounts, application, now } = context;
  if (!given.email) throw new Refusal(1006, 'The e-mail is required.');
  if (!email.safeParse(given.email).success) throw new Refusal(1007, 'The e-mail is invalid.');
  const known = await accounts.findByEmail(given.email);
  if (known && known.type === 'complete') throw new Refusal(6063, 'The e-mail is already in use.');
  const values = {
    email: given.email.toLowerCase(),
    name: given.name ?? '',
    lastname: given.lastname ?? '',
    username: given.email.split('@')[0] ?? '',
    password: given.password ?? null,
    document: given.document ?? given.cpf ?? '',
    ddi: given.ddi ?? '55',
    phone: given.phone ?? '',
    verified: true,
    type: 'complete' as const,
    companies: [],
    profile: extrasOf(given),
  };
  const user = known ? await accounts.save({ ...known, ...values }) : await accounts.create(values);
  return {
    status: true,
    data: {
      userId: user.id,
      token: userToken(user, application, now),
      authToken: await webToken(user, application, now),
      email: user.email,
      name: user.name,
      lastName: user.lastname,
      document: user.document,
      ddi: user.ddi,
      phone: user.phone,
      verified: user.verified,
      type: user.type,
    },
  };
}

function extrasOf(given: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    PROFILE.flatMap((name) => (typeof given[name] === 'string' ? [[name, given[name]]] : [])),
  );
}

/** `GET /user/{id}`. */
export async function userProfile(context: Context): Promise<object> {
  const user = await ownUser(context);
  const empty = Object.fromEntries(PROFILE.map((name) => [name, '']));
  const all: Record<string, unknown> = {
    ...empty,
    ...user.profile,
    id: user.id,
    name: user.name,
    lastname: user.lastname,
    email: user.email,
    document: user.document,
    ddi: user.ddi,
    phone: user.phone,
    verified: user.verified,
    type: user.type,
    pictures: [],
    fbUserId: null,
    planner: null,
  };
  const fields = context.query.list('fields');
  if (fields.length === 0) return all;
  return Object.fromEntries(fields.flatMap((name) => (name in all ? [[name, all[name]]] : [])));
}

/** `GET /users/{id}`: the same, nested. */
export async function nestedProfile(context: Context): Promise<object> {
  const user = await ownUser(context);
  return {
    id: user.id,
    name: user.name,
    lastname: user.lastname,
    email: user.email,
    identity: { type: { id: 1, name: 'CPF' }, id: user.document },
    phone: { ddi: Number(user.ddi), number: user.phone },
    address: user.profile,
    pictures: [],
    verified: user.verified,
    type: user.type,
  };
}

/** `POST /user/{id}`. A new password ends every session. */
export async function updateUser(context: Context): Promise<object> {
  const user = await ownUser(context);
  const given = bodyOf(profile, context.body);
  const { accounts, now } = context;
  if (given.email && given.email.toLowerCase() !== user.email) {
    if (!email.safeParse(given.email).success) throw new Refusal(1007, 'The e-mail is invalid.');
    if (await accounts.findByEmail(given.email)) throw new Refusal(6063, 'The e-mail is already in use.');
  }
  const changed = await accounts.save({
    ...user,
    name: given.name ?? user.name,
    lastname: given.lastname ?? user.lastname,
    email: given.email?.toLowerCase() ?? user.email,
    password: given.password ?? user.password,
    document: given.document ?? given.cpf ?? user.document,
    ddi: given.ddi ?? user.ddi,
    phone: given.phone ?? user.phone,
    profile: { ...user.profile, ...extrasOf(given) },
  });
  if (given.password !== undefined) await accounts.revoke(user.id, now);
  return {
    status: true,
    data: { id: changed.id, name: fullName(changed), email: changed.email },
    message: [],
  };
}

/** `PUT /users/{id}` answers with nothing. */
export async function putUser(context: Context): Promise<void> {
  await updateUser(context);
}

/** `DELETE /user/{id}`: nobody can log in as this user any more. */
export async function deleteUser(context: Context): Promise<object> {
  const user = await ownUser(context);
  await context.accounts.save({ ...user, password: null });
  await context.accounts.revoke(user.id, context.now);
  return { status: true };
}

/** `GET /users?term=`. */
export async function findUsers(context: Context): Promise<object[]> {
  const found = await context.accounts.search(context.query.text('term') ?? '');
  return found.map(({ id, name, lastname, email: address }) => ({ id, name, lastname, email: address }));
}

/** `GET /search/transfer/user?term=`. */
export async function findReceivers(context: Context): Promise<object[]> {
  const term = context.query.text('term');
  if (!term) return [];
  const found = await context.accounts.search(term);
  return found
    .slice(0, context.query.whole('size') ?? 20)
    .map((user) => ({ id: user.id, email: user.email, name: fullName(user), picture: '' }));
}

/** `GET /user/{id}/permissions`: roles by event. */
export async function permissions(context: Context): Promise<object> {
  const user = await ownUser(context);
  const data = context.catalogue.all.flatMap((event) => {
    const roles = Object.entries(event.staff).flatMap(([role, ids]) => (ids.includes(user.id) ? [role] : []));
    const all = event.producerId === user.id ? ['producer', ...roles] : roles;
    return all.length > 0 ? [{ eventId: event.id, roles: all }] : [];
  });
  return { data };
}

/** `POST /recover-password`, `/recover-validate`, `/recover-update-password`. The hash is always the same. */
export async function recoverPassword({ accounts, body }: Context): Promise<object> {
  const given = bodyOf(z.object({ email: text }), body);
  if (!(await accounts.findByEmail(given.email))) throw new Refusal(3030, 'The e-mail is not known.');
  return { status: true };
}
export function validateRecovery({ body }: Context): object {
  const given = bodyOf(z.object({ email: text, hash: text }), body);
  return { isValid: given.hash === RESET_HASH };
}
export async function resetPassword({ accounts, body, now }: Context): Promise<object> {
  const given = bodyOf(z.object({ email: text, hash: text, password: text }), body);
  const user = await accounts.findByEmail(given.email);
  if (!user) throw new Refusal(3030, 'The e-mail is not known.');
  if (given.hash !== RESET_HASH) return { status: false, message: 'The link is not valid.' };
  await accounts.save({ ...user, password: given.password });
  await accounts.revoke(user.id, now);
  return { status: true, message: 'The password was changed.' };
}

/** `POST /password?password=`: how good one is. */
export function passwordStrength({ query }: Context): object {
  const password = query.text('password') ?? '';
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^\w]/].filter((kind) => kind.test(password)).length;
  const score = password.length < 8 ? 0 : Math.min(4, kinds);
  return {
    secure: score >= 2,
    score: { max: 4, min: 0, minAcceptable: 2, password: score },
    info: { compromised: false, passwordStrength: score >= 3 ? 'strong' : score === 2 ? 'medium' : 'weak' },
  };
}

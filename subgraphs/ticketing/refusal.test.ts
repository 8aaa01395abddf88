import { expect, test } from 'vitest';
import { Refusal, refusalOf } from './refusal.ts';

/** Texts are the supplier's own, its slips included. */
test.each([
  [401, { message: 'Your request could not be authenticated.' }, 'FORBIDDEN'],
  [403, { message: 'You are restricted from accessing this resource.' }, 'FORBIDDEN'],
  [401, { error: 'A session cannot be started with the given password.' }, 'FORBIDDEN'],
  [403, { error: 'This account is not an administrator for the relevant event host.' }, 'FORBIDDEN'],
  [412, { error: 'Please upgrade your client to complete this request' }, 'SUPPLIER_REFUSED'],
  [404, { message: 'The requested endpoint /bad/path does not exist on this server.' }, 'SUPPLIER_REFUSED'],
  [404, { error: 'There is presently no resource with the given URI.' }, 'NOT_FOUND'],
  [404, { error: 'The requested account could not be located' }, 'NOT_FOUND'],
  [405, { error: 'The /regions/:region endpoint does not support the POST method' }, 'SUPPLIER_REFUSED'],
  [
    400,
    { error: 'An order for the requested tickets could not be placed at this time. Please try again.' },
    'SUPPLIER_REFUSED',
  ],
  [409, { error: 'You cannot pay for a Fulfilled order.' }, 'SUPPLIER_REFUSED'],
  [400, {}, 'SUPPLIER_REFUSED'],
  [400, 'nonsense', 'SUPPLIER_REFUSED'],
  [400, [], 'SUPPLIER_REFUSED'],
])('%i %j is %s', (status, body, code) => {
  const refusal = refusalOf(status, body);
  expect(refusal).toBeInstanceOf(Refusal);
  expect(refusal).toMatchObject({ code, status, supplier: 'ticketing', fields: [] });
  expect(refusal?.message).toMatch(/\.$/);
  expect(refusal?.message).not.toMatch(/\.\./);
});

test.each([
  [400, 'The following arguments are required, but have not been supplied: name, contact, email.'],
  [400, 'The following arguments have invalid values: name, contact, email.'],
  [409, 'The following arguments conflict with those of another host: name, contact, email.'],
])('arguments are named: %i %s', (status, error) => {
  expect(refusalOf(status, { error })).toMatchObject({
    code: 'BAD_INPUT',
    fields: ['name', 'contact', 'email'],
    text: error,
  });
});

test.each([200, 201, 429, 500, 503])('the status %i alone says it', (status) => {
  expect(refusalOf(status, { error: 'The server was unable to communicate.' })).toBeUndefined();
});

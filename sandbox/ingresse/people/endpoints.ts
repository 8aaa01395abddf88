import { type Endpoint, v1 } from '../endpoint.ts';
import { companyLogin, login, renewToken, secondFactor } from './sign-in.ts';
import {
  deleteUser,
  findReceivers,
  findUsers,
  nestedProfile,
  passwordStrength,
  permissions,
  putUser,
  recoverPassword,
  register,
  resetPassword,
  updateUser,
  userProfile,
  validateRecovery,
} from './users.ts';

const open = { needs: 'key' } as const;

/** Signing in, and who users are. */
export const peopleEndpoints: readonly Endpoint[] = [
  v1('POST /login', 'login', login, open),
  v1('POST /login/facebook', 'login-facebook', login, open),
  v1('POST /login/apple', 'login-apple', login, open),
  v1('POST /login/facebank', 'login-facebank', login, open),
  v1('POST /company-login', 'company-login', companyLogin, open),
  v1('GET /login/renew-token', 'renew-token', renewToken),
  v1('POST /two-factor', 'two-factor', secondFactor),
  v1('POST /mfa/verify', 'mfa-verify', secondFactor),
  v1('POST /recover-password', 'recover-password', recoverPassword, open),
  v1('POST /recover-validate', 'recover-validate', validateRecovery, open),
  v1('POST /recover-update-password', 'recover-update-password', resetPassword, open),
  v1('POST /password', 'password', passwordStrength, open),
  v1('POST /user', 'register', register, open),
  v1('GET /user/:userId', 'user', userProfile),
  v1('POST /user/:userId', 'update-user', updateUser),
  v1('GET /users', 'find-users', findUsers),
  v1('GET /users/:userId', 'user-nested', nestedProfile),
  v1('PUT /users/:userId', 'update-user-nested', putUser),
  v1('DELETE /user/:userId', 'delete-user', deleteUser),
  v1('GET /user/:userId/permissions', 'permissions', permissions),
  v1('GET /search/transfer/user', 'find-receivers', findReceivers),
];

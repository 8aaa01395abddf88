import type { Account } from './accounts.ts';
import { type IngresseEvent, ROLES, type Role } from './catalogue/event.ts';
import { noPermission, Refusal } from './failure.ts';

/** Groups of calls that roles allow. */
export type Duty = 'catalogue' | 'entrance' | 'reports' | 'booth' | 'sales' | 'administration';

const ALLOWED: Readonly<Record<Role, readonly Duty[]>> = {
  admin: ['catalogue', 'entrance', 'reports', 'booth', 'sales', 'administration'],
  entrance_manager: ['catalogue', 'entrance', 'reports'],
  entrance_operator: ['catalogue', 'entrance'],
  sales_manager: ['catalogue', 'reports', 'booth', 'sales'],
  sales_operator: ['catalogue', 'booth'],
};

/** Whether a user may do this at an event. The producer may do everything. */
export function may(user: Account | undefined, duty: Duty, event: IngresseEvent): boolean {
  if (!user) return false;
  if (event.producerId === user.id) return true;
  return rolesOf(user, event).some((role) => ALLOWED[role].includes(duty));
}

function rolesOf({ id }: Account, { staff }: IngresseEvent): Role[] {
  return ROLES.filter((role) => staff[role].includes(id));
}

export function demand(user: Account | undefined, duty: Duty, event: IngresseEvent): void {
  if (may(user, duty, event)) return;
  throw duty === 'booth' ? new Refusal(2028, 'You may not sell for this event.') : noPermission();
}

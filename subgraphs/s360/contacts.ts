import { FoyerError } from '@foyer/kit/problem';
import type { Call, Customer } from '@foyer/kit/supplier/contract';
import type { S360Client } from './client.ts';
import type { Account } from './connection.ts';
import { attendees, type Person } from './designed/requests.ts';
import type { Parts } from './map/order.ts';
import { nameOf, sameName } from './people.ts';

type Asking = { account: Account; client: S360Client };

/**
 * Says of every ticket of an open order who comes with it: whom the hold named, otherwise the buyer. Contacts are
 * found by the buyer's e-mail and name, or made.
 */
export async function attached(order: Parts, customer: Customer, call: Call, asking: Asking): Promise<void> {
  const charges = new Set(
    order.operations.filter(({ kind }) => kind === 'CHARGE').map(({ operationId }) => operationId),
  );
  const places = order.movements.filter(({ operationId }) => !charges.has(operationId));
  const buyer: Person = { firstName: customer.firstName, lastName: customer.lastName };
  const people = places.map(({ movementId, culturalContact }) => {
    const { firstName, lastName } = culturalContact ?? {};
    return { movementId, person: firstName && lastName ? { firstName, lastName } : buyer };
  });
  if (people.length === 0) return;
  const numbers = await contactsOf(
    people.map(({ person }) => person),
    customer,
    call,
    asking,
  );
  // Whoever comes, the tickets go to the buyer.
  const reach = {
    ...(customer.email ? { email: customer.email } : {}),
    ...(customer.phone ? { phone: customer.phone } : {}),
  };
  await asking.client.setContacts(
    asking.account,
    attendees(
      order.orderId,
      people.map(({ movementId, person }) => {
        const contactReference = numbers.get(nameOf(person));
        return {
          movementId,
          person: { ...(contactReference ? { contactReference } : {}), ...person, ...reach },
        };
      }),
    ),
  );
}

/** The number of everybody's contact by name. Tickets can do without, so who has none is named only. */
async function contactsOf(
  people: readonly Person[],
  customer: Customer,
  call: Call,
  { account, client }: Asking,
): Promise<Map<string, string>> {
  const distinct = new Map(people.map((person) => [nameOf(person), person]));
  const numbers = new Map<string, string>();
  const buyer: Person = { firstName: customer.firstName, lastName: customer.lastName };
  try {
    const known = customer.email ? await client.contactsByEmail(account, customer.email) : [];
    for (const { contactNumber, individualContact } of known) {
      const name = individualContact && nameOf(individualContact);
      if (name && distinct.has(name) && !numbers.has(name)) numbers.set(name, contactNumber);
    }
    const missing = [...distinct].filter(([name]) => !numbers.has(name));
    if (missing.length === 0) return numbers;
    const made = await client.createContacts(
      account,
      missing.map(([, person], position) => ({
        identifier: position + 1,
        ...person,
        ...(customer.email && sameName(person, buyer) ? { email: customer.email } : {}),
        createLogin: false,
      })),
    );
    for (const [position, [name]] of missing.entries()) {
      const number = made[String(position + 1)];
      if (number) numbers.set(name, number);
    }
  } catch (error) {
    if (!(error instanceof FoyerError)) throw error;
    call.log.warn(
      { error },
      'contacts could neither be found nor made; the tickets name people without them',
    );
  }
  return numbers;
}

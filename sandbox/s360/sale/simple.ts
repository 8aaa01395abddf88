import { CODE_AREA } from '../advantages.ts';
import type { Item, PassProduct, Timeslot } from '../catalogue/product.ts';
import type { Context } from '../endpoint.ts';
import { Refusal, unavailable, unknownObject } from '../failure.ts';
import { advantageKey, dayKey, itemKey, slotKey } from '../keys.ts';
import { dayPlaces, isOpen, itemPlaces, slotPlaces, slotSaleEnds, slotStart, takesPlace } from '../slots.ts';
import { dateIn, midnight } from '../wire.ts';
import type { Batch, Ledger, Planned, Spot } from './batch.ts';
import type { Simple } from './input.ts';
import {
  checkContingent,
  checkQuantity,
  checkSale,
  needOffered,
  needPrice,
  needTariff,
  priced,
} from './sellable.ts';

const DAY_MS = 86_400_000;

/** A pass, service or goods that is wanted. */
export function simpleBatch(wish: Simple, context: Context): Batch {
  const { catalogue, now } = context;
  const item = catalogue.item(wish.itemId, now);
  const what = `item ${wish.itemId}`;
  const product = needOffered(item?.product, what, context);
  if (!item || product.kind === 'event' || product.kind === 'seasonTicket' || product.kind === 'package')
    throw unknownObject(what);
  const tariff = needTariff(product, wish.audienceSubCategoryId);
  checkSale(product, tariff, context);
  const visit = product.kind === 'pass' ? visitOf(product, item, wish, context) : undefined;
  checkQuantity(product, wish.quantity);
  const full = needPrice(
    item.prices,
    { tariff, quantity: wish.quantity, rateTypeId: visit?.slot?.rateTypeId },
    context,
  );
  const price = priced(full, wish, { product, quantity: wish.quantity }, context);
  const operation: Planned = {
    kind: 'SIMPLE_PRODUCT',
    product,
    item,
    tariff,
    quantity: wish.quantity,
    ...price,
    visitDate: visit?.date,
    slot: visit?.slot,
    valid: visit?.valid,
    people: wish.beneficiaries,
  };
  const { contingent } = context.channel;
  const limits = limitsOf(item, visit, context);
  return {
    operations: [operation],
    keys: [...limits.map(({ key }) => key), ...advantageKeys(operation)],
    place(ledger) {
      checkContingent(wish.contingentId, context);
      for (const { key, left } of limits) {
        const free = left(ledger);
        if (free < wish.quantity) throw unavailable(`${key} asked ${wish.quantity} left ${free}`);
      }
      return [
        Array.from({ length: wish.quantity }, (): Spot => {
          const claims = limits.map(({ key }) => ({
            performance: key,
            area: contingent.code,
            seat: null,
            quantity: 1,
          }));
          for (const claim of claims) ledger.take(claim);
          return { claims: [...claims, ...advantageClaims(operation, ledger)] };
        }),
      ];
    },
  };
}

type Visit = { date: string; slot: Timeslot | undefined; valid: { from: Date; to: Date } };
type Limit = { key: string; left(ledger: Ledger): number };

/** When a pass is used. One without a date may be used as long as it is valid. */
function visitOf(pass: PassProduct, item: Item, wish: Simple, context: Context): Visit | undefined {
  const { now, institution } = context;
  const { zone } = institution;
  if (!pass.dateMandatory) return undefined;
  const date = wish.visitDate && dateIn(wish.visitDate, zone);
  const refuse = (detail: string) =>
    new Refusal('error.order.visitDate', 'This date cannot be visited.', detail);
  if (!date) throw refuse('visitDate is missing');
  if (date < dateIn(now, zone) || !isOpen(pass, date)) throw refuse(`visitDate ${date}`);
  if (item.timeslots.length === 0) {
    const from = midnight(date, zone);
    return { date, slot: undefined, valid: { from, to: new Date(from.getTime() + DAY_MS - 1000) } };
  }
  const slot = item.timeslots.find(({ id }) => id === wish.timeslotId);
  const sold = slot && takesPlace(pass, slot, date) && slotSaleEnds(slot, date, zone) >= now;
  if (!slot || !sold)
    throw new Refusal(
      'error.order.timeslot',
      'This time cannot be visited.',
      `timeslot ${wish.timeslotId ?? 'is missing'} on ${date}`,
    );
  const from = slotStart(slot, date, zone);
  return { date, slot, valid: { from, to: new Date(from.getTime() + slot.seconds * 1000) } };
}

/** What there is only so much of. */
function limitsOf(item: Item, visit: Visit | undefined, { channel }: Context): Limit[] {
  const limits: Limit[] = [];
  if (item.quota !== undefined) {
    const key = itemKey(item);
    limits.push({ key, left: (ledger) => itemPlaces(item, ledger.of(key), channel)?.left ?? 0 });
  }
  if (!visit || item.product.kind !== 'pass') return limits;
  const { product } = item;
  const { slot, date } = visit;
  if (slot?.quota !== undefined) {
    const key = slotKey(slot, date);
    limits.push({ key, left: (ledger) => slotPlaces(slot, date, ledger.of(key), channel)?.left ?? 0 });
  }
  if (product.dailyQuota !== undefined) {
    const key = dayKey(product.id, date);
    limits.push({ key, left: (ledger) => dayPlaces(product, ledger.of(key), channel)?.left ?? 0 });
  }
  return limits;
}

export function advantageKeys({ advantage }: Planned): string[] {
  return advantage?.once ? [advantageKey(advantage.id)] : [];
}

/** A code that goes once is locked by whoever holds it. */
export function advantageClaims({ advantage }: Planned, ledger: Ledger): Spot['claims'] {
  if (!advantage?.once) return [];
  const claim = { performance: advantageKey(advantage.id), area: CODE_AREA, seat: null, quantity: 1 };
  if ((ledger.of(claim.performance).places.get(CODE_AREA) ?? 0) > 0)
    throw new Refusal('error.advantage.exhausted', 'This code has been used.', advantage.code);
  ledger.take(claim);
  return [claim];
}

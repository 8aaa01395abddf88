import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { isoIn } from '../catalogue/dates.ts';
import { type Context, caller, param } from '../endpoint.ts';
import { HttpRefusal, noPermission } from '../failure.ts';
import { bodyOf, id, listOf, text } from '../input.ts';
import { pageWish, slicePage, v2Page } from '../paging.ts';
import { type Coupon, couponStatus, couponsOf, saveCoupon, usageOf } from './coupons.ts';

const fields = z.object({
  category: text.default('discount'),
  type: z.enum(['fixed', 'dynamic']),
  discount: text,
  name: text,
  usageLimit: id.default(0),
  startUsage: text.nullish(),
  endUsage: text.nullish(),
  targetEvents: listOf(z.object({ eventId: id })).default([]),
});

/** Coupons are the business of who works for the company. */
function companyOf(context: Context): number {
  const { companyId } = context.application;
  if (!caller(context).companies.includes(companyId)) throw noPermission();
  return companyId;
}

async function wire(context: Context, { archived: _archived, ...coupon }: Coupon): Promise<object> {
  return {
    ...coupon,
    usageCount: await usageOf(context, coupon.id),
    status: couponStatus({ ...coupon, archived: false }, context.now),
  };
}

async function own(context: Context): Promise<Coupon> {
  const wanted = param(context, 'couponId');
  const found = (await couponsOf(context, companyOf(context))).find((one) => one.id === wanted);
  if (!found) throw new HttpRefusal(404, 404, 'There is no such coupon.', { id: wanted });
  return found;
}

async function checkName(context: Context, name: string, except?: string): Promise<void> {
  const all = await couponsOf(context, companyOf(context));
  if (all.some((one) => one.id !== except && one.name.toLowerCase() === name.toLowerCase())) {
    throw new HttpRefusal(400, 1901, 'There is a coupon of this name.', { name });
  }
}

export async function listCoupons(context: Context): Promise<object> {
  const all = await couponsOf(context, companyOf(context));
  const wish = pageWish(context.query);
  return v2Page(await Promise.all(slicePage(all, wish).map((one) => wire(context, one))), all.length, wish);
}

export async function getCoupon(context: Context): Promise<object> {
  return { data: await wire(context, await own(context)) };
}

export async function createCoupon(context: Context): Promise<object> {
  const companyId = companyOf(context);
  const { startUsage = null, endUsage = null, ...given } = bodyOf(fields, context.body);
  await checkName(context, given.name);
  const at = isoIn(context.now);
  const coupon: Coupon = {
    ...given,
    id: randomUUID(),
    companyId,
    startUsage,
    endUsage,
    createdAt: at,
    updatedAt: at,
    archived: false,
  };
  await saveCoupon(context, coupon);
  return { data: await wire(context, coupon) };
}

export async function updateCoupon(context: Context): Promise<object> {
  const before = await own(context);
  const given = bodyOf(fields.partial(), context.body);
  if (given.name !== undefined) await checkName(context, given.name, before.id);
  const named = Object.fromEntries(Object.entries(given).filter(([name]) => name in Object(context.body)));
  const coupon: Coupon = { ...before, ...named, updatedAt: isoIn(context.now) };
  await saveCoupon(context, coupon);
  return { data: await wire(context, coupon) };
}

/** Only a coupon that nobody used can be deleted. */
export async function deleteCoupon(context: Context): Promise<object> {
  const coupon = await own(context);
  if ((await usageOf(context, coupon.id)) > 0) {
    throw new HttpRefusal(400, 1901, 'The coupon was used already.', { id: coupon.id });
  }
  await saveCoupon(context, { ...coupon, archived: true });
  return { data: { id: coupon.id } };
}

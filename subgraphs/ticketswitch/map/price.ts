import type { Commission, Offer, Price, PriceSpan, Saving } from '@foyer/kit/generated/supplier';
import { Money } from '@foyer/kit/money';
import type { CostRangeRecord, PriceListRecord } from '@foyer/kit/supplier/records';
import type { WireAvailDetails, WireCommission, WireCostRange, WireOffer, WireSpan } from '../wire.ts';

type Amount = number | string;

/** A price: TicketSwitch's seat price is the face value, its surcharge the fee. Taxes are inside, never on top. */
export function priceOf(seatPrice: Amount, surcharge: Amount, currency: string, tax?: Amount): Price {
  const faceValue = Money.parse(seatPrice, currency);
  const fees = Money.parse(surcharge, currency);
  return {
    total: faceValue.add(fees).toJSON(),
    faceValue: faceValue.toJSON(),
    fees: fees.toJSON(),
    tax: tax === undefined ? null : Money.parse(tax, currency).toJSON(),
  };
}

/** What an offer saves; null when it saves nothing. */
export function savingOf(full: Price, offered: Price): Saving | null {
  const before = money(full.total);
  const amount = before.subtract(money(offered.total));
  if (amount.compare(Money.zero(amount.currency)) <= 0) return null;
  return { fullPrice: full, amount: amount.toJSON(), percent: amount.percentOf(before) };
}

export function commissionOf(wire: WireCommission | undefined): Commission | null {
  if (!wire) return null;
  const {
    amount_excluding_vat: excluding,
    amount_including_vat: including,
    commission_currency_code: code,
  } = wire;
  return {
    excludingTax: Money.parse(excluding, code).toJSON(),
    includingTax: Money.parse(including, code).toJSON(),
  };
}

export function costRangeOf(wire: WireCostRange): CostRangeRecord {
  const currency = wire.range_currency_code;
  const offer = (one: WireOffer | undefined) => (one ? offerOf(one, currency) : null);
  return {
    ...spanOf(wire),
    quantities: wire.valid_quantities ?? null,
    bestValueOffer: offer(wire.best_value_offer),
    maxSavingOffer: offer(wire.max_saving_offer),
    minCostOffer: offer(wire.min_cost_offer),
    topPriceOffer: offer(wire.top_price_offer),
    withoutSingles: wire.no_singles_cost_range ? spanOf(wire.no_singles_cost_range) : null,
  };
}

function spanOf(wire: WireSpan): PriceSpan {
  return {
    min: priceOf(wire.min_seatprice, wire.min_surcharge, wire.range_currency_code),
    max: priceOf(wire.max_seatprice, wire.max_surcharge, wire.range_currency_code),
  };
}

function offerOf(wire: WireOffer, currency: string): Offer | null {
  const price = priceOf(wire.offer_seatprice, wire.offer_surcharge, currency);
  const saving = savingOf(priceOf(wire.full_seatprice, wire.full_surcharge, currency), price);
  return saving && { price, saving };
}

/** The price list TicketSwitch keeps from earlier availability calls. */
export function priceListOf(wire: WireAvailDetails): PriceListRecord {
  const entries = wire.ticket_type.flatMap((type) =>
    type.price_band.flatMap((band) =>
      band.avail_detail.map((detail) => {
        const currency = detail.avail_currency_code;
        const price = priceOf(detail.seatprice, detail.surcharge, currency);
        const full = priceOf(
          detail.full_seatprice ?? detail.seatprice,
          detail.full_surcharge ?? detail.surcharge,
          currency,
        );
        return {
          ticketType: type.ticket_type_desc,
          priceBand: band.price_band_desc || null,
          price,
          saving: savingOf(full, price),
          tariff: detail.discount_desc || null,
          available: detail.cached_number_available ?? null,
        };
      }),
    ),
  );
  return { entries };
}

function money({ amount, currency }: { amount: string; currency: string }): Money {
  return Money.parse(amount, currency);
}

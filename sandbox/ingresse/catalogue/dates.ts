/** The local time of a place in Brazil, where clocks are not changed. */
export type Zone = { name: string; offset: `-0${number}:00` };
export const saoPaulo: Zone = { name: 'America/Sao_Paulo', offset: '-03:00' };
export const manaus: Zone = { name: 'America/Manaus', offset: '-04:00' };

const DAY_MS = 86_400_000;

/** A local day and time of the calendar: days are counted from the Monday of the week. */
export type Moment = { day: number; time: string; zone: Zone };

/** The Monday of the week, as São Paulo has it. Dates stand still from one Monday to the next. */
export function monday(now: Date): Date {
  const local = new Date(now.getTime() - 3 * 3_600_000);
  const midnight = Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate());
  return new Date(midnight - ((local.getUTCDay() + 6) % 7) * DAY_MS);
}

/** `2030-05-10`. */
export function dayOf({ day }: Moment, now: Date): string {
  return new Date(monday(now).getTime() + day * DAY_MS).toISOString().slice(0, 10);
}

/** `2030-05-10T20:00:00-03:00`. */
export function dateTimeOf(moment: Moment, now: Date): string {
  return `${dayOf(moment, now)}T${moment.time}${moment.zone.offset}`;
}

export function instantOf(moment: Moment, now: Date): Date {
  return new Date(dateTimeOf(moment, now));
}

/** `{ date: '10/05/2030', time: '20:00:00' }`. */
export function dateAndTime(moment: Moment, now: Date): { date: string; time: string } {
  const [year, month, day] = dayOf(moment, now).split('-');
  return { date: `${day}/${month}/${year}`, time: moment.time };
}

/** ISO 8601 with the zone's offset and without a fraction. */
export function isoIn(instant: Date, { offset }: Zone = saoPaulo): string {
  return `${shifted(instant, offset).toISOString().slice(0, 19)}${offset}`;
}

/** `2030-05-10 20:00:00`, local. */
export function stampIn(instant: Date, { offset }: Zone = saoPaulo): string {
  return shifted(instant, offset).toISOString().slice(0, 19).replace('T', ' ');
}

function shifted(instant: Date, offset: string): Date {
  return new Date(instant.getTime() + Number.parseInt(offset, 10) * 3_600_000);
}

import { hash } from '../../catalogue/hash.ts';
import { genreAndTitle } from '../../catalogue/titles.ts';
import { event, type IngresseEvent } from './event.ts';
import { places } from './places.ts';

/** Numbers from here on; smaller ones are the special events'. */
const FIRST = 40;

/** The n-th event, made from nothing but its number. */
export function generatedEvent(position: number): IngresseEvent {
  const number = FIRST + position;
  const id = 910_000 + number;
  const nights = 2 + (hash(`nights ${id}`) % 3);
  const start = 14 + (hash(`start ${id}`) % 16) * 7 + 3;
  const days = Array.from({ length: nights }, (_unused, night) => ({
    day: start + night,
    time: night % 2 ? '21:30:00' : '20:00:00',
  }));
  const price = 4000 + (hash(`price ${id}`) % 40) * 500;
  const sold = (key: string, quantity: number) =>
    Math.floor(quantity * ((hash(`sold ${key} ${id}`) % 80) / 100));
  return event({
    number,
    id,
    title: genreAndTitle(position).title,
    placeId: places[hash(`place ${id}`) % places.length]?.id ?? 31,
    days,
    groups: [
      {
        name: 'Pista',
        types: days.map((_day, night) => ({
          name: `Dia ${night + 1}`,
          price,
          on: [night],
          quantity: 200,
          soldBefore: sold(`night ${night}`, 200),
        })),
      },
      {
        name: 'Camarote',
        types: [
          {
            name: 'Passaporte',
            price: price * nights,
            quantity: 100,
            soldBefore: sold('passport', 100),
          },
        ],
      },
    ],
  });
}

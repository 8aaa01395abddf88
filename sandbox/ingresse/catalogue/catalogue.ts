import { CODES_PER_EVENT, type IngresseEvent, type TicketType } from './event.ts';
import { generatedEvent } from './generated-events.ts';
import { specialEvents } from './special-events.ts';

/** Events at scale 1. */
const EVENTS = 30;

/** Every event. Nothing of it is stored: ids and codes are the same on every machine. */
export function catalogueOf(scale: number) {
  const generated = Math.max(0, EVENTS * scale - specialEvents.length);
  const all: readonly IngresseEvent[] = [
    ...specialEvents,
    ...Array.from({ length: generated }, (_unused, position) => generatedEvent(position)),
  ];
  const byId = new Map(all.map((event) => [event.id, event]));
  const byNumber = new Map(all.map((event) => [event.number, event]));
  const types = new Map(all.flatMap((event) => event.types.map((type) => [type.id, type] as const)));

  return {
    all,
    event: (id: number): IngresseEvent | undefined => byId.get(id),
    bySlug: (slug: string): IngresseEvent | undefined => all.find((event) => event.slug === slug),
    type: (id: number): TicketType | undefined => types.get(id),
    /** The event that a code's id belongs to. */
    ofSlot: (id: number): IngresseEvent | undefined => byNumber.get(Math.floor(id / CODES_PER_EVENT)),
  };
}
export type Catalogue = ReturnType<typeof catalogueOf>;

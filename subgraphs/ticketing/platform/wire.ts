import { z } from 'zod';
import { idOf, instantOf, object, text, uri } from '../wire/primitives.ts';

/** Text that may not have been given: then TickeTing sends an empty one. */
export const said = text.transform((value) => value || null);
/** An instant that is always there. */
export const moment = text.transform(instantOf).pipe(z.string());
/** The id at the end of a URI. */
export const id = uri.transform(idOf);
/** What is answered to a change that has nothing to show. */
export const message = z.unknown();

/** The words of an enumeration of the schema, and what TickeTing writes for each. */
export type Words<Word extends string> = Readonly<Record<Word, string>>;

/** Reads one of TickeTing's words. */
export function wordOf<Word extends string>(words: Words<Word>) {
  const known = new Map<string, Word>();
  // The keys of a literal are its words; TypeScript lists them as any text.
  for (const word in words) known.set(words[word], word);
  return z.string().transform((sent, context): Word => {
    const word = known.get(sent);
    if (word !== undefined) return word;
    context.addIssue(`unknown word ${JSON.stringify(sent)}`);
    return z.NEVER;
  });
}

const SECTION = /^(?:.*\/)?events\/([^/]+)\/sections\/([^/]+)$/;

/** A section is known within its event only, so its id here holds both. */
export function sectionId(event: string, section: string): string {
  return `${event}.${section}`;
}

/** The URI of a section, `/events/5/sections/6`, as the id `5.6`. */
export const sectionUri = z.string().transform((sent, context) => {
  const [, event, section] = SECTION.exec(sent) ?? [];
  if (event && section) return sectionId(event, section);
  context.addIssue('no URI of a section');
  return z.NEVER;
});

/** An account as it stands in other things. */
export const person = object({
  number: z.string().min(1),
  username: said,
  email: said,
  firstName: said,
  lastName: said,
});
export type Person = z.infer<typeof person>;

/** A section as it stands in tickets, admissions and transfers. */
export const sectionLabel = object({ self: sectionUri, name: text, description: said }).transform(
  ({ self, name, description }) => ({ id: self, name, description }),
);
export type SectionLabel = z.infer<typeof sectionLabel>;

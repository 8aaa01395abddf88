import { FoyerError } from '@foyer/kit/problem';

/** Ids of TickeTing's, and those with two parts. What is neither could turn a path into another one. */
const ID = /^[A-Za-z0-9-]{1,100}$/;
const BASE64 = /^[A-Za-z0-9+/_-]{1,400}={0,2}$/;

/** Fills the parts of a path that begin with a colon in, one after the other. */
export function pathOf(template: string, ids: readonly string[]): string {
  const left = [...ids];
  return template.replace(/:[a-z]+/g, (name) => encodeURIComponent(checked(left.shift() ?? '', name)));
}

function checked(id: string, name: string): string {
  if (ID.test(id) || (name === ':submission' && BASE64.test(id))) return id;
  throw notAnId();
}

/** The event and the own part of the id of a section or token. */
export function partsOf(id: string): [event: string, own: string] {
  const [event, own, ...rest] = id.split('.');
  if (event && own && rest.length === 0 && ID.test(event) && ID.test(own)) return [event, own];
  throw notAnId();
}

/** The URI of a section, from its id. */
export function sectionUriOf(id: string): string {
  const [event, section] = partsOf(id);
  return `/events/${event}/sections/${section}`;
}

function notAnId(): FoyerError {
  return new FoyerError(
    'BAD_INPUT',
    'This is not an id of the platform: use an id or number exactly as an answer gave it.',
  );
}

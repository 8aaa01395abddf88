import {
  DoorError,
  type DoorPerformance,
  type DoorSetup,
  doorDevice,
  findEvents,
  graphqlClient,
  keepSetup,
  type Place,
  performancesOf,
  type Store,
  setups,
} from '@foyer/door';
import { type Address, go, tokenIn } from './address.ts';
import { cameraButton } from './camera.ts';
import { button, element, made, part } from './dom.ts';

/** How long the server may take to say what a token is for. */
const PATIENCE_MS = 15_000;

/** Tickets of how many other performances are known to a device, and how far away those may be. */
const MOST_NEIGHBOURS = 3;
const NEXT_TO_MS = 3 * 86_400_000;

/** The way to choose a door: a token, with an API key also an event, and a performance. */
export async function showSetup(store: Store, address: Address): Promise<void> {
  part('setup').hidden = false;
  const known = await setups(store);
  const token = element('token', HTMLInputElement);
  element('token-form', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault();
    const { fragment } = tokenIn(token.value);
    // A link has more than the token in it.
    if (token.value.includes('#')) go(fragment);
    else void attempt(() => withToken(store, known, { ...address, token: token.value.trim() }));
  });
  cameraButton(element('token-camera', HTMLButtonElement), element('setup-camera', HTMLVideoElement), {
    read: (code) => go(tokenIn(code).fragment),
    failed: say,
  });
  part('known-doors').hidden = known.length === 0;
  part('doors').replaceChildren(
    ...known.map((setup) =>
      choice(`${setup.eventTitle}, ${setup.performanceName}`, () => open(store, setup)),
    ),
  );
  if (address.token) await attempt(() => withToken(store, known, address));
  else token.focus();
}

/** Asks what a token is for, and goes on as far as there is nothing to choose. */
async function withToken(store: Store, known: readonly DoorSetup[], address: Address): Promise<void> {
  const token = address.token ?? '';
  const ask = graphqlClient({ url: '/graphql', token: () => token });
  const device = await doorDevice(ask, AbortSignal.timeout(PATIENCE_MS));

  const chosen = async (event: Place): Promise<void> => {
    const found = await performancesOf(ask, event.id, AbortSignal.timeout(PATIENCE_MS));
    if (!found) throw new DoorError('FORBIDDEN', 'There is no such event.');
    const before = known.find(({ eventId }) => eventId === found.id);
    const choose = (performance: DoorPerformance) =>
      open(store, {
        eventId: found.id,
        eventTitle: found.title,
        performanceId: performance.id,
        performanceName: nameOf(performance),
        alsoKnow: neighbours(performance, found.performances),
        token,
        device: device?.name ?? null,
        sections: device?.sections ?? null,
        boothOpen: before?.boothOpen ?? false,
        operator: before?.operator ?? '',
        usedAt: 0,
      });
    const wanted = address.performance ?? (address.choose ? null : before?.performanceId);
    const only = found.performances.length === 1 ? found.performances[0] : undefined;
    const clear = found.performances.find(({ id }) => id === wanted) ?? only;
    if (clear) return choose(clear);
    part('performance-choice').hidden = false;
    part('chosen-event').textContent = found.title;
    part('performances').replaceChildren(
      ...found.performances.map((one) => choice(nameOf(one), () => choose(one))),
    );
    say(found.performances.length === 0 ? 'It has no performances from yesterday on.' : 'Which performance?');
  };

  if (device) return chosen(device.event);
  if (address.event) return chosen({ id: address.event, title: '' });
  const words = element('event-words', HTMLInputElement);
  const form = element('event-form', HTMLFormElement);
  form.hidden = false;
  words.focus();
  say('This key is for several events.');
  form.onsubmit = (event) => {
    event.preventDefault();
    void attempt(async () => {
      const events = await findEvents(ask, words.value, AbortSignal.timeout(PATIENCE_MS));
      part('events').replaceChildren(
        ...events.map((one) => choice(one.title, () => attempt(() => chosen(one)))),
      );
      say(events.length === 0 ? 'There is no such event.' : '');
    });
  };
}

async function open(store: Store, setup: DoorSetup): Promise<void> {
  await keepSetup(store, { ...setup, usedAt: Date.now() });
  go('');
}

async function attempt(what: () => Promise<void>): Promise<void> {
  say('One moment …');
  try {
    await what();
  } catch (error) {
    if (!(error instanceof DoorError)) throw error;
    say(error.kind === 'TOKEN' ? 'This token is not known, or has ended.' : error.message);
  }
}

function say(message: string): void {
  part('setup-message').textContent = message;
}

function choice(words: string, press: () => void): HTMLLIElement {
  const item = made('li');
  item.append(button(words, press));
  return item;
}

/** The performances next to this one in time, whose tickets people bring by mistake. */
function neighbours({ id, startsAt }: DoorPerformance, all: readonly DoorPerformance[]): string[] {
  if (startsAt === null) return [];
  return all
    .flatMap((one) =>
      one.id === id || one.startsAt === null ? [] : [{ id: one.id, away: Math.abs(one.startsAt - startsAt) }],
    )
    .filter(({ away }) => away < NEXT_TO_MS)
    .sort((a, b) => a.away - b.away)
    .slice(0, MOST_NEIGHBOURS)
    .map((one) => one.id);
}

/** When a performance is, where it is, for people. */
function nameOf({ name, startsAt, timeZone }: DoorPerformance): string {
  if (startsAt === null) return name ?? 'Any time';
  const when = new Date(startsAt).toLocaleString([], {
    ...{ weekday: 'short', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' },
    timeZone,
  });
  return name ? `${when}, ${name}` : when;
}

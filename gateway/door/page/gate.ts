import {
  type Direction,
  type DoorSetup,
  forgetEvent,
  graphqlClient,
  graphqlServer,
  keepSetup,
  openDoor,
  type Store,
} from '@foyer/door';
import { go } from './address.ts';
import { cameraButton } from './camera.ts';
import { element, part } from './dom.ts';
import { showLook, showUnsent } from './look.ts';
import { sendOthers } from './others.ts';
import { keepReport } from './report.ts';
import { showStatus } from './status.ts';
import { showAsking, showFault, showVerdict } from './verdict.ts';

/** A door at work. */
export function showGate(store: Store, kept: DoorSetup): void {
  part('gate').hidden = false;
  part('event-title').textContent = kept.eventTitle;
  part('performance-name').textContent = [kept.performanceName, kept.device].filter(Boolean).join(' · ');
  document.title = `${kept.eventTitle} – door`;

  const setup = { ...kept };
  const access = { url: '/graphql', token: () => setup.token };
  const door = openDoor({
    store,
    server: graphqlServer(access),
    ...{ eventId: setup.eventId, performanceId: setup.performanceId, device: setup.device },
    alsoKnow: setup.alsoKnow,
    rules: () => ({
      boothOpen: setup.boothOpen,
      sections: setup.sections,
      operator: setup.operator || null,
    }),
  });

  const code = element('code', HTMLInputElement);
  let turn = Promise.resolve();
  /** Checks a code at once; verdicts are shown in the order of the scans. */
  function check(text: string): void {
    if (text.trim() === '') return;
    const direction = directionNow();
    showAsking(text);
    const verdict = door.scan(text, direction);
    turn = turn.then(async () => {
      try {
        showVerdict(await verdict, direction, text);
      } catch (error) {
        console.error(error);
        showFault('This device cannot write the scan down. Nobody has been counted.');
      }
    });
  }

  element('scan-form', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault();
    check(code.value);
    code.value = '';
  });
  // A scanner that types is heard wherever the focus is.
  document.addEventListener('keydown', ({ key, target, ctrlKey, metaKey, altKey }) => {
    const typing =
      target instanceof HTMLInputElement && target.type !== 'radio' && target.type !== 'checkbox';
    if (key.length === 1 && key !== ' ' && !typing && !ctrlKey && !metaKey && !altKey) code.focus();
  });
  // On a phone the keyboard would cover the page.
  if (matchMedia('(pointer: fine)').matches) code.focus();
  cameraButton(element('camera-button', HTMLButtonElement), element('camera', HTMLVideoElement), {
    read: check,
    failed: showFault,
  });

  const booth = element('booth', HTMLInputElement);
  const operator = element('operator', HTMLInputElement);
  booth.checked = setup.boothOpen;
  operator.value = setup.operator;
  const keep = () => {
    setup.boothOpen = booth.checked;
    setup.operator = operator.value.trim();
    void keepSetup(store, setup);
  };
  booth.addEventListener('change', keep);
  operator.addEventListener('change', keep);

  part('change').addEventListener('click', () => go('#choose'));
  part('other-token').addEventListener('click', () => go('#renew'));
  part('try-again').addEventListener('click', () => door.resume());
  part('forget').addEventListener('click', async () => {
    if (!confirm(`Remove ${setup.eventTitle} from this device: its guest list, token and scans?`)) return;
    if (await forgetEvent(store, setup.eventId)) go('#choose');
    else showFault('Scans wait to be sent. Let the device go online first.');
  });

  showStatus(door);
  showLook(door);
  showUnsent(door);
  keepReport(graphqlClient(access), setup.performanceId, door);
  door.start();
  sendOthers(store, setup.eventId);
  void navigator.storage?.persist?.();
  void stayAwake();
}

function directionNow(): Direction {
  const checked = document.querySelector('input[name="direction"]:checked');
  return checked instanceof HTMLInputElement && checked.value === 'OUT' ? 'OUT' : 'IN';
}

/** Keeps the screen on while the page is looked at, where the browser can. */
async function stayAwake(): Promise<void> {
  const ask = () =>
    document.visibilityState === 'visible'
      ? navigator.wakeLock?.request('screen').catch(() => undefined)
      : undefined;
  document.addEventListener('visibilitychange', () => void ask());
  await ask();
}

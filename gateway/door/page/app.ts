import { openStore, setups } from '@foyer/door';
import { takeAddress } from './address.ts';
import { part } from './dom.ts';
import { showGate } from './gate.ts';
import { showSetup } from './setup.ts';

/** How often to look for a newer version of the page, in milliseconds. */
const EVERY_MS = 3_600_000;

async function start(): Promise<void> {
  if (!isSecureContext) {
    trouble('Open this page with https: without it, browsers keep nothing for times without a network.');
    return;
  }
  // Without it the door works as long as the page stays open.
  keepPage().catch(console.error);
  const address = takeAddress();
  const store = await openStore();
  const [last] = await setups(store);
  const { token, choose, renew } = address;
  if (last && !token && !choose && !renew) showGate(store, last);
  else await showSetup(store, address);
  // A link that is opened in the same tab changes only the fragment.
  addEventListener('hashchange', () => location.reload());
}

/** Keeps the page on the device, and offers a newer one when there is one. */
async function keepPage(): Promise<void> {
  const registration = await navigator.serviceWorker.register('/door/worker.js', { scope: '/door' });
  const offer = () => {
    const { waiting } = registration;
    if (!waiting || !navigator.serviceWorker.controller) return;
    part('newer').hidden = false;
    part('use-newer').onclick = () => {
      navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
      waiting.postMessage('use');
    };
  };
  offer();
  // Doors stay open for days.
  setInterval(() => registration.update().catch(() => undefined), EVERY_MS);
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', offer);
  });
}

function trouble(message: string): void {
  part('trouble').textContent = message;
  part('trouble').hidden = false;
}

start().catch((error: unknown) => {
  console.error(error);
  trouble('This device cannot keep anything: private browsing, or no space left.');
});

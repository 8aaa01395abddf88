/** The element of the page with this id. */
export function element<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (found instanceof type) return found;
  throw new Error(`The page has no ${type.name} #${id}.`);
}

/** The element with this id, for its text or to show and hide it. */
export function part(id: string): HTMLElement {
  return element(id, HTMLElement);
}

/** A new element with a text. */
export function made<K extends keyof HTMLElementTagNameMap>(tag: K, text = ''): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  node.textContent = text;
  return node;
}

/** A new button. */
export function button(text: string, press: () => void): HTMLButtonElement {
  const node = made('button', text);
  node.type = 'button';
  node.addEventListener('click', press);
  return node;
}

/** The time of the day, for people. */
export function clockTime(at: number): string {
  return new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', second: '2-digit' });
}

/** A count with its word: `1 scan`, `2 scans`. */
export function counted(count: number, word: string): string {
  return `${count.toLocaleString()} ${word}${count === 1 ? '' : 's'}`;
}

/**
 * Texts that wait in the browser's storage until the server has answered. Each page that is open keeps its own under a
 * lock that the browser lets go when the page is gone, so that what a crash, a sign-out or a deploy left over is found.
 */
export type Sending = {
  /** Made once for each text that is sent: the same one sent again is the same save. */
  request: string;
  id: number | null;
  revision: number;
  fields: [string, string][];
  step: string;
};

export class KeptTexts {
  readonly #name: string;
  readonly #prefix: string;

  constructor(member: string) {
    this.#prefix = `draft-text ${member} `;
    this.#name = `${this.#prefix}${crypto.randomUUID()}`;
    void navigator.locks?.request(this.#name, () => new Promise(() => undefined));
  }

  /** Keeps these in the place of what was kept before. False when the browser has no room for them. */
  keep(sendings: readonly Sending[]): boolean {
    try {
      if (sendings.length === 0) localStorage.removeItem(this.#name);
      else localStorage.setItem(this.#name, JSON.stringify(sendings));
      return true;
    } catch {
      return false;
    }
  }

  /** What pages that are gone have left, each under its name; to be let go by `forget`. */
  async leftOver(): Promise<{ name: string; sendings: Sending[] }[]> {
    const { held = [] } = (await navigator.locks?.query()) ?? {};
    const open = new Set(held.map((lock) => lock.name));
    return Object.keys(localStorage)
      .filter((name) => name.startsWith(this.#prefix) && name !== this.#name && !open.has(name))
      .map((name) => ({ name, sendings: readSendings(localStorage.getItem(name)) }));
  }

  forget(name: string): void {
    localStorage.removeItem(name);
  }
}

function readSendings(text: string | null): Sending[] {
  const list: unknown = JSON.parse(text ?? "[]");
  return Array.isArray(list) ? list.filter(isSending) : [];
}

function isSending(value: unknown): value is Sending {
  return typeof value === "object" && value !== null && "request" in value && "fields" in value && "step" in value;
}

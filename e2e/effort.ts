import type { Locator } from "@playwright/test";

/**
 * What a form costs whoever fills it in, counted and not timed: the keystroke-level model of Card, Moran and Newell
 * (1980). A key takes an average typist 0.28 s, pointing with a mouse 1.1 s, a hand on its way between the two 0.4 s,
 * and making up one's mind 1.35 s, once for each field and button.
 */
const SECONDS = { key: 0.28, point: 1.1, hand: 0.4, mind: 1.35 };

export class Effort {
  #fields = 0;
  #keys = 0;
  #points = 0;

  /** Goes on to a field with Tab and types. */
  async type(field: Locator, text: string): Promise<void> {
    await field.fill(text);
    this.#fields += 1;
    this.#keys += 1 + text.length;
  }

  /** Marks words in another window with the mouse, copies them, and comes back to paste them into a field. */
  async paste(field: Locator, text: string): Promise<void> {
    await field.fill(text);
    this.#fields += 1;
    this.#points += 3;
    this.#keys += 4;
  }

  /** Goes on to a list and takes one of its choices by its first letters. */
  async choose(list: Locator, value: string): Promise<void> {
    await list.selectOption(value);
    this.#fields += 1;
    this.#keys += 4;
  }

  async press(button: Locator): Promise<void> {
    await button.click();
    this.#fields += 1;
    this.#points += 1;
  }

  seconds(): number {
    const { key, point, hand, mind } = SECONDS;
    return this.#keys * key + this.#points * (point + 2 * hand) + this.#fields * mind;
  }

  told(): string {
    return `${this.#fields} fields and buttons, ${this.#keys} keys, ${this.#points} pointings: ${Math.round(this.seconds())} s`;
  }
}

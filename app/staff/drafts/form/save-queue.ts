import type { SaveAnswer } from "@/lib/drafts/save-answer.ts";
import type { SavingState } from "./desk-context.ts";
import type { Sending } from "./kept-texts.ts";

type Typed = Pick<Sending, "fields" | "step">;
export type Send = (sending: Sending) => Promise<SaveAnswer>;

type Parts = {
  place: { id: number | null; revision: number; request: string };
  send: Send;
  /** Keeps what the server has not answered for. */
  keep(sendings: readonly Sending[]): void;
  newRequest(): string;
  onState(state: SavingState): void;
  onAnswer(answer: SaveAnswer, step: string): void;
};

const PAUSE_MS = 700;
const RETRY_MS = [2_000, 5_000, 10_000, 20_000];

/**
 * Saves one text after the other. What was sent and not answered is sent again as it was, under its own request id,
 * before anything newer: so an answer that got lost is found out, and no text is saved twice or beside itself.
 */
export class SaveQueue {
  readonly #parts: Parts;
  #place: Parts["place"];
  #sending: Sending | null = null;
  #typed: Typed | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #busy = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#place = parts.place;
  }

  /** Somebody typed: it is kept at once and sent after a pause. */
  type(fields: [string, string][]): void {
    this.#typed = { fields, step: this.#typed?.step ?? "save" };
    this.#keep();
    this.#parts.onState({ is: "typing" });
    if (!this.#sending) this.#after(PAUSE_MS);
  }

  /** Somebody pressed a button: it is sent at once. The same button pressed again before the answer is one pressing. */
  press(fields: [string, string][], step: string): void {
    if (this.#sending?.step === step && step !== "save") return;
    this.#typed = { fields, step };
    this.#keep();
    this.#after(0);
  }

  /** Tries again now what could not be sent, e.g. because the network or the session is back. */
  again(): void {
    if (this.#failures > 0) this.#after(0);
  }

  /** Sends at once what waits for a pause, because the page may be about to go. */
  flush(): void {
    if (this.#typed && this.#failures === 0) void this.#run();
  }

  #after(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#run(), delay);
  }

  async #run(): Promise<void> {
    if (this.#busy) return;
    this.#sending ??= this.#next();
    if (!this.#sending) return;
    this.#busy = true;
    if (this.#failures === 0) this.#parts.onState({ is: "saving" });
    const answer = await this.#parts.send(this.#sending).catch((): null => null);
    this.#busy = false;
    this.#take(answer, this.#sending);
  }

  #take(answer: SaveAnswer | null, sent: Sending): void {
    if (answer === null || answer.result === "signed-out" || answer.result === "unavailable") {
      this.#parts.onState({ is: answer?.result ?? "offline" });
      this.#after(RETRY_MS[Math.min(this.#failures++, RETRY_MS.length - 1)] ?? PAUSE_MS);
      return;
    }
    this.#failures = 0;
    this.#sending = null;
    if (answer.result === "saved" || answer.result === "problems") {
      this.#place = { id: answer.id, revision: answer.revision, request: this.#parts.newRequest() };
      this.#keep();
      this.#parts.onState(this.#typed ? { is: "typing" } : { is: "saved", at: answer.at });
    } else if (answer.result === "beside") {
      this.#keep();
    } else {
      this.#place = { ...this.#place, request: this.#parts.newRequest() };
      this.#parts.keep([sent]);
      this.#parts.onState({ is: answer.result });
    }
    this.#parts.onAnswer(answer, sent.step);
    if (this.#typed) this.#after(this.#typed.step === "save" ? PAUSE_MS : 0);
  }

  #next(): Sending | null {
    if (!this.#typed) return null;
    const next = { ...this.#place, ...this.#typed };
    this.#typed = null;
    return next;
  }

  #keep(): void {
    const next = this.#typed && { ...this.#place, request: this.#parts.newRequest(), ...this.#typed };
    this.#parts.keep([this.#sending, next].filter((one) => one !== null));
  }
}

import type { IncomingMessage, ServerResponse } from "node:http";

/** A request under way. */
export type Asked = { request: IncomingMessage; response: ServerResponse; id: string };

/** An answer that went out. `name` stands for addresses of its sort; `drawn` when it was not at hand. */
export type Answered = {
  asked: Asked;
  name: string;
  drawn: boolean;
  milliseconds: number;
};

/** What a page was drawn for: everybody, or one signed-in person; or a file of the build. */
export type DrawnKind = "page" | "file" | "personal";

/** Who watches the site work. It is told in passing and may never throw. */
export type Observer = {
  answered(answer: Answered): void;
  /** A page for everybody was asked for: it was at hand, or had to be drawn. */
  asked(from: "cache" | "drawing"): void;
  drawn(kind: DrawnKind, milliseconds: number): void;
};

export const nobody: Observer = { answered: () => undefined, asked: () => undefined, drawn: () => undefined };

/** Draws, and tells the observer how long it took. */
export async function timed<Result>(observer: Observer, kind: DrawnKind, draw: () => Promise<Result>): Promise<Result> {
  const began = performance.now();
  try {
    return await draw();
  } finally {
    observer.drawn(kind, performance.now() - began);
  }
}

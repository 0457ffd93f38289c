import type { Fault } from "./fault-words.ts";

/** A request that cannot be served, and why; the reader gets the page about it. */
export class Refusal extends Error {
  readonly fault: Fault;
  readonly headers: Record<string, string>;

  constructor(fault: Fault, headers: Record<string, string> = {}) {
    super(fault);
    this.name = "Refusal";
    this.fault = fault;
    this.headers = headers;
  }
}

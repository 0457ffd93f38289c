const RealDate = Date;
const HOUR_MS = 3_600_000;

/** Sets the clock of this process so many hours ahead of that of the machine, or behind it. Timers go on as they did. */
export function atHours(hours: number): void {
  const now = (): number => RealDate.now() + hours * HOUR_MS;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, given, made) => Reflect.construct(target, given.length === 0 ? [now()] : given, made),
    apply: (target) => new target(now()).toString(),
    get: (target, name) => (name === "now" ? now : Reflect.get(target, name)),
  });
}

export function backToNow(): void {
  globalThis.Date = RealDate;
}

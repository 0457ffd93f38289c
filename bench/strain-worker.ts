import { randomUUID } from "node:crypto";
import { closeDatabase, transact } from "../db/client.ts";
import { publishSource } from "../db/publish/source.ts";
import { signedInMember } from "../db/staff/signed-in.testing.ts";
import { percentile } from "./figures.ts";
import { BENCH_SECRET } from "./site.ts";

/** Does something to a site for so long: asks for pages that are not kept, publishes, or saves as forty editors do. */
export const STRAINS = ["misses", "publishing", "editors"] as const;
export type StrainQuestion = { strain: (typeof STRAINS)[number]; origin: string; seconds: number };
/** `refused`: those that were told to come back later. */
export type StrainAnswer = { done: number; refused: number; failed: number; p50Ms: number; p99Ms: number };

const EVERY_MS = { misses: 1, publishing: 1_000, editors: 0 } as const;
const EDITORS = 40;
const AT_MOST = 400;

type Tally = { done: number; refused: number; failed: number; times: number[] };
let number = 0;

process.on("message", async ({ strain, origin, seconds }: StrainQuestion) => {
  const tally: Tally = { done: 0, refused: 0, failed: 0, times: [] };
  const end = Date.now() + seconds * 1000;
  if (strain === "editors") await asEditors(origin, end, tally);
  else await atPace(EVERY_MS[strain], end, () => (strain === "misses" ? askAnew(origin, tally) : publish(tally)));
  const { times, ...counted } = tally;
  const answer: StrainAnswer = {
    ...counted,
    p50Ms: percentile([...times, 0], 0.5),
    p99Ms: percentile([...times, 0], 0.99),
  };
  process.send?.(answer);
});
process.once("disconnect", () => {
  closeDatabase();
  process.exit(0);
});

/** Begins one every so many milliseconds, whether those before have been answered or not. */
async function atPace(everyMs: number, end: number, begin: () => Promise<void>): Promise<void> {
  const open = new Set<Promise<void>>();
  for (let next = Date.now(); next < end; next += everyMs) {
    await new Promise((resolve) => setTimeout(resolve, Math.max(next - Date.now(), 0)));
    if (open.size >= AT_MOST) await Promise.race(open);
    const one = begin().finally(() => open.delete(one));
    open.add(one);
  }
  await Promise.all(open);
}

async function asEditors(origin: string, end: number, tally: Tally): Promise<void> {
  const cookies: string[] = [];
  for (let editor = 0; editor < EDITORS; editor++) {
    const { cookie } = await signedInMember("editor", BENCH_SECRET);
    cookies.push(`${cookie.name}=${cookie.value}`);
  }
  await Promise.all(
    cookies.map(async (cookie) => {
      while (Date.now() < end) await save(origin, cookie, tally);
    }),
  );
}

async function save(origin: string, cookie: string, tally: Tally): Promise<void> {
  const body = new FormData();
  const fields = {
    "draft.kind": "source",
    "draft.request": randomUUID(),
    publisher: "Газета",
    title: "Новость",
    intent: "save",
  };
  for (const name of ["draft.id", "draft.revision", "draft.target"]) body.append(name, "");
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  await counted(tally, async () => {
    const { status } = await fetch(`${origin}/staff/drafts/save`, {
      method: "POST",
      body,
      redirect: "manual",
      headers: { cookie, origin },
    });
    return status;
  });
}

function askAnew(origin: string, tally: Tally): Promise<void> {
  const month = (year: number): string => `${year}-${String(1 + (number % 12)).padStart(2, "0")}`;
  number += 1;
  const query = `from=${month(1900 + (number % 100))}&to=${month(2030 + (Math.floor(number / 100) % 500))}`;
  return counted(tally, async () => {
    const answer = await fetch(`${origin}/ru?${query}`, { headers: { "accept-encoding": "br" } });
    await answer.arrayBuffer();
    return answer.status;
  });
}

function publish(tally: Tally): Promise<void> {
  const source = {
    publisher: "Газета",
    title: `Новость ${randomUUID()}`,
    lang: "ru" as const,
    published: "2022-10-19",
  };
  return counted(tally, async () => {
    await transact((tx) => publishSource(tx, null, source, { actor: "bench", kind: "creation" }));
    return 200;
  });
}

async function counted(tally: Tally, ask: () => Promise<number>): Promise<void> {
  const began = performance.now();
  const status = await ask().catch(() => 0);
  if (status === 503) tally.refused += 1;
  else if (status >= 200 && status < 400) tally.done += 1;
  else tally.failed += 1;
  if (status !== 503) tally.times.push(performance.now() - began);
}

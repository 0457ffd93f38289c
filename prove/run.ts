import { showing } from "../scripts/progress.ts";
import { moveClock } from "./clock.ts";
import { cutOff, flipBits } from "./flips.ts";
import { canMount, fillDisk } from "./full.ts";
import { killWriters } from "./kill.ts";
import { saveWhileLocked } from "./lock.ts";
import { canRecord, cutPower } from "./power.ts";
import { newerFile, readOnlyFile } from "./refused.ts";

/** `npm run prove:durability`: each promise, and beside it a control in which it is broken on purpose. */
const KILLS = { kills: 100, each: 150 };
const CUTS = { cuts: 500, writes: 400 };
const CONTROL_CUTS = { cuts: 40, writes: 400, broken: "normal" } as const;
const FLIPS = 500;
const CUT_OFF = 20;
const HELD_MS = 5_000;
const LONGEST_STALL_MS = 100;

let broken = 0;
const began = performance.now();

const killed = await showing("killing", (progress) => killWriters({ ...KILLS, progress }));
verdict(
  `kill -9: ${killed.kills} kills, ${killed.acknowledged} acknowledged, ${killed.lost} lost, ${killed.faults} faults`,
  killed.lost === 0 && killed.faults === 0 && killed.acknowledged >= 15_000,
);
const early = await killWriters({ kills: 5, each: 150, broken: "early" });
verdict(`  control, acknowledged before the commit: ${early.lost} lost`, early.lost > 0);

if (canRecord()) {
  const cut = await showing("cutting", (progress) => cutPower({ ...CUTS, progress }));
  verdict(
    `power: ${cut.cuts} cuts over ${cut.acknowledged} acknowledged, ${cut.lost} lost, ${cut.corrupt} corrupt`,
    cut.lost === 0 && cut.corrupt === 0 && cut.acknowledged >= CUTS.writes,
  );
  const normal = await cutPower(CONTROL_CUTS);
  verdict(`  control, synchronous=NORMAL: ${normal.cutsWithLoss} of ${normal.cuts} cuts lose`, normal.cutsWithLoss > 0);
} else {
  verdict("power: not tried, for strace is not on this machine (Debian: apt-get install strace)", false);
}

const locked = await saveWhileLocked({ heldMs: HELD_MS });
verdict(
  `locked for ${HELD_MS / 1000} s by another process: ${locked.outcome}, longest stall ${locked.longestStall} ms`,
  locked.outcome === "saved" && locked.longestStall <= LONGEST_STALL_MS && locked.savedAfter,
);
const waiting = await saveWhileLocked({ heldMs: HELD_MS, broken: "waits in the driver" });
verdict(
  `  control, waiting in the driver: longest stall ${waiting.longestStall} ms`,
  waiting.longestStall > LONGEST_STALL_MS,
);

if (canMount()) {
  const full = fillDisk();
  verdict(
    `disk full: ${full.acknowledged} acknowledged, ${full.lost} lost, then "${full.refused}"; readable, and writing went on`,
    full.refused === "full" && full.lost === 0 && full.faults === 0 && full.readable && full.resumed,
  );
  const untold = fillDisk("says it is saved");
  verdict(`  control, a desk that says it is saved all the same: ${untold.lost} lost`, untold.lost > 0);
} else {
  verdict("disk full: not tried, for this user may mount no small disk (unshare --map-root-user --mount)", false);
}

for (const hours of [24, -24]) {
  const moved = await moveClock({ hours });
  const told = `${moved.backwards} steps back, planned made ${moved.planned} time, signed in: ${moved.signedIn}, a save that waits: ${moved.waited}`;
  verdict(
    `clock moved by ${hours} h: ${told}`,
    moved.backwards === 0 &&
      moved.faults === 0 &&
      moved.planned === 1 &&
      moved.early === Number(hours > 0) &&
      moved.signedIn === hours < 0 &&
      moved.waited === "saved" &&
      moved.locked <= 15,
  );
}
const believing = await moveClock({ hours: -24, broken: "believes the clock" });
verdict(`  control, a desk that believes the clock: ${believing.backwards} steps back`, believing.backwards > 0);

for (const [what, tried, control] of [
  ["newer", await newerFile(), await newerFile({ broken: "same version" })],
  ["read-only", await readOnlyFile(), await readOnlyFile({ broken: "may be written" })],
] as const) {
  verdict(
    `${what} file: "${tried.state}", writing "${tried.writing}", then "${tried.afterwards}"; unchanged: ${tried.unchanged}`,
    tried.state !== "ready" && tried.writing !== "done" && tried.unchanged && tried.afterwards === "done",
  );
  verdict(`  control, the same file as it should be: "${control.state}"`, control.state === "ready");
}

const flipped = await showing("flipping", (progress) => flipBits(FLIPS, progress));
verdict(
  `bits: ${flipped.flips} turned over, ${flipped.altered} altered record or desk, ${flipped.missed.length} of these unnoticed`,
  flipped.missed.length === 0 && flipped.altered > 0,
);
for (const broken of ["nobody looks", "desk unguarded"] as const) {
  const { altered, missed } = await flipBits(50, undefined, broken);
  verdict(`  control, ${broken}: ${missed.length} of ${altered} unnoticed`, missed.length > 0);
}
const cutShort = await cutOff(CUT_OFF);
verdict(`cut off: ${CUT_OFF} files, ${cutShort} unnoticed`, cutShort === 0);
const unseen = await cutOff(CUT_OFF, "nobody looks");
verdict(`  control, nobody looks: ${unseen} of ${CUT_OFF} unnoticed`, unseen === CUT_OFF);

console.log(`${Math.round((performance.now() - began) / 1000)} s in all.`);
console.log(
  broken === 0 ? "Every promise was kept, and every control failed." : `${broken} of these are not as promised.`,
);
process.exitCode = broken === 0 ? 0 : 1;

function verdict(line: string, asPromised: boolean): void {
  if (!asPromised) broken += 1;
  console.log(`${asPromised ? "ok " : "NOT"} ${line}`);
}

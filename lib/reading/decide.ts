import { type Decided, type Fields, type Finding, type FindingGroup, LINKS, type Span } from "./finding.ts";
import { fieldsOf, type Step } from "./steps.ts";

/** Where a reading stands: every finding with what was decided, those that an editor added last, and the source as typed. */
export type Standing = { findings: Decided[]; source: Fields };

/**
 * Takes the steps one after the other. Total: a step about a finding that is not there changes nothing, so that a
 * reading can always be opened again.
 */
export function standingOf(
  text: string,
  findings: readonly Finding[],
  source: Readonly<Fields>,
  steps: readonly Step[],
): Standing {
  // To give both back, what was merged and is taken up again is never merged: not even the words said meanwhile move.
  const undone = new Set<Step>();
  for (;;) {
    const standing: Standing = { findings: findings.map(untouched), source: { ...source } };
    const merge = takeEach(standing, steps, undone, text);
    if (!merge) return standing;
    undone.add(merge);
  }
}

/** Takes the steps until one takes up a finding that was merged: the merging, to be left out; null when all are taken. */
function takeEach(standing: Standing, steps: readonly Step[], undone: ReadonlySet<Step>, text: string): Step | null {
  const merges = new Map<string, Step>();
  for (const step of steps) {
    if (undone.has(step)) continue;
    const finding = "key" in step ? standing.findings.find(({ key }) => key === step.key) : undefined;
    if (step.do === "reopen" && finding?.state === "merged") return merges.get(step.key) ?? null;
    take(standing, step, text);
    if (step.do === "merge" && finding?.state === "merged") merges.set(step.key, merges.get(step.key) ?? step);
  }
  return null;
}

/** What counts of a reading: how many bodies the text names as joining, and how far deciding about them is. */
export type Progress = { asked: number; accepted: number; edited: number; rejected: number; left: number };

/** Over the findings that ask for a decision, of one group or of all. */
export function progressOf(findings: readonly Decided[], group?: FindingGroup): Progress {
  const asked = findings.filter((one) => one.asked && one.state !== "merged" && (!group || one.group === group));
  const having = (state: Decided["state"]): Decided[] => asked.filter((one) => one.state === state);
  const accepted = having("accepted");
  return {
    asked: asked.length,
    accepted: accepted.filter(({ edited }) => !edited).length,
    edited: accepted.filter(({ edited }) => edited).length,
    rejected: having("rejected").length,
    left: having("open").length,
  };
}

/** How many bodies are taken to have joined: found as such or accepted, and not rejected or merged with another. */
export function countJoiners(findings: readonly Decided[]): number {
  const bodies = findings.filter(({ group }) => group === "organisation");
  return bodies.filter(({ asked, state }) => (asked ? state === "open" || state === "accepted" : state === "accepted"))
    .length;
}

function untouched(finding: Finding): Decided {
  return { ...finding, fields: { ...finding.fields }, state: "open", edited: false, into: null, different: [] };
}

function take(standing: Standing, step: Step, text: string): void {
  if (step.do === "source") Object.assign(standing.source, step.fields);
  else if (step.do === "add") standing.findings.push(added(standing, step.group, step.span, step.fields, text));
  else if (step.do === "accept-all") {
    for (const finding of standing.findings) if (finding.asked && finding.state === "open") accept(finding);
  } else {
    const finding = standing.findings.find(({ key }) => key === step.key);
    if (finding) decide(standing, finding, step);
  }
}

type OneStep = Exclude<Step, { do: "source" | "add" | "accept-all" }>;

function decide(standing: Standing, finding: Decided, step: OneStep): void {
  switch (step.do) {
    case "accept":
    case "edit":
      type(finding, step.fields ?? {});
      if (step.do === "accept") accept(finding);
      return;
    case "reject":
      finding.state = "rejected";
      return;
    case "reopen":
      finding.state = "open";
      finding.into = null;
      return;
    case "different":
      finding.different.push(step.id);
      unlink(finding, String(step.id));
      return;
    case "merge":
      merge(standing, finding, step.into);
  }
}

function unlink({ group, fields }: Finding, id: string): void {
  const field = group === "organisation" || group === "words" ? LINKS[group] : null;
  if (field && fields[field] === id) fields[field] = "";
}

/** Words are nobody's until somebody says whose they are: what is not said is never made up. */
export function lacksOwner({ group, fields }: Finding): boolean {
  return group === "words" && (fields.of ?? "") === "";
}

function accept(finding: Decided): void {
  if (!lacksOwner(finding)) finding.state = "accepted";
}

function type(finding: Decided, typed: Readonly<Fields>): void {
  for (const [field, value] of Object.entries(fieldsOf(finding.group, typed))) {
    if (finding.fields[field] === value) continue;
    finding.fields[field] = value;
    finding.edited = true;
  }
}

/** The one that is merged leaves its places and its words to the other. */
function merge({ findings }: Standing, finding: Decided, into: string): void {
  const other = findings.find(({ key }) => key === into);
  if (!other || other === finding || other.group !== finding.group) return;
  if (other.state === "merged" || finding.state === "merged") return;
  finding.state = "merged";
  finding.into = other.key;
  other.spans = [...other.spans, ...finding.spans].sort((one, next) => one[0] - next[0]);
  other.edited = true;
  for (const words of findings) if (words.fields.of === finding.key) words.fields.of = other.key;
}

function added({ findings }: Standing, group: FindingGroup, [from, to]: Span, typed: Fields, text: string): Decided {
  const key = `${group.slice(0, 1)}${findings.filter((finding) => finding.group === group).length + 1}`;
  const fields = { ...EMPTY[group], ...fieldsOf(group, typed) };
  const span: Span = [Math.min(from, text.length), Math.min(Math.max(from, to), text.length)];
  const finding: Finding = { key, group, asked: true, spans: [span], asPrinted: text.slice(...span), fields };
  const decided = { ...untouched(finding), edited: true };
  accept(decided);
  return decided;
}

const EMPTY: Record<FindingGroup, Fields> = {
  event: {},
  organisation: { name: "", kind: "other", id: "" },
  words: { text: "", form: "direct", speaker: "", who: "person", person: "", role: "", of: "" },
  statement: { text: "", speaker: "" },
  contact: { text: "" },
};

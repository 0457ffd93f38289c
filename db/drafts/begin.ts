import type { DraftKind } from "../../lib/drafts/vocabulary.ts";
import type { FormContent } from "../../lib/form-content.ts";
import type { DraftTarget } from "../../lib/views/draft.ts";
import type { RecordKind } from "../../lib/vocabulary.ts";
import { lastVersion, nextVersion } from "../changes.ts";
import { reader } from "../client.ts";
import { type RecordSnapshot, readSnapshot } from "../publish/snapshots.ts";
import { fitsTarget } from "./targets.ts";
import { typedContent } from "./typed-content.ts";

/** What a draft begins with: the version of the record that it is about, and its content as if it were typed. */
export type Beginning = { target: DraftTarget | null; content: FormContent; snapshot: RecordSnapshot | null };

/**
 * How a draft of this kind begins, about a record or about none. Null when the kind is not about such a record, the
 * record is not there, or it left. Writes nothing.
 */
export async function beginDraft(
  kind: DraftKind,
  about: { kind: RecordKind; id: number } | null,
): Promise<Beginning | null> {
  if (!fitsTarget(kind, about?.kind ?? null)) return null;
  if (!about) return { target: null, content: {}, snapshot: null };
  const version = (await nextVersion(reader(), about.kind, about.id)) - 1;
  if (version === 0) return null;
  const last = await lastVersion(reader(), about.kind, about.id);
  const snapshot = readSnapshot(about.kind, last.snapshot);
  const held = typedContent(snapshot);
  if (!held) return null;
  const content = kind === about.kind ? held : {};
  return { target: { ...about, baseVersion: last.version }, content, snapshot };
}

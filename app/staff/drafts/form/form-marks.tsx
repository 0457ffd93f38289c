import type { ReactNode } from "react";
import { DefaultButton } from "@/components/form/default-button.tsx";
import type { DraftKind } from "@/lib/drafts/vocabulary.ts";
import type { DraftTarget, DraftView } from "@/lib/views/draft.ts";

type Props = { kind: DraftKind; target: DraftTarget | null; draft: DraftView | null; request: string; save: string };

/** What the form says of itself, and the button that Enter presses. */
export function FormMarks({ kind, target, draft, request, save }: Props): ReactNode {
  const marks = {
    id: draft ? String(draft.id) : "",
    revision: String(draft?.revision ?? ""),
    kind,
    target: target ? `${target.kind}:${target.id}@${target.baseVersion}` : "",
    request,
  };
  return (
    <>
      <DefaultButton label={save} />
      {Object.entries(marks).map(([name, value]) => (
        <input key={name} type="hidden" name={`draft.${name}`} value={value} />
      ))}
    </>
  );
}

"use client";

// In the browser, because only there is a selection; without scripts the passage is pasted.

import { type ReactElement, useEffect, useRef } from "react";
import { useWrong } from "../../sending-form.tsx";

type Props = { words: { label: string; hint: string } };

export function SelectedPassage({ words: { label, hint } }: Props): ReactElement {
  const error = useWrong("missed-passage");
  const passage = useRef<HTMLTextAreaElement>(null);
  const from = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const listen = (): void => {
      const selected = selectedPassage();
      if (!selected || !passage.current || !from.current) return;
      passage.current.value = selected.words;
      from.current.value = String(selected.from);
    };
    document.addEventListener("selectionchange", listen);
    return () => document.removeEventListener("selectionchange", listen);
  }, []);
  return (
    <div className={error ? "field-frame field-frame-bad" : "field-frame"}>
      <label className="field-label" htmlFor="missed-passage">
        {label}
      </label>
      <p className="field-hint" id="missed-hint">
        {hint}
      </p>
      {error && (
        <p className="field-error" id="missed-error">
          {error}
        </p>
      )}
      <textarea
        ref={passage}
        className="field field-area"
        id="missed-passage"
        name="passage"
        rows={2}
        aria-describedby={error ? "missed-hint missed-error" : "missed-hint"}
        aria-invalid={error ? true : undefined}
      />
      <input ref={from} type="hidden" name="from" defaultValue="-1" />
    </div>
  );
}

/** What is selected in the text of the source, and its offset in the text as pasted. */
function selectedPassage(): { words: string; from: number } | null {
  const selection = document.getSelection();
  const range = selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
  const text = document.getElementById("reading-text");
  if (!range || !text?.contains(range.commonAncestorContainer)) return null;
  const clone = range.cloneContents();
  for (const code of clone.querySelectorAll(".mark-code, .marked-n, .sr-only")) code.remove();
  const piece = range.startContainer.parentElement?.closest<HTMLElement>("[data-from]");
  const from = piece ? Number(piece.dataset.from) + range.startOffset : -1;
  const words = clone.textContent.trim();
  return words === "" ? null : { words, from };
}

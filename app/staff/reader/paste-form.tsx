"use client";

// In the browser, so that what is wrong is said beside what was pasted; without scripts the server draws the same.

import { type ReactElement, useActionState } from "react";
import { type PasteState, pasteAction } from "./paste-action.ts";

type Problem = NonNullable<PasteState["problem"]>;
type Props = {
  words: Record<"text" | "textHint" | "published" | "publishedHint" | "read" | "error" | Problem, string>;
};

export function PasteForm({ words }: Props): ReactElement {
  const [state, action] = useActionState<PasteState, FormData>(pasteAction, { text: "", published: "", problem: null });
  const { problem } = state;
  const ofText = problem !== null && problem !== "date";
  const ofDate = problem === "date";
  const error = problem === null ? null : `${words.error} ${words[problem]}`;
  return (
    <form action={action} className="max-w-[52rem]" noValidate>
      <Line id="text" label={words.text} hint={words.textHint} error={ofText ? error : null}>
        <textarea
          key={`text ${state.text}`}
          className="field field-area reading-paste"
          id="text"
          name="text"
          rows={14}
          defaultValue={state.text}
          aria-invalid={ofText || undefined}
          aria-describedby="text-notes"
        />
      </Line>
      <Line id="published" label={words.published} hint={words.publishedHint} error={ofDate ? error : null}>
        <input
          key={`published ${state.published}`}
          className="field max-w-[16rem]"
          id="published"
          name="published"
          defaultValue={state.published}
          autoComplete="off"
          aria-invalid={ofDate || undefined}
          aria-describedby="published-notes"
        />
      </Line>
      <button type="submit" className="button">
        {words.read}
      </button>
    </form>
  );
}

type LineProps = { id: string; label: string; hint: string; error: string | null; children: ReactElement };

function Line({ id, label, hint, error, children }: LineProps): ReactElement {
  return (
    <div className={error ? "field-frame field-frame-bad" : "field-frame"}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <div id={`${id}-notes`}>
        <p className="field-hint">{hint}</p>
        {error && (
          <p className="field-error" role="alert">
            {error}
          </p>
        )}
      </div>
      {children}
    </div>
  );
}

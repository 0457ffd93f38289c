"use client";

// In the browser, so that what is wrong is said beside what was pasted; without scripts the server draws the same.

import type { ReactElement } from "react";
import { SendingForm, type SendingWords, useWrong } from "../sending-form.tsx";

type Props = {
  words: Record<"text" | "textHint" | "published" | "publishedHint" | "read" | "error", string>;
  sending: SendingWords;
};

export function PasteForm({ words, sending }: Props): ReactElement {
  return (
    <SendingForm address="/staff/reader/read" className="max-w-[52rem]" words={sending}>
      <Line id="text" label={words.text} hint={words.textHint} error={words.error}>
        {(told) => <textarea {...told} className="field field-area reading-paste" rows={14} />}
      </Line>
      <Line id="published" label={words.published} hint={words.publishedHint} error={words.error}>
        {(told) => <input {...told} className="field max-w-[16rem]" autoComplete="off" />}
      </Line>
      <button type="submit" className="button">
        {words.read}
      </button>
    </SendingForm>
  );
}

type Told = { id: string; name: string; "aria-invalid": true | undefined; "aria-describedby": string };
type LineProps = { id: string; label: string; hint: string; error: string; children: (told: Told) => ReactElement };

function Line({ id, label, hint, error, children }: LineProps): ReactElement {
  const wrong = useWrong(id);
  return (
    <div className={wrong ? "field-frame field-frame-bad" : "field-frame"}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <div id={`${id}-notes`}>
        <p className="field-hint">{hint}</p>
        {wrong && (
          <p className="field-error">
            {error} {wrong}
          </p>
        )}
      </div>
      {children({ id, name: id, "aria-invalid": wrong ? true : undefined, "aria-describedby": `${id}-notes` })}
    </div>
  );
}

"use client";
// In the browser, so that a refusal keeps what was typed; without scripts the server draws the same.

import { type ReactNode, useActionState } from "react";
import { ErrorSummary } from "./error-summary.tsx";
import { SentFields } from "./sent-fields.tsx";
import type { SentField, SentState } from "./sent-state.ts";

type Props = {
  /** Prefix of the ids of its fields, so that a page may have several forms. */
  id: string;
  action: (state: SentState, form: FormData) => Promise<SentState>;
  hidden?: Record<string, string>;
  fields?: readonly SentField[];
  submit: string;
  /** How the button looks. */
  look?: string;
  /** Head of the list of errors, and what stands before each error for those who hear it. */
  words: { errors: string; error: string };
};

/** A short form that is sent and, when it cannot be accepted, comes back with everything that was typed and why. */
export function SentForm({ id, action, hidden = {}, fields = [], submit, look = "button", words }: Props): ReactNode {
  const [state, send, isSending] = useActionState(action, NOT_SENT);
  return (
    <form action={send} noValidate>
      {state.errors.length > 0 && (
        <ErrorSummary
          key={`errors ${state.sent}`}
          title={words.errors}
          errors={state.errors.map(({ field, text }) => ({ id: `${id}-${field}`, text }))}
        />
      )}
      {state.done && <Done key={`done ${state.sent}`} id={`${id}-done`} {...state.done} />}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SentFields key={`fields ${state.sent}`} id={id} fields={fields} state={state} error={words.error} />
      <button type="submit" id={`${id}-send`} className={look} aria-disabled={isSending || undefined}>
        {submit}
      </button>
    </form>
  );
}

function Done({ id, text, keep }: { id: string; text: string; keep?: string }): ReactNode {
  return (
    <div role="status" className="mb-5 max-w-[640px] border-ok border-s-4 bg-ok-tint px-4 py-3">
      <p className="font-semibold" id={id}>
        {text}
      </p>
      {keep && <input className="field data mt-2" readOnly value={keep} aria-labelledby={id} />}
    </div>
  );
}

const NOT_SENT: SentState = { sent: 0, values: {}, errors: [] };

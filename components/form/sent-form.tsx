"use client";
// In the browser, so that a refusal keeps what was typed; without scripts the server draws the same.

import { type FormEvent, type ReactNode, startTransition, useActionState, useLayoutEffect, useRef } from "react";
import { ErrorSummary } from "./error-summary.tsx";
import { SentFields } from "./sent-fields.tsx";
import { type SentField, type SentState, sentBack, sentTexts } from "./sent-state.ts";

type Props = {
  /** Prefix of the ids of its fields, so that a page may have several forms. */
  id: string;
  action: (state: SentState, form: FormData) => Promise<SentState>;
  hidden?: Record<string, string>;
  fields?: readonly SentField[];
  submit: string;
  /** How the button looks. */
  look?: string;
  /** Head of the list of errors, what stands before each for those who hear it, and what is said when nothing arrived. */
  words: { errors: string; error: string; unsent: string };
};

/** A short form that is sent and, when it cannot be accepted, comes back with everything that was typed and why. */
export function SentForm({ id, action, hidden = {}, fields = [], submit, look = "button", words }: Props): ReactNode {
  const [state, send, isSending] = useActionState(IN_BROWSER ? orUnsent(action, words.unsent) : action, NOT_SENT);
  const form = useRef<HTMLFormElement>(null);
  const sent = useRef<FormData>(null);
  // The framework would empty the form with each answer, also of what was typed while it was on its way.
  const sendOnce = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (isSending) return;
    const typed = new FormData(event.currentTarget);
    sent.current = typed;
    startTransition(() => send(typed));
  };
  useLayoutEffect(() => {
    if (state.done && form.current && hasSame(form.current, sent.current)) form.current.reset();
  }, [state]);
  return (
    <form ref={form} action={send} onSubmit={sendOnce} noValidate>
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
      <SentFields id={id} fields={fields} state={state} error={words.error} />
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

function hasSame(form: HTMLFormElement, sent: FormData | null): boolean {
  return sent !== null && JSON.stringify(sentTexts(new FormData(form))) === JSON.stringify(sentTexts(sent));
}

/** What is drawn on the server must be the action itself, which a browser without scripts can send. */
const IN_BROWSER = typeof window !== "undefined";

/** The action, or the form as it was sent when the network or the server failed. The framework's own turns go on. */
function orUnsent(action: Props["action"], unsent: string): Props["action"] {
  return (state, form) =>
    action(state, form).catch((error: unknown) => {
      if (error instanceof Error && "digest" in error && String(error.digest).startsWith("NEXT_")) throw error;
      return sentBack(state, form, [{ field: "send", text: unsent }]);
    });
}

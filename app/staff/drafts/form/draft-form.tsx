"use client";

// It saves while somebody types, keeps what is not saved yet, and finds again what was left over.

import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useEffect, useRef, useState, useTransition } from "react";
import type { SaveAnswer } from "@/lib/drafts/save-answer.ts";
import { DeskProvider, type SavingState } from "./desk-context.ts";
import { KeptTexts, type Sending } from "./kept-texts.ts";
import { SaveQueue } from "./save-queue.ts";

type Props = {
  member: string;
  place: { id: number | null; revision: number; request: string };
  savedAt: string | null;
  label: string;
  /** Said when something that was left over in this browser has been saved; `{id}` is the draft's number. */
  found: string;
  children: ReactNode;
};

export function DraftForm({ member, place, savedAt, label, found, children }: Props): ReactNode {
  const form = useRef<HTMLFormElement>(null);
  const queue = useRef<SaveQueue>(null);
  const [state, setState] = useState<SavingState>({ is: "saved", at: savedAt });
  const [rescued, setRescued] = useState<number[]>([]);
  const goOn = useGoingOn();
  const start = useRef({ member, place, goOn });

  useEffect(() => {
    const { member, place, goOn } = start.current;
    const kept = new KeptTexts(member);
    const made = new SaveQueue({
      place,
      send,
      keep: (sendings) => void kept.keep(sendings),
      newRequest: () => crypto.randomUUID(),
      onState: setState,
      onAnswer: goOn,
    });
    queue.current = made;
    void rescue(kept, place.id, setRescued);
    const again = (): void => made.again();
    const flush = (): void => made.flush();
    addEventListener("online", again);
    addEventListener("focus", again);
    addEventListener("pagehide", flush);
    return () => {
      removeEventListener("online", again);
      removeEventListener("focus", again);
      removeEventListener("pagehide", flush);
    };
  }, []);

  const typed = (): void => {
    if (form.current) queue.current?.type(fieldsOf(form.current));
  };
  const press = (step: string): void => {
    if (form.current) queue.current?.press(fieldsOf(form.current), step);
  };
  const submitted = (event: FormEvent<HTMLFormElement>): void => {
    if (!queue.current) return;
    event.preventDefault();
    const submitter = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
    press(submitter instanceof HTMLButtonElement && submitter.name === "intent" ? submitter.value : "save");
  };
  return (
    <DeskProvider value={{ state, press }}>
      {rescued.map((id) => (
        <p key={id} role="status" className="warning-box mx-auto">
          <a href={`/staff/drafts/${id}`}>{found.replace("{id}", String(id))}</a>
        </p>
      ))}
      <form
        ref={form}
        method="post"
        action="/staff/drafts/save"
        encType="multipart/form-data"
        noValidate
        aria-label={label}
        onInput={typed}
        onSubmit={submitted}
      >
        {children}
      </form>
    </DeskProvider>
  );
}

/** What follows an answer: another address, or the page drawn anew around the words, and the focus where work goes on. */
function useGoingOn(): (answer: SaveAnswer, step: string) => void {
  const router = useRouter();
  const [pending, draw] = useTransition();
  const focus = useRef<string | null>(null);
  useEffect(() => {
    if (pending || focus.current === null) return;
    const place = document.getElementById(focus.current);
    focus.current = null;
    const field = place?.matches("input, button, [tabindex]") ? place : place?.querySelector<HTMLElement>(FOCUSABLE);
    field?.focus();
  }, [pending]);
  return (answer) => {
    if (answer.result === "beside") return location.assign(`/staff/drafts/${answer.id}`);
    if (answer.result === "saved" && answer.go) return location.assign(answer.go);
    if (answer.result === "problems") {
      focus.current = "error-summary";
      const address = new URL(location.href);
      address.searchParams.set("check", "1");
      if (address.href !== location.href) history.replaceState(null, "", address);
      return draw(() => router.refresh());
    }
    if (answer.result !== "saved") return;
    focus.current = answer.focus ?? null;
    draw(() => router.refresh());
  };
}

const FOCUSABLE = "input:not([type=hidden]), select, textarea, button";

/** What the form says now. The marks of the draft are the queue's business. */
function fieldsOf(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
    typeof value === "string" && name !== "draft.id" && name !== "draft.revision" && name !== "draft.request"
      ? [[name, value]]
      : [],
  );
}

async function send({ id, revision, request, fields, step }: Sending): Promise<SaveAnswer> {
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  if (id !== null) body.set("draft.id", String(id));
  body.set("draft.revision", String(revision));
  body.set("draft.request", request);
  body.set("intent", step);
  const response = await fetch("/staff/drafts/save", { method: "POST", body, headers: { accept: "application/json" } });
  if (response.status === 413) return { result: "too-large" };
  return response.json();
}

/** Sends what pages that are gone have left over. What belongs to this draft is shown at once. */
async function rescue(kept: KeptTexts, own: number | null, tell: (ids: number[]) => void): Promise<void> {
  const rescued: number[] = [];
  for (const { name, sendings } of await kept.leftOver()) {
    let place: { id: number; revision: number } | null = null;
    for (const sending of sendings) {
      const answer: SaveAnswer = await send({ ...sending, ...(place ?? {}), step: "save" }).catch(() => ({
        result: "signed-out",
      }));
      if (answer.result === "signed-out" || answer.result === "unavailable") return;
      if ("id" in answer) rescued.push(answer.id);
      place = "revision" in answer ? { id: answer.id, revision: answer.revision } : place;
    }
    kept.forget(name);
  }
  if (own !== null && rescued.includes(own)) location.reload();
  else tell([...new Set(rescued)]);
}

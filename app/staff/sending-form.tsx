"use client";

// It sends in the background, so that whatever keeps the server from taking the form leaves everything typed in it.

import { useRouter } from "next/navigation";
import {
  createContext,
  type ReactNode,
  type SubmitEvent,
  useContext,
  useEffect,
  useRef,
  useState,
  useTransition,
} from "react";
import { ErrorSummary } from "@/components/form/error-summary.tsx";
import type { Place, SentAnswer, Way } from "@/lib/sent-answer.ts";

/** Head of the box that says why nothing was kept, what it says when the server cannot be reached, and when it is too much. */
export type SendingWords = { title: string; offline: string; tooLarge: string; unavailable: string };

type Told = { field: string | null; text: string; way: Way | null };

type Props = {
  address: string;
  className?: string | undefined;
  words: SendingWords;
  children: ReactNode;
};

const ToldContext = createContext<Told | null>(null);

/** What is wrong with the field of this id; null for nothing. */
export function useWrong(id: string): string | null {
  const told = useContext(ToldContext);
  return told?.field === id ? told.text : null;
}

/** A form that is sent to an address of its own; without scripts the browser sends it there, with the same fields. */
export function SendingForm({ address, className, words, children }: Props): ReactNode {
  const form = useRef<HTMLFormElement>(null);
  const [told, setTold] = useState<(Told & { time: number }) | null>(null);
  const underWay = useRef<FormData | null>(null);
  const goOn = useGoingOn(() => {
    // What was typed since it was sent stays.
    if (form.current && underWay.current && isSame(new FormData(form.current), underWay.current)) form.current.reset();
    underWay.current = null;
  });
  const submitted = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (underWay.current) return;
    underWay.current = new FormData(event.currentTarget);
    const body = bodyOf(event);
    const answer = await inTurn(() => send(address, body, words));
    if ("to" in answer) {
      setTold(null);
      goOn(answer.to);
      return;
    }
    underWay.current = null;
    setTold({ ...answer.told, time: performance.now() });
  };
  return (
    <form
      ref={form}
      method="post"
      action={address}
      encType="multipart/form-data"
      className={className}
      noValidate
      onSubmit={submitted}
    >
      {told && (
        <ErrorSummary
          key={told.time}
          title={words.title}
          errors={told.field === null ? [] : [{ id: told.field, text: told.text }]}
        >
          {told.field === null && <p>{told.text}</p>}
          {told.way && (
            <a href={told.way.to} target="_blank" rel="noreferrer">
              {told.way.text}
            </a>
          )}
        </ErrorSummary>
      )}
      <ToldContext value={told}>{children}</ToldContext>
    </form>
  );
}

/** Goes to an address without leaving the document; once it is drawn, the form holds what the server knows. */
function useGoingOn(drawn: () => void): (to: Place) => void {
  const router = useRouter();
  const [pending, draw] = useTransition();
  const went = useRef(false);
  const reset = useRef(drawn);
  useEffect(() => {
    if (pending || !went.current) return;
    went.current = false;
    reset.current();
  }, [pending]);
  return (to) => {
    went.current = true;
    draw(() => router.push(to));
  };
}

/** Longer than the server ever waits for its turn to write: what takes longer is lost on its way, and others wait for it. */
const LONGEST_MS = 60_000;

let last: Promise<unknown> = Promise.resolve();

/** One form after the other, in the order in which they were sent. */
function inTurn<Answer>(send: () => Promise<Answer>): Promise<Answer> {
  const turn = last.then(send);
  last = turn.catch(() => undefined);
  return turn;
}

function bodyOf({ currentTarget, nativeEvent }: SubmitEvent<HTMLFormElement>): FormData {
  const body = new FormData(currentTarget);
  const { submitter } = nativeEvent;
  if (submitter instanceof HTMLButtonElement && submitter.name !== "") body.set(submitter.name, submitter.value);
  return body;
}

function isSame(one: FormData, other: FormData): boolean {
  const [here, there] = [[...one], [...other]];
  return (
    here.length === there.length &&
    here.every(([name, value], at) => {
      const [otherName, otherValue] = there[at] ?? [];
      return name === otherName && (value === otherValue || typeof value !== "string");
    })
  );
}

async function send(address: string, body: FormData, words: SendingWords): Promise<SentAnswer> {
  // Whoever was signed out has no language of their own any more; the page has the one that they read.
  const headers = { accept: "application/json", "accept-language": document.documentElement.lang };
  const signal = AbortSignal.timeout(LONGEST_MS);
  const answer = await fetch(address, { method: "POST", body, headers, signal }).catch(() => null);
  const isOurs = answer?.headers.get("content-type")?.startsWith("application/json") ?? false;
  const known = answer && isOurs ? await answer.json().catch(() => null) : null;
  if (known !== null) return known;
  const isCut = answer === null || isOurs;
  const text = isCut ? words.offline : answer.status === 413 ? words.tooLarge : words.unavailable;
  return { told: { field: null, text, way: null } };
}

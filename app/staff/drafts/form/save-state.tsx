"use client";

// How saving stands changes while somebody types.

import type { ReactNode } from "react";
import { type SavingState, useDesk } from "./desk-context.ts";

type Words = Record<SavingState["is"], string> & { nothing: string; signIn: string };

/** «Сохранён в 14:32», or what keeps it from being saved. */
export function SaveState({ words, signIn }: { words: Words; signIn: string }): ReactNode {
  const { state } = useDesk();
  if (state.is === "saved")
    return <span>{state.at === null ? words.nothing : words.saved.replace("{time}", state.at)}</span>;
  if (state.is === "typing" || state.is === "saving") return <span>{words[state.is]}</span>;
  return (
    <span role="status" className="font-semibold text-err">
      {words[state.is]}{" "}
      {state.is === "signed-out" && (
        <a href={signIn} target="_blank" rel="noopener">
          {words.signIn}
        </a>
      )}
    </span>
  );
}

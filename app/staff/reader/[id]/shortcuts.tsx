"use client";

// Keys are heard in the browser alone; each does what a button of the page does, and they can be turned off.

import { type ReactElement, useEffect, useState } from "react";

type Props = { at: string; words: Record<"on" | "accept" | "reject" | "next" | "hint", string> };

const KEPT = "reader-keys";

export function Shortcuts({ at, words }: Props): ReactElement {
  const [on, setOn] = useState(false);
  useEffect(() => setOn(localStorage.getItem(KEPT) !== "off"), []);
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      if (key === words.next) document.getElementById(`f-${at}`)?.querySelector("a")?.focus();
      const act = key === words.accept ? "accept" : key === words.reject ? "reject" : null;
      if (act) document.querySelector<HTMLButtonElement>(`[data-shortcut="${act}"]`)?.click();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [on, at, words]);
  return (
    <label className="check screen-only">
      <input
        type="checkbox"
        checked={on}
        onChange={(event) => {
          setOn(event.target.checked);
          localStorage.setItem(KEPT, event.target.checked ? "on" : "off");
        }}
      />
      <span>
        {words.on} <kbd className="key">{words.accept}</kbd> <kbd className="key">{words.reject}</kbd>{" "}
        <kbd className="key">{words.next}</kbd> <span className="small">{words.hint}</span>
      </span>
    </label>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input:not([type=checkbox]), textarea, select") !== null;
}

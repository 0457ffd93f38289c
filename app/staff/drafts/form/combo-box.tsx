"use client";

// It looks for records while somebody types (ARIA Authoring Practices, editable combobox with a list).

import {
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useId,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import type { Choosable } from "@/lib/views/record-match.ts";
import type { Found } from "../search/found.ts";
import { useDesk } from "./desk-context.ts";

type Props = {
  id: string;
  name: string;
  describedBy: string | undefined;
  isWrong: boolean;
  value: string;
  kind: Choosable;
  at: string;
  words: { list: string; create: string | null; found: string };
  /** The same matches as buttons, for a browser without scripts. */
  children: ReactNode;
};

const PAUSE_MS = 200;

export function ComboBox({ id, name, describedBy, isWrong, value, kind, at, words, children }: Props): ReactNode {
  const { press } = useDesk();
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const { found, look, close } = useSearch(kind);
  const [active, setActive] = useState(-1);
  const scripted = useScripted();
  const options = found && words.create ? [...found, null] : (found ?? []);
  const open = options.length > 0;

  const leave = (): void => {
    close();
    setActive(-1);
  };
  const pick = (index: number): void => {
    const option = options[index];
    leave();
    if (option) press(`choose:${at}:${option.id}`);
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && open) leave();
    else if (event.key === "Enter" && open && active >= 0) pick(active);
    else if (event.key === "ArrowDown" && open) setActive((active + 1) % options.length);
    else if (event.key === "ArrowDown") look(input.current?.value ?? "");
    else if (event.key === "ArrowUp" && open) setActive((active <= 0 ? options.length : active) - 1);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className="relative">
        <input
          ref={input}
          className="field"
          type="text"
          id={id}
          name={name}
          defaultValue={value}
          autoComplete="off"
          {...(scripted && { role: "combobox", "aria-expanded": open, "aria-autocomplete": "list" as const })}
          aria-controls={open ? list : undefined}
          aria-activedescendant={active >= 0 ? `${list}-${active}` : undefined}
          aria-invalid={isWrong || undefined}
          aria-describedby={describedBy}
          onInput={(event) => {
            setActive(-1);
            look(event.currentTarget.value);
          }}
          onKeyDown={keys}
          onBlur={leave}
        />
        {open && (
          <div id={list} role="listbox" aria-label={words.list} className="combo-list">
            {options.map((option, index) => (
              <div
                key={option?.id ?? "new"}
                id={`${list}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === active}
                onMouseDown={(event) => {
                  event.preventDefault();
                  pick(index);
                }}
              >
                {option ? (
                  <FoundOption found={option} />
                ) : (
                  `+ ${words.create?.replace("{name}", input.current?.value ?? "")}`
                )}
              </div>
            ))}
          </div>
        )}
      </div>
      <p className="sr-only" role="status">
        {found && found.length > 0 ? words.found.replace("{n}", String(found.length)) : ""}
      </p>
      {!scripted && children}
    </>
  );
}

function FoundOption({ found }: { found: Found }): ReactNode {
  return (
    <>
      <span lang={found.lang}>
        {found.name.map(({ text, hit }, index) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: the words of one name in their order.
          hit ? <mark key={index}>{text}</mark> : text,
        )}
      </span>
      <span className="small block text-ink-2">{found.detail}</span>
    </>
  );
}

/** Asks the server at a pause in typing; an answer that is no longer wanted is dropped. */
function useSearch(kind: Choosable): { found: Found[] | null; look(text: string): void; close(): void } {
  const [found, setFound] = useState<Found[] | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asking = useRef<AbortController>(undefined);
  const stop = useCallback((): void => {
    clearTimeout(timer.current);
    asking.current?.abort();
  }, []);
  useEffect(() => stop, [stop]);
  const ask = async (text: string): Promise<void> => {
    asking.current = new AbortController();
    const query = new URLSearchParams({ kind, q: text });
    const response = await fetch(`/staff/drafts/search?${query}`, { signal: asking.current.signal }).catch(() => null);
    if (response?.ok) setFound(await response.json());
  };
  return {
    found,
    look(text) {
      stop();
      if (text.trim() === "") setFound(null);
      else timer.current = setTimeout(() => void ask(text), PAUSE_MS);
    },
    close() {
      stop();
      setFound(null);
    },
  };
}

/** Whether scripts run: false on the server and while the page is taken over. */
function useScripted(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
}

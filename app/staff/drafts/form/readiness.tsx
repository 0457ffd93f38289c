import { useTranslations } from "next-intl";
import type { ReactElement, ReactNode } from "react";
import { Icon } from "@/components/icon.tsx";
import type { DraftKind } from "@/lib/drafts/vocabulary.ts";
import type { ProblemWords } from "../[draft]/problem-words.ts";
import { type FormView, itemsAt, textAt } from "./form-view.ts";

type Props = { form: FormView; problems: readonly ProblemWords[]; checked: boolean };
type Line = { key: string; done: boolean; text: string };

/** How far the draft is from being published, part by part. */
export function Readiness({ form, problems, checked }: Props): ReactElement {
  const t = useTranslations("desk.drafts.readiness");
  const lines = useLines(form, problems);
  const hasCopy = hasText(form);
  return (
    <section className="desk-box" aria-labelledby="readiness">
      <h2 id="readiness" className="h4">
        {t("title")}
      </h2>
      <ul className="readiness">
        {lines.map(({ key, done, text }) => (
          <ReadinessLine key={key} state={done ? "done" : checked ? "wrong" : "open"}>
            {text}
          </ReadinessLine>
        ))}
        {hasCopy !== null && (
          <ReadinessLine state={hasCopy ? "done" : "open"}>{hasCopy ? t("copy") : t("noCopy")}</ReadinessLine>
        )}
        <ReadinessLine state="open">{t("review")}</ReadinessLine>
      </ul>
    </section>
  );
}

const ICONS = { done: "check", wrong: "cross", open: "circle" } as const;

function ReadinessLine({ state, children }: { state: keyof typeof ICONS; children: ReactNode }): ReactElement {
  const t = useTranslations("desk.drafts.readiness");
  return (
    <li className={`readiness-${state}`}>
      <Icon name={ICONS[state]} />
      <span>
        <span className="sr-only">{t(state)} </span>
        {children}
      </span>
    </li>
  );
}

/** The parts of a form, by where their fields stand. */
const PARTS: Partial<Record<DraftKind, readonly (readonly [string, readonly string[]])[]>> = {
  joiner: [
    ["organisation", ["organisation"]],
    ["joined", ["joined", "assertedBy", "position"]],
    ["event", ["event"]],
    ["source", ["source", "locator"]],
  ],
  quote: [
    ["source", ["source"]],
    ["words", ["text", "form", "lang", "role", "said", "locator", "checkReason"]],
    ["speaker", ["speaker"]],
  ],
  departure: [
    ["date", ["date"]],
    ["departureReason", ["reason"]],
    ["source", ["source"]],
  ],
};

function useLines(form: FormView, problems: readonly ProblemWords[]): Line[] {
  const t = useTranslations("desk.drafts");
  const wrongIn = (roots: readonly string[]): ProblemWords[] =>
    problems.filter(({ field }) => roots.some((root) => field === root || field.startsWith(`${root}.`)));
  const line = (key: string, label: string, found: ProblemWords[]): Line => {
    const [first] = found;
    return { key, done: !first, text: first ? `${label}: ${t("readiness.left", { n: found.length })}` : label };
  };
  const parts = PARTS[form.kind];
  if (!parts) return [line("all", t("readiness.all"), [...problems])];
  const fixed = parts.map(([word, roots]) => line(word, t(`readiness.parts.${partWord(word)}`), wrongIn(roots)));
  const quotes = itemsAt(form, "quotes").map(({ path }, index) => {
    const isDirect = textAt(form.content, `${path}.form`) === "direct";
    return line(
      path,
      `${t("list.quotes.item", { n: index + 1 })} (${t(isDirect ? "readiness.direct" : "readiness.reported")})`,
      wrongIn([path]),
    );
  });
  return [...fixed, ...quotes];
}

const WORDS = ["organisation", "joined", "event", "source", "words", "speaker", "date", "departureReason"] as const;

function partWord(word: string): (typeof WORDS)[number] {
  return WORDS.find((one) => one === word) ?? "words";
}

/** Whether a new source comes with its text; null where the form has no new source. */
function hasText({ kind, content }: FormView): boolean | null {
  if (kind === "source") return textAt(content, "pasted") !== "";
  return textAt(content, "source.is") === "new" ? textAt(content, "source.new.pasted") !== "" : null;
}

import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { Icon } from "@/components/icon.tsx";
import { sendingAddress } from "@/lib/desk-addresses.ts";
import type { Decided } from "@/lib/reading/finding.ts";
import { KeptForm } from "../../kept-form.tsx";
import { codeOf } from "./code.ts";
import { FindingWords, nameOf } from "./finding-words.tsx";
import type { OpenReading } from "./standing.ts";

type Props = { open: OpenReading; finding: Decided; live: boolean };

/** A finding in one line: its code leads into the text, its words, and what was decided or can be. */
export async function FindingLine({ open, finding, live }: Props): Promise<ReactElement> {
  const t = await getTranslations("desk.reader");
  const { key, group, state } = finding;
  const code = codeOf(t(`codes.${group}`), key);
  return (
    <li id={`f-${key}`} className="found-line">
      <a className={`found-code found-code-${group}`} href={`#s-${key}`} aria-label={t("showInText", { code })}>
        {code}
      </a>
      <div className="min-w-0">
        <FindingWords finding={finding} findings={open.standing.findings} />
      </div>
      <div className="found-acts">
        {state !== "open" && <State finding={finding} />}
        {live && <LineActs reading={open.reading.id} finding={finding} />}
      </div>
    </li>
  );
}

async function State({ finding: { state, edited, into } }: { finding: Decided }): Promise<ReactElement | null> {
  const t = await getTranslations("desk.reader");
  if (state === "merged")
    return <span className="found-state">{t("merged", { code: codeOf(t("codes.organisation"), into ?? "") })}</span>;
  if (state === "rejected")
    return (
      <span className="found-state found-rejected">
        <Icon name="cross" />
        {t("rejected")}
      </span>
    );
  return (
    <span className={`found-state ${edited ? "found-edited" : "found-accepted"}`}>
      <Icon name="check" />
      {edited ? t("edited") : t("accepted")}
    </span>
  );
}

async function LineActs({ reading, finding }: { reading: number; finding: Decided }): Promise<ReactElement> {
  const t = await getTranslations("desk.reader");
  const { key, state } = finding;
  const name = nameOf(finding);
  return (
    <KeptForm address={sendingAddress("release", reading)} act="decide" className="flex flex-wrap items-center gap-1">
      <input type="hidden" name="key" value={key} />
      {state === "open" && (
        <button type="submit" name="do" value="accept" className="button button-secondary button-small">
          {t("accept")}
          <span className="sr-only"> {name}</span>
        </button>
      )}
      {state === "rejected" || state === "merged" ? (
        <button type="submit" name="do" value="reopen" className="button button-plain button-small">
          {t("reopen")}
          <span className="sr-only"> {name}</span>
        </button>
      ) : (
        <a className="button button-plain button-small" href={`?at=${key}#f-${key}`}>
          {t("edit")}
          <span className="sr-only"> {name}</span>
        </a>
      )}
      {state === "open" && finding.asked && (
        <button
          type="submit"
          name="do"
          value="reject"
          className="button button-plain button-small"
          aria-label={t("rejectOne", { name })}
        >
          <Icon name="cross" />
        </button>
      )}
    </KeptForm>
  );
}

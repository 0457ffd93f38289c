import { getLocale, getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { Icon } from "@/components/icon.tsx";
import { addressOf } from "@/lib/addresses.ts";
import { dateInWords } from "@/lib/date-words.ts";
import { sendingAddress } from "@/lib/desk-addresses.ts";
import { namesOf, type StatedRow } from "@/lib/reading/table-states.ts";
import { KeptForm } from "../../../kept-form.tsx";
import { queryOf, type TableView } from "./view.ts";

type Props = { reading: number; row: StatedRow; view: TableView; live: boolean };

/** A row in words: its line, what it says, what it still needs, and what can be decided about it. */
export async function RowLine({ reading, row, view, live }: Props): Promise<ReactElement> {
  const t = await getTranslations("desk.reader.table");
  const { line, state } = row;
  return (
    <li id={`r-${line}`} className="found-line">
      <span className="found-code found-code-event">
        <span className="sr-only">{t("line")} </span>
        {line}
      </span>
      <div className="min-w-0">
        <RowWords row={row} />
        {live && state === "asked" && <RowQuestions reading={reading} row={row} view={view} />}
      </div>
      <div className="found-acts">
        <span className={`found-state ${STYLES[state]}`}>
          <Icon name={ICONS[state]} />
          {t(`state.${state}`)}
        </span>
        {live && <RowActs reading={reading} row={row} view={view} />}
      </div>
    </li>
  );
}

const STYLES = { ready: "found-accepted", asked: "", bad: "found-rejected", left: "" } as const;
const ICONS = { ready: "check", asked: "unequal", bad: "warning", left: "cross" } as const;

async function RowWords({ row }: { row: StatedRow }): Promise<ReactElement> {
  const t = await getTranslations("desk.reader.table");
  const kinds = await getTranslations("kinds");
  const { fields, kind, joined, problems } = row;
  const [name, ...others] = namesOf(row);
  const date = joined === null ? fields.joined : dateInWords(joined, await getLocale());
  const facts = [...others, fields.short, kinds(kind), date, fields.region, fields.website].filter(Boolean);
  return (
    <>
      <b className="block font-semibold">{name ?? t("noName")}</b>
      <span className="small block text-ink-2">{facts.join(" · ")}</span>
      {problems.map((problem) => (
        <span key={problem} className="small block text-err">
          {t(`rowProblems.${problem}`)}
        </span>
      ))}
      {row.same !== null && row.same > 0 && <span className="small block text-ink-2">{t("linked")}</span>}
    </>
  );
}

/** What an asked row asks: whether it repeats another, and whether it is an organisation of the record. */
async function RowQuestions({ reading, row, view }: Omit<Props, "live">): Promise<ReactElement> {
  const t = await getTranslations("desk.reader.table");
  const likeness = await getTranslations("desk.reader.likeness");
  const locale = await getLocale();
  return (
    <RowActions reading={reading} row={row} view={view}>
      {row.repeats !== null && (
        <p className="flex flex-wrap items-center gap-2">
          {t("repeats", { line: row.repeats })}
          <RowButton act="leave" name={t("leave")} />
          <RowButton act="take" name={t("takeBoth")} />
        </p>
      )}
      {row.matches.map(({ id, slug, name, equal }) => (
        <p key={id} className="flex flex-wrap items-center gap-2">
          {t(equal ? "equal" : "alike")} <a href={addressOf.organisation(locale, slug)}>{name}</a>
          <RowButton act={`same:${id}`} name={likeness("same.organisation")} of={name} />
        </p>
      ))}
      {row.matches.length > 0 && (
        <p>
          <RowButton act="same:0" name={t("isNew")} />
        </p>
      )}
    </RowActions>
  );
}

async function RowActs({ reading, row, view }: Omit<Props, "live">): Promise<ReactElement> {
  const t = await getTranslations("desk.reader");
  const name = namesOf(row)[0] ?? String(row.line);
  return (
    <RowActions reading={reading} row={row} view={view}>
      <a className="button button-plain button-small" href={`${queryOf({ ...view, at: row.line })}#r-${row.line}`}>
        {t("edit")}
        <span className="sr-only"> {name}</span>
      </a>
      {row.state === "left" ? (
        <RowButton act="take" name={t("reopen")} of={name} />
      ) : (
        <RowButton act="leave" name={t("table.leave")} of={name} />
      )}
    </RowActions>
  );
}

type ActionsProps = Omit<Props, "live"> & { children: React.ReactNode };

function RowActions({ reading, row, view, children }: ActionsProps): ReactElement {
  return (
    <KeptForm address={sendingAddress("table", reading)} act="row" className="flex flex-wrap items-center gap-1">
      <input type="hidden" name="line" value={row.line} />
      <input type="hidden" name="view" value={queryOf({ ...view, at: null })} />
      {children}
    </KeptForm>
  );
}

function RowButton({ act, name, of }: { act: string; name: string; of?: string }): ReactElement {
  return (
    <button type="submit" name="do" value={act} className="button button-secondary button-small">
      {name}
      {of && <span className="sr-only"> {of}</span>}
    </button>
  );
}

import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { sendingAddress } from "@/lib/desk-addresses.ts";
import { KeptForm } from "../../../kept-form.tsx";
import type { OpenTable } from "./opened.ts";
import { RowForm } from "./row-form.tsx";
import { RowLine } from "./row-line.tsx";
import { pageOf, queryOf, type TableView } from "./view.ts";

type Props = { open: OpenTable; view: TableView };

/** The rows of the view, a page of them; one may be open to be typed over. */
export async function RowList({ open, view }: Props): Promise<ReactElement> {
  const t = await getTranslations("desk.reader.table");
  const { rows, page, pages } = pageOf(open.rows, view);
  const shown = { ...view, page };
  const live = open.reading.state === "open";
  return (
    <section className="mt-8" id="rows" aria-labelledby="rows-title">
      <h2 className="group-title" id="rows-title">
        {t("rows")}{" "}
        <span className="font-normal text-ink-2">{t(`states.${view.show}`, { count: countOf(open, view) })}</span>
      </h2>
      {live && <ManyRows open={open} view={shown} />}
      {rows.length === 0 && <p className="py-4 text-ink-2">{t("noRows")}</p>}
      <ol className="found">
        {rows.map((row) =>
          live && row.line === view.at ? (
            <RowForm key={row.line} reading={open.reading.id} row={row} view={shown} />
          ) : (
            <RowLine key={row.line} reading={open.reading.id} row={row} view={shown} live={live} />
          ),
        )}
      </ol>
      {pages > 1 && <Pages view={shown} pages={pages} />}
    </section>
  );
}

function countOf({ rows }: OpenTable, { show }: TableView): number {
  return rows.filter(({ state }) => show === "all" || state === show).length;
}

/** What can be answered for many rows at once; each says for how many. */
async function ManyRows({ open, view }: Props): Promise<ReactElement | null> {
  const t = await getTranslations("desk.reader.table.many");
  const asked = open.rows.filter(({ state }) => state === "asked");
  const acts = [
    { act: "leave-repeats", count: asked.filter(({ repeats }) => repeats !== null).length },
    {
      act: "same-equal",
      count: asked.filter(({ matches }) => matches.filter(({ equal }) => equal).length === 1).length,
    },
    { act: "all-new", count: asked.filter(({ matches }) => matches.length > 0).length },
  ] as const;
  if (acts.every(({ count }) => count === 0)) return null;
  return (
    <KeptForm address={sendingAddress("table", open.reading.id)} act="many" className="flex flex-wrap gap-2 py-3">
      <input type="hidden" name="view" value={queryOf(view)} />
      {acts.map(({ act, count }) =>
        count === 0 ? null : (
          <button key={act} type="submit" name="do" value={act} className="button button-secondary button-small">
            {t(act, { count })}
          </button>
        ),
      )}
    </KeptForm>
  );
}

async function Pages({ view, pages }: { view: TableView; pages: number }): Promise<ReactElement> {
  const t = await getTranslations("desk.reader.table.pages");
  const to = (page: number): string => `${queryOf({ ...view, page, at: null })}#rows`;
  return (
    <nav aria-label={t("label")} className="flex flex-wrap items-center gap-x-6 gap-y-2 py-4">
      {view.page > 1 && <a href={to(view.page - 1)}>{t("previous")}</a>}
      <span className="text-ink-2">{t("of", { page: view.page, pages })}</span>
      {view.page < pages && <a href={to(view.page + 1)}>{t("next")}</a>}
    </nav>
  );
}

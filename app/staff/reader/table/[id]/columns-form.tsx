import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { sendingAddress } from "@/lib/desk-addresses.ts";
import { COLUMN_ROLES } from "@/lib/reading/table.ts";
import { KeptForm } from "../../../kept-form.tsx";
import type { OpenTable } from "./opened.ts";
import { queryOf, type TableView } from "./view.ts";

const SAMPLES = 3;

/** What each column was taken for, with the first things that stand in it; all of it can be corrected. */
export async function ColumnsForm({ open, view }: { open: OpenTable; view: TableView }): Promise<ReactElement> {
  const t = await getTranslations("desk.reader.table");
  const { columns, rows } = open.standing;
  const head = columns.headed ? (open.kept.rows[0]?.cells ?? []) : [];
  const missing = !columns.roles.some((role) => role === "ru" || role === "kk" || role === "en");
  return (
    <section className="mt-6" id="columns" aria-labelledby="columns-title">
      <h3 className="group-title" id="columns-title">
        {t("columns.title")}
      </h3>
      <KeptForm address={sendingAddress("table", open.reading.id)} act="columns" className="found-form">
        <input type="hidden" name="view" value={queryOf(view)} />
        {missing && (
          <p role="alert" className="field-error">
            {t("columns.noName")}
          </p>
        )}
        <label className="check">
          <input type="checkbox" name="headed" defaultChecked={columns.headed} />
          <span>{t("columns.headed")}</span>
        </label>
        <ol className="table-columns">
          {columns.roles.map((role, at) => {
            const label = head[at] || t("columns.numbered", { n: at + 1 });
            const samples = rows.map(({ cells }) => cells[at] ?? "").filter((cell) => cell !== "");
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place.
              <li key={at} className="table-column">
                <label className="field-label wrap-anywhere" htmlFor={`role-${at}`}>
                  {label}
                </label>
                <select key={role} className="field" id={`role-${at}`} name={`role.${at}`} defaultValue={role}>
                  <option value="">{t("roles.none")}</option>
                  {COLUMN_ROLES.map((one) => (
                    <option key={one} value={one}>
                      {t(`roles.${one}`)}
                    </option>
                  ))}
                </select>
                <p className="small wrap-anywhere text-ink-2">
                  {samples.slice(0, SAMPLES).join(" · ") || t("columns.empty")}
                </p>
              </li>
            );
          })}
        </ol>
        <button type="submit" className="button button-secondary button-small">
          {t("columns.read")}
        </button>
      </KeptForm>
    </section>
  );
}

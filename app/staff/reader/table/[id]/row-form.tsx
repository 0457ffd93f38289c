import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { Field } from "@/components/form/field.tsx";
import { sendingAddress } from "@/lib/desk-addresses.ts";
import { COLUMN_ROLES, type ColumnRole, type RowProblem } from "@/lib/reading/table.ts";
import type { StatedRow } from "@/lib/reading/table-states.ts";
import { KeptForm } from "../../../kept-form.tsx";
import { queryOf, type TableView } from "./view.ts";

type Props = { reading: number; row: StatedRow; view: TableView };

/** A row that is being typed over: every fact that a row can state. What stands in the file stays as it was. */
export async function RowForm({ reading, row, view }: Props): Promise<ReactElement> {
  const t = await getTranslations("desk.reader.table");
  const { line, fields, problems } = row;
  return (
    <li id={`r-${line}`} className="found-now" aria-current="true">
      <b className="font-semibold">{t("lineNumber", { line })}</b>
      <KeptForm address={sendingAddress("table", reading)} act="row" className="found-form">
        <input type="hidden" name="line" value={line} />
        <input type="hidden" name="view" value={queryOf({ ...view, at: null })} />
        <div className="grid gap-x-4 sm:grid-cols-2">
          {COLUMN_ROLES.map((role) => {
            const problem = problems.find((one) => PLACES[one] === role);
            return (
              <Field
                key={role}
                id={`row-${role}`}
                name={`typed.${role}`}
                label={t(`roles.${role}`)}
                value={fields[role]}
                error={problem && t(`rowProblems.${problem}`)}
              />
            );
          })}
        </div>
        <div className="mt-3 flex flex-wrap items-center gap-2">
          <button type="submit" name="do" value="keep" className="button button-small">
            {t("keepRow")}
          </button>
          <a className="button button-plain button-small" href={`${queryOf({ ...view, at: null })}#r-${line}`}>
            {t("cancel")}
          </a>
        </div>
      </KeptForm>
    </li>
  );
}

/** Where a problem is mended. */
const PLACES: Record<RowProblem, ColumnRole> = {
  "no-name": "ru",
  "too-long": "ru",
  "no-date": "joined",
  date: "joined",
  website: "website",
};

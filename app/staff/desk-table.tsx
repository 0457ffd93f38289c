import { useTranslations } from "next-intl";
import type { ReactElement, ReactNode } from "react";

type Props = {
  /** Names the table for those who do not see where it stands. */
  label: string;
  columns: readonly string[];
  children: ReactNode;
};

/** A table of the desk: on a narrow screen its rows are cards, and in between it scrolls by itself, not the page. */
export function DeskTable({ label, columns, children }: Props): ReactElement {
  const t = useTranslations("desk.board");
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard.
    <section aria-label={t("table", { label })} tabIndex={0} className="relative overflow-x-auto">
      <table className="table desk-table">
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}

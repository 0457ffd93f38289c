import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { ROW_STATES, type RowState } from "@/lib/reading/table-states.ts";
import { queryOf, type TableView } from "./view.ts";

type Props = { counts: Record<RowState, number>; view: TableView };

/** How many rows are ready; each number leads to its rows. Drawn as a bar: ready filled, what asks something hatched. */
export async function TableProgress({ counts, view }: Props): Promise<ReactElement> {
  const t = await getTranslations("desk.reader.table");
  const all = counts.ready + counts.asked + counts.bad + counts.left;
  const done = counts.ready + counts.left;
  const width = (count: number): number => (all === 0 ? 0 : (100 * count) / all);
  return (
    <div className="mt-4">
      <p className="flex flex-wrap justify-between gap-x-6 gap-y-1 text-[0.9375rem]">
        <b className="font-semibold">{t("progress", { done, all })}</b>
      </p>
      <progress className="sr-only" max={all || 1} value={done} aria-label={t("progressLabel")} />
      <svg className="progress-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <pattern id="asking" width="1.6" height="4" patternUnits="userSpaceOnUse">
          <path d="M0 4 1 0h.5L.5 4z" fill="currentColor" />
        </pattern>
        <rect width={width(done)} height="4" fill="currentColor" />
        <rect x={width(done)} width={width(counts.asked)} height="4" fill="url(#asking)" />
      </svg>
      <nav aria-label={t("states.label")} className="mt-3">
        <ul className="flex list-none flex-wrap gap-x-6 gap-y-2 text-[0.9375rem]">
          {(["all", ...ROW_STATES] as const).map((show) => (
            <li key={show}>
              <a
                href={`${queryOf({ show, page: 1, at: null })}#rows`}
                aria-current={view.show === show ? "true" : undefined}
                className={view.show === show ? "font-semibold" : undefined}
              >
                {t(`states.${show}`, { count: show === "all" ? all : counts[show] })}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}

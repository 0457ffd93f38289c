import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import type { BatchLine } from "@/db/drafts/batch-lines.ts";
import { batchAddress } from "@/lib/desk-addresses.ts";
import { KeptForm } from "../../kept-form.tsx";

type Props = { batch: string; lines: readonly BatchLine[]; total: number; publisher: boolean };

export async function BatchLines({ batch, lines, total, publisher }: Props): Promise<ReactElement> {
  const t = await getTranslations("desk.batch");
  return (
    <>
      <ol className="found border-ink border-t">
        {lines.map((line) => (
          <li key={line.id} className="found-line found-plain">
            <div className="min-w-0">
              <a href={`/staff/drafts/${line.id}`}>{line.name || `№ ${line.id}`}</a>
              <span className="small block text-ink-2">
                {t(`kinds.${kindOf(line)}`)} · {t(`states.${line.state}`)}
                {line.problems > 0 && line.state === "open" && ` · ${t("problems", { count: line.problems })}`}
              </span>
            </div>
            {publisher && line.state === "approved" && (
              <KeptForm address={`${batchAddress(batch)}/decide`} act="publish-one">
                <input type="hidden" name="id" value={line.id} />
                <input type="hidden" name="revision" value={line.revision} />
                <button type="submit" className="button button-secondary button-small">
                  {t("publishOne")}
                  <span className="sr-only"> {line.name}</span>
                </button>
              </KeptForm>
            )}
          </li>
        ))}
      </ol>
      {total > lines.length && <p className="py-3 text-ink-2">{t("more", { count: total - lines.length })}</p>}
    </>
  );
}

function kindOf({ kind }: BatchLine): "joiner" | "quote" | "coalition" | "undo" {
  return kind === "joiner" || kind === "quote" || kind === "coalition" ? kind : "undo";
}

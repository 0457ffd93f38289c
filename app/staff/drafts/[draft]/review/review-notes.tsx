import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { memberNames } from "@/db/staff/names.ts";
import { instantInWords } from "@/lib/date-words.ts";
import { bind } from "@/lib/typography.ts";
import type { DraftView } from "@/lib/views/draft.ts";
import { isRefusalName } from "../../../refusal-names.ts";
import { requireStaff } from "../../../session.ts";

/** Why the draft came back, oldest first: what reviewers wrote, or what the clock ran into. */
export async function ReviewNotes({ notes }: { notes: DraftView["notes"] }): Promise<ReactElement | null> {
  const { lang } = await requireStaff("edit");
  const t = await getTranslations("desk.review");
  if (notes.length === 0) return null;
  const names = await memberNames(notes.map((note) => note.by));
  return (
    <section aria-labelledby="notes" className="mt-6 max-w-[46em]">
      <h2 id="notes" className="mb-2 font-semibold">
        {t("notes")}
      </h2>
      <ol>
        {notes.map(({ by, at, text }) => (
          <li key={at} className="border-ink border-s-[5px] bg-paper-2 px-4 py-3 [&+li]:mt-2">
            <p className="whitespace-pre-line">
              {by === "clock" && isRefusalName(text) ? bind(t("clockRefused", { why: t(`refusals.${text}`) })) : text}
            </p>
            <p className="micro mt-1 text-ink-2">
              {by === "clock" ? t("clock") : (names.get(by) ?? by)}, {bind(instantInWords(at, lang))}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { Icon } from "@/components/icon.tsx";
import { checkWords } from "@/db/captures.ts";
import { readId } from "@/lib/record-id.ts";
import { type VerbatimCheck, verbatimCheck } from "@/lib/verbatim.ts";
import { type FormView, textAt } from "./form-view.ts";

type Props = { form: FormView; path: string; source: string };

/** Whether direct words stand in the text of their source: exactly, or where they first differ, to the letter. */
export async function VerbatimNote({ form, path, source }: Props): Promise<ReactElement | null> {
  const text = textAt(form.content, path === "" ? "text" : `${path}.text`);
  if (text.trim() === "") return null;
  const t = await getTranslations("desk.drafts.verbatim");
  const found = await checked(form, source, text);
  if (found.check === "no-capture") return <p className="small mb-4 text-ink-2">{t("noCopy")}</p>;
  if (found.check === "exact")
    return (
      <p className="mb-4 flex items-center gap-2 text-ok text-sm">
        <Icon name="check" />
        {t("exact")}
      </p>
    );
  return (
    <div className="mb-4 max-w-[640px] border-warn border-s-4 ps-3 text-sm">
      <p className="flex items-center gap-2 font-semibold text-warn">
        <Icon name="warning" />
        {t("missing")}
      </p>
      <p className="wrap-anywhere mt-1">
        {t("typed")} <span>{text.slice(0, found.at)}</span>
        <mark className="bg-warn-tint text-warn underline decoration-2">{text.slice(found.at) || "∅"}</mark>
      </p>
      <p className="wrap-anywhere mt-1">
        {t("inSource")} {found.found === "" ? t("nowhere") : found.found}
      </p>
    </div>
  );
}

/** The words against what was pasted, or against the newest copy that the record holds of the chosen source. */
async function checked(form: FormView, source: string, text: string): Promise<VerbatimCheck | { check: "no-capture" }> {
  const isExisting = textAt(form.content, `${source}.is`) === "existing";
  const id = isExisting ? readId(textAt(form.content, `${source}.id`)) : null;
  if (id !== null) return checkWords({ sourceId: id, form: "direct", text });
  const pasted = isExisting ? "" : textAt(form.content, `${source}.new.pasted`);
  return pasted.trim() === "" ? { check: "no-capture" } : verbatimCheck(text, pasted);
}

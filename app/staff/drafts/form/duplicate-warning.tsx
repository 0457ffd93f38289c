import { getLocale, getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { WarningBox } from "@/components/form/warning-box.tsx";
import { Wording } from "@/components/wording.tsx";
import { findDuplicates } from "@/db/duplicates.ts";
import { describeRecords } from "@/db/record-search.ts";
import { addressOf } from "@/lib/addresses.ts";
import { type FormView, itemsAt, textAt } from "./form-view.ts";
import { StepButton } from "./parts.tsx";

/** That the organisation may be in the record already, under another spelling or in another script, and three ways on. */
export async function DuplicateWarning({ form, path }: { form: FormView; path: string }): Promise<ReactElement | null> {
  const [locale, t] = [await getLocale(), await getTranslations("desk.drafts.duplicate")];
  const names = itemsAt(form, path).map((item) => textAt(form.content, `${item.path}.value`));
  const [likeliest] = await findDuplicates(names, locale);
  if (!likeliest) return null;
  const { organisation, name } = likeliest;
  const [match] = await describeRecords("organisation", [organisation.id], locale);
  const isMember = match !== undefined && match.date !== null;
  return (
    <WarningBox
      id="duplicate-warning"
      title={t("title")}
      actions={
        <>
          {isMember ? (
            <StepButton step={`words-to:${organisation.id}`} primary>
              {t("addWords")}
            </StepButton>
          ) : (
            <StepButton step={`choose:organisation:${organisation.id}`} primary>
              {t("again")}
            </StepButton>
          )}
          <StepButton step={`different:${organisation.id}`}>{t("different")}</StepButton>
          <a
            className="button button-plain button-small"
            href={addressOf.organisation(locale, organisation.slug)}
            target="_blank"
            rel="noopener"
          >
            {t("open")}
          </a>
        </>
      }
    >
      <p>
        {t.rich("looksLike", {
          typed: names.find((typed) => typed !== "") ?? "",
          known: name,
          name: () => <Wording wording={organisation.name} />,
        })}{" "}
        {isMember ? t("isMember") : t("wasMember")}
      </p>
    </WarningBox>
  );
}

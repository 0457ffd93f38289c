import { useTranslations } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { WarningBox } from "@/components/form/warning-box.tsx";
import { Wording } from "@/components/wording.tsx";
import { describeRecords, findSourceAt } from "@/db/record-search.ts";
import { addressOf } from "@/lib/addresses.ts";
import { type FormView, isWrong, textAt } from "./form-view.ts";
import { ListParts } from "./list-parts.tsx";
import { Area, DateOf, Language, OneOf, StepButton, Text } from "./parts.tsx";
import { Picker } from "./picker.tsx";

/** The source that says so: one of the record, or a new one. */
export function SourceChoice({ form, path }: { form: FormView; path: string }): ReactElement {
  const t = useTranslations("desk.drafts");
  return (
    <div className="either">
      <OneOf
        form={form}
        path={`${path}.is`}
        options={(["new", "existing"] as const).map((each) => ({ value: each, label: t(`sourceIs.${each}`) }))}
      />
      <div className="when-existing">
        <Picker form={form} kind="source" path={`${path}.id`} at={path} find={`${path}.find`} label={t("findSource")} />
      </div>
      <div className="when-new">
        <SourceWords form={form} path={`${path}.new.`} takes={path} />
      </div>
    </div>
  );
}

/** A publication: where it is, whose, of when, and its text. `takes`: where the one of the record could be taken instead. */
export function SourceWords({ form, path, takes }: { form: FormView; path: string; takes?: string }): ReactElement {
  const t = useTranslations("desk.drafts");
  const more = [`${path}publishedAt`, `${path}originId`, `${path}via`, `${path}translations`];
  return (
    <>
      <Text form={form} path={`${path}url`} hint={t("hints.url")} />
      {takes && <KnownAddress url={textAt(form.content, `${path}url`)} at={takes} />}
      <Text form={form} path={`${path}publisher`} />
      <DateOf form={form} path={`${path}published`} basis={false} />
      <Area form={form} path={`${path}title`} />
      <Language form={form} path={`${path}lang`} label={t("sourceLang")} />
      <Area form={form} path={`${path}pasted`} rows={5} hint={t("hints.pasted")} />
      <details className="disclosure mb-6" open={more.some((field) => isWrong(form, field))}>
        <summary>{t("moreOfSource")}</summary>
        <div className="mt-3">
          <Text form={form} path={`${path}publishedAt`} hint={t("hints.publishedAt")} />
          <Picker
            form={form}
            kind="source"
            path={`${path}originId`}
            at={`${path}originId`}
            find={`${path}originFind`}
            hint={t("hints.origin")}
          />
          <Text form={form} path={`${path}via`} hint={t("hints.via")} />
          <ListParts form={form} path={`${path}translations`} list="translations">
            {(item) => (
              <>
                <Language form={form} path={`${item}.lang`} />
                <Text form={form} path={`${item}.publisher`} />
                <Text form={form} path={`${item}.title`} />
              </>
            )}
          </ListParts>
        </div>
      </details>
    </>
  );
}

async function KnownAddress({ url, at }: { url: string; at: string }): Promise<ReactElement | null> {
  const id = url === "" ? null : await findSourceAt(url);
  if (id === null) return null;
  const [locale, t] = [await getLocale(), await getTranslations("desk.drafts")];
  const [match] = await describeRecords("source", [id], locale);
  if (!match) return null;
  return (
    <WarningBox
      id="known-address"
      title={t("knownAddress")}
      actions={
        <>
          <StepButton step={`choose:${at}:${id}`} primary>
            {t("takeKnown")}
          </StepButton>
          <a
            className="button button-plain button-small"
            href={addressOf.source(locale, id)}
            target="_blank"
            rel="noopener"
          >
            {t("duplicate.open")}
          </a>
        </>
      }
    >
      <p>
        <Wording wording={match.name} />
      </p>
    </WarningBox>
  );
}

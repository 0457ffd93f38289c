import { useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { isBlank } from "@/lib/drafts/reading.ts";
import { QUOTE_FORMS } from "@/lib/vocabulary.ts";
import { type FormView, isWrong, textAt } from "./form-view.ts";
import { Area, DateOf, Language, OneOf, Text } from "./parts.tsx";
import { SpeakerPart } from "./speaker-parts.tsx";
import { VerbatimNote } from "./verbatim-note.tsx";

type Props = {
  form: FormView;
  /** Where the words stand; "" when the draft is about nothing else. */
  path: string;
  /** Where their source is chosen. */
  source: string;
  /** They belong to a joiner: said on the day it joined, for the joiner or for all. */
  ofJoiner?: boolean;
};

/** Somebody's words: how the source gives them, the words, who says them and as what, in which language and where. */
export function WordsParts({ form, path, source, ofJoiner = false }: Props): ReactElement {
  const t = useTranslations("desk.drafts");
  const at = (field: string): string => (path === "" ? field : `${path}.${field}`);
  const isDirect = textAt(form.content, at("form")) === "direct";
  return (
    <div className="words">
      <OneOf
        form={form}
        path={at("form")}
        options={QUOTE_FORMS.map((each) => ({ value: each, label: t(`forms.${each}`) }))}
      />
      <Area
        form={form}
        path={at("text")}
        rows={3}
        label={t(isDirect ? "wordsDirect" : "wordsReported")}
        hint={isDirect ? t("hints.direct") : undefined}
      />
      {isDirect && <VerbatimNote form={form} path={path} source={source} />}
      <div className="when-direct">
        <details
          className="disclosure mb-5"
          open={isWrong(form, at("text")) || textAt(form.content, at("checkReason")) !== ""}
        >
          <summary>{t("missingWords")}</summary>
          <Text form={form} path={at("checkReason")} hint={t("hints.checkReason")} />
        </details>
      </div>
      <SpeakerPart form={form} path={at("speaker")} />
      <div className="field-pair">
        <Text form={form} path={at("role")} />
        <Text form={form} path={at("locator")} />
        <Language form={form} path={at("lang")} />
      </div>
      {ofJoiner ? <OfJoiner form={form} path={path} /> : <DateOf form={form} path={at("said")} />}
    </div>
  );
}

function OfJoiner({ form, path }: { form: FormView; path: string }): ReactElement {
  const t = useTranslations("desk.drafts");
  const parts = {
    day: textAt(form.content, `${path}.said.day`),
    month: textAt(form.content, `${path}.said.month`),
    year: textAt(form.content, `${path}.said.year`),
  };
  return (
    <>
      <OneOf
        form={form}
        path={`${path}.speaksFor`}
        options={(["joiner", "coalition"] as const).map((each) => ({ value: each, label: t(`speaksFor.${each}`) }))}
      />
      <details className="disclosure mb-5" open={!isBlank({ precision: "", basis: "", ...parts })}>
        <summary>{t("otherDay")}</summary>
        <DateOf form={form} path={`${path}.said`} />
      </details>
    </>
  );
}

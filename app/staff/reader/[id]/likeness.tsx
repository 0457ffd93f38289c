import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { type DuplicateCandidate, findDuplicates } from "@/db/duplicates.ts";
import { addressOf } from "@/lib/addresses.ts";
import type { Locale } from "@/lib/locale.ts";
import type { Decided } from "@/lib/reading/finding.ts";
import { decideAction } from "./actions.ts";
import type { OpenReading } from "./standing.ts";

type Props = { open: OpenReading; finding: Decided; search: string; locale: Locale };

/** Organisations of the record that it may be: asked, never decided; «not the same» is remembered. */
export async function Likeness({ open, finding, search, locale }: Props): Promise<ReactElement> {
  const t = await getTranslations("desk.reader.likeness");
  const names = search === "" ? [finding.fields.name ?? "", finding.asPrinted] : [search];
  const found = await findDuplicates(names, locale);
  const linked = finding.fields.id ?? "";
  const others = found.filter(({ organisation }) => !finding.different.includes(organisation.id));
  return (
    <div className="found-form mt-3">
      <p className="font-medium">{others.length > 0 ? t("some") : t("none")}</p>
      {others.map((candidate) => (
        <Candidate
          key={candidate.organisation.id}
          reading={open.reading.id}
          finding={finding}
          candidate={candidate}
          linked={linked}
          locale={locale}
        />
      ))}
      <form method="get" action={`#f-${finding.key}`} className="mt-2 flex flex-wrap items-end gap-2">
        <input type="hidden" name="at" value={finding.key} />
        <label className="grow">
          <span className="field-label">{t("search")}</span>
          <input className="field" name="q" defaultValue={search} autoComplete="off" />
        </label>
        <button type="submit" className="button button-secondary button-small">
          {t("find")}
        </button>
      </form>
    </div>
  );
}

type CandidateProps = {
  reading: number;
  finding: Decided;
  candidate: DuplicateCandidate;
  linked: string;
  locale: Locale;
};

async function Candidate({ reading, finding, candidate, linked, locale }: CandidateProps): Promise<ReactElement> {
  const t = await getTranslations("desk.reader.likeness");
  const { organisation, name } = candidate;
  const isIt = linked === String(organisation.id);
  return (
    <form action={decideAction} className="flex flex-wrap items-center gap-2 py-1">
      <input type="hidden" name="reading" value={reading} />
      <input type="hidden" name="key" value={finding.key} />
      <a href={addressOf.organisation(locale, organisation.slug)}>{name}</a>
      {isIt ? (
        <button type="submit" name="do" value="link:" className="button button-secondary button-small">
          {t("unlink")}
        </button>
      ) : (
        <button
          type="submit"
          name="do"
          value={`link:${organisation.id}`}
          className="button button-secondary button-small"
        >
          {t("same")}
          <span className="sr-only"> {name}</span>
        </button>
      )}
      <button
        type="submit"
        name="do"
        value={`different:${organisation.id}`}
        className="button button-plain button-small"
      >
        {t("different")}
        <span className="sr-only"> {name}</span>
      </button>
    </form>
  );
}

import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { sendingAddress } from "@/lib/desk-addresses.ts";
import type { Decided } from "@/lib/reading/finding.ts";
import { KeptForm } from "../../kept-form.tsx";
import type { Candidate, Likely } from "./likely.ts";

type Props = { reading: number; finding: Decided; likely: Likely };

/** Records that it may be: asked, never decided; «not the same» is remembered. */
export async function Likeness({ reading, finding, likely }: Props): Promise<ReactElement> {
  const t = await getTranslations("desk.reader.likeness");
  const { sort, candidates, search } = likely;
  const id = `${finding.key}-${sort}`;
  return (
    <div className="found-form mt-3">
      <p className="font-medium">{candidates.length > 0 ? t(`some.${sort}`) : t(`none.${sort}`)}</p>
      {candidates.map((candidate) => (
        <Question key={candidate.value} reading={reading} finding={finding} likely={likely} candidate={candidate} />
      ))}
      <form method="get" action={`#f-${finding.key}`} className="mt-2 flex flex-wrap items-end gap-2">
        <input type="hidden" name="at" value={finding.key} />
        <input type="hidden" name="in" value={sort} />
        <label className="grow" htmlFor={id}>
          <span className="field-label">{t(`search.${sort}`)}</span>
          <input className="field" id={id} name="q" defaultValue={search} autoComplete="off" />
        </label>
        <button type="submit" className="button button-secondary button-small">
          {t("find")}
        </button>
      </form>
    </div>
  );
}

type QuestionProps = Props & { candidate: Candidate };

async function Question({ reading, finding, likely, candidate }: QuestionProps): Promise<ReactElement> {
  const t = await getTranslations("desk.reader.likeness");
  const { sort, field } = likely;
  const { value, name, detail, href, different } = candidate;
  const isIt = finding.fields[field] === value;
  return (
    <KeptForm
      address={sendingAddress("release", reading)}
      act="decide"
      className="flex flex-wrap items-center gap-2 py-1"
    >
      <input type="hidden" name="key" value={finding.key} />
      <span className="min-w-0">
        <a href={href}>{name}</a>
        {detail && <span className="small block text-ink-2">{detail}</span>}
      </span>
      <button
        type="submit"
        name="do"
        value={`link:${field}:${isIt ? "" : value}`}
        className="button button-secondary button-small"
      >
        {isIt ? t("unlink") : t(`same.${sort}`)}
        {!isIt && <span className="sr-only"> {name}</span>}
      </button>
      {different !== null && (
        <button type="submit" name="do" value={`different:${different}`} className="button button-plain button-small">
          {t(sort === "person" ? "different.person" : "different.organisation")}
          <span className="sr-only"> {name}</span>
        </button>
      )}
    </KeptForm>
  );
}

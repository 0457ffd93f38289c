import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { sendingAddress } from "@/lib/desk-addresses.ts";
import type { Locale } from "@/lib/locale.ts";
import type { Decided } from "@/lib/reading/finding.ts";
import { KeptForm } from "../../kept-form.tsx";
import { codeOf } from "./code.ts";
import { EventFields } from "./event-fields.tsx";
import { nameOf } from "./finding-words.tsx";
import { likelyOf, type Search } from "./likely.ts";
import { Likeness } from "./likeness.tsx";
import { OrganisationFields } from "./organisation-fields.tsx";
import type { OpenReading } from "./standing.ts";
import { SpokenFields, WordsFields } from "./words-fields.tsx";

type Props = { open: OpenReading; finding: Decided; search: Search; asked: boolean; locale: Locale };

/** The finding that is being decided about, with everything that can be typed over it. */
export async function FindingForm({ open, finding, search, asked, locale }: Props): Promise<ReactElement> {
  const t = await getTranslations("desk.reader");
  const { key, group, state } = finding;
  const code = codeOf(t(`codes.${group}`), key);
  const likely = await likelyOf(finding, open.standing.findings, search, locale);
  const owner = likely.flatMap(({ candidates }) => candidates).find(({ value }) => value === finding.fields.of);
  return (
    <li id={`f-${key}`} className="found-now" aria-current="true">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <span className="flex min-w-0 items-center gap-3">
          <a className={`found-code found-code-${group}`} href={`#s-${key}`} aria-label={t("showInText", { code })}>
            {code}
          </a>
          <b className="min-w-0 font-semibold">{nameOf(finding).slice(0, 120)}</b>
        </span>
        <span className="small text-ink-2">{t("deciding")}</span>
      </div>
      <KeptForm address={sendingAddress("release", open.reading.id)} act="decide" className="found-form">
        <input type="hidden" name="key" value={key} />
        <FieldsOf finding={finding} findings={open.standing.findings} owner={owner?.name ?? null} asked={asked} />
        <div className="mt-3 flex flex-wrap items-center gap-2">
          <button type="submit" name="do" value="accept" className="button button-small" data-shortcut="accept">
            {t("acceptAndOn")}
          </button>
          <button type="submit" name="do" value="edit" className="button button-secondary button-small">
            {t("keepTyped")}
          </button>
          {state !== "rejected" && (
            <button
              type="submit"
              name="do"
              value="reject"
              className="button button-secondary button-small"
              data-shortcut="reject"
            >
              {t("reject")}
            </button>
          )}
        </div>
        {group === "organisation" && <MergeWith finding={finding} findings={open.standing.findings} />}
      </KeptForm>
      {likely.map((one) => (
        <Likeness key={one.sort} reading={open.reading.id} finding={finding} likely={one} />
      ))}
    </li>
  );
}

type FieldsProps = {
  finding: Decided;
  findings: readonly Decided[];
  /** The body of the record whose words they are. */
  owner: string | null;
  asked: boolean;
};

function FieldsOf({ finding, findings, owner, asked }: FieldsProps): ReactElement {
  switch (finding.group) {
    case "event":
      return <EventFields finding={finding} />;
    case "organisation":
      return <OrganisationFields finding={finding} />;
    case "words":
      return <WordsFields finding={finding} findings={findings} owner={owner} asked={asked} />;
    default:
      return <SpokenFields finding={finding} />;
  }
}

async function MergeWith({
  finding,
  findings,
}: {
  finding: Decided;
  findings: readonly Decided[];
}): Promise<ReactElement | null> {
  const t = await getTranslations("desk.reader");
  const others = findings.filter(
    ({ key, group, state }) =>
      group === "organisation" && key !== finding.key && state !== "merged" && state !== "rejected",
  );
  if (others.length === 0) return null;
  return (
    <div className="mt-3 flex flex-wrap items-end gap-2">
      <label className="grow">
        <span className="field-label">{t("mergeWith")}</span>
        <select className="field" name="into" defaultValue={others[0]?.key}>
          {others.map(({ key, fields }) => (
            <option key={key} value={key}>
              {`${codeOf(t("codes.organisation"), key)} ${fields.name}`}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" name="do" value="merge" className="button button-secondary button-small">
        {t("merge")}
      </button>
    </div>
  );
}

import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { sendingAddress } from "@/lib/desk-addresses.ts";
import type { Locale } from "@/lib/locale.ts";
import { lacksOwner } from "@/lib/reading/decide.ts";
import { type Decided, FINDING_GROUPS } from "@/lib/reading/finding.ts";
import { KeptForm } from "../../kept-form.tsx";
import { FindingForm } from "./finding-form.tsx";
import { FindingLine } from "./finding-line.tsx";
import type { Search } from "./likely.ts";
import type { OpenReading } from "./standing.ts";

type Props = {
  open: OpenReading;
  now: string | null;
  search: Search;
  /** Whether the one that is open was to be accepted while something of it is missing. */
  asked: boolean;
  locale: Locale;
};

/** The findings in their groups; the one that is being decided about is open, the others are one line each. */
export async function FindingGroups({ open, now, search, asked, locale }: Props): Promise<ReactElement> {
  const t = await getTranslations("desk.reader");
  const { findings } = open.standing;
  const only = findings.filter((one) => !one.asked && one.state === "open");
  const decided = findings.filter((one) => one.asked || one.state !== "open");
  const acceptable = findings.filter((one) => one.asked && one.state === "open" && !lacksOwner(one)).length;
  const live = open.reading.state === "open";
  const list = (some: readonly Decided[]): ReactElement => (
    <ol className="found">
      {some.map((finding) =>
        live && finding.key === now ? (
          <FindingForm key={finding.key} open={open} finding={finding} search={search} asked={asked} locale={locale} />
        ) : (
          <FindingLine key={finding.key} open={open} finding={finding} live={live} />
        ),
      )}
    </ol>
  );
  return (
    <>
      {live && acceptable > 1 && (
        <KeptForm address={sendingAddress("release", open.reading.id)} act="accept-all" className="mt-5">
          <button type="submit" className="button button-secondary button-small">
            {t("acceptAll", { count: acceptable })}
          </button>
        </KeptForm>
      )}
      {FINDING_GROUPS.map((group) => {
        const own = decided.filter((one) => one.group === group);
        return own.length === 0 ? null : (
          <section key={group} className="mt-6" aria-labelledby={`group-${group}`}>
            <h3 className="group-title" id={`group-${group}`}>
              {t(`groups.${group}`)} <span className="font-normal text-ink-2">{own.length}</span>
            </h3>
            {list(own)}
          </section>
        );
      })}
      {only.length > 0 && (
        <section className="mt-6" aria-labelledby="group-named">
          <h3 className="group-title" id="group-named">
            {t("groups.named")} <span className="font-normal text-ink-2">{only.length}</span>
          </h3>
          <p className="small text-ink-2">{t("namedHint")}</p>
          {list(only)}
        </section>
      )}
    </>
  );
}

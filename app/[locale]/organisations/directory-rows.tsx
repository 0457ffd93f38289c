import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LanguageNote } from "@/components/language-note.tsx";
import { PartialDate } from "@/components/partial-date.tsx";
import { Wording } from "@/components/wording.tsx";
import { addressOf } from "@/lib/addresses.ts";
import { keyWordOffset } from "@/lib/collation.ts";
import { partialDateOf } from "@/lib/partial-date.ts";
import { bind } from "@/lib/typography.ts";
import type { DirectoryEntryView } from "@/lib/views/directory.ts";

const COLUMNS = "md:grid-cols-[minmax(0,1fr)_132px_160px_92px]";

/** Organisations in sections by letter: name, kind, date, words. */
export function DirectoryRows({ entries }: { entries: readonly DirectoryEntryView[] }): ReactNode {
  const t = useTranslations("directory.columns");
  return (
    <>
      <div
        aria-hidden="true"
        className={`hidden gap-x-5 border-ink border-b py-2.5 ps-14 font-semibold text-[0.8125rem] text-ink-2 md:grid ${COLUMNS}`}
      >
        <span>{t("name")}</span>
        <span>{t("kind")}</span>
        <span>{t("date")}</span>
        <span>{t("words")}</span>
      </div>
      {byLetter(entries).map(({ letter, entries: section }) => (
        <section
          key={letter}
          aria-labelledby={`letter-${letter}`}
          className="mt-[22px] grid grid-cols-[40px_minmax(0,1fr)] border-ink border-t-2 pt-2.5 first-of-type:mt-0 first-of-type:border-t-0 md:grid-cols-[56px_minmax(0,1fr)]"
        >
          <h2
            id={`letter-${letter}`}
            className={`whitespace-nowrap font-medium font-serif leading-none ${letter.length > 1 ? "pt-2 text-base" : "text-[2rem] md:text-[2.5rem]"}`}
          >
            {letter}
          </h2>
          <ul className="-mt-2.5">
            {section.map((entry) => (
              <Row key={entry.id} entry={entry} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function byLetter(entries: readonly DirectoryEntryView[]): { letter: string; entries: DirectoryEntryView[] }[] {
  const sections: { letter: string; entries: DirectoryEntryView[] }[] = [];
  for (const entry of entries) {
    const section = sections.at(-1);
    if (section?.letter === entry.letter) section.entries.push(entry);
    else sections.push({ letter: entry.letter, entries: [entry] });
  }
  return sections;
}

function Row({ entry }: { entry: DirectoryEntryView }): ReactNode {
  const kinds = useTranslations("kinds");
  return (
    <li
      className={`flex flex-wrap items-baseline justify-between gap-x-5 gap-y-1 border-rule border-b py-2.5 md:grid ${COLUMNS}`}
    >
      <p className="basis-full font-medium font-serif text-[1.125rem] leading-[1.35]">
        <Name entry={entry} />
      </p>
      <p className="small text-ink-2">{kinds(entry.kind)}</p>
      <p className="small">
        <MembershipDate entry={entry} />
      </p>
      <Words entry={entry} />
    </li>
  );
}

/** The words that the order skips are paler than those that it counts. */
function Name({ entry: { slug, name, original } }: { entry: DirectoryEntryView }): ReactNode {
  const locale = useLocale();
  const offset = keyWordOffset(name.text, locale);
  return (
    <>
      <a href={addressOf.organisation(locale, slug)} className="name-link wrap-anywhere">
        <span lang={name.lang === locale ? undefined : name.lang}>
          {offset > 0 && <span className="text-ink-2">{bind(name.text.slice(0, offset))}</span>}
          {bind(name.text.slice(offset))}
        </span>
      </a>
      <LanguageNote lang={name.lang} />
      {original && (
        <span className="small mt-0.5 block font-normal font-sans text-ink-2">
          <Wording wording={original} />
        </span>
      )}
    </>
  );
}

function MembershipDate({ entry: { joined, left } }: { entry: DirectoryEntryView }): ReactNode {
  const t = useTranslations("directory");
  const unknown = partialDateOf((left ?? joined).edtf).precision !== "day";
  const square = left ? "square-left" : unknown ? "square-unknown" : "";
  return (
    <span className="inline-flex items-baseline gap-2">
      <i aria-hidden="true" className={`square ${square}`} />
      <span>
        {left ? t("left") : <span className="sr-only">{t("joined")}</span>}
        <PartialDate date={left ?? joined} form="short" />
      </span>
    </span>
  );
}

function Words({ entry: { slug, name, quotes, reported, quoteId } }: { entry: DirectoryEntryView }): ReactNode {
  const t = useTranslations("directory");
  const locale = useLocale();
  if (quotes === 0) {
    return (
      <p className="small hidden text-ink-3 md:block">
        <span aria-hidden="true">—</span>
        <span className="sr-only">{t("noQuotes")}</span>
      </p>
    );
  }
  const words = t(reported ? "reports" : "quotes", { count: quotes });
  const href = quoteId === null ? `${addressOf.organisation(locale, slug)}#quotes` : addressOf.quote(locale, quoteId);
  return (
    <p className="small basis-full">
      <a href={href} aria-label={`${words}: ${name.text}`}>
        {bind(words)}
      </a>
    </p>
  );
}

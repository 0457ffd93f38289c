import { useLocale, useTranslations } from "next-intl";
import { Fragment, type ReactElement, type ReactNode } from "react";
import { Fact, Facts } from "@/components/facts.tsx";
import { Wording } from "@/components/wording.tsx";
import { addressOf } from "@/lib/addresses.ts";
import { LANGUAGE_NAMES } from "@/lib/language-names.ts";
import { LOCALES } from "@/lib/locale.ts";
import type { NameView } from "@/lib/views/organisation.ts";

/** Every name by language with who words it, the former ones, and the spellings that sources print. */
export function NamesTable({ names }: { names: readonly NameView[] }): ReactElement {
  const t = useTranslations("organisation");
  const former = names.filter((name) => name.kind === "former");
  const printed = bySpelling(names.filter((name) => name.kind === "as_printed"));
  return (
    <Facts className="border-t-0">
      {LOCALES.map((lang) => {
        const own = names.filter((name) => name.lang === lang && (name.kind === "official" || name.kind === "short"));
        return own.length === 0 ? null : (
          <Fact key={lang} term={LANGUAGE_NAMES[lang].name} termLang={lang}>
            {own.map((name) => (
              <Line key={`${name.kind} ${name.text}`} name={name}>
                {own.length > 1 && `${t(name.kind === "short" ? "nameKinds.short" : "nameKinds.official")}, `}
                <Provenance name={name} names={names} />
              </Line>
            ))}
          </Fact>
        );
      })}
      {former.length > 0 && (
        <Fact term={t("formerNames")}>
          {former.map((name) => (
            <Line key={`${name.lang} ${name.text}`} name={name}>
              <Provenance name={name} names={names} />
            </Line>
          ))}
        </Fact>
      )}
      {printed.length > 0 && (
        <Fact term={t("otherSpellings")}>
          {printed.map(([first, ...more]) => (
            <Line key={`${first.lang} ${first.text}`} name={first}>
              {t.rich("printedBy", {
                count: more.length + 1,
                a: () => <Publishers names={[first, ...more]} />,
              })}
            </Line>
          ))}
        </Fact>
      )}
    </Facts>
  );
}

function Line({ name, children }: { name: NameView; children: ReactNode }): ReactElement {
  return (
    <p>
      <Wording wording={name} /> <span className="micro text-ink-3">{children}</span>
    </p>
  );
}

/** The editors translate into a language in which no source names the body; else they only word it differently. */
function Provenance({ name, names }: { name: NameView; names: readonly NameView[] }): ReactNode {
  const t = useTranslations("organisation.namedBy");
  if (name.source) return t.rich("source", { a: () => <Publishers names={[name]} /> });
  return t(names.some((other) => other.source && other.lang === name.lang) ? "editorsOwn" : "editors");
}

function Publishers({ names }: { names: readonly NameView[] }): ReactElement[] {
  const locale = useLocale();
  return names.flatMap(({ source }, index) =>
    source
      ? [
          <Fragment key={source.id}>
            {index > 0 && ", "}
            <a href={addressOf.source(locale, source.id)} className="text-ink-2">
              <Wording wording={source.publisher} />
            </a>
          </Fragment>,
        ]
      : [],
  );
}

/** The same spelling in several sources is one line. */
function bySpelling(names: readonly NameView[]): [NameView, ...NameView[]][] {
  const spellings = new Map<string, [NameView, ...NameView[]]>();
  for (const name of names) {
    const known = spellings.get(`${name.lang} ${name.text}`);
    if (known) known.push(name);
    else spellings.set(`${name.lang} ${name.text}`, [name]);
  }
  return [...spellings.values()];
}

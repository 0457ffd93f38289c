import { useLocale, useTranslations } from "next-intl";
import type { ReactElement, ReactNode } from "react";
import { Fact, Facts } from "@/components/facts.tsx";
import { Icon } from "@/components/icon.tsx";
import { addressOf } from "@/lib/addresses.ts";
import { bytesInWords } from "@/lib/byte-words.ts";
import { FILES, type FileName, WHOLE_FILES } from "@/lib/files.ts";
import { activeConditions, type TimelineFilter } from "@/lib/timeline-filter.ts";
import { bind } from "@/lib/typography.ts";
import type { Weight } from "@/takeaway/weights.ts";

type Props = { filter: TimelineFilter; weights: readonly Weight[] };

/** Every file: what is in it, how large it is, and where it is. */
export function FileList({ filter, weights }: Props): ReactElement {
  const t = useTranslations("data.files");
  return (
    <Facts>
      {FILES.map((file) => (
        <Fact key={file} term={t(`${keyOf(file)}.name`)} note={bind(t(`${keyOf(file)}.about`))}>
          <span className="flex flex-wrap items-baseline gap-x-5 gap-y-1">
            <Download href={addressOf.file(file, filter)}>{file}</Download>
            {file.endsWith(".csv") && <Download href={withBom(addressOf.file(file, filter))}>{t("forExcel")}</Download>}
            <Size weight={weights.find((weight) => weight.file === file)} />
          </span>
          {WHOLE_FILES.has(file) && activeConditions(filter).length > 0 && (
            <span className="facts-note">{bind(t("whole"))}</span>
          )}
        </Fact>
      ))}
    </Facts>
  );
}

function Download({ href, children }: { href: string; children: ReactNode }): ReactElement {
  return (
    <a href={href} download className="icon-link data">
      <Icon name="download" />
      {children}
    </a>
  );
}

function Size({ weight }: { weight: Weight | undefined }): ReactNode {
  const t = useTranslations("data.files");
  const locale = useLocale();
  if (!weight) return null;
  const size = bytesInWords(weight.bytes, locale);
  return <span className="data text-ink-2 text-sm">{weight.exact ? size : t("about", { size })}</span>;
}

const KEYS = {
  "memberships.csv": "memberships",
  "quotes.csv": "quotes",
  "record.json": "record",
  "popolo.json": "popolo",
  "datapackage.zip": "package",
  "record.sqlite": "sqlite",
} as const satisfies Record<FileName, string>;

function keyOf<Name extends FileName>(file: Name): (typeof KEYS)[Name] {
  return KEYS[file];
}

function withBom(address: string): string {
  return `${address}${address.includes("?") ? "&" : "?"}bom=1`;
}

import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { CopyScript } from "@/components/copy-button.tsx";
import { addressOf } from "@/lib/addresses.ts";
import type { CitedVersion } from "@/lib/citations/csl-item.ts";
import type { Embedded } from "@/lib/embed.ts";
import type { Followed } from "@/lib/feed-filter.ts";
import { publicAddress } from "@/lib/public-origin.ts";
import { CiteBox } from "./cite-box.tsx";
import { EmbedBox } from "./embed-box.tsx";
import { ShareBox } from "./share-box.tsx";
import { TakeAway } from "./take-away.tsx";

type Props = {
  cited: CitedVersion;
  record: Followed;
  title: string;
  /** Where it can be shown on another site. */
  embedded?: Embedded;
};

/** What a reader takes along from a record: a citation of this version, its address, its data, the code to embed it. */
export function RecordAside({ cited, record, title, embedded }: Props): ReactElement {
  const t = useTranslations("cite");
  return (
    <aside aria-label={t("take")} className="mt-12 lg:mt-0">
      <CiteBox cited={cited} />
      <ShareBox address={publicAddress(addressOf.record(useLocale(), record))} title={title} />
      {embedded && <EmbedBox embedded={embedded} title={title} origin={publicAddress("")} />}
      <TakeAway of={record} />
      <CopyScript />
    </aside>
  );
}

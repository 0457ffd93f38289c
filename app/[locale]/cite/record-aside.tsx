import { useTranslations } from "next-intl";
import type { ReactElement, ReactNode } from "react";
import { CopyScript } from "@/components/copy-button.tsx";
import type { CitedVersion } from "@/lib/citations/csl-item.ts";
import type { Embedded } from "@/lib/embed.ts";
import { publicAddress } from "@/lib/public-origin.ts";
import { CiteBox } from "./cite-box.tsx";
import { EmbedBox } from "./embed-box.tsx";
import { ShareBox } from "./share-box.tsx";

type Props = {
  cited: CitedVersion;
  address: string;
  title: string;
  /** Where it can be shown on another site. */
  embedded?: Embedded;
  children?: ReactNode;
};

/** What a reader takes along from a record: a citation of this version, its address, the code to embed it. */
export function RecordAside({ cited, address, title, embedded, children }: Props): ReactElement {
  const t = useTranslations("cite");
  return (
    <aside aria-label={t("take")} className="mt-12 lg:mt-0">
      <CiteBox cited={cited} />
      <ShareBox address={publicAddress(address)} title={title} />
      {embedded && <EmbedBox embedded={embedded} title={title} origin={publicAddress("")} />}
      {children}
      <CopyScript />
    </aside>
  );
}

import type { ReactElement } from "react";
import type { Thing, WithContext } from "schema-dts";

/** What a page is about in the words of schema.org. A data block is no script: the content policy lets it pass. */
export function LinkedData({ data }: { data: WithContext<Thing> }): ReactElement {
  // A text of the record must not end the block.
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  // biome-ignore lint/security/noDangerouslySetInnerHtml: React would write quotation marks as entities, which JSON does not know.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}

import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { Refused } from "../refused.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.refused"))("title") };
}

/** Stands in the place of a page that the member may not see; the process answers with it and 403. */
// biome-ignore lint/plugin: whoever is refused must see it, and it shows nothing of the desk.
export default function RefusedPage(): ReactElement {
  return <Refused />;
}

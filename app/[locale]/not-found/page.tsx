import type { Metadata } from "next";
import type { ReactElement } from "react";
import NotFound, { generateMetadata as metadataOfNotFound } from "../not-found.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { ...(await metadataOfNotFound()), robots: { index: false } };
}

/**
 * What `notFound()` leads to is drawn in the browser alone. The process asks for this page instead and sends it as 404,
 * so that it can be read without scripts.
 */
export default function NotFoundPage(): ReactElement {
  return <NotFound />;
}

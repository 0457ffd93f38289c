// It tells the record of the moment, under the origin of the moment: nothing of it is made when pages are built.
export const dynamic = "force-dynamic";

/** Everything that is published may be read by everybody; the desk, and searches without end, may not be crawled. */
export function GET(): Response {
  const origin = process.env.PUBLIC_ORIGIN ?? "http://localhost:3000";
  const lines = ["User-agent: *", ...HIDDEN.map((path) => `Disallow: ${path}`), "", `Sitemap: ${origin}/sitemap.xml`];
  return new Response(`${lines.join("\n")}\n`, { headers: { "content-type": "text/plain; charset=utf-8" } });
}

const HIDDEN = ["/staff", "/sign-in", "/embed/", "/*/search?"];

import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const config: NextConfig = {
  typedRoutes: true,
  serverExternalPackages: [
    "better-sqlite3",
    "@citation-js/core",
    "@citation-js/plugin-csl",
    "@citation-js/plugin-bibtex",
    "@citation-js/plugin-ris",
    "satori",
    "sharp",
  ],
  poweredByHeader: false,
  // server.ts compresses each finished page once and keeps the result.
  compress: false,
  agentRules: false,
  experimental: { authInterrupts: true },
  // A frame's language is in its query, for its address is one in every language; pages have it in their path.
  rewrites: async () => [
    {
      source: "/embed/:path*",
      has: [{ type: "query", key: "lang", value: "(?<lang>kk|en)" }],
      destination: "/:lang/embed/:path*",
    },
    { source: "/embed/:path*", destination: "/ru/embed/:path*" },
  ],
  images: { unoptimized: true },
};

export default createNextIntlPlugin("./app/i18n.ts")(config);

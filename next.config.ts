import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const config: NextConfig = {
  typedRoutes: true,
  serverExternalPackages: ["better-sqlite3"],
  poweredByHeader: false,
  // server.ts compresses each finished page once and keeps the result.
  compress: false,
  agentRules: false,
  experimental: { authInterrupts: true },
  images: { unoptimized: true },
};

export default createNextIntlPlugin("./app/i18n.ts")(config);

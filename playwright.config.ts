import { defineConfig } from "@playwright/test";
import { nginxIsHere } from "./deploy/nginx.testing.ts";
import { STORIES_BEHIND_NGINX } from "./e2e/behind-nginx.ts";
import { findBrowser } from "./e2e/browser.ts";

const isWhole = process.env.E2E_BEHIND_NGINX === "all";
const stories = STORIES_BEHIND_NGINX.map((story) => `**/${story}.spec.ts`);

export default defineConfig<object, { behindNginx: boolean }>({
  testDir: "e2e",
  outputDir: "test-results/browser",
  globalSetup: "./e2e/global-setup.ts",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  projects: [
    { name: "stories" },
    ...(nginxIsHere()
      ? [{ name: "behind nginx", use: { behindNginx: true }, ...(isWhole ? {} : { testMatch: stories }) }]
      : []),
  ],
  reporter: [["line"], ["json", { outputFile: "test-results/browser.json" }]],
  use: {
    launchOptions: await findBrowser(),
    viewport: { width: 1280, height: 900 },
    screenshot: "only-on-failure",
    contextOptions: { reducedMotion: "reduce" },
  },
});

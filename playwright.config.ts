import { defineConfig } from "@playwright/test";
import { findBrowser } from "./e2e/browser.ts";

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results/browser",
  globalSetup: "./e2e/global-setup.ts",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  reporter: [["line"], ["json", { outputFile: "test-results/browser.json" }]],
  use: {
    launchOptions: await findBrowser(),
    viewport: { width: 1280, height: 900 },
    screenshot: "only-on-failure",
    contextOptions: { reducedMotion: "reduce" },
  },
});

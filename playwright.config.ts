import { type Project as AnyProject, defineConfig } from "@playwright/test";
import { OF_THE_PROCESS, PROXIES, PROXY_NAMES, type ProxyName } from "./e2e/behind-proxy.ts";
import { findBrowser } from "./e2e/browser.ts";

type Behind = { behind: ProxyName | null };
type Project = AnyProject<object, Behind>;

/** The same stories through each proxy that this machine has. */
function behindProxies(): Project[] {
  const here = PROXY_NAMES.filter((proxy) => PROXIES[proxy].isHere());
  return here.map((behind) => {
    const files = (stories: readonly string[]): string[] => stories.map((story) => `**/${story}.spec.ts`);
    const stories =
      process.env.E2E_BEHIND === behind
        ? { testIgnore: files(OF_THE_PROCESS) }
        : { testMatch: files(PROXIES[behind].stories) };
    return { name: `behind ${behind}`, use: { behind }, ...stories };
  });
}

export default defineConfig<object, Behind>({
  testDir: "e2e",
  outputDir: "test-results/browser",
  globalSetup: "./e2e/global-setup.ts",
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  projects: [{ name: "stories" }, ...behindProxies()],
  reporter: [["line"], ["json", { outputFile: "test-results/browser.json" }]],
  use: {
    launchOptions: await findBrowser(),
    viewport: { width: 1280, height: 900 },
    screenshot: "only-on-failure",
    contextOptions: { reducedMotion: "reduce" },
  },
});

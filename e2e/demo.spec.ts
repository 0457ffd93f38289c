import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { startSite } from "./site.ts";

test("two demos run side by side, each on a file and a port of its own", async ({ request }) => {
  const folder = mkdtempSync(join(tmpdir(), "demos-"));
  const files = ["first.db", "second.db"].map((name) => join(folder, name));
  const demos = await Promise.all(files.map((file) => startSite(file, { program: "scripts/demo.ts" })));
  for (const { origin } of demos) {
    const answer = await request.get(`${origin}/ru/organisations`);
    expect(answer.status()).toBe(200);
    expect(await answer.text()).toContain("AMANAT");
  }
  await Promise.all(demos.map((demo) => demo.stop()));
  rmSync(folder, { recursive: true });
});

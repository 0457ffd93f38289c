import { plantCanaries } from "../db/canaries.testing.ts";
import { loadSample } from "../db/sample/load.ts";
import { onRecord } from "./arranged-record.ts";
import { CROOKED, DECODED, FORGED } from "./attacks.ts";
import { expect } from "./fixtures.ts";
import { ask } from "./raw-request.ts";

let canaries: string[] = [];
const test = onRecord(async () => {
  await loadSample();
  canaries = await plantCanaries();
});

/** Of the processor, for one attack; drawing a page takes about a tenth of it. */
const MOST_CPU_S = 0.5;

test("what holes of the framework were reached by finds nothing, breaks nothing and costs little", async ({ site }) => {
  test.setTimeout(180_000);
  const plain = new Map<string, string>();
  for (const path of ["/ru", "/ru/organisations", "/kk/quotes"]) plain.set(path, (await ask(site, path)).text);
  const before = await cpuSeconds(site);
  let asked = 0;
  for (const [path, page] of plain) {
    for (const [what, headers] of FORGED) {
      const answer = await ask(site, path, { headers });
      expect.soft([answer.status, answer.text === page], `${what}: ${path}`).toEqual([200, true]);
      asked += 1;
    }
  }
  for (const [what, headers] of FORGED) {
    const answer = await ask(site, "/staff", { headers });
    expect.soft([303, 307], `${what}: the desk`).toContain(answer.status);
    expect.soft((await ask(site, "/staff/changes", { headers })).text, what).not.toMatch(/<main/);
    asked += 2;
  }
  for (const path of CROOKED) {
    const answer = await ask(site, path);
    expect.soft(answer.status, path).toBeLessThan(500);
    expect
      .soft(
        canaries.filter((canary) => answer.text.includes(canary)),
        path,
      )
      .toEqual([]);
    asked += 1;
  }
  for (const body of DECODED) {
    for (const [path, origin] of [
      ["/ru", site],
      ["/sign-in", site],
      ["/sign-in", "https://evil.example"],
    ] as const) {
      const headers = { "next-action": "0".repeat(42), "content-type": "text/plain;charset=UTF-8", origin };
      const answer = await ask(site, path, { method: "POST", headers, body });
      expect.soft(answer.status, `${path} ${body.slice(0, 40)}`).toBeGreaterThanOrEqual(400);
      expect.soft(answer.status, `${path} ${body.slice(0, 40)}`).toBeLessThan(500);
      asked += 1;
    }
  }
  expect((await cpuSeconds(site)) - before).toBeLessThan(asked * MOST_CPU_S);
});

async function cpuSeconds(site: string): Promise<number> {
  const { text: lines } = await ask(site, "/metrics");
  return Number(/^process_cpu_seconds_total ([\d.e+-]+)$/m.exec(lines)?.[1]);
}

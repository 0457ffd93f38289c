import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

/** What each room may not import, and what it may: the table of CONTRIBUTING.md, as lint sees it. */
const ROOMS: { file: string; forbidden: string[]; allowed: string[] }[] = [
  {
    file: "lib/views/planted.ts",
    forbidden: ["../../db/client.ts", "../../app/x.ts", "../../components/x.tsx", "next", "react", "drizzle-orm"],
    allowed: ["zod", "node:crypto", "../locale.ts"],
  },
  {
    file: "reader/planted.ts",
    forbidden: ["../db/quotes.ts", "../app/x.ts", "../components/x.tsx", "next", "react", "node:fs", "drizzle-orm"],
    allowed: ["../lib/folding.ts"],
  },
  {
    file: "db/planted.ts",
    forbidden: ["../app/x.ts", "@/components/x.tsx", "../reader/x.ts", "../takeaway/x.ts", "next/cache", "react"],
    allowed: ["../lib/partial-date.ts", "drizzle-orm/better-sqlite3", "better-sqlite3", "./schema/quotes.ts"],
  },
  {
    file: "components/planted.tsx",
    forbidden: ["@/db/quotes.ts", "@/app/x.ts", "@/reader/x.ts", "drizzle-orm", "next/headers", "@/lib/settings.ts"],
    allowed: ["@/lib/locale.ts", "react", "next/link", "next-intl"],
  },
  {
    file: "app/[locale]/planted.tsx",
    forbidden: ["@/db/client.ts", "@/db/schema/quotes.ts", "drizzle-orm", "better-sqlite3", "@/server/body.ts"],
    allowed: ["@/db/quotes.ts", "@/components/x.tsx", "@/lib/locale.ts", "@/reader/x.ts", "next/navigation"],
  },
  {
    file: "takeaway/planted.ts",
    forbidden: [
      "../app/x.ts",
      "../components/x.tsx",
      "../server/x.ts",
      "../db/schema/quotes.ts",
      "drizzle-orm",
      "next",
    ],
    allowed: ["../db/client.ts", "../db/takeaway/head.ts", "../lib/locale.ts", "csv-stringify"],
  },
  {
    file: "server/planted.ts",
    forbidden: [
      "../app/x.ts",
      "../components/x.tsx",
      "../reader/x.ts",
      "../db/schema/quotes.ts",
      "drizzle-orm",
      "react",
    ],
    allowed: ["../db/record-version.ts", "../lib/settings.ts", "../takeaway/answers.ts", "next"],
  },
  {
    file: "server.ts",
    forbidden: ["./app/x.ts", "./components/x.tsx", "./db/schema/quotes.ts", "drizzle-orm", "./scripts/demo.ts"],
    allowed: ["./db/record-version.ts", "./lib/settings.ts", "./server/route.ts", "next"],
  },
  {
    file: "scripts/planted.ts",
    forbidden: ["../app/x.ts", "../components/x.tsx", "next", "react"],
    allowed: ["../db/migrate.ts", "../lib/settings.ts"],
  },
  {
    file: "bench/planted.ts",
    forbidden: ["../app/x.ts", "../components/x.tsx", "next", "react"],
    allowed: ["../db/migrate.ts", "../db/schema/quotes.ts", "../lib/locale.ts", "better-sqlite3"],
  },
  {
    file: "prove/planted.ts",
    forbidden: ["../app/x.ts", "../components/x.tsx", "next", "react"],
    allowed: ["../db/migrate.ts", "../server/start-check.ts", "better-sqlite3"],
  },
  {
    file: "e2e/planted.ts",
    forbidden: ["../app/x.ts", "../components/x.tsx", "../server/body.ts", "next", "react"],
    allowed: ["../db/migrate.ts", "../lib/locale.ts", "@playwright/test"],
  },
];

/** House rules that are not about imports: a file that breaks each, and the rule that must say so. */
const HABITS: { file: string; text: string; rule: string }[] = [
  { file: "lib/Camel-Case.ts", text: "export const a = 1;\n", rule: "useFilenamingConvention" },
  { file: "lib/default.ts", text: "export default 1;\n", rule: "noDefaultExport" },
  { file: "lib/any.ts", text: "export const a = (b: any) => b;\n", rule: "noExplicitAny" },
  { file: "lib/bang.ts", text: "export const a = (b: { c?: string }) => b.c!;\n", rule: "noNonNullAssertion" },
  {
    file: "lib/barrel.ts",
    text: 'export { a } from "./one.ts";\nexport { b } from "./two.ts";\n',
    rule: "noBarrelFile",
  },
  { file: "lib/one.ts", text: 'import { b } from "./two.ts";\nexport const a = () => b;\n', rule: "noImportCycles" },
  { file: "lib/two.ts", text: 'import { a } from "./one.ts";\nexport const b = () => a;\n', rule: "noImportCycles" },
  {
    file: "lib/lost.ts",
    text: "const f = async () => 1;\nexport const a = () => {\n  f();\n};\n",
    rule: "noFloatingPromises",
  },
  {
    file: "lib/long.ts",
    text: `export function a() {\n${"  b();\n".repeat(46)}}\n`,
    rule: "noExcessiveLinesPerFunction",
  },
  { file: "lib/long-file.ts", text: 'export const a = "";\n'.repeat(251), rule: "noExcessiveLinesPerFile" },
  { file: "lib/undeclared.ts", text: 'import "left-pad";\n', rule: "noUndeclaredDependencies" },
  { file: "lib/skipped.test.ts", text: 'test.skip("a", () => {});\n', rule: "noSkippedTests" },
  {
    file: "components/style.tsx",
    text: 'export const A = () => <p style={{ color: "red" }}>a</p>;\n',
    rule: "noInlineStyles",
  },
  {
    file: "db/arrow.ts",
    text: "export const a = () => b.transaction(async (tx) => { await c(tx); });\n",
    rule: "plugin",
  },
  { file: "db/arrow-of-one.ts", text: "export const a = () => b.transaction(async tx => c(tx));\n", rule: "plugin" },
  {
    file: "db/options.ts",
    text: 'export const a = () => b.transaction(async (tx) => c(tx), { behavior: "immediate" });\n',
    rule: "plugin",
  },
  {
    file: "db/function.ts",
    text: "export const a = () => b.transaction(async function (tx) { await c(tx); });\n",
    rule: "plugin",
  },
  {
    file: "app/staff/open/page.tsx",
    text: "export default async function Page() {\n  return null;\n}\n",
    rule: "plugin",
  },
  {
    file: "app/staff/late/page.tsx",
    text: 'export default async function Page() {\n  await b();\n  await requireStaff("edit");\n}\n',
    rule: "plugin",
  },
  {
    file: "app/staff/sometimes/actions.ts",
    text: 'export async function a(b: boolean) {\n  if (b) await requireStaff("edit");\n}\n',
    rule: "plugin",
  },
  {
    file: "app/staff/hidden/save-action.ts",
    text: 'export const a = async () => {\n  await requireStaff("edit");\n};\n',
    rule: "plugin",
  },
];

/** What lint has nothing to say about. */
const GOOD_HABITS: { file: string; text: string }[] = [
  {
    file: "app/staff/good/page.tsx",
    text: 'export async function generateMetadata() {\n  return {};\n}\nexport default async function Page() {\n  const member = await requireStaff("edit");\n  return member;\n}\n',
  },
  {
    file: "app/staff/good/actions.ts",
    text: 'export async function a() {\n  await requireStaff("edit");\n}\nasync function b() {\n  await a();\n}\nexport type B = typeof b;\n',
  },
];

type Finding = { file: string; line: number; rule: string };

const house = mkdtempSync(join(tmpdir(), "rooms-"));
afterAll(() => rmSync(house, { recursive: true }));

describe("lint", () => {
  let findings: Finding[];

  beforeAll(async () => {
    furnish(house);
    for (const { file, forbidden, allowed } of ROOMS) plant(file, [...forbidden, ...allowed].map(importLine).join(""));
    for (const { file, text } of [...HABITS, ...GOOD_HABITS]) plant(file, text);
    findings = await lint(house);
  });

  test.each(ROOMS)("keeps $file in its room", ({ file, forbidden, allowed }) => {
    const refused = findings.filter((found) => found.file === file && found.rule === "noRestrictedImports");
    const specifiers = refused.map(({ line }) => [...forbidden, ...allowed][line - 1]);
    expect(new Set(specifiers)).toEqual(new Set(forbidden));
  });

  test.each(HABITS)("$rule notices $file", ({ file, rule }) => {
    expect(findings.filter((found) => found.file === file).map((found) => found.rule)).toContain(rule);
  });

  test.each(GOOD_HABITS)("no rule of ours complains of $file", ({ file }) => {
    expect(findings.filter((found) => found.file === file && found.rule === "plugin")).toEqual([]);
  });
});

/** What lint needs to judge a folder as it judges this one. */
function furnish(folder: string): void {
  for (const name of ["biome.json", "tools", ".gitignore", "package.json"]) {
    cpSync(name, join(folder, name), { recursive: true });
  }
}

function plant(file: string, text: string): void {
  mkdirSync(dirname(join(house, file)), { recursive: true });
  writeFileSync(join(house, file), text);
}

function importLine(specifier: string): string {
  return `import "${specifier}";\n`;
}

/** Every diagnostic about the folder. Biome leaves with an error when it finds any, so only its report counts. */
async function lint(folder: string): Promise<Finding[]> {
  const report = await new Promise<string>((done) => {
    const options = ["lint", "--reporter=json", "--max-diagnostics=none", "."];
    execFile(resolve("node_modules/.bin/biome"), options, { cwd: folder }, (_, output) => done(output));
  });
  return JSON.parse(report).diagnostics.map(
    ({ category, location }: { category: string; location: { path: string; start: { line: number } } }) => ({
      file: location.path,
      line: location.start.line,
      rule: category.replace(/^.*\//, ""),
    }),
  );
}

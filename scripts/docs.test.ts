import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";

const PAGES = ["README.md", "CONTRIBUTING.md", ...globSync("docs/**/*.md")];
const NPM_COMMANDS = new Set(["ci", "install"]);
const manifest = JSON.parse(readFileSync("package.json", "utf8"));

describe.each(PAGES)("%s", (page) => {
  const text = readFileSync(page, "utf8");

  test("cites no path that is not there", () => {
    expect(citedPaths(text).filter((path) => !existsSync(path))).toEqual([]);
  });

  test("links to no file that is not there", () => {
    const targets = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, target = ""]) =>
      join(dirname(page), target),
    );
    expect(targets.filter((target) => !existsSync(target))).toEqual([]);
  });

  test("names no command that npm does not know here", () => {
    const commands = code(text).flatMap((part) => names(part, /npm (?:run )?([\w:]+)/g));
    expect(commands.filter((command) => !(NPM_COMMANDS.has(command) || command in manifest.scripts))).toEqual([]);
  });
});

describe("the settings", () => {
  const known = names(readFileSync("lib/settings.ts", "utf8"), /^ {2}([A-Z][A-Z_]+): /gm);

  test("are all in .env.example, and no others", () => {
    expect(known).toContain("DATABASE_PATH");
    expect(names(readFileSync(".env.example", "utf8"), /^# ([A-Z][A-Z_]+)=/gm)).toEqual(known);
  });

  test("are all in the README's table, and no others", () => {
    expect(names(readFileSync("README.md", "utf8"), /^\| `([A-Z][A-Z_]+)` +\|/gm)).toEqual(known);
  });
});

test("CONTRIBUTING.md has one line for each dependency", () => {
  const { dependencies, devDependencies, optionalDependencies } = manifest;
  const wanted = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies }).sort();
  expect(names(readFileSync("CONTRIBUTING.md", "utf8"), /^- `([^`]+)`: /gm)).toEqual(wanted);
});

/** What stands in backticks, one or three. */
function code(text: string): string[] {
  return [...text.matchAll(/(`{3}|`)(.+?)\1/gs)].map(([, , part = ""]) => part);
}

/** Of that, what looks like a file or a folder of this project. */
function citedPaths(text: string): string[] {
  return code(text).filter((path) => /^\.?[\w-]+(\/[\w.[\]-]+)*(\/|\.(ts|tsx|mjs|json|md|css|yml))$/.test(path));
}

function names(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, name = ""]) => name).sort();
}

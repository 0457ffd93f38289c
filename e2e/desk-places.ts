import { globSync, readFileSync } from "node:fs";
import { z } from "zod";

/** A place that takes what is sent to it: an action with its id and the page that carries it, or a method of a route. */
export type Action = { name: string; id: string; page: string };
export type RouteMethod = { name: string; method: string; path: string };

/** The pages under these folders of app/, as addresses with their parameters in brackets. */
export function pagesUnder(...folders: string[]): string[] {
  return globSync(`app/{${folders.join(",")},}/**/page.tsx`)
    .filter((file) => folders.some((folder) => file.startsWith(`app/${folder}/`)))
    .map((file) => addressOf(file.replace(/\/page\.tsx$/, "")))
    .sort();
}

/** Every server action of the build: whoever knows its id can call it, from whatever page. */
export function builtActions(): Action[] {
  const { node } = Manifest.parse(JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8")));
  return Object.entries(node).map(([id, { filename, exportedName, workers }]) => ({
    id,
    name: `${filename.replace(/^app\//, "")} ${exportedName}`,
    page: addressOf((Object.keys(workers)[0] ?? "").replace(/\/page$/, "")),
  }));
}

/** Every method that a route handler under app/ has. */
export function routeMethods(): RouteMethod[] {
  return globSync("app/**/route.{ts,tsx}").flatMap((file) => {
    const path = addressOf(file.replace(/\/route\.tsx?$/, ""));
    const exported = readFileSync(file, "utf8").matchAll(/^export (?:async )?(?:function|const) ([A-Z]+)\b/gm);
    return [...exported].map(([, method = ""]) => ({ name: `${method} ${path}`, method, path }));
  });
}

const Manifest = z.object({
  node: z.record(
    z.string(),
    z.object({ filename: z.string(), exportedName: z.string(), workers: z.record(z.string(), z.unknown()) }),
  ),
});

function addressOf(folder: string): string {
  return folder.replace(/^app/, "").replace(/\/\([^)]*\)/g, "") || "/";
}

import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { freePort } from "../deploy/front.testing.ts";
import { finished, pidOf, startProcess, stopProcess } from "./processes.ts";
import { saying } from "./progress.ts";
import { answering, type Site } from "./site.ts";

/** Inside the project, so that it is built with the same framework; the folder is nobody's but the benchmark's. */
const FOLDER = "test-results/bench-plain-site";
const NEXT = createRequire(import.meta.url).resolve("next/dist/bin/next");

const FILES = {
  "package.json": '{ "name": "plain-site", "private": true, "type": "module" }',
  "next.config.mjs": "export default { compress: false, turbopack: { root: process.env.PLAIN_ROOT } };",
  "app/layout.jsx":
    "export const dynamic = 'force-dynamic'; export default function Layout({ children }) { return <html lang=\"ru\"><body>{children}</body></html>; }",
  "app/page.jsx": `const rows = Array.from({ length: 50 }, (_, n) => ({ n, name: 'Общественное объединение № ' + n, date: '2022-10-19' }));
const Row = ({ n, name, date }) => <li><h3><a href={'/organisations/' + n}>{name}</a></h3><p><time dateTime={date}>{date}</time> Алматы</p></li>;
export default async function Page() { return <main><h1>Хроника</h1><ol>{rows.map((row) => <Row key={row.n} {...row} />)}</ol></main>; }`,
};

/** A plain page of fifty rows by server components, with no database behind it: what the framework itself costs. */
export async function startPlainSite(): Promise<Site> {
  mkdirSync(join(FOLDER, "app"), { recursive: true });
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(FOLDER, name), text);
  const root = { PLAIN_ROOT: process.cwd() };
  const what = "building a plain page to compare with";
  await saying(what, () => finished(startProcess(NEXT, ["build", FOLDER], root), what));
  const port = await freePort();
  const child = startProcess(NEXT, ["start", FOLDER, "-p", String(port), "-H", "127.0.0.1"], root);
  const origin = `http://127.0.0.1:${port}`;
  await answering(origin, child);
  return { origin, pid: pidOf(child), stop: () => stopProcess(child) };
}

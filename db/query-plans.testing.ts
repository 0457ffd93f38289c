import Database from "better-sqlite3";
import { databasePath } from "./client.ts";
import { onStatement } from "./statements.ts";

/** The statements that `ask` leads to, each with the way that the database takes. For tests. */
export async function queryPlans(ask: () => Promise<unknown>): Promise<{ text: string; plan: string }[]> {
  const texts: string[] = [];
  onStatement((_connection, _milliseconds, text) => texts.push(text));
  await ask();
  onStatement(() => undefined);
  const raw = new Database(databasePath(), { readonly: true });
  const queries = texts.map((text) => {
    const values = Array<null>(text.split("?").length - 1).fill(null);
    const steps = raw.prepare<unknown[], { detail: string }>(`explain query plan ${text}`).all(...values);
    return { text, plan: steps.map((step) => step.detail).join("; ") };
  });
  raw.close();
  return queries;
}

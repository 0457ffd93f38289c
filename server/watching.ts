import { statSync } from "node:fs";
import { listBackups } from "../db/backups/folder.ts";
import type { Settings } from "../lib/settings.ts";
import { askedFrom } from "./client-address.ts";
import type { Log } from "./log.ts";
import { openMetrics } from "./metrics.ts";
import type { Answered, Observer } from "./observer.ts";
import type { RecordWatch } from "./record-watch.ts";
import { namedBy } from "./route-name.ts";
import type { MetricsParts } from "./short-answers.ts";

type Watched = { settings: Settings; record: RecordWatch; log: Log };

/** Who watches the site for the operator: `/metrics` counts every request, the log tells of those worth a line. */
export function watchSite({ settings, record, log }: Watched): { observer: Observer; metrics: MetricsParts } {
  const { databasePath, backups, metricsFrom, trustedProxies } = settings;
  const { observer, contentType, text } = openMetrics({
    recordVersion: () => orNothing(() => record.version()),
    databaseBytes: () => orNothing(() => statSync(databasePath).size + sizeOf(`${databasePath}-wal`)),
    backupAgeSeconds: () => (backups.folder === undefined ? undefined : ageOfNewest(backups.folder)),
  });
  const answered = (answer: Answered): void => {
    observer.answered(answer);
    logAnswer(log, answer);
  };
  return {
    observer: { ...observer, answered },
    metrics: { mayRead: askedFrom(metricsFrom, trustedProxies), contentType, text },
  };
}

/** Tells the sort of the address and not the address: what somebody looked for is nobody's business. */
function logAnswer(log: Log, { asked, name, drawn, milliseconds }: Answered): void {
  const { statusCode: status } = asked.response;
  const about = { request: asked.id, method: asked.request.method, route: namedBy(name, status), status };
  log[drawn ? "tell" : "detail"]("answered", { ...about, ms: Math.round(milliseconds * 10) / 10 });
}

function ageOfNewest(folder: string): number | undefined {
  const [newest] = listBackups(folder);
  return newest && (Date.now() - newest.at.getTime()) / 1000;
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

function orNothing<Value>(look: () => Value): Value | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}

import type { ExportAnswer, ExportQuestion } from "./export-worker.ts";
import { startHelper } from "./processes.ts";
import { saying } from "./progress.ts";

/** One file of a record of one size. `lines`: of a CSV its rows, its head aside; of other files nothing that counts. */
export type ExportFigure = ExportAnswer & { file: string; memberships: number };

const FILES = ["memberships.csv", "quotes.csv", "record.json", "popolo.json", "datapackage.zip", "record.sqlite"];

/** Writes each file of each record in a process of its own, whose peak of memory is then that of the file. */
export async function measureExports(
  records: readonly { memberships: number; path: string }[],
): Promise<ExportFigure[]> {
  const figures: ExportFigure[] = [];
  for (const { memberships, path } of records) {
    for (const file of FILES) {
      const worker = startHelper<ExportQuestion, ExportAnswer>("export-worker.ts", { DATABASE_PATH: path });
      try {
        const what = `writing ${file} of ${memberships.toLocaleString("en-GB")} memberships`;
        const answer = await saying(what, () => worker.ask({ address: `/data/${file}` }));
        figures.push({ ...answer, file, memberships });
      } finally {
        await worker.stop();
      }
    }
  }
  return figures;
}

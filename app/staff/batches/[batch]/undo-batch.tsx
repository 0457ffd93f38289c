import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { Select } from "@/components/form/choices.tsx";
import { TextArea } from "@/components/form/field.tsx";
import type { BatchUndoing } from "@/db/drafts/undo-batch.ts";
import { batchAddress } from "@/lib/desk-addresses.ts";
import { CORRECTION_CLASSES } from "@/lib/vocabulary.ts";
import { KeptForm } from "../../kept-form.tsx";

type Props = { batch: string; undoing: BatchUndoing; asked: boolean };

/** Taking back what the batch published: how much it would be, what stays because it was edited since, and why it is done. */
export async function UndoBatch({ batch, undoing, asked }: Props): Promise<ReactElement> {
  const t = await getTranslations("desk.batch");
  const classes = await getTranslations("change.classes");
  const records = await getTranslations("change.records");
  const { undone, left } = undoing;
  return (
    <section className="mt-10 max-w-[44rem]" aria-labelledby="undo">
      <h2 className="group-title" id="undo">
        {t("undo")}
      </h2>
      {asked && (
        <p role="status" className="py-2 font-semibold">
          {t("asked")}
        </p>
      )}
      <p className="py-2">{t("undoLede", { undone: undone.length, left: left.length })}</p>
      {left.length > 0 && (
        <>
          <h3 className="font-semibold">{t("kept")}</h3>
          <ul className="list-disc ps-6">
            {left.map(({ recordKind, recordId }) => (
              <li key={`${recordKind} ${recordId}`}>
                {records(recordKind)} № {recordId}
              </li>
            ))}
          </ul>
        </>
      )}
      {undone.length > 0 && (
        <KeptForm address={`${batchAddress(batch)}/send`} act="undo" className="found-form">
          <input type="hidden" name="once" value={randomUUID()} />
          <Select
            id="undo-class"
            name="class"
            label={t("class")}
            value={CORRECTION_CLASSES[0]}
            options={CORRECTION_CLASSES.map((one) => ({ value: one, label: classes(one) }))}
          />
          <TextArea id="undo-reason" name="reason" label={t("reason")} rows={2} />
          <button type="submit" className="button button-secondary">
            {t("askUndo")}
          </button>
        </KeptForm>
      )}
    </section>
  );
}

import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { Select } from "@/components/form/choices.tsx";
import { sendingAddress } from "@/lib/desk-addresses.ts";
import { KeptForm } from "../../kept-form.tsx";
import { SelectedPassage } from "./selected-passage.tsx";

/** Something that was missed: select it in the text, or paste it here, and say what it is. */
export async function AddMissed({ reading }: { reading: number }): Promise<ReactElement> {
  const t = await getTranslations("desk.reader.missed");
  const groups = ["organisation", "words", "statement", "contact"] as const;
  return (
    <section className="mt-6" id="missed" aria-labelledby="missed-title">
      <h3 className="group-title" id="missed-title">
        {t("title")}
      </h3>
      <KeptForm address={sendingAddress("release", reading)} act="add" className="found-form">
        <SelectedPassage
          words={{
            label: t("passage"),
            hint: t("hint"),
          }}
        />
        <Select
          id="missed-group"
          name="group"
          label={t("group")}
          value="organisation"
          options={groups.map((group) => ({ value: group, label: t(`groups.${group}`) }))}
        />
        <button type="submit" className="button button-secondary button-small">
          {t("add")}
        </button>
      </KeptForm>
    </section>
  );
}

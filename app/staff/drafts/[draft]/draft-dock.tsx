import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { Dock } from "@/components/form/dock.tsx";
import { Tag } from "@/components/form/tag.tsx";
import { ASKED_ADDRESS } from "@/lib/asked-headers.ts";
import { signInAddress } from "@/lib/desk-addresses.ts";
import type { DraftView } from "@/lib/views/draft.ts";
import { SaveState } from "../form/save-state.tsx";

/** How the draft stands, and what can be done with it. */
export async function DraftDock({
  draft,
  problems,
}: {
  draft: DraftView | null;
  problems: number;
}): Promise<ReactElement> {
  const t = await getTranslations("desk.drafts");
  const words = {
    saved: t("saving.saved", { time: "{time}" }),
    nothing: t("saving.nothing"),
    typing: t("saving.typing"),
    saving: t("saving.saving"),
    offline: t("saving.offline"),
    "signed-out": t("notKept.signed-out"),
    "not-allowed": t("notKept.not-allowed"),
    unreadable: t("notKept.unreadable"),
    "too-large": t("notKept.too-large"),
    gone: t("notKept.gone"),
    unavailable: t("notKept.unavailable"),
    signIn: t("signIn"),
  };
  const state =
    problems > 0 ? (
      <Tag tone="error">{t("errorCount", { n: problems })}</Tag>
    ) : (
      <Tag tone="draft">{t(`states.${draft?.state ?? "open"}`)}</Tag>
    );
  return (
    <Dock
      state={
        <>
          {state}
          <SaveState words={words} signIn={signInAddress((await headers()).get(ASKED_ADDRESS))} />
        </>
      }
    >
      <a className="button button-plain" href="#preview">
        {t("preview")}
      </a>
      <button type="submit" name="intent" value="save" className="button button-secondary">
        {t("save")}
      </button>
      <button type="submit" name="intent" value="submit" className="button">
        {t("submit")}
      </button>
    </Dock>
  );
}

import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { deskAddressOf } from "@/lib/desk-addresses.ts";
import { currentMember } from "./session.ts";

/** That the member's role is not enough for what they asked. */
export async function Refused(): Promise<ReactElement> {
  const t = await getTranslations("desk.refused");
  const member = await currentMember();
  return (
    <div className="wrap py-10">
      <h1 className="h1">{t("title")}</h1>
      <p className="lede mt-4 max-w-[34em]">{t("lede", { role: member?.role ?? "other" })}</p>
      <p className="mt-6">
        <a className="button button-secondary" href={deskAddressOf.desk}>
          {t("back")}
        </a>
      </p>
    </div>
  );
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { Breadcrumb } from "@/components/breadcrumb.tsx";
import { Fact, Facts } from "@/components/facts.tsx";
import { ChangeText } from "@/components/history.tsx";
import { Wording } from "@/components/wording.tsx";
import { findChange } from "@/db/change-log.ts";
import { addressOf } from "@/lib/addresses.ts";
import { instantInWords } from "@/lib/date-words.ts";
import { deskAddressOf } from "@/lib/desk-addresses.ts";
import { readId } from "@/lib/record-id.ts";
import { bind } from "@/lib/typography.ts";
import { requireStaff } from "../../session.ts";
import { Undo } from "./undo.tsx";

type Props = { params: Promise<{ seq: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requireStaff("edit");
  const t = await getTranslations("desk.changes");
  return { title: t("number", { seq: readId((await params).seq) ?? 0 }) };
}

/** One step under its permanent address: what it changed, its hash, and the way to undo it. */
export default async function ChangePage({ params }: Props): Promise<ReactElement> {
  const { lang } = await requireStaff("edit");
  const t = await getTranslations();
  const seq = readId((await params).seq) ?? notFound();
  const { change, prevHash, isLast } = (await findChange(seq, lang)) ?? notFound();
  const { page, title, recordKind, version } = change;
  const name = title ? <Wording wording={title} /> : t(`change.records.${recordKind}`);
  return (
    <div className="wrap pb-16">
      <Breadcrumb steps={[{ href: deskAddressOf.changes, text: t("desk.changes.title") }]}>
        {t("desk.changes.number", { seq })}
      </Breadcrumb>
      <div className="desk-head">
        <h1 className="wrap-anywhere">{name}</h1>
      </div>
      <div className="max-w-[60rem]">
        <ChangeText change={change} />
        <Facts className="mt-6">
          <Fact term={t("desk.changes.at")}>{bind(instantInWords(change.at, lang))}</Fact>
          <Fact term={t("desk.changes.actor")}>{change.actorName ?? change.actor}</Fact>
          <Fact term={t("desk.changes.record")}>
            {t(`change.records.${recordKind}`)},{" "}
            {page ? (
              <a
                href={page.kind === recordKind ? addressOf.version(lang, page, version) : addressOf.record(lang, page)}
              >
                {t("change.version", { version })}
              </a>
            ) : (
              t("change.version", { version })
            )}
          </Fact>
          <Fact term={t("desk.changes.hash")} note={<span className="wrap-anywhere">{prevHash}</span>}>
            <code className="data wrap-anywhere">{change.hash}</code>
          </Fact>
        </Facts>
        <Undo change={change} isLast={isLast} />
      </div>
    </div>
  );
}

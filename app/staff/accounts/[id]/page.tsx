import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { SentForm } from "@/components/form/sent-form.tsx";
import { LINK_HOURS } from "@/db/staff/links.ts";
import { listMembers } from "@/db/staff/members.ts";
import { deskAddressOf } from "@/lib/desk-addresses.ts";
import { DeskSection } from "../../desk-section.tsx";
import { sentWords } from "../../sent-words.ts";
import { requireStaff } from "../../session.ts";
import { roleOptions } from "../account-words.ts";
import { closeAction, linkForAction, roleAction } from "../actions.ts";
import { StateOfAccount } from "../state-of-account.tsx";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.people.accounts"))("one") };
}

export default async function OneAccountPage({ params }: Props): Promise<ReactElement> {
  await requireStaff("administer");
  const { id } = await params;
  const member = (await listMembers()).find((one) => one.id === id);
  if (!member) notFound();
  const t = await getTranslations("desk.people.accounts");
  const words = await sentWords();
  const closes = member.disabledAt === null;
  return (
    <div className="wrap pb-16">
      <p className="pt-6 text-sm">
        <a href={deskAddressOf.accounts}>{t("title")}</a>
      </p>
      <div className="desk-head pt-1">
        <h1>{member.name}</h1>
        <StateOfAccount member={member} />
      </div>
      <p className="wrap-anywhere text-ink-2">{member.email}</p>
      <DeskSection title={t("role")}>
        <SentForm
          id="role"
          action={roleAction}
          hidden={{ id }}
          fields={[
            { name: "role", kind: "radios", label: t("roleOf"), value: member.role, options: await roleOptions() },
          ]}
          submit={t("save")}
          words={words}
        />
      </DeskSection>
      {closes && (
        <DeskSection title={t("link")}>
          <p className="mb-5 max-w-[46em] text-ink-2">{t("linkLede", { hours: LINK_HOURS })}</p>
          <SentForm
            id="link"
            action={linkForAction}
            hidden={{ id }}
            submit={t("makeLink")}
            look="button button-secondary"
            words={words}
          />
          {member.hasFactor && (
            <div className="mt-4">
              <SentForm
                id="forget"
                action={linkForAction}
                hidden={{ id, forget: "yes" }}
                submit={t("makeLinkForget")}
                look="button button-secondary"
                words={words}
              />
            </div>
          )}
        </DeskSection>
      )}
      <DeskSection title={t(closes ? "close" : "open")}>
        <p className="mb-5 max-w-[46em] text-ink-2">{t(closes ? "closeLede" : "openLede")}</p>
        <SentForm
          id="close"
          action={closeAction}
          hidden={{ id, disabled: closes ? "yes" : "no" }}
          submit={t(closes ? "close" : "open")}
          look="button button-secondary"
          words={words}
        />
      </DeskSection>
    </div>
  );
}

import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import type { ReactElement, ReactNode } from "react";
import { Icon } from "@/components/icon.tsx";
import { StepMark } from "@/components/step-mark.tsx";
import { addressOf } from "@/lib/addresses.ts";
import { ASKED_ADDRESS } from "@/lib/asked-headers.ts";
import { DESK_SECTIONS, deskAddressOf } from "@/lib/desk-addresses.ts";
import type { StaffMember } from "@/lib/staff.ts";
import { currentMember } from "./session.ts";

/** The black bar: the sections of the desk, the way to the site, and who is signed in. */
export async function DeskBar(): Promise<ReactElement | null> {
  const member = await currentMember();
  if (!member) return null;
  const t = await getTranslations("desk.bar");
  const path = ((await headers()).get(ASKED_ADDRESS) ?? "").replace(/\?.*/, "");
  return (
    <header className="bar screen-only">
      <div className="wrap flex min-h-14 flex-wrap items-center gap-x-7">
        <a href={deskAddressOf.desk} className="site-name inline-flex min-h-11 items-center gap-[11px] no-underline">
          <StepMark />
          <span>{t("name")}</span>
        </a>
        <nav aria-label={t("sections")} className="hidden flex-wrap gap-x-[26px] font-medium text-[0.9375rem] lg:flex">
          <SectionLinks path={path} className={WIDE} />
        </nav>
        <span className="ms-auto hidden items-center gap-5 text-sm lg:flex">
          <OwnLinks member={member} path={path} />
        </span>
        <details className="ms-auto open:order-last open:w-full lg:hidden">
          <summary className="ms-auto flex min-h-11 w-fit items-center gap-2 px-1 font-semibold text-[0.9375rem]">
            <Icon name="menu" />
            {t("menu")}
          </summary>
          <nav aria-label={t("sections")} className="grid pb-2">
            <SectionLinks path={path} className={NARROW} />
          </nav>
          <div className="grid border-current border-t py-2 text-[0.9375rem]">
            <OwnLinks member={member} path={path} />
          </div>
        </details>
      </div>
    </header>
  );
}

const WIDE =
  "border-y-[3px] border-transparent forced-colors:border-[Canvas] forced-colors:aria-[current]:border-b-[Highlight] py-[14px] no-underline hover:border-b-current aria-[current]:border-b-current aria-[current]:font-semibold";
const NARROW =
  "border-transparent border-s-[3px] py-2.5 aria-[current]:border-s-current aria-[current]:ps-3 aria-[current]:font-semibold";

async function SectionLinks({ path, className }: { path: string; className: string }): Promise<ReactNode> {
  const t = await getTranslations("desk.bar");
  return DESK_SECTIONS.map((section) => (
    <a
      key={section}
      href={deskAddressOf[section]}
      aria-current={path === deskAddressOf[section] ? "page" : undefined}
      className={className}
    >
      {t(section)}
    </a>
  ));
}

async function OwnLinks({ member, path }: { member: StaffMember; path: string }): Promise<ReactElement> {
  const t = await getTranslations("desk.bar");
  return (
    <>
      <a className="py-2" href={addressOf.timeline(member.lang)}>
        {t("site")}
      </a>
      <a
        className="py-2"
        href={deskAddressOf.account}
        aria-current={path === deskAddressOf.account ? "page" : undefined}
      >
        {member.name}
      </a>
    </>
  );
}

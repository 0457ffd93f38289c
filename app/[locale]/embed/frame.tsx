import { useTranslations } from "next-intl";
import type { ReactElement, ReactNode } from "react";
import { Icon } from "@/components/icon.tsx";
import { StepMark } from "@/components/step-mark.tsx";

type Props = {
  /** The page of the record that tells more, and what leads there. */
  href: string;
  more: string;
  children: ReactNode;
};

/** What is shown inside a page of another site: the record's words, and whose record it is. */
export function Frame({ href, more, children }: Props): ReactElement {
  const t = useTranslations("site");
  return (
    <article className="border-ink border-t-[5px] px-4 pt-4 pb-3">
      {children}
      <p className="mt-5 flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-rule border-t pt-2.5 text-sm">
        <span className="site-name inline-flex items-center gap-2 text-base">
          <StepMark className="size-5" />
          {t("name")}
        </span>
        <a href={href} className="icon-link">
          {more}
          <Icon name="outside" />
        </a>
      </p>
    </article>
  );
}

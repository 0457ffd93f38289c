import { useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";

type Props = {
  /** From the root of the site; the page itself is not among them. */
  steps: readonly { href: string; text: string }[];
  /** The page itself. */
  children: ReactNode;
};

export function Breadcrumb({ steps, children }: Props): ReactNode {
  const t = useTranslations("nav");
  return (
    <nav aria-label={t("path")} className="screen-only flex flex-wrap gap-x-2 pt-[18px] text-ink-3 text-sm">
      {steps.map(({ href, text }) => (
        <Fragment key={href}>
          <a href={href} className="inline-block min-h-[26px] py-0.5 text-ink-2">
            {text}
          </a>
          <span aria-hidden="true" className="py-0.5">
            /
          </span>
        </Fragment>
      ))}
      <span aria-current="page" className="py-0.5">
        {children}
      </span>
    </nav>
  );
}

import { useTranslations } from "next-intl";
import type { ReactElement } from "react";

type Props = { name: string; actions: readonly { href: string; text: string }[] };

/** What can begin from a record of a list. */
export function RecordWork({ name, actions }: Props): ReactElement {
  const t = useTranslations("desk.records");
  return (
    <ul
      aria-label={t("actions", { name })}
      className="flex flex-wrap content-start gap-x-5 gap-y-1 text-[0.9375rem] lg:justify-end"
    >
      {actions.map(({ href, text }) => (
        <li key={href}>
          <a className="inline-block py-1" href={href}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}

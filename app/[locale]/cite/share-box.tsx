import { useTranslations } from "next-intl";
import type { ReactElement } from "react";

type Props = { address: string; title: string };

/** The address to share, and plain links to where it is shared: nobody is told that this page was read. */
export function ShareBox({ address, title }: Props): ReactElement {
  const t = useTranslations("share");
  const [url, text, both] = [address, title, `${title}\n${address}`].map(encodeURIComponent);
  const ways = [
    { name: "Telegram", href: `https://t.me/share/url?url=${url}&text=${text}` },
    { name: "WhatsApp", href: `https://wa.me/?text=${both}` },
    { name: t("mail"), href: `mailto:?subject=${text}&body=${both}` },
  ];
  return (
    <section aria-labelledby="address" className="screen-only mb-8 border-ink border-t-2 pt-2.5 text-[0.9375rem]">
      <h2 id="address" className="mb-2 font-semibold">
        {t("title")}
      </h2>
      <input className="field data text-sm" readOnly value={address} aria-label={t("address")} />
      <ul className="mt-2 flex flex-wrap gap-x-5">
        {ways.map(({ name, href }) => (
          <li key={name}>
            <a href={href} rel="external noreferrer nofollow" className="inline-block py-1 text-sm">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

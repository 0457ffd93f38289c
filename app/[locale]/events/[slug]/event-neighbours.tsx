import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { Icon } from "@/components/icon.tsx";
import { PartialDate } from "@/components/partial-date.tsx";
import { Wording } from "@/components/wording.tsx";
import { addressOf } from "@/lib/addresses.ts";
import type { EventRef } from "@/lib/views/event.ts";

type Props = { earlier: EventRef | null; later: EventRef | null };

/** The events before and after this one in time. */
export function EventNeighbours({ earlier, later }: Props): ReactElement | null {
  const t = useTranslations("eventPage");
  if (!earlier && !later) return null;
  return (
    <nav
      aria-label={t("neighbours")}
      className="screen-only mt-12 grid gap-x-8 gap-y-5 border-ink border-t-2 py-[18px] md:grid-cols-2"
    >
      {earlier && <Neighbour event={earlier} label={t("earlier")} side="left" />}
      {later && <Neighbour event={later} label={t("later")} side="right" />}
    </nav>
  );
}

function Neighbour({ event, label, side }: { event: EventRef; label: string; side: "left" | "right" }): ReactElement {
  const locale = useLocale();
  return (
    <div className={side === "right" ? "md:col-start-2 md:text-end" : ""}>
      <p
        className={`flex items-center gap-1.5 font-semibold text-ink-2 text-sm ${side === "right" ? "md:justify-end" : ""}`}
      >
        {side === "left" && <Icon name="left" />}
        {label}
        {side === "right" && <Icon name="right" />}
      </p>
      <a
        rel={side === "left" ? "prev" : "next"}
        href={addressOf.event(locale, event.slug)}
        className="name-link list-name mt-1 inline-block"
      >
        <Wording wording={event.title} />
      </a>
      <p className="small mt-1 text-ink-2">
        <PartialDate date={event.date} />
      </p>
    </div>
  );
}

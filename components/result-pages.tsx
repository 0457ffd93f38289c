import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

type Props = {
  /** What the links page through. */
  label: string;
  /** Each with its address; null at an end of the list. */
  older: { href: string; text: string } | null;
  newer: { href: string; text: string } | null;
  /** Which part is shown. */
  children?: ReactNode;
};

/** The way to the pages beside this one; there are no page numbers, for the list grows at its head. */
export function ResultPages({ label, older, newer, children }: Props): ReactNode {
  return (
    <nav
      aria-label={label}
      className="screen-only flex flex-wrap items-center justify-between gap-4 border-ink border-t-2 py-[18px]"
    >
      {children && <p className="small data text-ink-2">{children}</p>}
      <span className="flex flex-wrap gap-2">
        {newer && (
          <a href={newer.href} rel="prev" className="button button-secondary">
            <Icon name="left" />
            {newer.text}
          </a>
        )}
        {older && (
          <a href={older.href} rel="next" className="button button-secondary">
            {older.text}
            <Icon name="right" />
          </a>
        )}
      </span>
    </nav>
  );
}

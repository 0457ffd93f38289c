import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

type Props = {
  /** What the links page through. */
  label: string;
  /** Further along the list, in its own order, and back to its head: each with its address; null at an end. */
  onward: { href: string; text: string } | null;
  back: { href: string; text: string } | null;
  /** Which part is shown. */
  children?: ReactNode;
};

/** The way to the pages beside this one; there are no page numbers, for the list grows at its head. */
export function ResultPages({ label, onward, back, children }: Props): ReactNode {
  return (
    <nav
      aria-label={label}
      className="screen-only flex flex-wrap items-center justify-between gap-4 border-ink border-t-2 py-[18px]"
    >
      {children && <p className="small data text-ink-2">{children}</p>}
      <span className="flex flex-wrap gap-2">
        {back && (
          <a href={back.href} rel="prev" className="button button-secondary">
            <Icon name="left" />
            {back.text}
          </a>
        )}
        {onward && (
          <a href={onward.href} rel="next" className="button button-secondary">
            {onward.text}
            <Icon name="right" />
          </a>
        )}
      </span>
    </nav>
  );
}

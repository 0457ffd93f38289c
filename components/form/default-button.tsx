import type { ReactNode } from "react";

/** The first button of a form is the one that Enter presses: this one, which only saves, and never one that removes. */
export function DefaultButton({ label }: { label: string }): ReactNode {
  return (
    <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true">
      {label}
    </button>
  );
}

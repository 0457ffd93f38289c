import type { ReactNode } from "react";

/** The mark of the record: three steps of a count. */
export function StepMark({ className = "" }: { className?: string }): ReactNode {
  return (
    <svg viewBox="0 0 26 26" aria-hidden="true" className={`size-[22px] flex-none md:size-[26px] ${className}`}>
      <path fill="currentColor" d="M0 17h8v9H0zM9 9h8v17H9zM18 0h8v26h-8z" />
    </svg>
  );
}

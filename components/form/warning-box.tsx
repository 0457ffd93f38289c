import type { ReactNode } from "react";
import { Icon } from "../icon.tsx";

type Props = { id: string; title: string; children: ReactNode; actions?: ReactNode };

/** Something that a person must decide; it never blocks what they are doing. */
export function WarningBox({ id, title, children, actions }: Props): ReactNode {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be one more part of the form around it.
    <div className="warning-box" role="group" aria-labelledby={id}>
      <p id={id} className="warning-title">
        <Icon name="warning" />
        {title}
      </p>
      {children}
      {actions && <div className="mt-3 flex flex-wrap items-center gap-2">{actions}</div>}
    </div>
  );
}

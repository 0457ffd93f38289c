"use client";

// It takes the focus when it appears, which a browser does by itself only where scripts are off.

import { type ReactNode, useEffect, useId, useRef } from "react";

export type FormError = { id: string; text: string };

type Props = {
  /** Where a page leads to it. */
  id?: string;
  title: string;
  errors: readonly FormError[];
  /** What is wrong with no field of the form. */
  children?: ReactNode;
};

/** Everything that keeps a form from being accepted, each with a link to its field, in the words that stand there. */
export function ErrorSummary({ id, title, errors, children }: Props): ReactNode {
  const head = useId();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} className="error-summary" id={id} role="alert" tabIndex={-1} aria-labelledby={head}>
      <h2 id={head}>{title}</h2>
      {errors.length > 0 && (
        <ul>
          {errors.map(({ id: field, text }) => (
            <li key={`${field} ${text}`}>
              <a href={`#${field}`}>{text}</a>
            </li>
          ))}
        </ul>
      )}
      {children}
    </div>
  );
}

"use client";

// It takes the focus when it appears, which a browser does by itself only where scripts are off.

import { type ReactNode, useEffect, useRef } from "react";

export type FormError = { id: string; text: string };

type Props = {
  title: string;
  errors: readonly FormError[];
  /** What is wrong with no field of the form. */
  children?: ReactNode;
};

/** Everything that keeps a form from being accepted, each with a link to its field, in the words that stand there. */
export function ErrorSummary({ title, errors, children }: Props): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div
      ref={box}
      className="error-summary"
      id="error-summary"
      role="alert"
      tabIndex={-1}
      aria-labelledby="error-summary-title"
    >
      <h2 id="error-summary-title">{title}</h2>
      {errors.length > 0 && (
        <ul>
          {errors.map(({ id, text }) => (
            <li key={`${id} ${text}`}>
              <a href={`#${id}`}>{text}</a>
            </li>
          ))}
        </ul>
      )}
      {children}
    </div>
  );
}

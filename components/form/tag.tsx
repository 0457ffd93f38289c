import type { ReactNode } from "react";

type Tone = "plain" | "draft" | "ok" | "warning" | "error";

const TONES: Record<Tone, string> = {
  plain: "tag",
  draft: "tag tag-draft",
  ok: "tag tag-ok",
  warning: "tag tag-warning",
  error: "tag tag-error",
};

/** How far a piece of work is. Never a link. */
export function Tag({ tone = "plain", children }: { tone?: Tone; children: ReactNode }): ReactNode {
  return <span className={TONES[tone]}>{children}</span>;
}

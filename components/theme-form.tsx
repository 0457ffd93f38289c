import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { THEMES, type Theme } from "@/lib/theme.ts";

/** Chooses between the look of the system, light and dark. The process answers it and remembers the choice. */
export function ThemeForm({ theme }: { theme: Theme | undefined }): ReactNode {
  const t = useTranslations("footer.theme");
  return (
    <form method="post" action="/theme" aria-labelledby="theme">
      <h2 id="theme" className="mb-1.5 font-semibold text-ink">
        {t("title")}
      </h2>
      <div className="choice bg-paper">
        {(["system", ...THEMES] as const).map((look) => (
          <button key={look} type="submit" name="theme" value={look} aria-pressed={look === (theme ?? "system")}>
            {t(look)}
          </button>
        ))}
      </div>
    </form>
  );
}

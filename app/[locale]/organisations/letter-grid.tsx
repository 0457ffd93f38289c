import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { DirectoryPage } from "@/lib/views/directory.ts";

type Props = {
  letters: DirectoryPage["letters"];
  /** The letter that the list is narrowed to. */
  current: string | null;
  /** The list narrowed to a letter; to the current one again: the list without it. */
  hrefOf: (letter: string) => string;
};

/** As many columns as leave the fewest holes: 17 × 2 for 33 letters, 14 × 3 for 42, 13 × 2 for 26, and their guests. */
const COLUMNS: [cells: number, columns: string][] = [
  [26, "md:grid-cols-[repeat(13,minmax(0,1fr))]"],
  [30, "md:grid-cols-[repeat(15,minmax(0,1fr))]"],
  [34, "md:grid-cols-[repeat(17,minmax(0,1fr))]"],
  [36, "md:grid-cols-[repeat(18,minmax(0,1fr))]"],
  [42, "md:grid-cols-[repeat(14,minmax(0,1fr))]"],
  [45, "md:grid-cols-[repeat(15,minmax(0,1fr))]"],
];
const CELL = "grid h-[38px] place-items-center border-rule border-r border-b no-underline";

export function LetterGrid({ letters, current, hrefOf }: Props): ReactNode {
  const t = useTranslations("directory");
  const cells = letters.reduce((sum, { letter }) => sum + widthOf(letter), 0);
  const columns = COLUMNS.find(([most]) => cells <= most)?.[1] ?? "";
  return (
    <nav
      aria-label={t("letters")}
      className={`mb-2 grid grid-cols-[repeat(10,minmax(0,1fr))] border-rule border-t border-l font-medium font-serif text-[1.0625rem] leading-none print:hidden ${columns}`}
    >
      {letters.map(({ letter, organisations }) => {
        const width = widthOf(letter) > 1 ? "col-span-2" : "";
        const name = `${nameOf(letter, t)}: ${organisations ? t("lettersFound", { count: organisations }) : t("lettersNone")}`;
        if (organisations === 0 && letter !== current) {
          return (
            <span key={letter} className={`${CELL} ${width} bg-paper-2 text-ink-3`}>
              <span aria-hidden="true">{letter}</span>
              <span className="sr-only">{name}</span>
            </span>
          );
        }
        const chosen = letter === current;
        return (
          <a
            key={letter}
            href={hrefOf(letter)}
            aria-label={name}
            aria-current={chosen ? "true" : undefined}
            className={`${CELL} ${width} font-semibold ${chosen ? "bg-ink text-paper hover:text-paper" : "text-accent hover:bg-accent-tint"}`}
          >
            {letter}
          </a>
        );
      })}
    </nav>
  );
}

function widthOf(letter: string): number {
  return letter.length > 1 ? 2 : 1;
}

/** What the sign in the cell stands for; its letter comes first, as somebody who speaks to the page will say it. */
function nameOf(letter: string, t: ReturnType<typeof useTranslations<"directory">>): string {
  if (letter === "#") return `${letter} ${t("otherSigns")}`;
  if (letter === "A–Z") return `${letter} ${t("latin")}`;
  return letter.length > 1 ? `${letter} ${t("cyrillic")}` : letter;
}

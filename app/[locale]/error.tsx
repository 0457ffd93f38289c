// The browser draws this page too: Next hands the fault to a client component.
"use client";

import { useParams } from "next/navigation";
import type { ReactElement } from "react";
import { DEFAULT_LOCALE, isLocale, type Locale } from "@/lib/locale.ts";

/** The client has no messages: these are all the words it needs. */
const WORDS: Record<Locale, { code: string; title: string; text: string; again: string }> = {
  ru: {
    code: "Ошибка 500",
    title: "Страницу не удалось показать",
    text: "С записью всё в порядке: не получилось собрать эту страницу. Попробуйте открыть её ещё раз.",
    again: "Открыть ещё раз",
  },
  kk: {
    code: "500 қатесі",
    title: "Бетті көрсету мүмкін болмады",
    text: "Жазбаның өзі орнында: тек осы бетті құрастыру мүмкін болмады. Оны қайта ашып көріңіз.",
    again: "Қайта ашу",
  },
  en: {
    code: "Error 500",
    title: "This page could not be shown",
    text: "The record itself is safe: this page could not be put together. Please try to open it again.",
    again: "Open again",
  },
};

export default function PageFault({ reset }: { reset: () => void }): ReactElement {
  const { locale } = useParams();
  const words = WORDS[isLocale(locale) ? locale : DEFAULT_LOCALE];
  return (
    <main id="main" className="wrap border-ink border-t-[5px] pt-14 pb-6">
      <p className="mb-1 font-semibold text-ink-2 text-sm">{words.code}</p>
      <h1 className="h1">{words.title}</h1>
      <p className="lede mt-4 max-w-[32em]">{words.text}</p>
      <p className="mt-8">
        <button className="button" type="button" onClick={reset}>
          {words.again}
        </button>
      </p>
    </main>
  );
}

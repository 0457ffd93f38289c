import type { Locale } from "@/lib/locale.ts";

/** A record as the list under a field offers it; `hit` marks the words that were looked for. */
export type Found = { id: number; name: { text: string; hit: boolean }[]; lang: Locale; detail: string };

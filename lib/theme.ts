export const THEMES = ["light", "dark"] as const;
/** The look that a reader has chosen; one who has chosen none has that of their system. */
export type Theme = (typeof THEMES)[number];

export function isTheme(value: unknown): value is Theme {
  return THEMES.some((theme) => theme === value);
}

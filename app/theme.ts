import { headers } from "next/headers";
import { ASKED_THEME } from "@/lib/asked-headers.ts";
import { isTheme, type Theme } from "@/lib/theme.ts";

/** The look that was asked for; undefined for that of the system. */
export async function askedTheme(): Promise<Theme | undefined> {
  const asked = (await headers()).get(ASKED_THEME);
  return isTheme(asked) ? asked : undefined;
}

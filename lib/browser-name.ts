import Bowser from "bowser";

/** What a browser calls itself, said shortly: "Chrome 153, Windows 10". What says nothing that is known stays as it is. */
export function browserName(userAgent: string): string {
  if (userAgent === "") return "";
  const { browser, os } = Bowser.parse(userAgent);
  if (!browser.name) return userAgent;
  const name = [browser.name, browser.version?.split(".")[0]].filter(Boolean).join(" ");
  const system = [os.name, os.versionName ?? os.version].filter(Boolean).join(" ");
  return [name, system].filter(Boolean).join(", ");
}

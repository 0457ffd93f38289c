import type { ReactNode } from "react";

/** The drawings of the record, 16 by 16, in the colour of the text beside them. */
const DRAWINGS = {
  menu: "M2 4h12M2 8h12M2 12h12",
  search: "M11.6 7a4.6 4.6 0 1 1-9.2 0 4.6 4.6 0 0 1 9.2 0m-1.1 3.5 4 4",
  link: "M6.5 9.5 9.5 6.5M7 4.5 9 2.5a3 3 0 0 1 4.5 4.5l-2 2M9 11.5l-2 2A3 3 0 0 1 2.5 9l2-2",
  copy: "M2 3h12v3H2zM3 6v8h10V6M6.5 9h3",
  outside: "M6 3H3v10h10v-3M9 3h4v4M13 3 7.5 8.5",
  download: "M8 2.5v8M4.5 7 8 10.5 11.5 7M3 13.5h10",
  feed: "M3 8a5 5 0 0 1 5 5M3 3.5A9.5 9.5 0 0 1 12.5 13M4.2 12.4a.6.6 0 1 1-1.2 0 .6.6 0 0 1 1.2 0",
  left: "M13 8H3M7 4 3 8l4 4",
  right: "M3 8h10M9 4l4 4-4 4",
  cross: "m3.5 3.5 9 9M12.5 3.5l-9 9",
  check: "m2.5 8.5 3.5 3.5 7.5-8",
  plus: "M8 3v10M3 8h10",
  warning: "M8 2 15 14H1zM8 6.5V10M8 11.8v.2",
  circle: "M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0",
  unequal: "M2.5 6h11M2.5 10h11M11 2.5 5 13.5",
} as const;

export type IconName = keyof typeof DRAWINGS;

export function Icon({ name }: { name: IconName }): ReactNode {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={DRAWINGS[name]} />
    </svg>
  );
}

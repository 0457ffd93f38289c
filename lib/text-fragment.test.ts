import { expect, it } from "vitest";
import { textFragment } from "./text-fragment.ts";

it("leads to a few words whole, to many by their first and last, and writes signs that have a sense there apart", () => {
  expect(textFragment("https://a.example/x#y", "одно, два-три")).toBe(
    `https://a.example/x#:~:text=${encodeURIComponent("одно, ")}${encodeURIComponent("два")}%2D${encodeURIComponent("три")}`,
  );
  expect(textFragment("https://a.example", "1 2 3 4 5 6 7 8 9")).toBe(
    "https://a.example#:~:text=1%202%203%204,6%207%208%209",
  );
});

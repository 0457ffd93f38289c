import fc from "fast-check";
import { expect, test } from "vitest";
import { isReadable } from "./sent-form.ts";

const CALL = { "next-action": `60${"0".repeat(40)}` };

async function formOf(fields: Record<string, string>): Promise<[string, Buffer]> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const sent = new Response(form);
  return [sent.headers.get("content-type") ?? "", Buffer.from(await sent.arrayBuffer())];
}

async function isCall(root: string): Promise<boolean> {
  const [type, body] = await formOf({ "1_name": "Анна", "0": root });
  return isReadable({ ...CALL, "content-type": type }, body);
}

test("a form alone or after any plain state is a call of ours", async () => {
  expect(await isCall('["$K1"]')).toBe(true);
  const words = fc.string().map((text) => (text.startsWith("$") ? `$${text}` : text));
  const states = fc.dictionary(
    fc.string().filter((key) => key !== "__proto__"),
    fc.oneof(words, fc.integer(), fc.boolean(), fc.constantFrom(null, "$undefined"), fc.array(words)),
  );
  await fc.assert(
    fc.asyncProperty(states, async (state) => {
      expect(await isCall(JSON.stringify([state, "$K1"]))).toBe(true);
    }),
  );
});

test.each([
  "",
  "{",
  "5",
  "[]",
  '["form"]',
  '["$K1","$K1"]',
  '[null,"$K1"]',
  '[[],"$K1"]',
  '["$1","$K1"]',
  '[{},{},"$K1"]',
  '[{},"$K1",{}]',
  '[{"then":"$1:__proto__:then"},"$K1"]',
  '[{"deep":[{"er":"$@2"}]},"$K1"]',
  '[{"__proto__":{"sent":1}},"$K1"]',
])("%s is not", async (root) => {
  expect(await isCall(root)).toBe(false);
});

test.each(["\u0000", "a\u0007b", "a\nb", "a".repeat(1_001)])("a field whose name is %j is of no form", async (name) => {
  const [type, body] = await formOf({ [name]: "слова", "0": '["$K1"]' });
  expect(await isReadable({ "content-type": type }, body)).toBe(false);
});

test("nothing is sent to an action that reads nothing, and to no other", async () => {
  const call = { "next-action": `00${"a".repeat(40)}`, "content-type": "text/plain;charset=UTF-8" };
  expect(await isReadable(call, Buffer.from("[]"))).toBe(true);
  expect(await isReadable(call, Buffer.from('["$1"]'))).toBe(false);
  expect(await isReadable({ ...call, ...CALL }, Buffer.from("[]"))).toBe(false);
});

test("parts that are cut off are no form, and a call is sent in parts", async () => {
  const [type, body] = await formOf({ text: "слова", "0": '["$K1"]' });
  expect(await isReadable({ "content-type": type }, body)).toBe(true);
  expect(await isReadable({ "content-type": type }, body.subarray(0, -20))).toBe(false);
  expect(await isReadable({ "content-type": "multipart/form-data" }, body)).toBe(false);
  expect(await isReadable({ "content-type": "text/plain" }, body)).toBe(true);
  expect(await isReadable({ ...CALL, "content-type": "text/plain" }, Buffer.from('["$K1"]'))).toBe(false);
});

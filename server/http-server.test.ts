import { once } from "node:events";
import { type AddressInfo, connect } from "node:net";
import { expect, test } from "vitest";
import { httpServer, listen } from "./http-server.ts";

const LARGE = Buffer.alloc(64 * 1024 * 1024, 97);

test("whoever asks for much and does not read is let go of", async () => {
  const broken: boolean[] = [];
  const server = httpServer((_, response) => {
    response.once("close", () => broken.push(!response.writableFinished));
    response.end(LARGE);
  }, 200);
  await listen(server, { port: 0, host: "127.0.0.1" });
  const { port } = server.address() as AddressInfo;
  const reader = connect(port, "127.0.0.1").pause();
  reader.write("GET / HTTP/1.1\r\nhost: x\r\n\r\n");
  const [response] = await once(server, "request").then(([, made]) => [made]);
  await once(response, "close");
  expect(broken).toEqual([true]);
  expect(server.timeout).toBe(200);
  reader.destroy();
  server.close();
});

test("a server has such a limit by itself, longer than a page may take", () => {
  expect(httpServer(() => undefined).timeout).toBeGreaterThan(30_000);
});

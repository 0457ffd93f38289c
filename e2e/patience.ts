import { connect, type Socket } from "node:net";

/** Connections that cost nothing to whoever holds them. */
export type Crowd = {
  /** Lets those who send a form letter by letter come to its end; the first line of each answer. */
  finish(): Promise<string[]>;
  leave(): void;
};

const CHOICE = "theme=dark";

/**
 * Connections that say nothing, that begin a head, that send a form letter by letter, and that ask for much and do not
 * read it. The letters go on until `finish`.
 */
export async function crowd(site: string): Promise<Crowd> {
  const { hostname, port, host } = new URL(site);
  const open = (words: string) =>
    new Promise<Socket>((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => socket.write(words, () => resolve(socket)));
      socket.once("error", reject);
    });
  const many = (number: number, words: string) => Promise.all(Array.from({ length: number }, () => open(words)));
  const head = (line: string, ...more: string[]) => [line, `host: ${host}`, ...more, "", ""].join("\r\n");
  const idle = await many(500, "");
  const beginning = await many(50, "POST /theme HTTP/1.1\r\nhost: x\r\ncontent-le");
  const form = [`origin: ${site}`, "content-type: application/x-www-form-urlencoded", "connection: close"];
  const typing = await many(50, head("POST /theme HTTP/1.1", `content-length: ${CHOICE.length}`, ...form));
  const deaf = await many(50, head("GET /ru HTTP/1.1").repeat(40));
  const all = [...idle, ...beginning, ...typing, ...deaf];
  for (const socket of all) socket.on("error", () => undefined);
  for (const socket of deaf) socket.pause();
  for (const socket of typing) socket.write(CHOICE.slice(0, 1));
  return {
    finish: () => Promise.all(typing.map(sayTheRest)),
    leave: () => all.forEach((socket) => void socket.destroy()),
  };
}

/** A letter in each turn of the loop; tells the first line of the answer. */
async function sayTheRest(socket: Socket): Promise<string> {
  const answer = new Promise<string>((resolve) => socket.once("data", (bytes) => resolve(String(bytes))));
  for (const letter of CHOICE.slice(1)) {
    socket.write(letter);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return (await answer).split("\r\n")[0] ?? "";
}

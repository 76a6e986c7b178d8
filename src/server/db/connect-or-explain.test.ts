import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { connectOrExplain } from "./connect-or-explain.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

test("a good address connects", async () => {
  const client = await connectOrExplain(database.adminUrl);
  expect((await client.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
  await client.end();
});

test.each([
  ["a wrong password", { password: "guess" }, "wrong user or password"],
  ["a database that is not there", { pathname: "nowhere" }, "no database nowhere"],
  ["a host that nobody knows", { hostname: "nowhere.invalid" }, "nowhere.invalid"],
])("%s is named, with the way out", async (_what, change, words) => {
  const attempt = connectOrExplain(Object.assign(new URL(database.adminUrl), change).href);
  await expect(attempt).rejects.toThrow(words);
  await expect(attempt).rejects.toThrow("Correct DATABASE_URL");
});

test("a port where nothing listens is named", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");

  const attempt = connectOrExplain(`postgres://somebody@127.0.0.1:${port}/mingjing`);
  await expect(attempt).rejects.toThrow(`No PostgreSQL answers at 127.0.0.1:${port}`);
});

test("a PostgreSQL that is too old is refused by its number", async () => {
  const server = createServer(answerAsVersion13).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;

  await expect(connectOrExplain(`postgres://somebody@127.0.0.1:${port}/mingjing`)).rejects.toThrow(
    "DATABASE_URL names a PostgreSQL 13; Mingjing needs 15 to 18",
  );
  server.close();
});

/** Speaks just enough of PostgreSQL's protocol to be asked for its version. */
function answerAsVersion13(socket: Socket) {
  const ready = message("Z", "I");
  const column = ["major\0", int(0, 4), int(0, 2), int(23, 4), int(4, 2), int(-1, 4), int(0, 2)];
  const row = [int(1, 2), int(2, 4), "13"];
  socket.once("data", () => {
    socket.write(Buffer.concat([message("R", int(0, 4)), ready]));
    socket.once("data", () => {
      socket.write(
        Buffer.concat([
          message("T", int(1, 2), ...column),
          message("D", ...row),
          message("C", "SELECT 1\0"),
          ready,
        ]),
      );
    });
  });
}

function message(type: string, ...parts: (string | Buffer)[]) {
  const body = Buffer.concat(parts.map((part) => Buffer.from(part as string)));
  return Buffer.concat([Buffer.from(type), int(body.length + 4, 4), body]);
}

function int(value: number, bytes: number) {
  const buffer = Buffer.alloc(bytes);
  buffer.writeIntBE(value, 0, bytes);
  return buffer;
}

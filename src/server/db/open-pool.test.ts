import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { openPool } from "./open-pool.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

test("connections that the server cuts, idle or in use, are replaced and end nothing", async () => {
  const pool = openPool({ connectionString: database.appUrl, max: 2, application_name: "cut" });
  const inUse = await pool.connect();
  await pool.query("select 1");
  // Either connection hears of it on its own: the idle one is taken out, the one in use ends.
  const both = Promise.all([
    new Promise((resolve) => pool.once("remove", resolve)),
    new Promise((resolve) => inUse.once("end", resolve)),
  ]);

  await cutAll();
  await both;
  inUse.release(true);
  expect((await pool.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
  await pool.end();
});

async function cutAll() {
  const admin = new pg.Client(database.adminUrl);
  await admin.connect();
  await admin.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'cut'");
  await admin.end();
}

import pg from "pg";
import { expect, test } from "vitest";
import { freshDatabase } from "./database.ts";

test("a test's database is its own and the application's role is bound by row-level security", async () => {
  const [one, other] = await Promise.all([freshDatabase(), freshDatabase()]);
  const owner = new pg.Client(one.adminUrl);
  const app = new pg.Client(one.appUrl);
  await Promise.all([owner.connect(), app.connect()]);

  const insert =
    "insert into tenant (tenant_id, slug, name_zh, name_en, created_at) values (gen_random_uuid(), 'a-shop', '店', 'Shop', now())";
  await owner.query(insert);
  expect((await owner.query("select slug from tenant")).rows).toEqual([{ slug: "a-shop" }]);
  expect((await app.query("select slug from tenant")).rows).toEqual([]);
  await expect(app.query("create table mine (id int)")).rejects.toThrow("permission denied");

  await Promise.all([owner.end(), app.end()]);
  await Promise.all([one.drop(), other.drop()]);
});

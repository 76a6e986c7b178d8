import pg from "pg";
import { SUPERUSER } from "./create-cluster.ts";

/** The superuser's address of the database `mingjing`, which exists afterwards. */
export async function ensureMingjingDatabase(port: number, password: string): Promise<string> {
  const server = `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}`;
  const client = new pg.Client(`${server}/postgres`);
  await client.connect();
  try {
    const { rowCount } = await client.query("select from pg_database where datname = 'mingjing'");
    if (rowCount === 0) await client.query("create database mingjing");
  } finally {
    await client.end();
  }
  return `${server}/mingjing`;
}

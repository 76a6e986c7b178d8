import pg from "pg";

/**
 * A pool whose connections may be cut by the server at any time: the pool replaces them, and the query that needed one
 * reports what matters. Without a listener of its own, a cut connection would end the process.
 */
export function openPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(config);
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}

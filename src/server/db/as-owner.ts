import pg from "pg";

/**
 * One transaction as the owner of the tables, for what the application's role cannot do, such as making a tenant.
 * Row-level security binds the owner too: rows are seen and written within `tenantId` alone.
 */
export async function asOwner<Answer>(
  adminUrl: string,
  tenantId: string,
  work: (client: pg.Client) => Promise<Answer>,
): Promise<Answer> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query(`SET LOCAL app.tenant = '${tenantId}'`);
    const answer = await work(client);
    await client.query("COMMIT");
    return answer;
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    await client.end();
  }
}

export type OwnerClient = pg.Client;

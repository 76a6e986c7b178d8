import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";

export interface TestDatabase {
  /** The superuser: for looking behind the application's back. */
  adminUrl: string;
  /** mingjing_app, whom row-level security binds. */
  appUrl: string;
  /** mingjing_identity, who signs people in. */
  identityUrl: string;
  drop(): Promise<void>;
}

export const ROLE_PASSWORDS = { appPassword: "app-in-tests", identityPassword: "identity-in-tests" };

/** A database of one's own with all tables and no rows; one per test file is enough. */
export async function freshDatabase(): Promise<TestDatabase> {
  const template = new URL(inject("templateUrl"));
  const name = `test_${randomBytes(8).toString("hex")}`;
  await onServer(template, `create database ${name} template ${template.pathname.slice(1)}`);

  return {
    adminUrl: addressOf(template, name),
    appUrl: addressOf(template, name, "mingjing_app", ROLE_PASSWORDS.appPassword),
    identityUrl: addressOf(template, name, "mingjing_identity", ROLE_PASSWORDS.identityPassword),
    drop: () => onServer(template, `drop database ${name} with (force)`),
  };
}

async function onServer(template: URL, statement: string) {
  const client = new pg.Client(addressOf(template, "postgres"));
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function addressOf(server: URL, database: string, user = server.username, password = server.password) {
  return Object.assign(new URL(server), { pathname: database, username: user, password }).href;
}

import { SetUpProblem } from "../../set-up-problem.ts";
import { runAs, type SystemUser } from "./run-as.ts";

const USUAL_NAMES = ["mingjing", "postgres", "_postgres"];

/** PostgreSQL refuses to run as root, so root lends it a user without rights: one that exists, or a new one. */
export async function ensureSystemUser(): Promise<SystemUser> {
  for (const name of USUAL_NAMES) {
    const user = await findUser(name);
    if (user) return user;
  }
  return createUser("mingjing");
}

async function createUser(name: string): Promise<SystemUser> {
  const args = [
    "--system",
    "--user-group",
    "--no-create-home",
    "--home-dir",
    "/",
    "--shell",
    "/usr/sbin/nologin",
    name,
  ];
  const outcome = await runAs(undefined, "useradd", args).catch((error: Error) => ({
    output: error.message,
  }));
  const user = await findUser(name);
  if (!user) throw noUserFor(name, outcome.output);
  return user;
}

async function findUser(name: string): Promise<SystemUser | undefined> {
  const [uid, gid] = await Promise.all([
    runAs(undefined, "id", ["-u", name]),
    runAs(undefined, "id", ["-g", name]),
  ]);
  if (uid.code !== 0 || gid.code !== 0) return undefined;
  return { uid: Number(uid.output), gid: Number(gid.output) };
}

function noUserFor(name: string, reason: string) {
  return new SetUpProblem({
    zh: `PostgreSQL 不能以 root 身份运行，系统用户 ${name} 又无法创建（${reason}）。请改用普通用户运行，或先创建该用户，或用 DATABASE_URL 指定已有的 PostgreSQL。`,
    en: `PostgreSQL refuses to run as root, and the system user ${name} could not be created (${reason}). Run as an ordinary user, create that user yourself, or name a PostgreSQL of your own in DATABASE_URL.`,
  });
}

import type { Identity } from "../http/identity.ts";

export type SignIn = { email: string; name: string; passwordHash: string; tenantId: string; staffId: string };

/** Lets a member of staff sign in. There is no other way in: the sign-in library's own sign-up is shut. */
export async function addSignIn({ auth }: Identity, { passwordHash, ...person }: SignIn): Promise<void> {
  const { internalAdapter } = await auth.$context;
  const user = await internalAdapter.createUser(
    { ...person, emailVerified: true },
    { method: "email-password" },
  );
  await internalAdapter.linkAccount({
    userId: user.id,
    accountId: user.id,
    providerId: "credential",
    password: passwordHash,
  });
}

/** Slow on purpose (scrypt): once per password. */
export async function hashPassword({ auth }: Identity, password: string): Promise<string> {
  return (await auth.$context).password.hash(password);
}

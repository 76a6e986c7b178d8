import { betterAuth } from "better-auth";
import { twoFactor } from "better-auth/plugins";
import { openPool } from "../db/open-pool.ts";

export type Identity = ReturnType<typeof openIdentity>;

/**
 * Sign-in with password and TOTP. It works as the role mingjing_identity, which sees passwords and sessions and no complaint.
 * People are added by an administrator; there is no sign-up.
 */
export function openIdentity({
  identityUrl,
  secret,
  publicUrl,
}: {
  identityUrl: string;
  secret: string;
  publicUrl: string;
}) {
  const pool = openPool({
    connectionString: identityUrl,
    max: 4,
    options: "-c search_path=identity",
    application_name: "mingjing-identity",
  });
  const auth = betterAuth({
    appName: "Mingjing",
    database: pool,
    secret,
    baseURL: publicUrl,
    basePath: "/api/auth",
    trustedOrigins: (request) => sameHost(request, publicUrl),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 128 },
    user: {
      additionalFields: {
        tenantId: { type: "string", required: true, input: false },
        staffId: { type: "string", required: true, input: false },
      },
    },
    session: { expiresIn: 12 * 3600, updateAge: 3600 },
    rateLimit: {
      enabled: true,
      storage: "database",
      window: 60,
      max: 300,
      customRules: { "/sign-in/email": { window: 60, max: 10 } },
    },
    advanced: { cookiePrefix: "mingjing", useSecureCookies: publicUrl.startsWith("https:") },
    plugins: [twoFactor()],
    telemetry: { enabled: false },
    logger: { level: "error" },
  });
  return { auth, close: () => pool.end() };
}

// localhost and 127.0.0.1 are the same house on one's own machine; elsewhere only PUBLIC_URL counts.
function sameHost(request: Request | undefined, publicUrl: string): string[] {
  const { hostname, port } = new URL(publicUrl);
  if (hostname !== "localhost" && hostname !== "127.0.0.1") return [publicUrl];
  const asked = request ? new URL(request.url).port : port;
  return [port, asked].flatMap((each) => [`http://localhost:${each}`, `http://127.0.0.1:${each}`]);
}

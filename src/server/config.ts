import { join, resolve } from "node:path";
import { z } from "zod";

/** The only reader of the environment. Every setting is documented in docs/handbook/settings. */
const environment = z
  .object({
    PORT: z.coerce.number().int().min(0).max(65535).default(3150),
    HOST: z.string().min(1).default("127.0.0.1"),
    DATA_DIR: z.string().min(1).default("./data"),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
    MINGJING_SECRET: z.string().min(32).optional(),
    TIMESTAMP_URL: z.url({ protocol: /^https?$/ }).optional(),
    REQUESTS_PER_MINUTE: z.coerce.number().int().min(60).default(6_000),
    GATEWAY_TIMEOUT_SECONDS: z.coerce.number().min(0.1).max(60).default(10),
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    MAIL_FROM: z
      .string()
      .min(3)
      .max(320)
      .regex(/^[^\r\n]+@[^\r\n]+$/)
      .optional(),
    LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).optional(),
    LANG: z.string().default("zh_CN.UTF-8"),
  })
  .refine(({ SMTP_URL, MAIL_FROM }) => (SMTP_URL === undefined) === (MAIL_FROM === undefined), {
    error: "SMTP_URL and MAIL_FROM go together",
    path: ["MAIL_FROM"],
  });

export type Config = {
  port: number;
  host: string;
  dataDir: string;
  databaseUrl: string | undefined;
  publicUrl: string;
  secret: string | undefined;
  /** A time-stamp authority (RFC 3161) for the checkpoints. */
  timestampUrl: string | undefined;
  /** From one network address: a whole office may sit behind one. */
  requestsPerMinute: number;
  /** How long a gateway may take to answer; what comes later is asked for again. */
  gatewayTimeoutMs: number;
  /** The mail server that takes our mails, and whom they come from; without it no mail leaves the house. */
  mail: { url: string; from: string } | undefined;
  /** When nobody says: `up` is quiet, so that its greeting stays in sight; the single parts log every request. */
  logLevel: z.infer<typeof environment>["LOG_LEVEL"];
  terminalLanguage: "zh" | "en";
};

/** @throws ConfigError naming every wrong setting at once. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const result = environment.safeParse(withoutEmpty(env));
  if (!result.success)
    throw new ConfigError(result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`));

  const {
    PORT,
    HOST,
    DATA_DIR,
    DATABASE_URL,
    PUBLIC_URL,
    MINGJING_SECRET,
    TIMESTAMP_URL,
    REQUESTS_PER_MINUTE,
    GATEWAY_TIMEOUT_SECONDS,
    SMTP_URL,
    MAIL_FROM,
    LOG_LEVEL,
    LANG,
  } = result.data;
  return {
    port: PORT,
    host: HOST,
    dataDir: resolve(DATA_DIR),
    databaseUrl: DATABASE_URL,
    publicUrl: (PUBLIC_URL ?? `http://localhost:${PORT}`).replace(/\/$/, ""),
    secret: MINGJING_SECRET,
    timestampUrl: TIMESTAMP_URL,
    requestsPerMinute: REQUESTS_PER_MINUTE,
    gatewayTimeoutMs: GATEWAY_TIMEOUT_SECONDS * 1_000,
    mail: SMTP_URL && MAIL_FROM ? { url: SMTP_URL, from: MAIL_FROM } : undefined,
    logLevel: LOG_LEVEL,
    terminalLanguage: LANG.startsWith("en") || LANG.startsWith("C") || LANG.startsWith("POSIX") ? "en" : "zh",
  };
}

export class ConfigError extends Error {
  readonly problems: string[];

  constructor(problems: string[]) {
    super(`Wrong settings: ${problems.join("; ")}`);
    this.problems = problems;
  }
}

export function filesDir(config: Pick<Config, "dataDir">): string {
  return join(config.dataDir, "files");
}

/** Uploaded tables that wait for their import. */
export function importsDir(config: Pick<Config, "dataDir">): string {
  return join(config.dataDir, "imports");
}

function withoutEmpty(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
}

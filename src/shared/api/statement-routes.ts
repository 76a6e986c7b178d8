import { z } from "zod";
import { contract } from "./contract.ts";
import { id, moment, numberParam, person, version, words } from "./fields.ts";

/** Statements of an alert: drafted, approved by legal and by PR, used, withdrawn. */

const drafts = { who: "staff", permission: "statement.draft" } as const;
const number = z.object({ number: z.string().max(20) });
const one = number.extend({ statement: z.coerce.number().int().min(1).max(100_000) });
const receipt = z.object({ statement: z.int(), version: z.int() });
const texts = { zh: words(4_000), en: words(8_000).nullable().default(null) };

export const statementPurpose = z.enum(["reply", "notice", "public", "regulator"]);
export const statementLang = z.enum(["zh", "en"]);

const approval = z.object({ by: person, at: moment });
const upToFive = z.array(z.string()).max(5);
/** Who can still say each side's yes, by name; nobody who wrote any of it or said the other side's. */
export const mayClear = z.object({ legal: upToFive, pr: upToFive });

export const statementView = z
  .object({
    id,
    number: z.int(),
    purpose: statementPurpose,
    state: z.enum(["waiting", "cleared", "withdrawn"]),
    version: z.int(),
    zh: z.string(),
    en: z.string().nullable(),
    draftedBy: person,
    draftedAt: moment,
    legal: approval.nullable(),
    pr: approval.nullable(),
    withdrawn: approval.extend({ reason: z.string() }).nullable(),
    earlier: z.array(
      z.object({
        version: z.int(),
        zh: z.string(),
        draftedBy: person,
        draftedAt: moment,
        approvals: z.int(),
      }),
    ),
    uses: z.array(z.object({ path: z.string(), count: z.int(), lastAt: moment })),
    /** Of whoever looks: which yes they may say to this version. */
    may: z.array(z.enum(["legal", "pr"])),
    mayClear,
  })
  .meta({ id: "AlertStatement" });

export const statementRoutes = {
  listStatements: contract({
    method: "GET",
    path: "/api/alerts/:number/statements",
    tag: "alerts",
    summary: "Statements of an alert with their versions and approvals",
    access: { who: "staff", permission: "alert.read" },
    params: number,
    answer: z.object({ rows: z.array(statementView) }),
  }),
  draftStatement: contract({
    method: "POST",
    path: "/api/alerts/:number/statements",
    tag: "alerts",
    summary: "Draft a statement",
    access: drafts,
    params: number,
    body: z.object({ purpose: statementPurpose, ...texts }),
    answer: receipt,
  }),
  reviseStatement: contract({
    method: "POST",
    path: "/api/alerts/:number/statements/:statement/versions",
    tag: "alerts",
    summary: "Write a new version; it needs both approvals anew",
    access: drafts,
    params: one,
    body: z.object({ seenVersion: version, ...texts }),
    answer: receipt,
  }),
  approveStatementAsLegal: contract({
    method: "POST",
    path: "/api/alerts/:number/statements/:statement/legal-approval",
    tag: "alerts",
    summary: "Legal says yes to this very version",
    access: { who: "staff", permission: "statement.approve_legal" },
    params: one,
    body: z.object({ version }),
    answer: receipt,
  }),
  approveStatementAsPr: contract({
    method: "POST",
    path: "/api/alerts/:number/statements/:statement/pr-approval",
    tag: "alerts",
    summary: "PR says yes to this very version",
    access: { who: "staff", permission: "statement.approve_pr" },
    params: one,
    body: z.object({ version }),
    answer: receipt,
  }),
  withdrawStatement: contract({
    method: "POST",
    path: "/api/alerts/:number/statements/:statement/withdraw",
    tag: "alerts",
    summary: "It is not said any more, and why",
    access: drafts,
    params: one,
    body: z.object({ reason: words(400) }),
    answer: receipt,
  }),
  publishStatement: contract({
    method: "POST",
    path: "/api/alerts/:number/statements/:statement/publish",
    tag: "alerts",
    summary: "Record that the approved version was published",
    access: { who: "staff", permission: "statement.approve_pr" },
    params: one,
    body: z.object({ version, lang: statementLang }),
    answer: receipt,
  }),
  readAlertAnswer: contract({
    method: "GET",
    path: "/api/complaints/:number/alert-answer",
    tag: "alerts",
    summary: "What the complaint's alert says to customers, as approved by legal and PR",
    access: { who: "staff", permission: "complaint.read" },
    params: numberParam,
    answer: z.object({
      answer: z
        .object({
          alert: z.string(),
          statement: z.int(),
          version: z.int(),
          zh: z.string(),
          en: z.string().nullable(),
        })
        .nullable(),
    }),
  }),
} as const;

import { z } from "zod";
import { type Permission, permissions, type Role, roles } from "../roles.ts";
import { contract } from "./contract.ts";
import { amountMinor, id, idParam, moment, page, remedyKind, words } from "./fields.ts";

/** The house itself: who I am, people, grades and limits, keys, imports, taxonomy. */

const role = z.enum(roles as unknown as [Role, ...Role[]]);
const permission = z.enum(permissions as unknown as [Permission, ...Permission[]]);

export const department = z
  .object({ id, code: z.string(), nameZh: z.string(), nameEn: z.string() })
  .meta({ id: "Department" });
export const shop = z.object({ id, code: z.string(), name: z.string() }).meta({ id: "Shop" });
export const grade = z
  .object({
    code: z.string(),
    rank: z.int(),
    nameZh: z.string(),
    nameEn: z.string(),
    limits: z.array(z.object({ kind: remedyKind, limitMinor: amountMinor })),
    /** What a person of this grade may grant in a day and to one customer; null: no such bound. */
    allowance: z.object({
      dayMinor: amountMinor.nullable(),
      customerMinor: amountMinor.nullable(),
      customerDays: z.int(),
    }),
  })
  .meta({ id: "Grade" });

export const me = z
  .object({
    id,
    name: z.string(),
    email: z.string(),
    role,
    gradeCode: z.string(),
    departmentId: id.nullable(),
    permissions: z.array(permission),
    house: z.object({
      slug: z.string(),
      nameZh: z.string(),
      nameEn: z.string(),
      timeZone: z.string(),
      currency: z.string(),
    }),
    isTwoFactorOn: z.boolean(),
  })
  .meta({ id: "Me" });

export const staffRow = z
  .object({
    id,
    name: z.string(),
    email: z.string(),
    role,
    gradeCode: z.string(),
    department: department.nullable(),
    isActive: z.boolean(),
    version: z.int(),
    openComplaints: z.int(),
  })
  .meta({ id: "StaffRow" });

export const importKind = z.enum(["complaints", "orders"]);
export const importRun = z
  .object({
    id,
    kind: importKind,
    fileName: z.string(),
    isDryRun: z.boolean(),
    state: z.enum(["waiting", "running", "done", "failed", "cancelled"]),
    rowsTotal: z.int().nullable(),
    rowsDone: z.int(),
    rowsAdded: z.int(),
    rowsKnown: z.int(),
    rowsRefused: z.int(),
    failure: z.object({ zh: z.string(), en: z.string() }).nullable(),
    startedAt: moment,
    finishedAt: moment.nullable(),
  })
  .meta({ id: "ImportRun" });

export const columnMapping = z.record(z.string().max(60), z.string().max(200));

const staffFields = z.object({
  name: words(80),
  role,
  gradeCode: words(40),
  departmentId: id.nullable().default(null),
});

export const houseRoutes = {
  readMe: contract({
    method: "GET",
    path: "/api/me",
    tag: "people",
    summary: "Who is signed in and what they may do",
    access: { who: "signed_in" },
    answer: me,
  }),
  listStaff: contract({
    method: "GET",
    path: "/api/staff",
    tag: "people",
    summary: "Everybody in the house",
    access: { who: "staff", permission: "people.read" },
    query: page.extend({ q: z.string().trim().max(80).optional() }),
    answer: z.object({ rows: z.array(staffRow), next: z.string().nullable() }),
  }),
  addStaff: contract({
    method: "POST",
    path: "/api/staff",
    tag: "people",
    summary: "Add a person; they sign in with this password and change it",
    access: { who: "staff", permission: "people.manage" },
    body: staffFields.extend({ email: z.email().max(200), password: z.string().min(12).max(128) }),
    answer: staffRow,
  }),
  changeStaff: contract({
    method: "PATCH",
    path: "/api/staff/:id",
    tag: "people",
    summary: "Change role, grade or department, or let a person go",
    access: { who: "staff", permission: "people.manage" },
    params: idParam,
    body: staffFields.partial().extend({ version: z.int(), isActive: z.boolean().optional() }),
    answer: staffRow,
  }),
  readHouse: contract({
    method: "GET",
    path: "/api/house",
    tag: "people",
    summary: "Shops, departments, grades with limits, roles with permissions",
    access: { who: "staff", permission: "settings.read" },
    answer: z.object({
      shops: z.array(shop),
      departments: z.array(department),
      grades: z.array(grade),
      roles: z.array(z.object({ role, permissions: z.array(permission) })),
    }),
  }),
  changeLimit: contract({
    method: "POST",
    path: "/api/grades/:code/limits",
    tag: "people",
    summary: "Set what a grade may grant alone",
    access: { who: "staff", permission: "settings.manage" },
    params: z.object({ code: z.string().max(40) }),
    body: z.object({ kind: remedyKind, limitMinor: amountMinor.nullable() }),
    answer: grade,
  }),
  readTaxonomy: contract({
    method: "GET",
    path: "/api/taxonomy",
    tag: "taxonomy",
    summary: "The category tree and other terms, in both languages",
    access: {
      who: "public",
      because: "terms only, the same for everybody; the customers' pages show them too",
    },
    answer: z.object({
      categories: z.array(
        z.object({
          code: z.string(),
          zh: z.string(),
          en: z.string(),
          seconds: z.array(z.object({ code: z.string(), zh: z.string(), en: z.string() })),
        }),
      ),
      demands: z.array(z.object({ code: z.string(), zh: z.string(), en: z.string() })),
      severities: z.array(z.object({ code: z.string(), zh: z.string(), en: z.string() })),
    }),
  }),
  listKeys: contract({
    method: "GET",
    path: "/api/api-keys",
    tag: "people",
    summary: "API keys without their secrets",
    access: { who: "staff", permission: "settings.manage" },
    answer: z.object({
      rows: z.array(
        z.object({
          id,
          name: z.string(),
          scopes: z.array(permission),
          createdAt: moment,
          revokedAt: moment.nullable(),
        }),
      ),
    }),
  }),
  addKey: contract({
    method: "POST",
    path: "/api/api-keys",
    tag: "people",
    summary: "Make a key; its secret is shown this once",
    access: { who: "staff", permission: "settings.manage" },
    body: z.object({ name: words(80), scopes: z.array(permission).min(1).max(10) }),
    answer: z.object({ id, name: z.string(), secret: z.string() }),
  }),
  revokeKey: contract({
    method: "POST",
    path: "/api/api-keys/:id/revoke",
    tag: "people",
    summary: "End a key at once",
    access: { who: "staff", permission: "settings.manage" },
    params: idParam,
    body: z.object({}),
    answer: z.object({ id }),
  }),
  previewImport: contract({
    method: "POST",
    path: "/api/imports/preview",
    tag: "imports",
    summary: "Read a file's head: columns, first rows, proposed mapping; the file is kept for the import",
    access: { who: "staff", permission: "complaint.import" },
    answer: z.object({
      fileId: z.string(),
      fileName: z.string(),
      kind: importKind,
      encoding: z.string(),
      columns: z.array(z.string()),
      sample: z.array(z.array(z.string())),
      mapping: columnMapping,
      fields: z.array(
        z.object({ field: z.string(), zh: z.string(), en: z.string(), isRequired: z.boolean() }),
      ),
    }),
    form: "multipart",
  }),
  startImport: contract({
    method: "POST",
    path: "/api/imports",
    tag: "imports",
    summary: "Import a previewed file, or try it without writing (dry run)",
    access: { who: "staff", permission: "complaint.import" },
    body: z.object({
      kind: importKind,
      fileId: z.string().max(100),
      mapping: columnMapping,
      isDryRun: z.boolean(),
      shopId: id.optional(),
    }),
    answer: importRun,
  }),
  listImports: contract({
    method: "GET",
    path: "/api/imports",
    tag: "imports",
    summary: "Imports, newest first",
    access: { who: "staff", permission: "complaint.import" },
    query: page,
    answer: z.object({ rows: z.array(importRun), next: z.string().nullable() }),
  }),
  readImport: contract({
    method: "GET",
    path: "/api/imports/:id",
    tag: "imports",
    summary: "How far an import is",
    access: { who: "staff", permission: "complaint.import" },
    params: idParam,
    answer: importRun,
  }),
  readImportErrors: contract({
    method: "GET",
    path: "/api/imports/:id/errors.csv",
    tag: "imports",
    summary: "The refused rows with reasons, as a CSV that Excel opens",
    access: { who: "staff", permission: "complaint.import" },
    params: idParam,
    answer: z.any(),
    form: "file",
  }),
  cancelImport: contract({
    method: "POST",
    path: "/api/imports/:id/cancel",
    tag: "imports",
    summary: "Stop an import; what is in stays, and the same file goes on from there",
    access: { who: "staff", permission: "complaint.import" },
    params: idParam,
    body: z.object({}),
    answer: importRun,
  }),
} as const;

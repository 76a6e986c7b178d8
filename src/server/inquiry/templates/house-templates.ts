import type { Selectable } from "kysely";
import type { FormField, RequestTemplate } from "../../../shared/api/inquiry-fields.ts";
import type { Tx } from "../../db/database.ts";
import type { RequestTemplate as TemplateTable } from "../../db/tables.gen.ts";
import { NotFound } from "../../refusals.ts";
import { packTemplates } from "./pack-templates.ts";

/** The house's templates as they stand: its own newest versions before the product's, for departments it has. */
export async function houseTemplates(tx: Tx): Promise<RequestTemplate[]> {
  const own = newestOfEach(await ownVersions(tx));
  const codes = new Set(own.map(({ code }) => code));
  const departments = await tx.selectFrom("department").select("code").execute();
  return [...packTemplates().filter(({ code }) => !codes.has(code)), ...own]
    .filter(({ departmentCode }) => departments.some(({ code }) => code === departmentCode))
    .sort((a, b) => a.departmentCode.localeCompare(b.departmentCode) || a.code.localeCompare(b.code));
}

/** All versions of one template, the newest first. */
export async function templateVersions(tx: Tx, code: string): Promise<RequestTemplate[]> {
  const own = await ownVersions(tx, code);
  return [...own, ...packTemplates().filter((template) => template.code === code)];
}

/** The template in force by its code. @throws NotFound when there is none, or none any more. */
export async function templateInForce(tx: Tx, code: string): Promise<RequestTemplate> {
  const [newest] = await templateVersions(tx, code);
  if (newest?.isActive) return newest;
  throw new NotFound("template_not_found", {
    zh: "没有找到这个协查模板，可能已停用，请重新选择。",
    en: "There is no such request template, or it is no longer used. Please choose another.",
  });
}

async function ownVersions(tx: Tx, code?: string): Promise<RequestTemplate[]> {
  let versions = tx
    .selectFrom("request_template")
    .innerJoin("staff", "staff.id", "request_template.made_by")
    .selectAll("request_template")
    .select("staff.name as maker");
  if (code) versions = versions.where("code", "=", code);
  const found = await versions
    .orderBy("code")
    .orderBy("request_template.version", "desc")
    .limit(1_000)
    .execute();
  return found.map(templateOf);
}

function newestOfEach(versions: RequestTemplate[]): RequestTemplate[] {
  return versions.filter(({ code }, index) => versions.findIndex((other) => other.code === code) === index);
}

function templateOf(row: Selectable<TemplateTable> & { maker: string }): RequestTemplate {
  return {
    code: row.code,
    version: row.version,
    departmentCode: row.department_code,
    title: { zh: row.title_zh, en: row.title_en },
    question: { zh: row.question_zh, en: row.question_en },
    dueHours: Number(row.due_hours),
    fields: row.fields as FormField[],
    evidence: row.evidence as RequestTemplate["evidence"],
    isActive: row.is_active,
    madeBy: { id: row.made_by, name: row.maker },
    madeAt: row.made_at.toISOString(),
  };
}

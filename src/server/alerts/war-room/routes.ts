import type { Role } from "../../../shared/roles.ts";
import { roleMay } from "../../../shared/roles.ts";
import { type Tx, withTenant } from "../../db/database.ts";
import type { Handlers } from "../../http/handlers.ts";
import { noteAuthority } from "./board/authorities.ts";
import { tickCheck } from "./board/checks.ts";
import { writeEntry } from "./board/entries.ts";
import { addFact } from "./board/facts.ts";
import { finishTask, setTask } from "./board/tasks.ts";
import { answerHandover, offerHandover, takeLead } from "./leading/lead.ts";
import { readAlertPicture } from "./read-picture.ts";
import { alertByNumber, readWarRoom } from "./read-room.ts";
import { sendAlertRecord } from "./review/alert-record.ts";
import { finishMeasure, setMeasure, writeReview } from "./review/review.ts";
import { approveStatement } from "./statements/approve-statement.ts";
import { listStatements, readAlertAnswer } from "./statements/list-statements.ts";
import { publishStatement } from "./statements/use-statement.ts";
import { draftStatement, reviseStatement, withdrawStatement } from "./statements/write-statement.ts";

export function warRoomHandlers() {
  return {
    readWarRoom: ({ actor, params }) =>
      withTenant(actor.tenantId, (tx) => readWarRoom(tx, actor, params.number)),
    readAlertPicture: ({ actor, params }) =>
      withTenant(actor.tenantId, (tx) => readAlertPicture(tx, params.number)),
    listLeaders: ({ actor }) => withTenant(actor.tenantId, listPeople),
    addFact: ({ actor, params, body }) => addFact(actor, params.number, body),
    setTask: ({ actor, params, body }) => setTask(actor, params.number, body),
    finishTask: ({ actor, params, body }) => finishTask(actor, params.number, params.id, body),
    writeEntry: ({ actor, params, body }) => writeEntry(actor, params.number, body),
    tickCheck: ({ actor, params, body }) => tickCheck(actor, params.number, params.code, body),
    noteAuthority: ({ actor, params, body }) => noteAuthority(actor, params.number, body),
    takeLead: ({ actor, params }) => takeLead(actor, params.number),
    offerHandover: ({ actor, params, body }) => offerHandover(actor, params.number, body),
    answerHandover: ({ actor, params, body }) => answerHandover(actor, params.number, params.id, body),
    writeReview: ({ actor, params, body }) => writeReview(actor, params.number, body),
    setMeasure: ({ actor, params, body }) => setMeasure(actor, params.number, body),
    finishMeasure: ({ actor, params, body }) => finishMeasure(actor, params.number, params.id, body),
    downloadAlertRecord: ({ actor, params, query, reply }) =>
      sendAlertRecord(reply, actor, params.number, query.lang === "en" ? "en" : "zh-CN"),
    listStatements: ({ actor, params }) =>
      withTenant(actor.tenantId, async (tx) => {
        const alert = await alertByNumber(tx, params.number);
        return { rows: await listStatements(tx, actor, alert.id) };
      }),
    draftStatement: ({ actor, params, body }) => draftStatement(actor, params.number, body),
    reviseStatement: ({ actor, params, body }) =>
      reviseStatement(actor, params.number, params.statement, body),
    approveStatementAsLegal: ({ actor, params, body }) =>
      approveStatement(actor, params.number, params.statement, { ...body, side: "legal" }),
    approveStatementAsPr: ({ actor, params, body }) =>
      approveStatement(actor, params.number, params.statement, { ...body, side: "pr" }),
    withdrawStatement: ({ actor, params, body }) =>
      withdrawStatement(actor, params.number, params.statement, body.reason),
    publishStatement: ({ actor, params, body }) =>
      publishStatement(actor, params.number, params.statement, body),
    readAlertAnswer: ({ actor, params }) =>
      withTenant(actor.tenantId, (tx) => readAlertAnswer(tx, params.number)),
  } satisfies Partial<Handlers>;
}

/** Everybody who works here, with whether they may lead an alert. */
async function listPeople(tx: Tx) {
  const staff = await tx
    .selectFrom("staff")
    .select(["id", "name", "role"])
    .where("is_active", "=", true)
    .orderBy("name")
    .orderBy("id")
    .limit(500)
    .execute();
  return {
    rows: staff.map(({ id, name, role }) => ({ id, name, mayLead: roleMay(role as Role, "alert.lead") })),
  };
}

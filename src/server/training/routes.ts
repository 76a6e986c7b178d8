import { withTenant } from "../db/database.ts";
import type { Handlers } from "../http/handlers.ts";
import { revokeCertificate, signCertificate } from "./certificates/decide-certificate.ts";
import { listCertificates } from "./certificates/list-certificates.ts";
import { listMarks } from "./certificates/list-marks.ts";
import { listUncovered } from "./certificates/list-uncovered.ts";
import { overrideMark } from "./certificates/override-mark.ts";
import { readCaseMarks } from "./certificates/read-case-marks.ts";
import { listCourses, listQuizzes, listTeaching } from "./content/list-content.ts";
import { saveCourse } from "./content/save-course.ts";
import { saveMark } from "./content/save-mark.ts";
import { saveQuiz } from "./content/save-quiz.ts";
import { assignCourse } from "./courses/assign-course.ts";
import { listAudiences, saveAudience } from "./courses/audiences.ts";
import { listAssignments } from "./courses/list-assignments.ts";
import { readLesson } from "./courses/read-lesson.ts";
import { readMyCourse } from "./courses/read-my-course.ts";
import { readMyLearning } from "./courses/read-my-learning.ts";
import { readQuizFigures } from "./figures/read-quiz-figures.ts";
import { grantAttempt } from "./quiz/grant-attempt.ts";
import { listQuizResults } from "./quiz/list-results.ts";
import { readAttempt } from "./quiz/present-attempt.ts";
import { saveAnswer } from "./quiz/save-answer.ts";
import { startAttempt } from "./quiz/start-attempt.ts";
import { submitAttempt } from "./quiz/submit-attempt.ts";

export function trainingHandlers() {
  return {
    listCourses: ({ actor }) => withTenant(actor.tenantId, listCourses),
    saveCourse: ({ actor, body }) => saveCourse(actor, body),
    listQuizzes: ({ actor }) => withTenant(actor.tenantId, listQuizzes),
    saveQuiz: ({ actor, body }) => saveQuiz(actor, body),
    readQuizFigures: ({ actor, params }) =>
      withTenant(actor.tenantId, (tx) => readQuizFigures(tx, params.code)),
    listQuizResults: ({ actor, params, query }) =>
      withTenant(actor.tenantId, (tx) => listQuizResults(tx, params.code, query)),
    grantAttempt: ({ actor, params, body }) => grantAttempt(actor, params.code, body),
    listTeaching: ({ actor }) => withTenant(actor.tenantId, listTeaching),
    listAudiences: ({ actor }) => withTenant(actor.tenantId, listAudiences),
    saveAudience: ({ actor, body }) => saveAudience(actor, body),
    assignCourse: ({ actor, body }) => assignCourse(actor, body),
    listAssignments: ({ actor, query }) => withTenant(actor.tenantId, (tx) => listAssignments(tx, query)),
    readMyLearning: ({ actor }) => withTenant(actor.tenantId, (tx) => readMyLearning(tx, actor)),
    readMyCourse: ({ actor, params }) =>
      withTenant(actor.tenantId, (tx) => readMyCourse(tx, actor, params.id)),
    readLesson: ({ actor, params, body }) => readLesson(actor, params.id, body),
    startAttempt: ({ actor, body }) => startAttempt(actor, body),
    readAttempt: ({ actor, params }) => withTenant(actor.tenantId, (tx) => readAttempt(tx, actor, params.id)),
    saveAnswer: ({ actor, params, body }) => saveAnswer(actor, params.id, body),
    submitAttempt: ({ actor, params }) => submitAttempt(actor, params.id),
    listMarks: ({ actor }) => withTenant(actor.tenantId, listMarks),
    saveMark: ({ actor, body }) => saveMark(actor, body),
    listCertificates: ({ actor, query }) => withTenant(actor.tenantId, (tx) => listCertificates(tx, query)),
    signCertificate: ({ actor, params }) => signCertificate(actor, params.id),
    revokeCertificate: ({ actor, params, body }) => revokeCertificate(actor, params.id, body.reason),
    listUncovered: ({ actor, query }) => withTenant(actor.tenantId, (tx) => listUncovered(tx, query)),
    readCaseMarks: ({ actor, params }) =>
      withTenant(actor.tenantId, (tx) => readCaseMarks(tx, params.number)),
    overrideMark: ({ actor, params, body }) => overrideMark(actor, params.number, body),
  } satisfies Partial<Handlers>;
}

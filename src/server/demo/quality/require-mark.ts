import type { Staff } from "../../actor.ts";
import { withTenant } from "../../db/database.ts";
import { type Quiz, teachingPack } from "../../teaching/teaching-pack.ts";
import { signCertificate } from "../../training/certificates/decide-certificate.ts";
import { listCertificates } from "../../training/certificates/list-certificates.ts";
import { saveMark } from "../../training/content/save-mark.ts";
import { readAttempt } from "../../training/quiz/present-attempt.ts";
import { saveAnswer } from "../../training/quiz/save-answer.ts";
import { startAttempt } from "../../training/quiz/start-attempt.ts";
import { submitAttempt } from "../../training/quiz/submit-attempt.ts";

/** Critical cases ask for a mark from now on, and one colleague has earned it: whoever else is named is refused. */
export async function requireMark({
  trainer,
  certified,
}: {
  trainer: Staff;
  certified: Staff;
}): Promise<void> {
  const mark = teachingPack().marks.find(({ code }) => code === "severe-cases")!;
  await saveMark(trainer, {
    // The quiz alone: nobody in the demo sits through a course.
    mark: { ...mark, courseCode: null },
    need: { severities: ["critical"], categories: [], forRegulator: false },
    seenVersion: 0,
  });
  await passQuiz(certified, teachingPack().quizzes.find(({ code }) => code === mark.quizCode)!);
  const { rows } = await withTenant(trainer.tenantId, (tx) =>
    listCertificates(tx, { state: "waiting", limit: 10 }),
  );
  for (const { id } of rows) await signCertificate(trainer, id);
}

async function passQuiz(taker: Staff, quiz: Quiz): Promise<void> {
  const { id } = await startAttempt(taker, { quizCode: quiz.code });
  const { questions } = await withTenant(taker.tenantId, (tx) => readAttempt(tx, taker, id));
  for (const { code } of questions) {
    const chosen = quiz.questions.find((question) => question.code === code)!.right;
    await saveAnswer(taker, id, { questionCode: code, chosen });
  }
  await submitAttempt(taker, id);
}

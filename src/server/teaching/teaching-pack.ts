import { z } from "zod";
import { course, mark, quiz } from "../../shared/api/training-fields.ts";
import { packsFolder, readPack } from "../text/read-pack.ts";

export type Course = z.output<typeof course>;
export type Quiz = z.output<typeof quiz>;
export type Mark = z.output<typeof mark>;
export type TeachingPack = { courses: Course[]; quizzes: Quiz[]; marks: Mark[] };

const files = ["basics", "law", "calming", "safety"];
const marksOnly = z.strictObject({ marks: z.array(mark) });
const oneCourse = z.strictObject({ course, quiz });

let pack: TeachingPack | undefined;

/** What comes with the product: courses with their quizzes, and marks that no case asks for until a house says so. */
export function teachingPack(): TeachingPack {
  pack ??= loadTeachingPack(packsFolder);
  return pack;
}

export function loadTeachingPack(folder: string): TeachingPack {
  const parts = files.map((file) => readPack(oneCourse, folder, `training/${file}.yaml`));
  return {
    courses: parts.map((part) => part.course),
    quizzes: parts.map((part) => part.quiz),
    marks: readPack(marksOnly, folder, "training/marks.yaml").marks,
  };
}

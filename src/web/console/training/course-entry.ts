import type { KnownCourse } from "./training-queries.ts";

type Course = KnownCourse["course"];
type Lesson = Course["lessons"][number];

/** A course as a person types it: links are lines "中文 | English | /path". */
export type EnteredCourse = Omit<Course, "lessons" | "quizCode"> & {
  quizCode?: string;
  isUsed: boolean;
  lessons: (Omit<Lesson, "links"> & { links: string })[];
};

const words = { zh: "", en: "" };

export const emptyCourse: KnownCourse = {
  course: {
    code: "",
    title: words,
    about: words,
    quizCode: null,
    lessons: [{ title: words, body: words, links: [] }],
  },
  version: 0,
  isOwn: true,
  isUsed: true,
  assigned: 0,
  completed: 0,
  late: 0,
};

export function enteredCourse({ course, isUsed }: KnownCourse): EnteredCourse {
  return {
    ...course,
    isUsed,
    quizCode: course.quizCode ?? undefined,
    lessons: course.lessons.map((lesson) => ({
      ...lesson,
      links: lesson.links.map(({ label, path }) => `${label.zh} | ${label.en} | ${path}`).join("\n"),
    })),
  };
}

export function courseOf({ isUsed: _, quizCode, lessons, ...course }: EnteredCourse): Course {
  return {
    ...course,
    quizCode: quizCode ?? null,
    lessons: lessons.map((lesson) => ({ ...lesson, links: readLinks(lesson.links) ?? [] })),
  };
}

/** Null when a line lacks a part or does not lead within the house. */
export function readLinks(text = ""): Lesson["links"] | null {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const links = lines.map((line) => line.split("|").map((part) => part.trim()));
  if (!links.every(([zh, en, path, ...rest]) => zh && en && path?.startsWith("/") && rest.length === 0))
    return null;
  return links.map(([zh = "", en = "", path = ""]) => ({ label: { zh, en }, path }));
}

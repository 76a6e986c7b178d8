import { formatDeadline } from "../../shared/dates.ts";
import type { Complaint } from "../complaint/complaint.ts";

/** What the customer reads at once: number, next step, and an hour to count on. */
export function acknowledgementWords(
  complaint: Pick<Complaint, "number" | "language">,
  due: Date,
  now: Date,
  timeZone: string,
): string {
  if (complaint.language === "en") {
    const by = formatDeadline(due, now, { lang: "en", timeZone });
    return `We have received your complaint, number ${complaint.number}. ${nextStepWords("en")} You will hear from us ${by}.`;
  }
  const by = formatDeadline(due, now, { lang: "zh-CN", timeZone });
  return `我们已收到您的投诉，单号 ${complaint.number}。${nextStepWords("zh")}我们会在${by}回复您。`;
}

export function nextStepWords(language: "zh" | "en"): string {
  return language === "en"
    ? "Next, a colleague reads your case and confirms with you what happened and what you ask for."
    : "接下来，专员会查看您的情况，并与您确认问题和诉求。";
}

/** A complaint without a title is called by its first sentence. */
export function titleFrom(text: string): string {
  const [first = ""] = text.trim().split(/[\n。！？!?；;]/u, 1);
  const letters = [...(first.trim() || text.trim())];
  return letters.length > 40 ? `${letters.slice(0, 39).join("")}…` : letters.join("");
}

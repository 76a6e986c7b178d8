import type { ReportModel } from "../build-model.ts";
import type { ReportLang } from "../draw/layout.ts";

type Links = { pageUrl: string; stopUrl: string };

/** The mail itself: what is in short, where to read on, how to get no more. */
export function mailText(
  model: ReportModel,
  lang: ReportLang,
  { pageUrl, stopUrl }: Links,
): { subject: string; text: string } {
  const subject = `${model.house[lang]} ${model.title[lang]} ${model.period[lang]}`;
  const summary = model.sections[0]!.blocks.flatMap((block) =>
    block.kind === "paragraph" ? [block.text[lang]] : [],
  );
  const lines =
    lang === "zh"
      ? [subject, ...summary, `在线阅读：${pageUrl}`, `不想再收到报告邮件：${stopUrl}`]
      : [subject, ...summary, `Read it on the web: ${pageUrl}`, `To get no more reports by mail: ${stopUrl}`];
  return { subject, text: `${lines.join("\n\n")}\n` };
}

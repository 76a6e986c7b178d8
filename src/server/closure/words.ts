import { formatDeadline } from "../../shared/dates.ts";
import type { Lang } from "../../shared/lang.ts";
import type { Wording } from "../refusals.ts";

/** What customers read when their complaint comes to its end, in both languages. */

export type Moment = { now: Date; timeZone: string };

export function confirmationWords(closesAt: Date, followUrl: string, at: Moment): Wording {
  const { zh, en } = both(closesAt, at);
  return {
    zh: `答应您的事都办完了。问题解决了吗？请在${zh}告诉我们；到时没有收到您的回复，投诉会自动结束，之后仍可以重新打开。\n查看并回复：${followUrl}`,
    en: `Everything we promised is done. Is all well now? Please tell us ${en}; without an answer your complaint is closed then, and you can still open it again afterwards.\nSee and answer: ${followUrl}`,
  };
}

export function silenceWords(closesAt: Date, at: Moment): Wording {
  const { zh, en } = both(closesAt, at);
  return {
    zh: `还没有收到您的确认。如果问题没有解决，请在${zh}告诉我们，我们继续处理；没有收到回复，投诉会自动结束。`,
    en: `We have not heard from you yet. If it is not put right, tell us ${en} and we go on; without an answer your complaint is closed then.`,
  };
}

export function closedWords(
  how: "confirmed" | "silence",
  until: { reopen: Date; object: Date },
  rateUrl: string,
  at: Moment,
): Wording {
  const reopen = both(until.reopen, at);
  const object = both(until.object, at);
  const closed =
    how === "confirmed"
      ? { zh: "您的投诉已经结束，谢谢您的确认。", en: "Your complaint is closed. Thank you for telling us." }
      : {
          zh: "一直没有收到您的回复，您的投诉已经自动结束。",
          en: "We have not heard from you, so your complaint has been closed.",
        };
  return {
    zh: `${closed.zh}如果问题又出现，${reopen.zh}都可以重新打开；不同意处理结果，${object.zh}可以提出异议，由另一位同事复核。\n请您评价这次处理：${rateUrl}`,
    en: `${closed.en} Should the problem come back, you can open it again ${reopen.en}. If you disagree with the result, you can object ${object.en}, and another colleague reviews it.\nHow did we do? ${rateUrl}`,
  };
}

export function laterSurveyWords(number: string, rateUrl: string): Wording {
  return {
    zh: `您的投诉 ${number} 结束有一段时间了，想再问您一次：问题彻底解决了吗？\n点一下就好：${rateUrl}`,
    en: `Your complaint ${number} has been closed for a while. May we ask once more: has it really been put right?\nOne touch is enough: ${rateUrl}`,
  };
}

export function letterWords(letter: string, objectUntil: Date, followUrl: string, at: Moment): Wording {
  const { zh, en } = both(objectUntil, at);
  return {
    zh: `处理决定书 ${letter} 已出具，可以在投诉页面查看和下载。如不同意，${zh}可以提出异议，由另一位同事复核。\n查看：${followUrl}`,
    en: `The decision letter ${letter} is ready to read and download on your complaint's page. If you disagree, you can object ${en}, and another colleague reviews it.\nSee: ${followUrl}`,
  };
}

export function objectionWords(dueAt: Date, at: Moment): Wording {
  const { zh, en } = both(dueAt, at);
  return {
    zh: `您的异议已收到，会由没有参与这次处理的同事复核，${zh}答复您。`,
    en: `We have your objection. A colleague who had no part in the result reviews it and answers you ${en}.`,
  };
}

export function upheldWords(reasons: string): Wording {
  return {
    zh: `您的异议已复核，维持原处理结果。理由：${reasons}\n您仍可以拨打 12315、申请调解或向人民法院起诉。`,
    en: `Your objection was reviewed and the result stands. The reasons: ${reasons}\nYou may still turn to the hotline 12315, a mediation body or the court.`,
  };
}

export function changedWords(reasons: string): Wording {
  return {
    zh: `您的异议成立，这件投诉会重新处理。${reasons}`,
    en: `Your objection was right, and the complaint is taken up again. ${reasons}`,
  };
}

export function regulatorWords({
  authority,
  matterNumber,
}: {
  authority: string;
  matterNumber: string;
}): Wording {
  return {
    zh: `您反映的问题，${authority}也已受理（编号 ${matterNumber}）。我们会如实向其说明情况，同时继续为您处理，两边互不影响。`,
    en: `${authority} has your matter too (number ${matterNumber}). We tell them truthfully how it stands, and go on working for you; neither waits for the other.`,
  };
}

export function goesOnWords(replyBy: Date, at: Moment): Wording {
  const { zh, en } = both(replyBy, at);
  return {
    zh: `我们会继续处理您的投诉，之前的记录都在，您不需要再说一遍。我们会在${zh}回复您。`,
    en: `We go on with your complaint. Everything so far is kept; you do not have to tell it again. You will hear from us ${en}.`,
  };
}

export function withdrawnWords(): Wording {
  return {
    zh: "您的投诉已按您的意思撤回，我们不再处理。如果又需要帮助，随时可以重新提交。",
    en: "Your complaint is withdrawn as you wished, and we do nothing further. You can file a new one whenever you need to.",
  };
}

export function mergedWords(number: string, followUrl: string): Wording {
  return {
    zh: `您的这件投诉与 ${number} 说的是同一件事，已并入 ${number} 一起处理。这里的内容都保留着，之后请查看：${followUrl}`,
    en: `This complaint is about the same matter as ${number} and goes on there. Everything written here is kept. Please follow: ${followUrl}`,
  };
}

function both(moment: Date, { now, timeZone }: Moment): Wording {
  const by = (lang: Lang) => formatDeadline(moment, now, { lang, timeZone });
  return { zh: by("zh-CN"), en: by("en") };
}

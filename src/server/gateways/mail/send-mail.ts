import { createTransport } from "nodemailer";

export type MailSettings = { url: string; from: string };

export type Mail = {
  to: string;
  subject: string;
  text: string;
  /** The same at every try: a mail that was sent and could not be noted is recognised as the same one. */
  messageId: string;
  /** Where a mail program's own "unsubscribe" leads (RFC 2369). */
  stopUrl: string;
  attachments: { name: string; mediaType: string; content: Buffer }[];
};

/** What the mail server said: taken on; refused for good (5xx); or not now, which includes not being reachable. */
export type MailOutcome =
  | { state: "sent" }
  | { state: "refused"; replyCode: number }
  | { state: "later"; problem: "not_now" | "unreachable" | "sign_in_failed"; replyCode: number | null };

/** Hands a mail to the house's mail server. */
export async function sendMail({ url, from }: MailSettings, mail: Mail): Promise<MailOutcome> {
  const transport = createTransport({ url, ...waits });
  try {
    await transport.sendMail({
      from,
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      messageId: mail.messageId,
      headers: {
        "List-Unsubscribe": `<${mail.stopUrl}>`,
        "Auto-Submitted": "auto-generated",
      },
      attachments: mail.attachments.map(({ name, mediaType, content }) => ({
        filename: name,
        contentType: mediaType,
        content,
      })),
      // An address or a text never makes the mailer open a file or a page.
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    return { state: "sent" };
  } catch (error) {
    return outcomeOf(error);
  } finally {
    transport.close();
  }
}

const waits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

// A wrong password is ours to mend, not the recipient's: the mail waits.
function outcomeOf(error: unknown): MailOutcome {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  if (code === undefined) throw error;
  if (code === "EAUTH") return { state: "later", problem: "sign_in_failed", replyCode: responseCode ?? null };
  if (responseCode === undefined) return { state: "later", problem: "unreachable", replyCode: null };
  if (responseCode >= 500) return { state: "refused", replyCode: responseCode };
  return { state: "later", problem: "not_now", replyCode: responseCode };
}

import type { Attachment, CustomerView } from "../../api/types.ts";

/** Files that neither a message nor a letter shows already. */
export function evidenceBesidesMessages({ attachments, messages, letters }: CustomerView): Attachment[] {
  const shown = new Set([
    ...messages.flatMap((message) => message.attachments.map(({ id }) => id)),
    ...letters.map(({ attachmentId }) => attachmentId),
  ]);
  return attachments.filter(({ id }) => !shown.has(id));
}

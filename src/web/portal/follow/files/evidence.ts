import type { Attachment, CustomerView } from "../../api/types.ts";

/** Files that no message shows already. */
export function evidenceBesidesMessages({ attachments, messages }: CustomerView): Attachment[] {
  const shown = new Set(messages.flatMap((message) => message.attachments.map(({ id }) => id)));
  return attachments.filter(({ id }) => !shown.has(id));
}

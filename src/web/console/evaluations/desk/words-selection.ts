import { type Sentence, sentencesOf } from "./sentences-of.ts";

export type WordsPlace = { messageId: string; start: number; end: number };

const messages = "[data-message-id]";

/** The words selected in one message, by mouse or keyboard; a selection over several is cut at the first. */
export function selectedPlace(): WordsPlace | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const message = elementOf(range.startContainer)?.closest<HTMLElement>(messages);
  if (!message) return null;
  const start = offsetIn(message, range.startContainer, range.startOffset);
  const isWithin = message.contains(range.endContainer);
  const end = isWithin ? offsetIn(message, range.endContainer, range.endOffset) : lengthOf(message);
  return end > start ? { messageId: message.dataset.messageId!, start, end } : null;
}

/** Selects the next or the previous sentence of the conversation. */
export function selectSentence(by: 1 | -1): void {
  const shown = [...document.querySelectorAll<HTMLElement>(messages)];
  const sentences = shown.flatMap((message) =>
    sentencesOf(message.textContent ?? "").map((sentence) => ({ message, ...sentence })),
  );
  const here = selectedPlace();
  const at = here
    ? sentences.findIndex(
        ({ message, start, end }) =>
          message.dataset.messageId === here.messageId && start <= here.start && end > here.start,
      )
    : by === 1
      ? -1
      : sentences.length;
  const next = sentences[at + by];
  if (next) select(next);
}

function select({ message, start, end }: Sentence & { message: HTMLElement }): void {
  const range = document.createRange();
  range.setStart(...positionIn(message, start));
  range.setEnd(...positionIn(message, end));
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  message.scrollIntoView({ block: "nearest" });
}

function offsetIn(message: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange();
  before.selectNodeContents(message);
  before.setEnd(node, offset);
  return before.toString().length;
}

function positionIn(message: HTMLElement, offset: number): [Node, number] {
  const walker = document.createTreeWalker(message, NodeFilter.SHOW_TEXT);
  let passed = 0;
  let last: Node = message;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (offset <= passed + length) return [node, offset - passed];
    passed += length;
    last = node;
  }
  return [last, last.textContent?.length ?? 0];
}

function lengthOf(message: HTMLElement): number {
  return message.textContent?.length ?? 0;
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}

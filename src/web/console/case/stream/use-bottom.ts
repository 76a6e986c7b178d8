import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";

const nearPx = 80;

type Bottom = { ref: RefObject<HTMLDivElement | null>; unread: number; go(): void };

/** Follows the end of a growing list while the reader is there; counts what came while they look elsewhere. */
export function useBottom(count: number): Bottom {
  const ref = useRef<HTMLDivElement>(null);
  // Who came by a link to one message looks at that, not at the end.
  const isNear = useRef(!window.location.hash.startsWith("#message-"));
  const [seen, setSeen] = useState(count);

  useLayoutEffect(() => {
    if (isNear.current) toEnd(ref.current);
    if (isNear.current) setSeen(count);
  }, [count]);

  useEffect(() => {
    const list = ref.current;
    if (!list) return;
    const onScroll = () => {
      isNear.current = isNearEnd(list);
      if (isNear.current) setSeen(count);
    };
    // Pictures grow the list after it was drawn, and a growing composer takes room from it.
    const onGrowth = new ResizeObserver(() => isNear.current && toEnd(list));
    for (const part of [list, ...list.children]) onGrowth.observe(part);
    list.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      onGrowth.disconnect();
      list.removeEventListener("scroll", onScroll);
    };
  }, [count]);

  return { ref, unread: Math.max(0, count - seen), go: () => toEnd(ref.current) };
}

function isNearEnd(list: HTMLElement): boolean {
  return list.scrollHeight - list.scrollTop - list.clientHeight < nearPx;
}

function toEnd(list: HTMLElement | null): void {
  list?.scrollTo({ top: list.scrollHeight });
}

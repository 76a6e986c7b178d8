import type { MouseEvent, ReactNode } from "react";
import { go } from "../navigation.ts";

type Props = { to: string; className?: string; children: ReactNode };

/** A link within the portal: turns the page without loading it anew. */
export function Link({ to, className, children }: Props) {
  function follow(event: MouseEvent): void {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    go(to);
  }
  return (
    <a href={to} className={className} onClick={follow}>
      {children}
    </a>
  );
}

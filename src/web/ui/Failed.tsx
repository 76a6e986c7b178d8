import type { ReactNode } from "react";
import { CutLine } from "./drawings/CutLine.tsx";
import { Notice } from "./Notice.tsx";

type Props = { title: string; children?: ReactNode; action?: ReactNode };

/** It could not be loaded; the action tries again. */
export function Failed(words: Props) {
  return <Notice picture={<CutLine />} isUrgent {...words} />;
}

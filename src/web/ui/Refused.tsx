import type { ReactNode } from "react";
import { ShutDoor } from "./drawings/ShutDoor.tsx";
import { Notice } from "./Notice.tsx";

type Props = { title: string; children?: ReactNode; action?: ReactNode };

/** This person may not see it; the words say whom to ask. */
export function Refused(words: Props) {
  return <Notice picture={<ShutDoor />} {...words} />;
}

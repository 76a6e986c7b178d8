import type { ReactNode } from "react";
import { ClearDesk } from "./drawings/ClearDesk.tsx";
import { NothingFound } from "./drawings/NothingFound.tsx";
import { Notice } from "./Notice.tsx";

type Props = { title: string; children?: ReactNode; action?: ReactNode; isDone?: boolean };

/** Nothing here: because all is done (a small moment of pride), or because nothing fits what was asked. */
export function Empty({ isDone, ...words }: Props) {
  return <Notice picture={isDone ? <ClearDesk /> : <NothingFound />} {...words} />;
}

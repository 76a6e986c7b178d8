import type { ReactNode } from "react";
import { NothingFound } from "../../ui/drawings/NothingFound.tsx";
import type { House } from "../api/types.ts";
import { Frame } from "../parts/Frame.tsx";
import stack from "../parts/Stack.module.css";
import styles from "./NoticePage.module.css";

type Props = { title: string; body: string; house?: House; picture?: ReactNode; children?: ReactNode };

/** A page that has one thing to say, and what to do next. */
export function NoticePage({ title, body, house, picture = <NothingFound />, children }: Props) {
  return (
    <Frame title={title} house={house} above={<div className={styles.picture}>{picture}</div>} lead={body}>
      <div className={stack.cards}>{children}</div>
    </Frame>
  );
}

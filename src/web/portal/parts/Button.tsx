import type { ComponentProps } from "react";
import { useWords } from "../language.ts";
import styles from "./Button.module.css";

type Props = ComponentProps<"button"> & {
  kind?: "main" | "plain" | "grave" | "bare";
  isBusy?: boolean;
};

/** A button of at least 44 px. While busy it keeps its width and its focus, and does nothing more. */
export function Button({
  kind = "plain",
  isBusy = false,
  type = "button",
  onClick,
  children,
  ...rest
}: Props) {
  const { common } = useWords();
  return (
    <button
      {...rest}
      type={type}
      className={styles[kind]}
      aria-disabled={isBusy || undefined}
      onClick={isBusy ? (event) => event.preventDefault() : onClick}
    >
      <span className={isBusy ? styles.away : undefined}>{children}</span>
      {isBusy && <span className={styles.busy}>{common.sending}</span>}
    </button>
  );
}

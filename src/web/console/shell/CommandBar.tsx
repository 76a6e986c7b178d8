import { useNavigate } from "@tanstack/react-router";
import { Modal } from "antd";
import { type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../use-me.ts";
import styles from "./CommandBar.module.css";
import { type CommandMatch, commandMatches } from "./command-matches.ts";
import { railEntries } from "./rail-entries.ts";

type Props = { isOpen: boolean; onClose: () => void };

/** One line that goes anywhere: a number, a place, a search. */
export function CommandBar({ isOpen, onClose }: Props) {
  const { t } = useTranslation("shell");
  return (
    <Modal
      open={isOpen}
      onCancel={onClose}
      footer={null}
      closable={false}
      width={560}
      destroyOnHidden
      title={<span className="spoken">{t("search")}</span>}
      styles={{ header: { margin: 0 } }}
    >
      <CommandLine onDone={onClose} />
    </Modal>
  );
}

function CommandLine({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation("shell");
  const { permissions } = useMe();
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState(0);
  const matches = commandMatches(typed, railEntries(permissions), ({ name }) => t(name));
  const go = useGo(onDone);

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && matches[chosen]) go(matches[chosen]);
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    const step = event.key === "ArrowDown" ? 1 : -1;
    setChosen((chosen + step + matches.length) % Math.max(matches.length, 1));
  }

  return (
    <>
      <input
        // biome-ignore lint/a11y/noAutofocus: the dialog was opened to type here.
        autoFocus
        className={styles.input}
        role="combobox"
        aria-expanded="true"
        aria-controls="command-matches"
        aria-activedescendant={matches[chosen] && `command-${chosen}`}
        aria-label={t("search")}
        placeholder={t("command.placeholder")}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id="command-matches" role="listbox" aria-label={t("command.results")} className={styles.matches}>
        {matches.map((match, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's, as in every combobox.
          <div
            key={`${match.kind}${"entry" in match ? match.entry.name : ""}`}
            id={`command-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            className={styles.match}
            onClick={() => go(match)}
          >
            {wordsOf(match, t)}
          </div>
        ))}
      </div>
      <p className={styles.hint}>{t("command.hint")}</p>
    </>
  );
}

function useGo(onDone: () => void) {
  const navigate = useNavigate();
  return (match: CommandMatch) => {
    if (match.kind === "slip") return;
    if (match.kind === "complaint") navigate({ to: "/complaints/$number", params: { number: match.number } });
    if (match.kind === "place") navigate({ to: match.entry.path });
    if (match.kind === "searchOpen")
      navigate({ to: "/queue/$queue", params: { queue: "all_open" }, search: { q: match.text } });
    if (match.kind === "searchArchive") navigate({ to: "/archive", search: { q: match.text } });
    onDone();
  };
}

type Translate = ReturnType<typeof useTranslation<"shell">>["t"];

function wordsOf(match: CommandMatch, t: Translate): string {
  switch (match.kind) {
    case "complaint":
      return t("command.openComplaint", { number: match.number });
    case "slip":
      return t("command.slip", { number: match.number });
    case "place":
      return t(match.entry.name);
    default:
      return t(`command.${match.kind}`, { text: match.text });
  }
}

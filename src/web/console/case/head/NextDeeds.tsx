import { Button, Dropdown } from "antd";
import { useTranslation } from "react-i18next";
import type { Step } from "../../../../shared/complaint-steps.ts";
import { useMe } from "../../use-me.ts";
import { useCase } from "../case-context.ts";
import styles from "./CaseHead.module.css";
import { nextDeeds } from "./next-deeds.ts";

const mostBeside = 2;

/** What can be done now: the most natural deed as the one strong button, a few beside it, the rest behind "more". */
export function NextDeeds() {
  const { t } = useTranslation("case");
  const { view, open } = useCase();
  const me = useMe();
  const { primary, rest, grave } = nextDeeds(view, me.id);
  const hidden = rest.slice(mostBeside);
  if (!primary && rest.length + grave.length === 0) return null;

  const item = (step: Step, danger = false) => ({ key: step, label: t(`deed.${step}`), danger });
  const divider = hidden.length > 0 && grave.length > 0 ? [{ type: "divider" as const }] : [];
  const items = [...hidden.map((step) => item(step)), ...divider, ...grave.map((step) => item(step, true))];
  return (
    <div className={styles.deeds} role="group" aria-label={t("head.next")}>
      {items.length > 0 && (
        <Dropdown menu={{ items, onClick: ({ key }) => open(key as Step) }} trigger={["click"]}>
          <Button>{t("head.more")}</Button>
        </Dropdown>
      )}
      {rest.slice(0, mostBeside).map((step) => (
        <Button key={step} onClick={() => open(step)}>
          {t(`deed.${step}`)}
        </Button>
      ))}
      {primary && (
        <Button type="primary" onClick={() => open(primary)}>
          {t(`deed.${primary}`)}
        </Button>
      )}
    </div>
  );
}

import { Button, Dropdown } from "antd";
import { useTranslation } from "react-i18next";
import { useMe } from "../../use-me.ts";
import { useCase } from "../case-context.ts";
import type { FiledStep } from "../file/sections.ts";
import styles from "./CaseHead.module.css";
import { nextDeeds } from "./next-deeds.ts";

/** What can be done now: the most natural deed as the one strong button, its neighbours, the rest behind "more". */
export function NextDeeds() {
  const { t } = useTranslation("case");
  const { view, open } = useCase();
  const me = useMe();
  const { primary, beside, rest, grave } = nextDeeds(view, me.id);
  return (
    <section className={styles.deeds} aria-label={t("head.next")}>
      <MoreDeeds rest={rest} grave={grave} />
      {beside.map((step) => (
        <Button key={step} onClick={() => open(step)}>
          {t(`deed.${step}`)}
        </Button>
      ))}
      {primary && (
        <Button type="primary" className={styles.primary} onClick={() => open(primary)}>
          {t(`deed.${primary}`)}
        </Button>
      )}
    </section>
  );
}

function MoreDeeds({ rest, grave }: { rest: FiledStep[]; grave: FiledStep[] }) {
  const { t } = useTranslation("case");
  const { open } = useCase();
  const item = (step: FiledStep, danger: boolean) => ({ key: step, label: t(`deed.${step}`), danger });
  const divider = rest.length > 0 && grave.length > 0 ? [{ type: "divider" as const }] : [];
  const items = [
    ...rest.map((step) => item(step, false)),
    ...divider,
    ...grave.map((step) => item(step, true)),
  ];
  if (items.length === 0) return null;
  return (
    <Dropdown menu={{ items, onClick: ({ key }) => open(key as FiledStep) }} trigger={["click"]}>
      <Button>{t("head.more")}</Button>
    </Dropdown>
  );
}

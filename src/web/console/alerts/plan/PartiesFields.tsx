import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Form } from "antd";
import { useTranslation } from "react-i18next";
import { useInLang } from "../../use-in-lang.ts";
import styles from "../alerts.module.css";
import type { Level, PlanParty } from "../alerts-query.ts";
import { ownCode } from "./own-code.ts";
import { PartyFields } from "./PartyFields.tsx";

const most = 20;

/** Whom a level calls; of each party one must answer. */
export function PartiesFields({ level }: { level: Level }) {
  const { t } = useTranslation("alerts");
  return (
    <Form.List name={["levels", level, "parties"]}>
      {(parties, { add, remove }) => (
        <>
          {parties.map(({ key, name }) => (
            <OneParty key={key} level={level} at={name} onRemove={() => remove(name)} />
          ))}
          {parties.length < most && (
            <Button icon={<PlusOutlined aria-hidden />} onClick={() => add(newParty())}>
              {t("plan.addParty")}
            </Button>
          )}
        </>
      )}
    </Form.List>
  );
}

function OneParty({ level, at, onRemove }: { level: Level; at: number; onRemove: () => void }) {
  const { t } = useTranslation("alerts");
  const inLang = useInLang();
  const name: PlanParty["name"] | undefined = Form.useWatch(["levels", level, "parties", at, "name"]);
  const shown = (name && inLang(name)) || t("plan.newParty");
  return (
    <fieldset className={styles.party}>
      <legend>
        <b>{shown}</b>
      </legend>
      <PartyFields at={[at]} />
      <Button
        size="small"
        icon={<DeleteOutlined aria-hidden />}
        aria-label={t("plan.removeNamed", { name: shown })}
        onClick={onRemove}
      >
        {t("plan.removeParty")}
      </Button>
    </fieldset>
  );
}

function newParty() {
  return {
    code: ownCode(),
    staffIds: [],
    roles: [],
    departments: [],
    climbsTo: ["operations_manager"],
    channels: [
      { channel: "in_page", afterMinutes: 0 },
      { channel: "sms", afterMinutes: 0 },
    ],
    climbAfterMinutes: 10,
    answerWithinMinutes: 30,
  };
}

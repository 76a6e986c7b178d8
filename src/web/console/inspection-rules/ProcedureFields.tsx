import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Form, Input, Select, Switch } from "antd";
import { useTranslation } from "react-i18next";
import { eventsZh } from "../../../shared/event-words.zh.ts";
import { useRequired } from "../law/use-required.ts";
import styles from "./InspectionRules.module.css";

const events = Object.keys(eventsZh) as (keyof typeof eventsZh)[];

/** The steps of a scene in their order, each done by any of its events. */
export function ProcedureFields() {
  const { t } = useTranslation(["inspectionRules", "case", "common"]);
  const required = useRequired();
  return (
    <Form.List name={["check", "steps"]}>
      {(rows, { add, remove }) => (
        <fieldset className={styles.set}>
          <legend>{t("form.steps")}</legend>
          {rows.map(({ key, name }) => (
            <fieldset key={key} className={styles.set}>
              <legend>{t("form.step", { number: name + 1 })}</legend>
              <Form.Item name={[name, "code"]} hidden>
                <Input />
              </Form.Item>
              <div className={styles.pair}>
                <Form.Item name={[name, "nameZh"]} label={t("form.stepZh")} rules={[required]}>
                  <Input maxLength={60} />
                </Form.Item>
                <Form.Item name={[name, "nameEn"]} label={t("form.stepEn")} rules={[required]}>
                  <Input maxLength={60} />
                </Form.Item>
              </div>
              <Form.Item name={[name, "events"]} label={t("form.events")} rules={[required]}>
                <Select
                  mode="multiple"
                  showSearch={{ optionFilterProp: "label" }}
                  options={events.map((value) => ({ value, label: t(`case:event.${value}`) }))}
                />
              </Form.Item>
              <div className={styles.row}>
                <Form.Item name={[name, "isOptional"]} label={t("form.isOptional")} valuePropName="checked">
                  <Switch />
                </Form.Item>
                <Button icon={<DeleteOutlined aria-hidden />} onClick={() => remove(name)}>
                  {t("common:remove")}
                </Button>
              </div>
            </fieldset>
          ))}
          <Button
            size="small"
            icon={<PlusOutlined aria-hidden />}
            onClick={() => add({ code: `step_${Date.now()}`, isOptional: false })}
          >
            {t("form.addStep")}
          </Button>
        </fieldset>
      )}
    </Form.List>
  );
}

import { Button, Form, Input, InputNumber } from "antd";
import { useTranslation } from "react-i18next";
import type { Criterion } from "../../../shared/api/scorecard-fields.ts";
import { freeCode } from "./form-entry.ts";
import styles from "./Scorecards.module.css";

/** The points of a scale, from the least to the most: what each is called and how much of the weight it earns. */
export function PointFields({ section, criterion }: { section: number; criterion: number }) {
  const { t } = useTranslation(["scorecards", "common"]);
  const required = [{ required: true, whitespace: true, message: t("common:problem.field.missing") }];
  const form = Form.useFormInstance();
  const whole = ["sections", section, "criteria", criterion, "points"];
  return (
    <Form.List name={[criterion, "points"]}>
      {(fields, { add, remove }) => (
        <div className={styles.points}>
          {fields.map(({ name, key }) => (
            <div key={key} className={styles.point}>
              <Form.Item name={[name, "zh"]} label={t("pointZh", { position: name + 1 })} rules={required}>
                <Input maxLength={30} />
              </Form.Item>
              <Form.Item name={[name, "en"]} label={t("pointEn", { position: name + 1 })} rules={required}>
                <Input maxLength={60} />
              </Form.Item>
              <Form.Item
                name={[name, "share"]}
                label={t("share")}
                rules={[{ required: true, message: "0–100" }]}
              >
                <InputNumber min={0} max={100} precision={0} suffix="%" />
              </Form.Item>
              <Button size="small" onClick={() => remove(name)}>
                {t("removePoint")}
              </Button>
            </div>
          ))}
          {fields.length < 9 && (
            <Button
              size="small"
              type="dashed"
              onClick={() => {
                const points: Criterion["points"] = form.getFieldValue(whole) ?? [];
                const code = freeCode(
                  "p",
                  points.map((point) => point.code),
                );
                add({ code, zh: "", en: "", share: points.length === 0 ? 0 : 100 });
              }}
            >
              {t("addPoint")}
            </Button>
          )}
        </div>
      )}
    </Form.List>
  );
}

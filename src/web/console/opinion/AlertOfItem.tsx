import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { App, Button, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { useRequired } from "../law/use-required.ts";
import { useFormCommand } from "../use-form-command.ts";
import { useMay } from "../use-me.ts";
import styles from "./Opinion.module.css";
import type { OpinionFile } from "./opinion-query.ts";

/** Which alert an item belongs to: then nothing is said but that alert's cleared statement. */
export function AlertOfItem({ file: { opinion, reply } }: { file: OpinionFile }) {
  const { t } = useTranslation("opinion");
  const [form] = Form.useForm<{ alert: string }>();
  const required = useRequired();
  const client = useQueryClient();
  const { message } = App.useApp();
  const mayTie = useMay()("opinion.manage") && !reply?.sent;
  const { alert, number } = opinion;
  const tie = useFormCommand(
    form,
    (body: { alert: string | null }, key) =>
      answer(
        api.POST("/api/opinions/{opinion}/alert", {
          params: { path: { opinion: number } },
          headers: once(key),
          body,
        }),
      ),
    () => {
      message.success(t("tied"));
      form.resetFields();
      client.invalidateQueries({ queryKey: keys.opinion });
    },
  );
  return (
    <Card title={t("alert")}>
      <div className={styles.stack}>
        {alert ? (
          <p>
            <Link to="/alerts/$number" params={{ number: alert }}>
              {t("inAlert", { alert })}
            </Link>
          </p>
        ) : (
          <p className={styles.quiet}>{t("noAlert")}</p>
        )}
        {mayTie && (
          <Form form={form} name="tie" layout="vertical" requiredMark={false} onFinish={tie.mutate}>
            {!alert && (
              <Form.Item name="alert" label={t("alertNumber")} rules={[required]}>
                <Input maxLength={20} placeholder="A3" />
              </Form.Item>
            )}
            <FormProblem command={tie} />
            {alert ? (
              <Button loading={tie.isPending} onClick={() => tie.mutate({ alert: null })}>
                {t("untie")}
              </Button>
            ) : (
              <Button htmlType="submit" loading={tie.isPending}>
                {t("tie")}
              </Button>
            )}
          </Form>
        )}
      </div>
    </Card>
  );
}

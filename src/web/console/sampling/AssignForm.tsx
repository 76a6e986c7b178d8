import { useQueryClient } from "@tanstack/react-query";
import { Button, Form } from "antd";
import { useTranslation } from "react-i18next";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { useFormCommand } from "../use-form-command.ts";
import { InspectorSelect } from "./InspectorSelect.tsx";
import styles from "./sampling.module.css";
import type { Item } from "./sampling-queries.ts";

type Entered = { inspectorId: string; secondInspectorId?: string };

/** Gives a drawn conversation to somebody else. */
export function AssignForm({ item, onDone }: { item: Item; onDone: () => void }) {
  const { t } = useTranslation(["sampling", "common"]);
  const [form] = Form.useForm<Entered>();
  const client = useQueryClient();
  const assign = useFormCommand(
    form,
    ({ inspectorId, secondInspectorId }: Entered, key) =>
      answer(
        api.POST("/api/sample-items/{id}/assign", {
          params: { path: { id: item.id } },
          headers: once(key),
          body: { inspectorId, secondInspectorId: secondInspectorId ?? null },
        }),
      ),
    () => {
      client.invalidateQueries({ queryKey: keys.sampling });
      onDone();
    },
  );
  return (
    <Form<Entered>
      form={form}
      name={`assign.${item.id}`}
      layout="vertical"
      className={styles.assign}
      initialValues={{ inspectorId: item.assignedTo?.id, secondInspectorId: item.secondAssignedTo?.id }}
      onFinish={(entered) => assign.mutate(entered)}
    >
      <Form.Item name="inspectorId" label={t("inspector")}>
        <InspectorSelect />
      </Form.Item>
      {item.wanted === 2 && (
        <Form.Item name="secondInspectorId" label={t("secondInspector")}>
          <InspectorSelect />
        </Form.Item>
      )}
      <FormProblem command={assign} />
      <div className={styles.buttons}>
        <Button size="small" type="primary" htmlType="submit" loading={assign.isPending}>
          {t("assign")}
        </Button>
        <Button size="small" onClick={onDone}>
          {t("common:cancel")}
        </Button>
      </div>
    </Form>
  );
}

import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button, Checkbox, Form, Input, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { useFormCommand } from "../use-form-command.ts";
import { chooseBlind, isBlindChosen } from "./desk/use-neighbours.ts";

type Entered = { complaintNumber: string; isBlind: boolean };

/** Judging one conversation by hand, and whether this inspector judges blind. */
export function SpotCheck() {
  const { t } = useTranslation(["evaluations", "common"]);
  const [isOpen, setOpen] = useState(false);
  const [form] = Form.useForm<Entered>();
  const client = useQueryClient();
  const navigate = useNavigate();
  const start = useFormCommand(
    form,
    (body: Entered, key) => answer(api.POST("/api/evaluations", { headers: once(key), body })),
    ({ id }) => {
      client.invalidateQueries({ queryKey: keys.evaluations });
      navigate({ to: "/evaluations/$id", params: { id } });
    },
  );
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("spot.open")}</Button>
      <Modal
        open={isOpen}
        onCancel={() => setOpen(false)}
        title={t("spot.title")}
        okText={t("spot.start")}
        okButtonProps={{ loading: start.isPending }}
        onOk={form.submit}
        destroyOnHidden
      >
        <Form<Entered>
          form={form}
          name="spot-check"
          layout="vertical"
          requiredMark={false}
          initialValues={{ complaintNumber: "", isBlind: isBlindChosen() }}
          onFinish={(entered) => start.mutate(entered)}
        >
          <Form.Item
            name="complaintNumber"
            label={t("spot.number")}
            rules={[{ required: true, whitespace: true, message: t("common:problem.field.missing") }]}
          >
            <Input maxLength={40} autoFocus />
          </Form.Item>
          <Form.Item name="isBlind" valuePropName="checked" extra={t("spot.blindHelp")}>
            <Checkbox onChange={({ target }) => chooseBlind(target.checked)}>{t("spot.blind")}</Checkbox>
          </Form.Item>
          <FormProblem command={start} />
        </Form>
      </Modal>
    </>
  );
}

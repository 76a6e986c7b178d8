import { useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input, InputNumber, Select } from "antd";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { useFormCommand } from "../use-form-command.ts";

export type Entered = Record<string, unknown>;
type Named = { name: string; label: string; isOptional?: boolean };
type Typed = Named & { kind: "line" | "text" | "number" | "day" | "moment" };
type Chosen = Named & { kind: "choice" | "choices"; options: { value: string; label: string }[] };
export type Field = Typed | Chosen;
type Props = {
  name: string;
  open: string;
  fields: Field[];
  start?: Entered;
  send: (entered: Entered, key: string) => Promise<unknown>;
  isSmall?: boolean;
};

/** A deed of the war room: a button that unfolds its few fields and folds them again once it is done; the focus goes along. */
export function RoomForm({ open, isSmall, ...rest }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  if (isOpen) return <OpenForm {...rest} open={open} close={() => setIsOpen(false)} />;
  return (
    <Button ref={opener} size={isSmall ? "small" : "middle"} onClick={() => setIsOpen(true)}>
      {open}
    </Button>
  );
}

function OpenForm({ name, open, fields, start = {}, send, close }: Props & { close(): void }) {
  const { t } = useTranslation(["warRoom", "common"]);
  const [form] = Form.useForm<Entered>();
  const client = useQueryClient();
  const command = useFormCommand(form, send, () => {
    client.invalidateQueries({ queryKey: keys.alerts });
    close();
  });
  const first = fields[0]!.name;
  useEffect(() => form.focusField(first), [form, first]);
  return (
    <Form<Entered>
      form={form}
      name={name}
      layout="vertical"
      requiredMark={false}
      initialValues={start}
      onFinish={(entered) => command.mutate(entered)}
      onKeyDown={(event: KeyboardEvent) => event.key === "Escape" && close()}
    >
      {fields.map((field) => (
        <Form.Item
          key={field.name}
          name={field.name}
          label={field.label}
          rules={[{ required: !field.isOptional, message: t("common:problem.field.missing") }]}
        >
          {inputOf(field)}
        </Form.Item>
      ))}
      <FormProblem command={command} />
      <Button type="primary" htmlType="submit" loading={command.isPending}>
        {open}
      </Button>{" "}
      <Button onClick={close}>{t("cancel")}</Button>
    </Form>
  );
}

function inputOf(field: Field) {
  switch (field.kind) {
    case "text":
      return <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} maxLength={4_000} />;
    case "number":
      return <InputNumber min={1} max={43_200} precision={0} />;
    case "day":
      return <Input type="date" />;
    case "moment":
      return <Input type="datetime-local" />;
    case "line":
      return <Input maxLength={200} />;
    case "choice":
      return <Select options={field.options} />;
    case "choices":
      return <Select mode="multiple" options={field.options} />;
  }
}

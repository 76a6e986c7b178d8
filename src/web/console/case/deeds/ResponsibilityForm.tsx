import { CloseOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Form, Input, InputNumber, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { StaffView } from "../../../../shared/api/staff-view.ts";
import { api, once } from "../../api.ts";
import { type Party, parties } from "../../terms.ts";
import { useCase } from "../case-context.ts";
import { unruledFinding } from "../case-facts.ts";
import { shareSum } from "../file/share-sum.ts";
import { CauseFields } from "../inquiry/CauseFields.tsx";
import styles from "./DeedForm.module.css";
import { DeedForm } from "./DeedForm.tsx";

type Share = { party?: Party; percent?: number; reason: string };
type Ruling = { shares: Share[]; immediateCause?: string; rootCause?: string };
type NewShare = NonNullable<StaffView["responsibility"]>["shares"][number];

/** Who is responsible and for how much: the sum is shown while it is typed and must be 100. */
export function ResponsibilityForm({ step }: { step: "rule_responsibility" | "revise_responsibility" }) {
  const { t } = useTranslation("case");
  const { view } = useCase();
  const { number } = view;
  const finding = unruledFinding(view);
  const shares = (view.responsibility?.shares ?? [{ percent: 100, reason: "" }]) as Share[];
  return (
    <DeedForm<Ruling>
      step={step}
      subjectId={finding?.id}
      intro={finding && t("labelled", { label: t("form.restsOn"), text: finding.fact })}
      initial={{
        shares,
        immediateCause: view.responsibility?.immediateCause ?? undefined,
        rootCause: view.responsibility?.rootCause ?? undefined,
      }}
      isBlocked={!finding}
      send={(ruling, version, key) =>
        api.POST(path[step], {
          params: { path: { number } },
          headers: once(key),
          body: { ...ruling, version, findingId: finding!.id, shares: ruling.shares as NewShare[] },
        })
      }
    >
      <Form.List
        name="shares"
        rules={[{ validator: (_, entered) => refuseOther(entered, t("form.shareSumWrong")) }]}
      >
        {(fields, { add, remove }, { errors }) => (
          <>
            {fields.map(({ key, name }) => (
              <ShareRow
                key={key}
                position={name}
                onRemove={fields.length > 1 ? () => remove(name) : undefined}
              />
            ))}
            {fields.length < parties.length && (
              <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({ reason: "" })}>
                {t("form.addShare")}
              </Button>
            )}
            <SumSoFar />
            <Form.ErrorList errors={errors} />
          </>
        )}
      </Form.List>
      <CauseFields />
    </DeedForm>
  );
}

const path = {
  rule_responsibility: "/api/complaints/{number}/responsibility",
  revise_responsibility: "/api/complaints/{number}/responsibility/revise",
} as const;

function ShareRow({ position, onRemove }: { position: number; onRemove?: () => void }) {
  const { t } = useTranslation(["case", "terms", "common"]);
  const required = [{ required: true, message: t("common:problem.field.missing") }];
  return (
    <div className={styles.row}>
      <Form.Item name={[position, "party"]} label={t("form.party")} rules={required} className={styles.wide}>
        <Select options={parties.map((value) => ({ value, label: t(`terms:party.${value}`) }))} />
      </Form.Item>
      <Form.Item name={[position, "percent"]} label={t("form.percent")} rules={required}>
        <InputNumber min={1} max={100} precision={0} suffix="%" style={{ width: 88 }} />
      </Form.Item>
      <Form.Item
        name={[position, "reason"]}
        label={t("form.shareReason")}
        rules={required}
        className={styles.full}
      >
        <Input maxLength={500} />
      </Form.Item>
      {onRemove && (
        <Button type="text" icon={<CloseOutlined />} aria-label={t("form.removeShare")} onClick={onRemove} />
      )}
    </div>
  );
}

function SumSoFar() {
  const { t } = useTranslation("case");
  const shares = Form.useWatch<Share[] | undefined>("shares");
  const { sum, left, isWhole } = shareSum(shares ?? []);
  return (
    <p className={isWhole ? styles.right : styles.wrong} role="status">
      {isWhole ? t("form.shareWhole") : t("form.shareSum", { sum })}
      {left > 0 && ` · ${t("form.shareLeft", { left })}`}
      {left < 0 && ` · ${t("form.shareOver", { over: -left })}`}
    </p>
  );
}

async function refuseOther(shares: Share[], message: string): Promise<void> {
  if (!shareSum(shares).isWhole) throw new Error(message);
}

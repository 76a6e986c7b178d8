import { useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Drawer, Form, Input, Popconfirm, Progress, Select } from "antd";
import { useTranslation } from "react-i18next";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { answer, api, once } from "../api.ts";
import { Tag } from "../case/file/Tag.tsx";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { Loaded } from "../Loaded.tsx";
import { useCommand } from "../use-command.ts";
import { useFormCommand } from "../use-form-command.ts";
import { useMe } from "../use-me.ts";
import { endOfDay, startOfDay } from "./day-bounds.ts";
import styles from "./Inspections.module.css";
import { type InspectionRun, inspectionRulesQuery, runsQuery } from "./inspections-queries.ts";

type Entry = { from: string; to: string; ruleCodes?: string[] };

/** Inspecting a stretch of history: started, followed and stopped here. */
export function RunsDrawer({ isOpen, onClose }: { isOpen: boolean; onClose(): void }) {
  const { t } = useTranslation("inspections");
  return (
    <Drawer open={isOpen} onClose={onClose} title={t("runs.title")} size={520} destroyOnHidden>
      <p className={styles.quiet}>{t("runs.about")}</p>
      <StartRun />
      <Runs />
    </Drawer>
  );
}

function StartRun() {
  const { t, i18n } = useTranslation(["inspections", "common"]);
  const { timeZone } = useMe().house;
  const client = useQueryClient();
  const { message } = App.useApp();
  const rules = useQuery(inspectionRulesQuery).data?.rows ?? [];
  const [form] = Form.useForm<Entry>();
  const required = { required: true, message: t("common:problem.field.missing") };
  const start = useFormCommand(
    form,
    ({ from, to, ruleCodes = [] }: Entry, key) =>
      answer(
        api.POST("/api/inspection-runs", {
          body: { from: startOfDay(from, timeZone), to: endOfDay(to, timeZone), ruleCodes },
          headers: once(key),
        }),
      ),
    async () => {
      message.success(t("runs.started"));
      await client.invalidateQueries({ queryKey: [...keys.inspections, "runs"] });
    },
  );
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={(entry) => start.mutate(entry)}
      className={styles.start}
    >
      <div className={styles.pair}>
        <Form.Item name="from" label={t("runs.from")} rules={[required]}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="to" label={t("runs.to")} rules={[required]}>
          <Input type="date" />
        </Form.Item>
      </div>
      <Form.Item name="ruleCodes" label={t("runs.rules")}>
        <Select
          mode="multiple"
          allowClear
          placeholder={t("runs.allRules")}
          showSearch={{ optionFilterProp: "label" }}
          options={rules
            .filter(({ inForce }) => inForce !== null)
            .map(({ code, versions: [newest] }) => ({
              value: code,
              label: i18n.language === "en" ? newest!.definition.nameEn : newest!.definition.nameZh,
            }))}
        />
      </Form.Item>
      <FormProblem command={start} />
      <Button type="primary" htmlType="submit" loading={start.isPending}>
        {t("runs.start")}
      </Button>
    </Form>
  );
}

function Runs() {
  const { t } = useTranslation(["inspections", "common"]);
  const runs = useQuery(runsQuery);
  return (
    <>
      <h3 className={styles.courseName}>{t("runs.earlier")}</h3>
      <Loaded query={runs} skeleton={<SkeletonRows count={2} height={72} label={t("common:loading")} />}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className={styles.quiet}>{t("runs.none")}</p>
          ) : (
            <ul className={styles.results}>
              {rows.map((run) => (
                <Run key={run.id} run={run} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </>
  );
}

const tones = { waiting: "calm", running: "brand", done: "good", cancelled: "at-risk" } as const;

function Run({ run }: { run: InspectionRun }) {
  const { t, i18n } = useTranslation("inspections");
  const { timeZone } = useMe().house;
  const day = (at: string) =>
    new Intl.DateTimeFormat(i18n.language, { dateStyle: "medium", timeZone }).format(new Date(at));
  const { conversationsDone: done, conversationsTotal: total, ruleCodes } = run;
  const range = t("runs.range", { from: day(run.from), to: day(run.to) });
  return (
    <li className={styles.result}>
      <div className={styles.resultHead}>
        <Tag tone={tones[run.state]}>{t(`runs.state.${run.state}`)}</Tag>
        <b>{range}</b>
        {run.finishedAt === null && <CancelRun id={run.id} />}
      </div>
      <Progress
        aria-label={range}
        percent={total ? Math.round((done / total) * 100) : run.state === "done" ? 100 : 0}
        size="small"
        status={run.state === "cancelled" ? "exception" : run.state === "done" ? "success" : "normal"}
      />
      <p>
        {t("runs.progress", { done, total: total ?? "…" })} ·{" "}
        {ruleCodes.length === 0 ? t("runs.allRules") : t("runs.someRules", { count: ruleCodes.length })}
      </p>
      <p className={styles.quiet}>
        {t("runs.figures", {
          messages: run.messagesRead,
          registered: run.registered,
          broken: run.brokenFound,
        })}
      </p>
    </li>
  );
}

function CancelRun({ id }: { id: string }) {
  const { t } = useTranslation("inspections");
  const client = useQueryClient();
  const { message } = App.useApp();
  const cancel = useCommand(
    (_: undefined, key) =>
      answer(
        api.POST("/api/inspection-runs/{id}/cancel", {
          params: { path: { id } },
          body: {},
          headers: once(key),
        }),
      ),
    {
      onSuccess: async () => {
        message.success(t("runs.cancelled"));
        await client.invalidateQueries({ queryKey: keys.inspections });
      },
      onError: (problem) => message.error(problem.message),
    },
  );
  return (
    <Popconfirm title={t("runs.cancelSure")} onConfirm={() => cancel.mutate(undefined)}>
      <Button size="small" danger loading={cancel.isPending}>
        {t("runs.cancel")}
      </Button>
    </Popconfirm>
  );
}

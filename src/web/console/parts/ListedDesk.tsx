import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import { Button } from "antd";
import { Fragment, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/Empty.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Loaded } from "../Loaded.tsx";
import { Page } from "../Page.tsx";
import { OneOf } from "./OneOf.tsx";

type Listed<Row> = { rows: Row[]; next: string | null };

type Props<State extends string, Row extends object> = {
  title: string;
  about: string;
  /** What the choice of states is called. */
  which: string;
  states: { value: State; label: string }[];
  state: State;
  onState: (state: State) => void;
  list: UseInfiniteQueryResult<InfiniteData<Listed<Row>>>;
  rowHeight: number;
  empty: { title: string; help: string; isDone: boolean };
  draw: (row: Row) => ReactNode;
  /** What stands before the list, whichever state is shown. */
  above?: ReactNode;
};

/** A desk: what is in one state at a time, its cards one under another, the next ones when asked for. */
export function ListedDesk<State extends string, Row extends object>(props: Props<State, Row>) {
  const { title, about, which, states, state, onState, list, rowHeight, above } = props;
  const { t } = useTranslation();
  return (
    <Page
      isNarrow
      title={title}
      about={about}
      action={<OneOf label={which} value={state} onChange={onState} options={states} />}
    >
      {above}
      <Loaded query={list} skeleton={<SkeletonRows count={3} height={rowHeight} label={t("loading")} />}>
        {({ pages }) => <Cards {...props} rows={pages.flatMap(({ rows }) => rows)} />}
      </Loaded>
    </Page>
  );
}

function Cards<State extends string, Row extends object>({
  rows,
  list,
  empty,
  draw,
}: Props<State, Row> & { rows: Row[] }) {
  const { t } = useTranslation();
  if (rows.length === 0)
    return (
      <Empty isDone={empty.isDone} title={empty.title}>
        {empty.help}
      </Empty>
    );
  return (
    <>
      {rows.map((row, index) => (
        <Fragment key={keyOf(row) ?? index}>{draw(row)}</Fragment>
      ))}
      {list.hasNextPage && (
        <Button onClick={() => list.fetchNextPage()} loading={list.isFetchingNextPage}>
          {t("more")}
        </Button>
      )}
    </>
  );
}

function keyOf(row: object): string | undefined {
  return "id" in row ? String(row.id) : undefined;
}

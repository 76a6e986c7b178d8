import { ArrowDownOutlined, ArrowUpOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import styles from "./Learning.module.css";

type Option = { value: number; label: string };
type Props = { options: Option[]; chosen: number[]; onChoose: (places: number[]) => void };

/** Things to put in order, with buttons up and down; it counts as answered once something was moved or confirmed. */
export function OrderChoice({ options, chosen, onChoose }: Props) {
  const { t } = useTranslation("learning");
  const order = chosen.length > 0 ? chosen : options.map(({ value }) => value);
  const labelOf = (place: number) => options.find(({ value }) => value === place)?.label ?? "";
  const moved = (from: number, to: number) => {
    const places = [...order];
    places.splice(to, 0, ...places.splice(from, 1));
    onChoose(places);
  };
  return (
    <>
      <ol className={styles.order}>
        {order.map((place, at) => (
          <li key={place}>
            <span>{labelOf(place)}</span>
            <Button
              icon={<ArrowUpOutlined />}
              aria-label={t("up", { what: labelOf(place) })}
              disabled={at === 0}
              onClick={() => moved(at, at - 1)}
            />
            <Button
              icon={<ArrowDownOutlined />}
              aria-label={t("down", { what: labelOf(place) })}
              disabled={at === order.length - 1}
              onClick={() => moved(at, at + 1)}
            />
          </li>
        ))}
      </ol>
      {chosen.length === 0 && (
        <Button size="small" onClick={() => onChoose(order)}>
          {t("orderStands")}
        </Button>
      )}
    </>
  );
}

import { InputNumber } from "antd";
import { useMe } from "../use-me.ts";

type Props = { id?: string; value?: number; onChange?: (minor: number | null) => void };

const minorPerUnit = 100;

/** A sum in whole units of the house's currency, kept in minor ones. */
export function MoneyInput({ id, value, onChange }: Props) {
  const { currency } = useMe().house;
  return (
    <InputNumber
      id={id}
      min={1}
      max={10_000_000}
      precision={0}
      suffix={currency}
      value={value === undefined ? null : value / minorPerUnit}
      onChange={(units) => onChange?.(units === null ? null : units * minorPerUnit)}
    />
  );
}

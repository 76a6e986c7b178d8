import { expect, test } from "vitest";
import { maskEmail, maskName, maskPhone, maskWords } from "./mask.ts";

test.each([
  ["13912345678", "139****5678"],
  ["12345", "****"],
])("the phone %s is shown as %s", (phone, shown) => expect(maskPhone(phone)).toBe(shown));

test.each([
  ["lin@example.com", "l****@example.com"],
  ["not an address", "****"],
])("the address %s is shown as %s", (email, shown) => expect(maskEmail(email)).toBe(shown));

test.each([
  ["林小满", "林**"],
  ["欧阳先生", "欧**"],
  ["Jane Lin", "J****"],
])("the name %s is shown as %s", (name, shown) => expect(maskName(name)).toBe(shown));

test.each([
  ["打我电话13912345678", "打我电话139****5678"],
  ["+86 139 1234 5678，谢谢", "139****5678，谢谢"],
  ["身份证 11010519491231002X", "身份证 110****002X"],
  ["卡号6222021234567890123", "卡号622****0123"],
  ["写信到 lin.xm@mail.example.com 吧", "写信到 l****@mail.example.com 吧"],
  ["订单 MJ20260913017，运单 SF1391234567890", "订单 MJ20260913017，运单 SF1391234567890"],
  ["01920000-0000-7000-8000-139123456789", "01920000-0000-7000-8000-139123456789"],
  ["2026-09-16T10:00:00.000Z", "2026-09-16T10:00:00.000Z"],
])("%s is read as %s", (text, shown) => expect(maskWords(text)).toBe(shown));

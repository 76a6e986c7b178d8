import { expect, test } from "vitest";
import { networkOf } from "./throttle.ts";

test.each([
  ["203.0.113.7", "203.0.113.7"],
  ["::ffff:203.0.113.7", "203.0.113.7"],
  ["2001:db8:1:2:aaaa:bbbb:cccc:dddd", "2001:0db8:0001:0002"],
  ["2001:DB8:1:2::1", "2001:0db8:0001:0002"],
  ["2001:db8::1", "2001:0db8:0000:0000"],
  ["fe80::1%eth0", "fe80:0000:0000:0000"],
  ["::1", "0000:0000:0000:0000"],
])("%s is counted as %s", (ip, network) => {
  expect(networkOf(ip)).toBe(network);
});

import { Invalid } from "../../refusals.ts";
import { isGatewayUrl } from "../protocol/gateway-url.ts";
import { isGatewaySecret } from "../protocol/signature.ts";

/** @throws Invalid unless the address is encrypted (or this machine) and the secret is one of Standard Webhooks. */
export function refuseWrongAddress({ url, secret }: { url?: string; secret?: string }): void {
  if (url !== undefined && !isGatewayUrl(url))
    throw new Invalid(
      "gateway_url_not_allowed",
      {
        zh: "网关地址须以 https:// 开头（本机可用 http://127.0.0.1），且不能带用户名和密码。",
        en: "A gateway's address begins with https:// (or http://127.0.0.1 on this machine) and holds no user name or password.",
      },
      { fields: [{ at: "/url", code: "gateway_url_not_allowed" }] },
    );
  if (secret !== undefined && !isGatewaySecret(secret))
    throw new Invalid(
      "gateway_secret_not_valid",
      {
        zh: "密钥须为 whsec_ 加 24–64 字节的 Base64。留空则由系统生成。",
        en: "A secret is whsec_ and 24 to 64 bytes in Base64. Leave it empty to have one made.",
      },
      { fields: [{ at: "/secret", code: "gateway_secret_not_valid" }] },
    );
}

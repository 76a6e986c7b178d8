import { fromNodeHeaders } from "better-auth/node";
import type { FastifyRequest } from "fastify";
import type { Access } from "../../shared/api/contract.ts";
import { roleMay } from "../../shared/roles.ts";
import type { Actor, Customer, Integration, Staff } from "../actor.ts";
import { readLink } from "../complaint/links.ts";
import { supplierOfLink } from "../complaint/supplier-link.ts";
import { now } from "../db/database.ts";
import type { House } from "../house.ts";
import { integrationOfKey } from "../people/api-keys.ts";
import { activeStaff } from "../people/staff.ts";
import { Forbidden, SignInNeeded } from "../refusals.ts";

/** Who is calling, let through by the route's access or refused. Default-deny: an access nobody matches lets nobody in. */
export async function authenticate(
  house: House,
  access: Access,
  request: FastifyRequest,
): Promise<Actor | undefined> {
  if (access.who === "public") return undefined;
  if (access.who === "customer") return customerOf(house, request);
  if (access.who === "supplier") return supplierOfLink(house, bearer(request) ?? "");
  return colleagueOf(house, access, request);
}

function customerOf(house: House, request: FastifyRequest): Customer {
  const link = readLink(house.secret, bearer(request) ?? "", "follow", now());
  if (!link) {
    throw new SignInNeeded("link_not_valid", {
      zh: "这个链接已失效。请用投诉单号和手机尾号重新查询。",
      en: "This link is no longer valid. Look your complaint up again by its number and your phone's last four digits.",
    });
  }
  return { kind: "customer", id: link.customerId, tenantId: link.tenantId, complaintId: link.complaintId };
}

async function colleagueOf(
  house: House,
  access: Access & { who: "staff" | "signed_in" },
  request: FastifyRequest,
): Promise<Staff | Integration> {
  const token = bearer(request);
  if (token) return checkedKey(access, await integrationOfKey(token));

  const staff = await staffOfSession(house, request);
  if (access.who === "staff" && !roleMay(staff.role, access.permission))
    throw notPermitted(access.permission);
  return staff;
}

async function staffOfSession(house: House, request: FastifyRequest): Promise<Staff> {
  const session = await house.identity.auth.api.getSession({ headers: fromNodeHeaders(request.headers) });
  const staff = session && (await activeStaff(session.user.tenantId, session.user.staffId));
  if (!staff) throw new SignInNeeded("sign_in_needed", { zh: "请先登录。", en: "Please sign in first." });
  if (request.method !== "GET") refuseForeignOrigin(house, request);
  return staff;
}

function checkedKey(access: Access, key: Integration | undefined): Integration {
  if (!key)
    throw new SignInNeeded("key_not_valid", {
      zh: "API 密钥无效或已停用。",
      en: "The API key is unknown or revoked.",
    });
  if (access.who !== "staff" || !access.alsoKeys)
    throw new Forbidden("not_for_keys", {
      zh: "API 密钥不能调用这个接口。",
      en: "API keys cannot call this route.",
    });
  if (!key.scopes.includes(access.permission)) throw notPermitted(access.permission);
  return key;
}

function notPermitted(permission: string): Forbidden {
  return new Forbidden(
    "not_permitted",
    {
      zh: "您的角色没有这项操作的权限，需要时请联系主管。",
      en: "Your role does not include this. Please ask your supervisor if you need it.",
    },
    { permission },
  );
}

// Cookies are SameSite=Lax already; a second lock against a form on another site.
function refuseForeignOrigin(house: House, request: FastifyRequest): void {
  const origin = request.headers.origin;
  if (!origin || new URL(origin).host === request.headers.host || origin === house.config.publicUrl) return;
  throw new Forbidden("foreign_origin", {
    zh: "请求来自其他网站，已拒绝。",
    en: "The request comes from another site and is refused.",
  });
}

function bearer(request: FastifyRequest): string | undefined {
  return /^Bearer (\S+)$/.exec(request.headers.authorization ?? "")?.[1];
}

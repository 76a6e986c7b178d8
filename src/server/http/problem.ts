import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";
import { Invalid, Refusal, TooMany, type Wording } from "../refusals.ts";
import { fieldProblem } from "./field-problem.ts";
import { languageOf } from "./language.ts";

/** Answers every error as problem details (RFC 9457), in the caller's language. Only faults are logged, once. */
export function answerProblem(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const refusal = asRefusal(error);
  if (!refusal) request.log.error({ err: error, route: request.routeOptions.url }, "a request failed");
  const { status, code, wording, details } = refusal ?? fault;
  if (typeof details.retryAfterSeconds === "number") reply.header("retry-after", details.retryAfterSeconds);
  return reply
    .status(status)
    .type("application/problem+json")
    .send({
      type: `/api/problems/${code}`,
      title: wording[languageOf(request)],
      status,
      code,
      ...details,
    });
}

const fault = {
  status: 500,
  code: "fault",
  wording: {
    zh: "系统出了点问题，您的操作没有完成，也没有丢失。请稍后重试，若仍不行请联系我们。",
    en: "Something went wrong on our side. Nothing was done halfway; please try again, and tell us if it stays.",
  },
  details: {} as Record<string, unknown>,
};

type Answerable = Pick<Refusal, "status" | "code" | "wording" | "details">;

function asRefusal(error: FastifyError): Answerable | undefined {
  if (error instanceof Refusal) return error;
  if (hasZodFastifySchemaValidationErrors(error)) {
    return new Invalid("invalid_input", invalidInput, { fields: error.validation.map(fieldProblem) });
  }
  if (error.statusCode === 429) return new TooMany("too_many_requests", tooMany, { retryAfterSeconds: 60 });
  if (brokenFormWords.test(error.message)) return brokenForm;
  const known = transport[error.code];
  if (known) return { details: {}, ...known };
  if (error.statusCode && error.statusCode < 500)
    return { status: error.statusCode, code: "bad_request", wording: badRequest, details: {} };
  return undefined;
}

const invalidInput: Wording = {
  zh: "有几处填写需要修改，请看各处的提示。",
  en: "Some of what you entered needs a change; see the hint at each place.",
};
const tooMany: Wording = {
  zh: "操作太频繁了，请一分钟后再试。",
  en: "Too many requests. Please try again in a minute.",
};
const badRequest: Wording = {
  zh: "请求的格式不正确，请检查后再试。",
  en: "The request is not in the right form. Please check it and try again.",
};

// The form parser's errors have neither a class nor a code of their own.
const brokenFormWords =
  /^(Multipart: |Unexpected end of multipart data|Part terminated early|Malformed part header)/;
const brokenForm: Answerable = {
  status: 400,
  code: "broken_form",
  wording: {
    zh: "文件没有完整传到，请重新上传。",
    en: "The file did not arrive whole. Please upload it again.",
  },
  details: {},
};

/** What Fastify itself refuses before a route runs. */
const transport: Record<string, Pick<Answerable, "status" | "code" | "wording">> = {
  FST_ERR_CTP_BODY_TOO_LARGE: {
    status: 413,
    code: "body_too_large",
    wording: { zh: "内容太大，请缩短后再提交。", en: "This is too large. Please shorten it and send again." },
  },
  FST_REQ_FILE_TOO_LARGE: {
    status: 413,
    code: "file_too_large",
    wording: {
      zh: "文件太大，请压缩后再上传。",
      en: "The file is too large. Please make it smaller and upload it again.",
    },
  },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    status: 415,
    code: "wrong_content_type",
    wording: {
      zh: "不支持这种内容类型，请以 JSON 提交。",
      en: "This content type is not accepted; send JSON.",
    },
  },
  FST_ERR_CTP_INVALID_JSON_BODY: {
    status: 400,
    code: "broken_json",
    wording: { zh: "JSON 格式有误。", en: "The JSON is broken." },
  },
  FST_ERR_CTP_EMPTY_JSON_BODY: {
    status: 400,
    code: "broken_json",
    wording: { zh: "缺少 JSON 内容。", en: "The JSON body is missing." },
  },
};

import type { components, operations } from "../../../shared/api/schema.gen.ts";

/** The contract's shapes under the names this portal uses. */

type Schemas = components["schemas"];
type AnswerOf<Name extends keyof operations> = operations[Name] extends {
  responses: { 200: { content: { "application/json": infer Answer } } };
}
  ? Answer
  : never;
type BodyOf<Name extends keyof operations> = operations[Name] extends {
  requestBody: { content: { "application/json": infer Body } };
}
  ? Body
  : never;

export type House = AnswerOf<"readPortalHouse">;
export type Order = Schemas["CustomerOrder"];
export type FoundOrder = AnswerOf<"findMyOrder">;
export type MyRecall = AnswerOf<"readMyRecall">["recalls"][number];
export type FoundRecalls = { orderToken: string; recalls: MyRecall[] };
export type RecallAnswer = BodyOf<"answerMyRecall">;
export type Attachment = Schemas["Attachment"];
export type NewComplaint = BodyOf<"fileMyComplaint">;
export type Demand = NonNullable<NewComplaint["demand"]>;
export type Acknowledgement = AnswerOf<"fileMyComplaint">;
export type Survey = AnswerOf<"readSurvey">;
export type SupplyRequest = Schemas["SupplyRequest"];
export type SupplyField = Schemas["FormField"];
export type SupplyAnswer = BodyOf<"answerSupplyRequest">;
export type Rating = BodyOf<"rate">;
export type LinkedApproval = AnswerOf<"readLinkedApproval">;
export type LinkedVerdict = BodyOf<"decideLinkedApproval">;
export type LinkedDecision = AnswerOf<"decideLinkedApproval">;
export type MoreTold = BodyOf<"tellMore">;

export type CustomerView = Schemas["CustomerView"];
export type State = CustomerView["state"];
export type Offer = NonNullable<CustomerView["offer"]>;
export type Option = Schemas["CustomerOption"];
export type RemedyKind = Option["kind"];
export type Right = CustomerView["rights"][number];
export type Promised = CustomerView["promises"][number];
export type Payout = CustomerView["payouts"][number];
export type Message = CustomerView["messages"][number];
export type TimelineEvent = CustomerView["timeline"][number];
export type TimelineType = TimelineEvent["type"];
export type MyDataRequest = Schemas["MyDataRequest"];
export type Next = NonNullable<CustomerView["next"]>;

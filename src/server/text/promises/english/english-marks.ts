/** Words by which an English clause shows what it is, in legible text (small letters). */

const subject =
  "(?:i|we|you|it|they|he|she|someone|somebody|(?:the|a|an|our|my|your|one of our|this|that) [a-z]+(?: [a-z]+){0,2}?|[a-z]+)";
const will =
  "(?:'ll|'m going to| ?will(?!ing)| shall|'re going to| (?:am|are|is) going to| (?:promise|guarantee|commit|aim|plan|intend)s? (?:you )?(?:to|that)?|'ve arranged (?:for)?|(?:'re|'m|'s| am| are| is) (?:calling|sending|shipping|refunding|replacing|arranging))";

/** Somebody, and that they will; the words after it are the deed. */
export const modal = new RegExp(
  [
    `(?<subject>\\b${subject})${will}`,
    "\\b(?:it|your [a-z]+|the [a-z]+|this|that|they)(?: is| are|'s)? (?:expected|estimated|due|likely|scheduled|supposed) to",
    "(?:it|your [a-z]+|they|the [a-z]+) (?:should|might|may|could)(?! be (?:noted|aware))",
    "\\byou should (?:receive|get|have|see|hear)",
    "\\band should (?:reach|arrive|be|get)",
    "\\bexpect (?:a|an|your|the)\\b",
    "\\blet me [a-z ]{0,30}?(?=get back|call you|come back)",
  ].join("|"),
);

export const newClause =
  /(?:, (?:and |but |then |so )?|; | and (?=(?:i|we|you|our|the|your|it|they)\b)| but )(?=(?:\w+ ){0,2}?\w+(?:'ll|'m going| will| shall| should| are going| is going| won't| can't| cannot)|please|if |once |after |when )/g;

export const duty =
  /\bplease\b(?! (?:accept|rest|be assured|bear|know|don't worry|do not worry|note that we))|\byou(?:'ll| will)? (?:need|must|have to|should(?! (?:receive|get|have|see|hear))|can|may|could|are required)\b|\bmake sure\b|\blet us know\b/;

export const nothingPromised =
  /\b(?:can't|cannot|can not|won't|will not|unable|not able|couldn't|may not|not guarantee|doesn't|don't (?:promise|guarantee))\b|\b(?:told|said|says|promised|stated|mentioned|claimed|according to|was supposed|were supposed)\b|\b(?:usually|normally|typically|generally|in general|always|policy|policies|orders are|returns are|every (?:day|order|week)|terms|automatically)\b|\b(?:valid|expires?|open|opening|available|office hours|business hours|warranty)\b/;

export const condition =
  /\b(?:if|once|unless|provided|as soon as (?:we|you|the|it|your|i)|when (?:we|you|the|it|your|i)|after (?:we|you|the|it|your|i|receiving|checking|inspection|approval)|upon|until you|subject to|on receipt)\b/;

export const receives =
  /\byou(?:'ll| will| should| are going to) (?:receive|get|have|hear|see|be (?:contacted|refunded|called|notified|informed|credited|compensated|reimbursed|paid))/;

export const estimate =
  /\b(?:expect(?:ed)?|estimated?|should|likely|probably|might|may|could|hopefully|approximately|due to arrive|scheduled)\b/;

export const vagueTime =
  /\b(?:as soon as (?:possible|we can|i can)|asap|shortly|soon|right away|immediately|at once|promptly|in due course|at the earliest|straight away|straightaway|in a (?:bit|moment|while|minute|few)|later(?! than)|in the (?:near future|coming days|next few days)|quickly|without delay|in a timely manner|before long|momentarily|one of these days|first thing)\b/;

export const deed =
  /\b(?:call|phone|ring|e-?mail|mail|send|ship|dispatch|refund|replace|reimburse|compensate|get back|update|contact|reach out|resolve|fix|sort|look into|check|follow up|investigate|arrange|deliver|exchange|repair|credit|pay|return|transfer|escalate|come back|let you know|inform|notify|reply|respond|answer|process|cancel|correct|make (?:it|this) right|keep you|take care)\b/;

/** Courtesies that promise nothing. */
export const talk =
  /\b(?:be happy|be glad|love to|appreciate|assist you today|be here|do better|improve|miss you|strive)\b/;

/** Nobody who could be named as the one who acts. */
export const ownSubject =
  /^(?:i|we|you|it|they|he|she|someone|somebody|that|this|our team|)$|\b(?:your|refund|order|parcel|package|payment|money|replacement|delivery|item|result|report|credit|voucher|issue|problem|everything|answer|update|invoice)\b/;

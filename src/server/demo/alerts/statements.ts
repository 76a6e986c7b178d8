/** What the house says about the leaking lids, to each in the words for them. */
export const statements = {
  reply: {
    purpose: "reply",
    zh: "您好，您手里这一批保温杯的密封圈受热会变形、渗水，这是我们的问题。请先不要装热水。您可以选择换新盖或全额退款，运费都由我们承担；如果有人被烫到，请立即告诉我们，就医费用由我们负责。",
    en: "The seal of your flask's batch deforms with heat and leaks. This is our fault. Please do not fill it with hot drinks. Choose a new lid or a full refund; we pay the postage. If anybody was scalded, tell us at once: we pay for the treatment.",
  },
  notice: {
    purpose: "notice",
    zh: "您购买的青杉 316 保温杯 500ml 属于召回批次：杯盖密封圈受热可能渗水，请立即停止装热水。可免费换新盖或全额退款，运费由我们承担。",
    en: "Your Qingshan 316 flask (500 ml) belongs to a recalled batch: the seal may leak when hot. Please stop filling it with hot drinks. We replace the lid or refund in full; we pay the postage.",
  },
  public: {
    purpose: "public",
    zh: "青杉生活召回一个批次的 316 不锈钢保温杯 500ml。经检测，该批次杯盖密封圈硬度不足，受热可能渗漏。我们已停售并封存该批次，向主管部门报告，并正逐一联系购买者免费换盖或退款。其他批次不受影响。给您带来的不便和担心，我们诚恳致歉。",
    en: "Qingshan Living is recalling one batch of its 316 steel flask (500 ml). Tests show that the seal of the lid is too soft and may leak when hot. The batch is no longer sold, the authority has been told, and every buyer is being offered a new lid or a refund. Other batches are not affected. We apologise.",
  },
  regulator: {
    purpose: "regulator",
    zh: "关于青杉 316 不锈钢保温杯 500ml 一个批次杯盖渗漏的书面报告：发现经过、检测结论、已采取的停售封存与召回措施、联系消费者的进展见附件。",
    en: null,
  },
} as const;

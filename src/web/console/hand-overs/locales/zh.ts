export const handOversZh = {
  title: "交接",
  about: "同事请您接手的投诉单。接手后由您负责，客户会收到告知。",
  from: "{{name}} 交来",
  facts: "事实",
  promised: "已承诺",
  tried: "已尝试",
  take: "接手",
  decline: "不接手",
  why: "说明原因",
  placeholder: "请告诉同事为什么不便接手，或建议交给谁。",
  empty: "没有等您接手的投诉单",
  emptyHelp: "同事发起交接后会出现在这里。",
};

export const recoveriesZh = {
  title: "追偿",
  about: "向承担责任的供应商、承运商等追回的花费。在投诉单的“追偿”里拟定和办理。",
  which: "追偿状态",
  shelf: { all: "全部", drafted: "待发出", sent: "等答复", agreed: "待到账", received: "已到账" },
  empty: "没有追偿",
  emptyHelp: "定责给供应商、物流等责任方，且方案有花费的投诉单可以追偿。",
};

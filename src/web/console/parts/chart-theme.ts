/** A drawing's colours and letters, made from tokens.css: `token("--ink")` reads a custom property. */
export function chartTheme(token: (name: string) => string) {
  const axis = {
    axisLine: { lineStyle: { color: token("--line-strong") } },
    axisTick: { lineStyle: { color: token("--line-strong") } },
    axisLabel: { color: token("--ink-3"), fontSize: 12 },
    nameTextStyle: { color: token("--ink-3"), fontSize: 12 },
    splitLine: { lineStyle: { color: token("--line") } },
  };
  return {
    color: ["--brand", "--info", "--at-risk", "--state-deciding", "--good", "--breached", "--calm"].map(
      token,
    ),
    backgroundColor: "transparent",
    textStyle: { fontFamily: token("--font"), color: token("--ink-2") },
    title: { textStyle: { color: token("--ink"), fontSize: 14, fontWeight: 600 } },
    legend: { textStyle: { color: token("--ink-2"), fontSize: 12 }, itemWidth: 14, itemHeight: 8 },
    tooltip: {
      backgroundColor: token("--surface"),
      borderColor: token("--line"),
      textStyle: { color: token("--ink"), fontSize: 12 },
      confine: true,
    },
    line: { symbolSize: 6, lineStyle: { width: 2 } },
    categoryAxis: { ...axis, splitLine: { show: false } },
    valueAxis: axis,
    timeAxis: { ...axis, splitLine: { show: false } },
    logAxis: axis,
  };
}

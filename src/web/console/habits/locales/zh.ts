export const habitsZh = {
  title: "值得谈一谈的习惯",
  about: "把每位同事与其他同事逐条比较，只列出差得明显、又不像巧合的。没有列出的，看不出与大家不同。",
  rate: "所列各项中，预计至多 {{rate}}% 出于巧合。",
  none: "没有谁与其他同事明显不同",
  noneHelp: "已检查 {{conversations}} 段会话、{{agents}} 位同事。",
  agent: "同事",
  rule: "规则",
  own: "本人未达标",
  others: "其他同事",
  difference: "相差（95% 区间）",
  points: "{{value}} 个百分点（{{low}} – {{high}}）",
  examples: "最近的会话",
};

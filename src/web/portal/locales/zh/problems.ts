export const problems = {
  noAnswer: "网络断开了，或者网速太慢。您填写的内容都还在。",
  offline: "网络断开了，或者网速太慢。请检查网络后再试。",
  offlineWriting: "网络断开了。您可以继续填写，内容都保存在这台设备上。",
  waitingToSend: "网络断开了。您填写的内容都还在，网络恢复后会自动提交，不会重复。",
  fault: "系统出了点问题，这次没有提交成功。您填写的内容都还在，请稍后再试。",
  fileTooLarge: (most: number) => `文件超过 ${most} MB。请压缩、剪短，或分成几个文件再上传。`,
  throttled: (seconds: number) =>
    seconds > 90
      ? `操作太频繁了，请 ${Math.ceil(seconds / 60)} 分钟后再试。`
      : `操作太频繁了，请 ${seconds} 秒后再试。`,
  failedToRead: "没能读取到内容",
  changed: "情况刚刚有变化，页面已经更新，请看一看最新的内容。",
  fields: {
    missing: "请填写这一项",
    too_long: (most: number) => `太长了，最多 ${most} 字`,
    too_short: (least: number) => `太短了，至少 ${least} 字`,
    unstorable_character: "有无法保存的字符，请删掉后再试",
    not_valid: "这里的格式不对，请检查一下",
  },
};

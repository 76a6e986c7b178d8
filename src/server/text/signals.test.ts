import { expect, test } from "vitest";
import { readText } from "./read-text.ts";
import { findHits, signalsOf } from "./signals.ts";

test.each([
  ["plain words", "破损", "盒子破损了", "破损"],
  ["a gap inside the clause", "屏幕…裂", "屏幕左上角裂了", "屏幕左上角裂"],
  ["one of several", "(没|未)发货", "到今天未发货", "未发货"],
  ["one that may be left out", "不(肯|)退", "商家不退", "不退"],
  ["a choice within a choice", "等了(很久|(三|两)天)", "等了两天", "等了两天"],
  ["a number of any kind", "等了N小时", "等了两个半小时", "等了两个半小时"],
  ["a number in full-width digits", "等了N小时", "等了１２小时", "等了12小时"],
  [
    "a longer gap inside the sentence",
    "买的是……送的是",
    "买的是黑色,结果送的是白色",
    "买的是黑色,结果送的是",
  ],
  ["a word by itself", "<坏>", "手机坏了", "坏"],
  ["a Latin word in other letter case", "late", "Very LATE again", "late"],
  ["marks of regular expressions as they are", "a+b", "a+b", "a+b"],
])("a phrase finds %s", (_what, phrase, text, words) => {
  expect(findHits(readText(text), signalsOf("x", 1, [phrase])).map((hit) => hit.words)).toEqual([words]);
});

test.each([
  ["beyond the clause", "屏幕…裂", "屏幕很好,包装裂了"],
  ["beyond the sentence", "买的是……送的是", "买的是黑色。送的是快递"],
  ["inside another word", "<坏>", "有人搞破坏"],
  ["inside another Latin word", "late", "chocolate"],
  ["what is denied", "破损", "包装没有任何破损"],
  ["what is denied in English", "broken", "it is not broken"],
  ["what is denied in Portuguese", "quebrado", "Não quebrado"],
])("a phrase does not find %s", (_what, phrase, text) => {
  expect(findHits(readText(text), signalsOf("x", 1, [phrase]))).toEqual([]);
});

test.each([
  ["a question is no denial", "假货", "不知道是不是假货"],
  ["a phrase with a no of its own is found", "没发货", "商家没发货"],
  ["a denial does not cover the second mention", "破损", "外箱没有破损,里面却全是破损"],
])("%s", (_what, phrase, text) => {
  expect(findHits(readText(text), signalsOf("x", 1, [phrase]))).toHaveLength(1);
});

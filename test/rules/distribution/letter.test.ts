import { letter } from "../../../server/src/rules/distribution/letter.ts";
import { describeRule } from "../../support/rules.ts";
import { CABLE, cable } from "../cableText.ts";
import { oneSection, RECORD, record } from "../sectionsText.ts";

const outgoing = cable(
  ["ACTION", "ORIGIN"],
  ["/017 W", "/017 R"],
  ["HELSIN 00421", "STATE 000421"],
  ["HELSINKI 421", "STATE 421"],
);

describeRule(letter, {
  valid: [
    CABLE,
    RECORD,
    outgoing,
    { name: "no total but a bracket", text: cable(["/017 W", "( ISO ) W"]) },
    { name: "a letter glued to the total", text: cable(["/017 W", "/017W"]) },
    {
      name: "a word that the attribute tells against",
      text: oneSection(["ACTION CU-04", "ORIGIN CU-04"]),
    },
    {
      name: "nothing to compare with",
      text: cable(
        ["ACTION CU-04\n\nINFO", "INFO CU-04"],
        ["/017 W", "/017 R"],
        ["PAGE 01 HELSIN 00421 121502Z\n", ""],
      ),
    },
  ],
  invalid: [
    {
      text: cable(["/017 W", "/017 «R»"]),
      message: "The letter after the copies is R; W was expected with ACTION",
      fixed: CABLE,
    },
    { name: "another letter", text: cable(["/017 W", "/017 «V»"]), fixed: CABLE },
    {
      name: "a letter glued to the total",
      text: cable(["/017 W", "/017«R»"]),
      fixed: cable(["/017 W", "/017W"]),
    },
    { name: "no letter", text: cable(["/017 W", "/«017»"]), fixed: CABLE },
    {
      name: "ORIGIN on what a post sent",
      text: cable(["ACTION", "«ORIGIN»"]),
      message: "The distribution begins with ORIGIN; ACTION was expected with W",
      fixed: CABLE,
    },
    {
      name: "W on what the Department sent",
      text: outgoing.replace("/017 R", "/017 «W»"),
      fixed: outgoing,
    },
    { name: "in one of two sections", text: record(["/045 W#2", "/045 «R»"]), fixed: RECORD },
  ],
});

import { total } from "../../../server/src/rules/distribution/total.ts";
import { describeRule } from "../../support/rules.ts";
import { CABLE, cable } from "../cableText.ts";
import { oneSection, RECORD, record } from "../sectionsText.ts";

describeRule(total, {
  valid: [
    CABLE,
    RECORD,
    { name: "no total but a bracket", text: cable(["/017 W", "( ISO ) W"]) },
    { name: "a total apart from its slash", text: cable(["/017 W", "/ 017 W"]) },
    { name: "a total on a line of its own", text: cable([" /017 W", "\n/017 W"]) },
    { name: "a total of two digits", text: cable(["/017", "/17"]) },
    { name: "a total without its slash", text: cable(["/017 W", "017 W"]) },
    {
      name: "commas between the offices",
      text: cable(["OCT-01 EUR-12 ISO", "OCT-01, EUR-12, ISO"]),
    },
    {
      name: "ACTION after the rest",
      text: cable(["ACTION CU-04\n\n", ""], ["/017 W\n", "/017 W\nACTION CU-04\n"]),
    },
    { name: "two digits above ACTION", text: cable(["ACTION", "46\nACTION"]) },
    {
      name: "lines that are joined",
      text: cable(["121502Z\nACTION CU-04\n\nINFO", "121502Z ACTION CU-04 INFO"], ["W\n  ", "W "]),
    },
    {
      name: "a distribution that is still being typed",
      text: "PAGE 01 HELSIN 00421 121502Z\nACTION CU-04\n\nINFO OCT-01 EUR-12 ISO-00 /01",
    },
    {
      name: "a letter in an office without a total",
      text: cable(["EUR-12 ISO-00 /017 W", "EUR-l2 ( ISO ) W"]),
    },
  ],
  invalid: [
    {
      name: "another total",
      text: cable(["/017", "/«071»"]),
      message: "The copies add up to 017, and the number after the slash is 071",
      fixed: CABLE,
    },
    {
      name: "other copies, which nothing tells from another total",
      text: cable(["EUR-12", "EUR-11"], ["/017", "/«017»"]),
      message: "The copies add up to 016, and the number after the slash is 017",
    },
    {
      name: "a total with a letter",
      text: cable(["/017", "/«O17»"]),
      fixed: CABLE,
    },
    { name: "a total a digit short", text: cable(["/017", "/«01»"]), fixed: CABLE },
    {
      name: "copies with a letter",
      text: cable(["EUR-12", "«EUR-l2»"]),
      message: "The copies add up to the total only if EUR-l2 is EUR-12",
      fixed: CABLE,
    },
    { name: "noughts that are letters", text: cable(["ISO-00", "«ISO-OO»"]), fixed: CABLE },
    { name: "a hyphen lost", text: cable(["EUR-12", "«EUR12»"]), fixed: CABLE },
    { name: "a blank for the hyphen", text: cable(["EUR-12", "«EUR 12»"]), fixed: CABLE },
    { name: "a blank after the hyphen", text: cable(["EUR-12", "«EUR- 12»"]), fixed: CABLE },
    { name: "a digit lost", text: cable(["EUR-12", "«EUR-2»"]), fixed: CABLE },
    { name: "a digit doubled", text: cable(["EUR-12", "«EUR-112»"]), fixed: CABLE },
    { name: "the copies lost", text: cable(["EUR-12", "«EUR»"]), fixed: CABLE },
    { name: "the office of ACTION with a letter", text: cable(["CU-04", "«CU-O4»"]), fixed: CABLE },
    {
      name: "more copies than any office gets",
      text: cable(["EUR-12", "«EUR-72»"]),
      fixed: CABLE,
    },
    {
      name: "two offices without their form",
      text: cable(["CU-04", "«CU04»"], ["EUR-12", "«EUR-1»"]),
    },
    {
      name: "copies that no office gets, with the total wrong too",
      text: cable(["EUR-12", "«EURO»"], ["/017", "/517"]),
      message: "EURO is no office with its copies; two digits after a hyphen were expected",
      hasFix: false,
    },
    {
      name: "a line doubled",
      text: cable([
        "INFO OCT-01 EUR-12 ISO-00 /017 W",
        "INFO OCT-01\n  EUR-12 ISO-00\n  «EUR-12 ISO-00»\n  /017 W",
      ]),
      fixed: cable(["INFO OCT-01 EUR-12 ISO-00 /017 W", "INFO OCT-01\n  EUR-12 ISO-00\n  /017 W"]),
    },
    {
      name: "copies that another section has otherwise",
      text: record(["SS-15#2", "«SS-20»"]),
      message: "The office is written SS-20, and another section has SS-15",
      fixed: RECORD,
      related: ["SS-15"],
    },
    {
      name: "a total, since another section has the same copies",
      text: record(["/045#1", "/«054»"]),
      fixed: RECORD,
    },
    {
      name: "a line lost that another section has",
      text: record(["EUR-12 ISO-00\n   NEA-10 CIAE-00 SS-15 L-03 /045#2", "EUR-12 «ISO-00» /045"]),
      message: "After ISO-00 another section has NEA-10 to L-03, with which the copies add up",
      fixed: RECORD,
    },
    {
      name: "an office too many",
      text: record(["CIAE-00 SS-15#2", "CIAE-00 «INR-10» SS-15"]),
      fixed: RECORD,
    },
    {
      name: "a letter in copies without a total, which another section tells",
      text: record(["SS-15 L-03 /045#2", "«SS-I5» L-03 ( ISO )"]),
      fixed: record(["SS-15 L-03 /045#2", "SS-15 L-03 ( ISO )"]),
    },
    {
      name: "a sign misread for the slash",
      text: cable(["/017", "«\\017»"]),
      fixed: CABLE,
    },
    {
      name: "the line of ACTION lost, with the office in the attributes",
      text: oneSection(["ACTION CU-04\n\nINFO OCT", "«INFO» OCT"]),
      message: "No ACTION or ORIGIN stands before INFO; with ACTION CU-04 the copies add up",
      fixed: oneSection(["ACTION CU-04\n\nINFO", "ACTION CU-04\nINFO"]),
    },
    {
      name: "the line of ACTION lost, with another section",
      text: record(["ACTION CU-04\n\nINFO OCT#2", "«INFO» OCT"]),
      fixed: record(["ACTION CU-04\n\nINFO OCT#2", "ACTION CU-04\nINFO OCT"]),
    },
    {
      name: "ACTION lost, and nothing tells the office",
      text: cable(["ACTION CU-04\n\nINFO", "«INFO»"]),
      message: "No ACTION or ORIGIN stands before INFO, and copies are missing",
      hasFix: false,
    },
    {
      name: "no total",
      text: cable(["ISO-00 /017 W", "«ISO-00»"]),
      message: "No total stands after ISO-00; the number of all copies was expected after a slash",
      fixed: CABLE,
    },
    {
      name: "the line with the total lost, with another section",
      text: record(["EUR-12 ISO-00\n   NEA-10 CIAE-00 SS-15 L-03 /045 W\n#2", "EUR-12 «ISO-00»\n"]),
      fixed: RECORD,
    },
    {
      name: "the line of ACTION doubled",
      text: cable(["ACTION CU-04\n", "ACTION CU-04\nACTION «CU-04»\n"]),
      fixed: CABLE,
    },
  ],
});

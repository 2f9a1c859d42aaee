import { notInForce } from "../../../server/src/rules/executive-order/notInForce.ts";
import { describeRule } from "../../support/rules.ts";
import { CABLE, cable } from "../cableText.ts";

const at = (date: string, order: string) => cable(["MAR 74", date], ["11652", order]);

describeRule(notInForce, {
  valid: [
    CABLE,
    at("NOV 78", "11652"),
    at("DEC 78", "12065"),
    at("SEP 05", "12958"),
    at("SEP 05", "13292"),
    { name: "a number that is no order on classification", text: at("MAR 74", "11653") },
    { name: "a cable without a date", text: cable(["R 121430Z MAR 74\n", ""], ["11652", "12065"]) },
    { name: "no number", text: cable(["E.O. 11652: GDS", "E.O. GDS"]) },
  ],
  invalid: [
    {
      text: at("MAR 74", "«12065»"),
      message: "E.O. 12065 was not in force on 1974-03-12; 11652 was",
      fixed: CABLE,
      isSafe: false,
      related: ["R 121430Z MAR 74"],
    },
    {
      name: "an order that was no longer in force",
      text: at("DEC 78", "«11652»"),
      fixed: at("DEC 78", "12065"),
    },
    {
      name: "a day on which two were in force",
      text: at("SEP 05", "«11652»"),
      message: "E.O. 11652 was not in force on 2005-09-12; 12958 or 13292 was",
      hasFix: false,
    },
  ],
});

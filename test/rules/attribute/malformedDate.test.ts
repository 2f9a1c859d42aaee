import { malformedDate } from "../../../server/src/rules/attribute/malformedDate.ts";
import { describeRule } from "../../support/rules.ts";
import { lateRecord, record } from "../recordText.ts";

const DRAFT = "Draft Date: 12 MAR 1974";
const REVIEW = "Review Date: 04 SEP 2002";

describeRule(malformedDate, {
  valid: [
    record(),
    lateRecord(),
    record([REVIEW, "Review Date: 04-Sep-2002 12:00:00 am"]),
    record([REVIEW, "Review Date: 04-Sep-2002"]),
    record([REVIEW, "Review Date: n/a"]),
    record([REVIEW, "Review Date:"]),
    record(["Review Release Date:", "Review Release Date: 04/09/2002"]),
  ],
  invalid: [
    {
      text: record([DRAFT, "Draft Date: «l2 MAR 1974»"]),
      fixed: record(),
      message: "Draft Date is l2 MAR 1974, no date; 12 MAR 1974 was expected",
    },
    { text: record([DRAFT, "Draft Date: «12 NAR 1974»"]), fixed: record() },
    { text: record([DRAFT, "Draft Date: «42 MAR 1974»"]), fixed: record() },
    { text: record([DRAFT, "Draft Date: «12 MAR»"]), fixed: record() },
    { name: "in small letters", text: lateRecord(["12 mar 1979", "«12 mat 1979»"]), hasFix: true },
    { text: record([REVIEW, "Review Date: «4 SEP 2002»"]), fixed: record() },
    {
      text: record([REVIEW, "Review Date: «04-5ep-2002 12:00:00 am»"]),
      fixed: record([REVIEW, "Review Date: 04-Sep-2002 12:00:00 am"]),
    },
    {
      name: "a day that the month has not",
      text: record([REVIEW, "Review Date: «31 SEP 2002»"]),
      message: "Review Date is 31 SEP 2002, no date; one such as 19 MAR 1974 was expected",
      hasFix: false,
    },
    {
      name: "a year long before",
      text: record([REVIEW, "Review Date: «04 SEP 1002»"]),
      message:
        "Review Date is 04 SEP 1002, a day long before or after the record; one such as 19 MAR 1974 was expected",
    },
  ],
});

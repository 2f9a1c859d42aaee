import { missingKey } from "../../../server/src/rules/attribute/missingKey.ts";
import { describeRule } from "../../support/rules.ts";
import { lateRecord, RECORD, record } from "../recordText.ts";

describeRule(missingKey, {
  valid: [
    record(),
    lateRecord(),
    {
      name: "1977, with Sent Date",
      text: lateRecord(["\nDraft Date: 12 mar 1979", "\nSent Date: 12-Mar-1979 12:00:00 am"]),
    },
    {
      name: "a cable without attributes",
      text: RECORD.slice(0, RECORD.indexOf("Message Attributes")),
    },
    {
      name: "keys in another order",
      text: record(["Copy: SINGLE\n", ""], ["Type: TE", "Copy: SINGLE\nType: TE"]),
    },
    { name: "a misspelt key", text: record(["\nCopy:", "\nCoyp:"]) },
    {
      name: "a selection of the keys",
      text: "Message Attributes\n\nDraft Date: 12 MAR 1974\nFrom: LIMA\nSubject: CHARTS\nTo: STATE\n",
    },
    {
      name: "several keys on a line, in marks",
      text: record(
        ["\nCopy: SINGLE\nDraft", " **Copy:** SINGLE **Draft"],
        ["Date: 12 MAR 1974", "Date:** 12 MAR 1974"],
      ),
    },
  ],
  invalid: [
    {
      text: record(["Copy: SINGLE\n", ""], ["Draft Date:", "«Draft Date»:"]),
      message: "The key Copy is missing before Draft Date",
      hasFix: false,
    },
    {
      name: "the first",
      text: record(["Automatic Decaptioning: X\n", ""], ["Capture Date:", "«Capture Date»:"]),
    },
    {
      name: "one without a value",
      text: record(["Image Path:\n", ""], ["ISecure:", "«ISecure»:"]),
    },
    {
      name: "the keys at the end",
      text: record(
        [RECORD.slice(RECORD.indexOf("\nTAGS: SCUL, OEXC, FI, US")), ""],
        ["\nSubject: EXCHANGE OF NAUTICAL CHARTS", "\n«Subject: EXCHANGE OF NAUTICAL CHARTS»"],
      ),
      message: "The attributes end with Subject; TAGS and 3 more were expected after it",
    },
    {
      name: "the last key",
      text: record(
        [RECORD.slice(RECORD.indexOf("\nMarkings:")), ""],
        ["\nType: TE", "\n«Type: TE»"],
      ),
      message: "The attributes end with Type; Markings was expected after it",
    },
  ],
});

import { unknown } from "../../../server/src/rules/reference/unknown.ts";
import { cableText, memoText } from "../../support/libraries.ts";
import { describeRule } from "../../support/rules.ts";

const cable = (serial: number, reference?: string) =>
  cableText({ serial, ...(reference !== undefined && { reference }) });
const memo = (number: number, note: string) => memoText(number, note);

describeRule(unknown, {
  valid: [
    { name: "a cable without neighbours", text: cable(412, "LA PAZ 5726") },
    { name: "a cable that is there", text: `${cable(410)}\n${cable(412, "HELSINKI 410")}` },
    {
      name: "a cable of another year",
      text: `${cable(409)}\n${cable(411)}\n${cable(412, "73 HELSINKI 410")}`,
    },
    {
      name: "a cable behind all others",
      text: `${cable(409)}\n${cable(412, "HELSINKI 410")}`.replace("HELSINKI 412", "HELSINKI 408"),
    },
    {
      name: "a document that is there",
      text: `${memo(8, "Not printed.")}\n\n${memo(10, "See Document 8.")}`,
    },
    {
      name: "a document far away",
      text: `${memo(8, "Not printed.")}\n\n${memo(10, "See Document 40.")}`,
    },
  ],
  invalid: [
    {
      text: `${cable(409)}\n${cable(411)}\n${cable(412, "«HELSINKI 410»")}`,
      message: "HELSINKI 410 is not in the folder, and its neighbours are",
      hasFix: false,
    },
    {
      text: `${memo(8, "Not printed.")}\n\n${memo(10, "See «Document 9».")}`,
      message: "Document 9 is not in the folder, and its neighbours are",
      hasFix: false,
    },
  ],
});

import { headerOrder } from "../../../server/src/rules/header/order.ts";
import { describeRule } from "../../support/rules.ts";

const EO = "E.O. 11652: N/A";
const TAGS = "TAGS: SCUL, OEXC, FI";
const SUBJECT = "SUBJ: EXCHANGE OF NAUTICAL CHARTS";
const LONG = "SUBJECT: EXCHANGE OF NAUTICAL\nCHARTS OF THE GULF";

const cable = (...lines: string[]) => `R 121430Z MAR 74
FM AMEMBASSY HELSINKI
TO SECSTATE WASHDC 1873

UNCLAS HELSINKI 421

${lines.join("\n")}

1. THE CHARTS HAVE ARRIVED.
`;

describeRule(headerOrder, {
  valid: [
    cable(EO, TAGS, SUBJECT),
    cable(EO, SUBJECT),
    cable(TAGS, LONG),
    cable("STATE FOR IO", "", EO, "", TAGS, "", SUBJECT),
    { name: "REF may stand before", text: cable("REF: OSLO 412", EO, TAGS, SUBJECT) },
    { name: "two TAGS lines", text: cable(EO, "TAGS: N/A", TAGS, SUBJECT) },
    { name: "joined", text: cable(`${EO} ${TAGS} ${SUBJECT}`) },
  ],
  invalid: [
    {
      text: cable(TAGS, "«E.O.» 11652: N/A", SUBJECT),
      fixed: cable(EO, TAGS, SUBJECT),
      message: "E.O. stands after TAGS; the order E.O., TAGS, SUBJ was expected",
      related: ["TAGS"],
    },
    {
      text: cable(EO, LONG, "", "«TAGS»: SCUL, OEXC, FI"),
      fixed: cable(EO, TAGS, "", LONG),
      message: "TAGS stands after SUBJECT; the order E.O., TAGS, SUBJ was expected",
    },
    {
      name: "one finding for two lines exchanged",
      text: cable(SUBJECT, TAGS, "«E.O.» 11652: N/A"),
      fixed: cable(EO, TAGS, SUBJECT),
    },
    {
      name: "joined",
      text: cable(`${EO} ${SUBJECT} «TAGS»: SCUL, OEXC, FI`),
      fixed: cable(`${EO} ${TAGS} ${SUBJECT}`),
    },
    {
      name: "other lines between stay",
      text: cable(TAGS, "REF: OSLO 412", "«E.O.» 11652: N/A", SUBJECT),
      fixed: cable(EO, "REF: OSLO 412", TAGS, SUBJECT),
    },
  ],
});

import { lineEndHyphen } from "../../../server/src/rules/text/lineEndHyphen.ts";
import { describeRule } from "../../support/rules.ts";

const cable = (text: string) => `SUBJECT: NEW HARBOR\n\n${text}`;

describeRule(lineEndHyphen, {
  type: "cable",
  valid: [
    cable("1. US-SOVIET, RIGHTS-RELATED, NON-ALIGNED, LIKE-MINDED, LEGISLATIVE-EXECUTIVE."),
    cable("1. CO-OPERATION, BI-LATERAL, PRE-EMPT, WEEK-END, TO-DAY, RE-ELECTION."),
    cable("1. SHORT- AND LONG-TERM PLANS, PRE- OR POST-WAR."),
    cable("1. A LONG-\nTERM PLAN OF COCHA-\nBAMBA."),
    cable("1. THE WELL-\nKNOWN PLAN"),
    {
      name: "a compound that the document has",
      text: cable("1. A RE-FORM. HE WANTED A RE-\nFORM AGAIN."),
    },
    {
      name: "a compound that comes twice",
      text: cable("1. INTERNA-TIONAL LAW AND INTERNA-TIONAL TRADE."),
    },
    { name: "a heading and a paragraph", text: cable("1. INTERNA-\n\n2. TIONAL.") },
    { text: cable("1. INTERNA-TIONAL LAW."), policy: "diplomatic" },
    cable("1. A-B, X-RAY, 3-\nMONTH, MID-1974, U-\nTURN."),
  ],
  invalid: [
    {
      text: cable("1. «INTERNA-TIONAL» LAW."),
      fixed: cable("1. INTERNATIONAL LAW."),
      message: "A word is divided as at a line end; INTERNATIONAL was expected",
      isSafe: false,
    },
    { text: cable("1. THE «INFORMA- TION» BOARD."), fixed: cable("1. THE INFORMATION BOARD.") },
    {
      name: "by the document's own words",
      text: cable("1. THE «BEL-GRADE» MEETING. AFTER BELGRADE, PARIS."),
      fixed: cable("1. THE BELGRADE MEETING. AFTER BELGRADE, PARIS."),
    },
    {
      text: cable("1. THE «INTERNA-»\nTIONAL, IF NEW, LAW."),
      fixed: cable("1. THE INTERNATIONAL,\nIF NEW, LAW."),
      related: ["TIONAL"],
    },
    {
      name: "the rest alone on its line",
      text: cable("1. IT IS «INTERNA-»\nTIONAL.\nTHE END."),
      fixed: cable("1. IT IS INTERNATIONAL.\nTHE END."),
    },
    {
      name: "over a paragraph break",
      text: cable("1. WE HAVE «LIT-»\n\nTLE TIME LEFT."),
      fixed: cable("1. WE HAVE LITTLE\n\nTIME LEFT."),
    },
    {
      name: "over a page turn",
      text: cable("1. WE HAVE «LIT-»\n\nSECRET\n\nPAGE 02 LISBON 01234\n\nTLE TIME."),
      fixed: cable("1. WE HAVE LITTLE\n\nSECRET\n\nPAGE 02 LISBON 01234\n\nTIME."),
    },
  ],
});

describeRule(lineEndHyphen, {
  type: "memo",
  valid: ["The US-Soviet and Anglo-\nAmerican talks.", "The post-mortems and non-committal words."],
  invalid: [
    { text: "The «interna-tional» law.", fixed: "The international law." },
    { text: "The «Interna-»\ntional law.", fixed: "The International\nlaw." },
    {
      name: "in a note",
      text: "The plan.1\n\n  1. Source: «Interna-tional» File.",
      fixed: "The plan.1\n\n  1. Source: International File.",
    },
  ],
});

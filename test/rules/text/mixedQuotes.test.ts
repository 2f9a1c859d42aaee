import { mixedQuotes } from "../../../server/src/rules/text/mixedQuotes.ts";
import { describeRule } from "../../support/rules.ts";

describeRule(mixedQuotes, {
  type: "memo",
  valid: [
    "The Minister’s “plan” was read.",
    'The Minister\'s "plan" was read.',
    { name: "inches and feet", text: "The “plan” is 6'2\" long." },
    { name: "the modifier letter", text: "The Ministerʼs “plan” was read." },
    { text: "The Minister's “plan” was read.", policy: "diplomatic" },
  ],
  invalid: [
    {
      text: 'The Minister«\'»s ‘plan’ of “\'74” and "it" ("that") was “read.”',
      fixed: "The Minister’s ‘plan’ of “’74” and “it” (“that”) was “read.”",
      message:
        "6 straight and 6 curly quotation marks stand in this document; one form was expected",
      isSafe: false,
    },
    {
      text: 'The Minister\'s "plan" was «“»read.”',
      fixed: 'The Minister\'s "plan" was "read."',
      isSafe: true,
      related: ["'"],
    },
  ],
});

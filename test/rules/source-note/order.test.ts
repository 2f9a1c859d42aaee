import { order } from "../../../server/src/rules/source-note/order.ts";
import { describeRule } from "../../support/rules.ts";

const head =
  "56. Memorandum From the Librarian (Harlow) to the Secretary1\n\nThe charts came.\n\n  1. Source: Kennedy Library, Charts. ";

describeRule(order, {
  valid: [
    `${head}Secret; Sensitive; Niact Immediate; Exdis.\n`,
    `${head}Secret; Cherokee; Flash; Eyes Only; Nodis.\n`,
    `${head}Secret; Noforn; Own Words; Priority.\n`,
    `${head}Secret; Priority. Eyes Only.\n`,
  ],
  invalid: [
    {
      text: `${head}Secret; Nodis; «Immediate».\n`,
      message: "Immediate stands after Nodis; it was expected before it",
      related: ["Nodis"],
      hasFix: false,
    },
    `${head}Secret; Limdis; Cherokee; «Sensitive»; Flash.\n`,
    `${head}Nodis; «Secret».\n`,
  ],
});

import { unbalancedQuotation } from "../../../server/src/rules/text/unbalancedQuotation.ts";
import { describeRule } from "../../support/rules.ts";

const FACING = "The quotation mark faces the wrong way; the other one of the pair was expected";

describeRule(unbalancedQuotation, {
  type: "memo",
  valid: [
    'The plan "of May," as "they" called it—"now"—was read.',
    "The plan “of May,” as “they” called it, was read.",
    'The plan “of May" as "they” called it was read.',
    '"Harbors"—that is, ports—are "old."',
    "“One.\n\n“Two.\n\n“Three.”\n\nThe end.",
    "He said:\n\n“One “two” three.\n\n“Four.”\n\nThe end.",
    { name: "closed some paragraphs later", text: 'He said "one.\n\nTwo.\n\nThree."\n\nThe end.' },
    { name: "opened again and closed within", text: "He: “one.\n\n“Two.\n\n“Three.” He: “four.”" },
    { name: "inches", text: 'The 6" and 12" pipes of "1974" are 5\'6" long.' },
    {
      name: "a number before the closing mark",
      text: 'The plan "of 1974" and "of\n1975" was read.',
    },
    "(“One”) [“two”] ‘“three”’ *“four”*",
    'He wrote "one."2 Then "two."\n\n1. Source: "Three."',
  ],
  invalid: [
    {
      text: 'The plan «"»of May was read.\n\nThe end.',
      message: "The quotation that opens here is not closed; a closing mark was expected after it",
      hasFix: false,
    },
    {
      text: 'The plan of May«"» was read.',
      message: "The quotation mark closes nothing; an opening one was expected before it",
    },
    "The plan «“»of May and “of June” was read.\n\nThe end.",
    "The plan “of May” and of June«”» was read.",
    { name: "each of two", text: "The plan «“»of May.\n\nThe plan «“»of June.\n\nThe end." },
    { text: "The plan “of May«“» was read.", message: FACING },
    { text: "The plan «”»of May” was read.", message: FACING },
    { text: "The plan “of May is good.«“» 10", message: FACING },
  ],
});

describeRule(unbalancedQuotation, {
  type: "cable",
  valid: [
    'SUBJECT: THE "HARBOR\n\n1. TEXT.',
    'SUBJECT: HARBOR\n\n1. THE "ARANCEL\nADUANERO 1972" IS "IN FORCE".',
    'SUBJECT: HARBOR\n\n1. QUOTE: "THE HARBOR\n\nUNCLASSIFIED\n\nPAGE 02 LISBON 01234\n\nIS OLD."',
  ],
  invalid: [
    'SUBJECT: HARBOR\n\n1. THE "OLD" HARBOR.\n\n2. «"»US AIMS\n\n- 1) THE "NEW" HARBOR.\n- 2) ROADS.',
  ],
});

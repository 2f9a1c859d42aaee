import { missingLineRule } from "../headerPresence.ts";

export const missingSubject = missingLineRule({
  line: "subject",
  code: "header/missing-subject",
  severity: "information",
  group: "content",
  summary: "The header has no subject line",
  message: "The header has no SUBJ line; 97 of 100 cables have one",
});

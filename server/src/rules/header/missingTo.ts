import { missingLineRule } from "../headerPresence.ts";

export const missingTo = missingLineRule({
  line: "to",
  code: "header/missing-to",
  severity: "error",
  group: "header",
  label: "TO",
  summary: "The header has no TO line",
  message: "The header has no TO line; it was expected after FM",
});

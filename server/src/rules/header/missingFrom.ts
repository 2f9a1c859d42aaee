import { missingLineRule } from "../headerPresence.ts";

export const missingFrom = missingLineRule({
  line: "from",
  code: "header/missing-from",
  severity: "error",
  group: "header",
  label: "FM",
  summary: "The header has no FM line",
  message: "The header has no FM line; it was expected after the date-time group",
});

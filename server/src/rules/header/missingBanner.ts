import { missingLineRule } from "../headerPresence.ts";

export const missingBanner = missingLineRule({
  line: "banner",
  code: "header/missing-banner",
  severity: "error",
  group: "header",
  summary: "The header has no line with classification and message number",
  message:
    "The header has no line with classification and message number, such as UNCLAS LA PAZ 1571",
});

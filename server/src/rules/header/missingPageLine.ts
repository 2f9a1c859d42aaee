import { missingLineRule } from "../headerPresence.ts";

export const missingPageLine = missingLineRule({
  line: "pageLine",
  code: "header/missing-page-line",
  severity: "warning",
  group: "furniture",
  summary: "A cable that keeps its page furniture has no PAGE line",
  message: "The cable has no PAGE line, though it keeps the other lines of the page",
});

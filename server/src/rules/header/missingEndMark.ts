import { missingLineRule } from "../headerPresence.ts";

export const missingEndMark = missingLineRule({
  line: "endMark",
  code: "header/missing-end-mark",
  severity: "warning",
  group: "furniture",
  summary: "A cable that keeps its page furniture has no end mark",
  message: "The cable has no end mark such as NNN, though it keeps the other lines of the page",
});

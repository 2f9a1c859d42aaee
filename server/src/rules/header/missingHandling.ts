import { missingLineRule } from "../headerPresence.ts";

export const missingHandling = missingLineRule({
  line: "dashLine",
  code: "header/missing-handling",
  severity: "warning",
  group: "furniture",
  summary: "A cable that keeps its page furniture has no dash line",
  message:
    "The cable has no dash line with handling number, though it keeps the other lines of the page",
});

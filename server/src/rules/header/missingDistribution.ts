import { missingLineRule } from "../headerPresence.ts";

export const missingDistribution = missingLineRule({
  line: "distribution",
  code: "header/missing-distribution",
  severity: "warning",
  group: "furniture",
  summary: "A cable that keeps its page furniture has no distribution",
  message: "The cable has no ACTION or ORIGIN line, though it keeps the other lines of the page",
});

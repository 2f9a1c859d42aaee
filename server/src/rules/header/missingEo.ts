import { missingLineRule } from "../headerPresence.ts";

export const missingEo = missingLineRule({
  line: "executiveOrder",
  code: "header/missing-eo",
  severity: "information",
  group: "content",
  summary: "The header has no E.O. line",
  message: "The header has no E.O. line; 97 of 100 cables have one",
});

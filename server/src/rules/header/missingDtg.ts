import { missingLineRule } from "../headerPresence.ts";

export const missingDtg = missingLineRule({
  line: "dateTimeGroup",
  code: "header/missing-dtg",
  severity: "error",
  group: "header",
  summary: "The header has no date-time group",
  message: "The header has no date-time group; one such as R 160106Z JUN 77 was expected before FM",
});

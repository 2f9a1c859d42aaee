import { missingLineRule } from "../headerPresence.ts";

export const missingTags = missingLineRule({
  line: "tags",
  code: "header/missing-tags",
  severity: "information",
  group: "content",
  summary: "The header has no TAGS line",
  message: "The header has no TAGS line; 95 of 100 cables have one",
});

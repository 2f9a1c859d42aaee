import { ruleDocumentationUrl } from "../constants.ts";

/** The address of a rule's page. */
export function rulePageUrl(code: string): string {
  return `${ruleDocumentationUrl}${code}.md`;
}

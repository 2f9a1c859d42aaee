import type * as vscode from "vscode";

/** The languages that Cablegram checks. */
export const LANGUAGES = ["cable", "memo"] as const;

/** Whether a document is one that Cablegram checks. */
export function isOurs({ languageId }: Pick<vscode.TextDocument, "languageId">): boolean {
  return LANGUAGES.some((language) => language === languageId);
}

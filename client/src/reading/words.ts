/** The words that the server's page adds to a document, in the language of the editor. */
import * as vscode from "vscode";
import type { ReadingParams } from "../../../server/src/protocol/requests.ts";

/** They are asked for with each document; `{0}` is filled in by the server. */
export function addedWords(): NonNullable<ReadingParams["words"]> {
  return {
    // The bundle knows French; everything else is English.
    language: vscode.env.language.startsWith("fr") ? "fr" : "en",
    header: vscode.l10n.t("Header"),
    line: vscode.l10n.t("Line"),
    written: vscode.l10n.t("As written"),
    meaning: vscode.l10n.t("Meaning"),
    attributes: vscode.l10n.t("Attributes of the archive's record"),
    notes: vscode.l10n.t("Notes"),
    uncertain: vscode.l10n.t("Uncertain reading"),
    note: vscode.l10n.t("Note {0}"),
    page: vscode.l10n.t("Page {0}"),
    back: vscode.l10n.t("Back to number {0} in the text"),
    backTo: vscode.l10n.t("Back to number {0}, place {1}"),
  };
}

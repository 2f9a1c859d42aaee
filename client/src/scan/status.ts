/** What the panel says of the place: how it is known, or that it is not. */
import * as vscode from "vscode";
import type { Offer } from "./messages.ts";
import type { Placement } from "./placing.ts";

export interface ScanState {
  readonly isReading: boolean;
  readonly hasText: boolean;
  readonly pageCount: number;
  readonly place: Placement | undefined;
  /** The page marker above the line. */
  readonly label: string | undefined;
  readonly proposal: { readonly page: number; readonly after: string } | undefined;
  readonly hasRecord: boolean;
  /** Whether the scan holds this document alone. */
  readonly isOwnScan: boolean;
}

/** One or two sentences. */
export function describePlace(state: ScanState): string {
  const { place, pageCount } = state;
  if (state.isReading) return vscode.l10n.t("The scan is being read.");
  const what =
    state.label === undefined ? vscode.l10n.t("This part") : vscode.l10n.t("Page {0}", state.label);
  if (place === undefined) return `${unknown(state, what)}${proposed(state)}`;
  switch (place.basis) {
    case "text":
      return vscode.l10n.t(
        "{0}: scan page {1} of {2}, found by its words.",
        what,
        place.page,
        pageCount,
      );
    case "set":
      return vscode.l10n.t("{0}: scan page {1} of {2}, as set.", what, place.page, pageCount);
    case "counted":
      return vscode.l10n.t(
        "{0}: scan page {1} of {2}, counted, not compared.",
        what,
        place.page,
        pageCount,
      );
  }
}

function unknown({ hasText, hasRecord, isOwnScan }: ScanState, what: string): string {
  if (hasText)
    return vscode.l10n.t(
      "{0} is not found in the words of this scan. Turn to it and set its page.",
      what,
    );
  return hasRecord || isOwnScan
    ? vscode.l10n.t("It is not known where {0} is on this scan. Turn to it and set its page.", what)
    : vscode.l10n.t(
        "It is not known where this document begins. Turn to its first page and set it.",
      );
}

function proposed({ proposal }: ScanState): string {
  if (proposal === undefined) return "";
  return ` ${vscode.l10n.t("Proposed: page {0}, after {1}.", proposal.page, proposal.after)}`;
}

/** What can be done about it. */
export function offersFor({ isReading, place, hasRecord }: ScanState): readonly Offer[] {
  const begins = { title: vscode.l10n.t("Begins on This Page"), command: "cablegram.scanBegins" };
  const marker = { title: vscode.l10n.t("This Page Is Marker…"), command: "cablegram.scanMarker" };
  if (isReading) return [];
  if (place === undefined) return [begins, marker];
  return hasRecord || place.basis === "set" ? [] : place.basis === "counted" ? [begins] : [];
}

/**
 * The row that a command of a view is about. While a view is filled again, the editor has forgotten the
 * rows that are still on the screen: a command that a row calls with itself is lost then, and one of a
 * row's menu is called without the row. So rows call their commands with nothing, and the commands look
 * for what is selected.
 */
import type * as vscode from "vscode";
import { sayListChanged } from "../saying.ts";

/** Filling a view takes no longer, in milliseconds, and how often it is looked whether it is done. */
const LONGEST = 5000;
const PAUSE = 50;

/** The first selected row, as soon as the editor knows it again; if it is gone, the user is told so. */
export async function selectedRow<Row>(view: vscode.TreeView<Row>): Promise<Row | undefined> {
  for (let waited = 0; waited < LONGEST; waited += PAUSE) {
    const [row] = view.selection;
    if (row !== undefined) return row;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  sayListChanged();
  return undefined;
}

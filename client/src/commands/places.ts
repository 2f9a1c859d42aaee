import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  SHOW_PLACES_COMMAND,
  type ShowPlacesArguments,
} from "../../../server/src/protocol/requests.ts";

/** What a line above a note or document does: the places that it counts are shown beside the text. */
export function registerPlaces({ protocol2CodeConverter }: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand(
    SHOW_PLACES_COMMAND,
    async (...[address, position, locations]: ShowPlacesArguments) => {
      const uri = protocol2CodeConverter.asUri(address);
      const places = locations.map((location) => protocol2CodeConverter.asLocation(location));
      await vscode.commands.executeCommand(
        "editor.action.showReferences",
        uri,
        protocol2CodeConverter.asPosition(position),
        places,
      );
    },
  );
}

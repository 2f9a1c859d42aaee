/*
 * The scan beside the text in a VS Code with a Node extension host; see nodeHost.e2e.ts.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "vitest";
import { corpusRoot, describeCorpus } from "../support/corpus.ts";
import { describeInNodeHost, startCodeServer } from "./support/codeServer.ts";
import { ScanView } from "./support/scanView.ts";
import { picture } from "./support/webTests.ts";
import { Window } from "./support/window.ts";

describeCorpus("a scan in a Node extension host", () => {
  describeInNodeHost("VS Code with a Node extension host", (entry) => {
    test("a PDF follows the caret", async () => {
      const name = "filename-1738525412326";
      const server = await startCodeServer(entry, "dist/cablegram.vsix", {
        [`${name}.cable`]: readFileSync(join(corpusRoot, "corpus/aad", `${name}.txt`), "utf8"),
        [`${name}.pdf`]: readFileSync(join(corpusRoot, "facsimiles", `${name}.pdf`)),
      });
      const window = await Window.open(server.address);
      try {
        const scan = new ScanView(window);
        await window.openFile(`${name}.cable`);
        await window.waitForLanguage("Cable");
        await window.command("Cablegram: Open Scan Beside");
        await scan.waitForStatus("scan page 1 of 3, found by its words");
        await scan.waitForDrawing(1);
        await window.focusEditor();
        await window.goTo(75, 1);
        await scan.waitForStatus("scan page 2 of 3");
        await window.screenshot(picture("node-scan"));
      } finally {
        await window.close();
        await server.close();
      }
    });
  });
});

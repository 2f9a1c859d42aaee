/** The page of the panel: everything that is shown is in it, and its policy lets nothing else in. */
import * as vscode from "vscode";
import { addressIn, escapeHtml, makeNonce, pageHead } from "../panels/page.ts";

/** The page for a webview. */
export function scanHtml(webview: vscode.Webview, extension: vscode.Uri): string {
  const at = (name: string) => addressIn(webview, extension, `scan/${name}`);
  const nonce = makeNonce();
  const { cspSource } = webview;
  // The decoders of pdf.js are WebAssembly; its worker comes as a blob, since it has another origin.
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'wasm-unsafe-eval'`,
    `style-src ${cspSource}`,
    `connect-src ${cspSource}`,
    "worker-src blob:",
    `font-src ${cspSource}`,
    "img-src blob:",
  ];
  const button = (action: string, title: string, sign: string, more = "") =>
    `<button type="button" data-action="${action}" aria-label="${escapeHtml(title)}" title="${escapeHtml(title)}"${more}>${sign}</button>`;
  return `${pageHead(vscode.l10n.t("Scan"), policy, at("scan.css"))}
<body data-worker="${at("pdfWorker.js")}" data-parts="${at("parts")}/"
  data-scan="${escapeHtml(vscode.l10n.t("Pages of the scan"))}" data-page="${escapeHtml(vscode.l10n.t("Page"))}"
  data-opening="${escapeHtml(vscode.l10n.t("Opening"))}" data-noimage="${escapeHtml(vscode.l10n.t("There is no image of page"))}">
<main>
<h1 class="unseen">${escapeHtml(vscode.l10n.t("Scan"))}</h1>
<div class="controls" role="toolbar" aria-label="${escapeHtml(vscode.l10n.t("Scan"))}">
<span class="group">
${button("previousPage", vscode.l10n.t("Previous page"), "&#x25C0;&#xFE0E;")}
<input id="page" type="number" min="1" value="1" aria-label="${escapeHtml(vscode.l10n.t("Page of the scan"))}">
<span>/ <span id="count">0</span></span>
${button("nextPage", vscode.l10n.t("Next page"), "&#x25B6;&#xFE0E;")}
</span>
<span class="group">
${button("zoomOut", vscode.l10n.t("Smaller"), "&#x2212;")}
<span id="zoom">100 %</span>
${button("zoomIn", vscode.l10n.t("Larger"), "+")}
${button("fitWidth", vscode.l10n.t("Fit the width"), escapeHtml(vscode.l10n.t("Width")))}
</span>
<span class="group">
${button("rotate", vscode.l10n.t("Turn clockwise"), escapeHtml(vscode.l10n.t("Turn")))}
${button("invert", vscode.l10n.t("Invert the colours"), escapeHtml(vscode.l10n.t("Invert")), ' id="invert" aria-pressed="false"')}
</span>
<label class="group">${escapeHtml(vscode.l10n.t("Contrast"))}
<input id="contrast" type="range" min="0.5" max="3" step="0.25" value="1"></label>
</div>
<div class="report">
<p id="status" role="status"></p>
<div id="offers"></div>
</div>
<div id="pages" role="region" tabindex="0" aria-label="${escapeHtml(vscode.l10n.t("Pages of the scan"))}"></div>
</main>
<script nonce="${nonce}" src="${at("scan.js")}"></script>
</body>
</html>`;
}

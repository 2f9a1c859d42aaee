/** The page of the reading view: its script and style are its own, and its policy lets nothing else in. */
import * as vscode from "vscode";
import { escapeHtml, makeNonce } from "../panels/page.ts";

/** The page for a webview; the document comes later. */
export function readingHtml(webview: vscode.Webview, extension: vscode.Uri): string {
  const at = (name: string) =>
    escapeHtml(
      webview.asWebviewUri(vscode.Uri.joinPath(extension, "dist", "reading", name)).toString(),
    );
  const nonce = makeNonce();
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
  ].join("; ");
  const words = (text: string) => escapeHtml(text);
  return `<!DOCTYPE html>
<html lang="${escapeHtml(vscode.env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words(vscode.l10n.t("Reading View"))}</title>
<link rel="stylesheet" href="${at("reading.css")}">
</head>
<body data-finding="${words(vscode.l10n.t("To check: {0}"))}" data-copied="${words(vscode.l10n.t("Copied."))}"
  data-blocked="${words(vscode.l10n.t("Press Enter to copy."))}">
<a class="skip" href="#text">${words(vscode.l10n.t("Skip to the document"))}</a>
<header>
<div class="controls" role="toolbar" aria-label="${words(vscode.l10n.t("Reading View"))}">
<button type="button" id="previous" hidden>${words(vscode.l10n.t("Previous Document"))}</button>
<span id="place"></span>
<button type="button" id="next" hidden>${words(vscode.l10n.t("Next Document"))}</button>
<button type="button" id="goTo">${words(vscode.l10n.t("Go to Text"))}</button>
<button type="button" id="copy">${words(vscode.l10n.t("Copy as Rich Text"))}</button>
</div>
<p id="status" role="status"></p>
</header>
<div id="scroller">
<main id="document" lang="en">
<p id="hint" class="unseen" lang="${escapeHtml(vscode.env.language)}">${words(
    vscode.l10n.t("Arrow keys go from paragraph to paragraph, Enter goes to the text."),
  )}</p>
<article id="text"></article>
<section id="notes" class="notes" role="doc-endnotes" aria-label="${words(vscode.l10n.t("Notes"))}" hidden>
<ol role="list"></ol>
</section>
</main>
</div>
<div id="popup" role="tooltip" lang="en" hidden></div>
<script nonce="${nonce}" src="${at("reading.js")}"></script>
</body>
</html>`;
}

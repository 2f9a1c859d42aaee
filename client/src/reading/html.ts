/** The page of the reading view: its script and style are its own, and its policy lets nothing else in. */
import * as vscode from "vscode";
import { addressIn, escapeHtml, makeNonce, pageHead } from "../panels/page.ts";

/** The page for a webview; the document comes later. */
export function readingHtml(webview: vscode.Webview, extension: vscode.Uri): string {
  const at = (name: string) => addressIn(webview, extension, `reading/${name}`);
  const nonce = makeNonce();
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
  ];
  return `${pageHead(vscode.l10n.t("Reading View"), policy, at("reading.css"))}
<body data-finding="${escapeHtml(vscode.l10n.t("To check: {0}"))}" data-copied="${escapeHtml(vscode.l10n.t("Copied."))}"
  data-blocked="${escapeHtml(vscode.l10n.t("Press Enter to copy."))}">
<a class="skip" href="#text">${escapeHtml(vscode.l10n.t("Skip to the document"))}</a>
<header>
<div class="controls" role="toolbar" aria-label="${escapeHtml(vscode.l10n.t("Reading View"))}">
<button type="button" id="previous" hidden>${escapeHtml(vscode.l10n.t("Previous Document"))}</button>
<span id="place"></span>
<button type="button" id="next" hidden>${escapeHtml(vscode.l10n.t("Next Document"))}</button>
<button type="button" id="goTo">${escapeHtml(vscode.l10n.t("Go to Text"))}</button>
<button type="button" id="copy">${escapeHtml(vscode.l10n.t("Copy as Rich Text"))}</button>
</div>
<p id="status" role="status"></p>
</header>
<div id="scroller">
<main id="document" lang="en">
<p id="hint" class="unseen" lang="${escapeHtml(vscode.env.language)}">${escapeHtml(
    vscode.l10n.t("Arrow keys go from paragraph to paragraph, Enter goes to the text."),
  )}</p>
<article id="text"></article>
<section id="notes" class="notes" role="doc-endnotes" aria-label="${escapeHtml(vscode.l10n.t("Notes"))}" hidden>
<ol role="list"></ol>
</section>
</main>
</div>
<div id="popup" role="tooltip" lang="en" hidden></div>
<script nonce="${nonce}" src="${at("reading.js")}"></script>
</body>
</html>`;
}

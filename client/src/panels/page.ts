/** What the pages of panels have in common. */
import * as vscode from "vscode";

/** The address of a file of the extension's, as an attribute of the page has it. */
export function addressIn(webview: vscode.Webview, extension: vscode.Uri, path: string): string {
  const uri = vscode.Uri.joinPath(extension, "dist", path);
  return escapeHtml(webview.asWebviewUri(uri).toString());
}

/** The beginning of a page, up to its body; `style` is the address of its style sheet. */
export function pageHead(title: string, policy: readonly string[], style: string): string {
  return `<!DOCTYPE html>
<html lang="${escapeHtml(vscode.env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy.join("; "))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${style}">
</head>`;
}

/** A number that only the page's own script knows; another for each page. */
export function makeNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

const NONCE_BYTES = 16;

/** A text as text or as the value of an attribute. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/**
 * Puts HTML on the clipboard, which a page can do and an extension cannot; as plain text it has the
 * other form. False where the browser wants a key press or a click first: call it again in answer to
 * one. `navigator.clipboard` wants that too, and makes of links within the HTML addresses of this
 * page, which lead nowhere.
 */
export function copyRichText(html: string, text: string): boolean {
  let isDone = false;
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData("text/html", html);
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
    event.stopImmediatePropagation();
    isDone = true;
  };
  document.addEventListener("copy", fill, { capture: true, once: true });
  document.execCommand("copy");
  document.removeEventListener("copy", fill, { capture: true });
  return isDone;
}

/** The style sheet of exported pages, for screen and paper; colours of the reader's own theme. */
export const STYLES = `
:root { color-scheme: light dark; }
body { font: 1rem/1.5 Georgia, "Times New Roman", serif; margin: 0 auto; max-width: 42rem; padding: 1rem 6rem 3rem 2rem; }
article + article { border-top: 1px solid; margin-top: 3rem; padding-top: 1rem; }
h1 { font-size: 1.3rem; line-height: 1.3; }
h2 { font-size: 1.1rem; }
h3, h4, h5, h6 { font-size: 1rem; }
p, dd, td { overflow-wrap: anywhere; }
.dateline, .signature { text-align: right; white-space: pre-line; }
.item { padding-left: 1.5em; }
.level3 { padding-left: 3em; }
.level4, .level5 { padding-left: 4.5em; }
.field dt { font-variant-caps: all-small-caps; letter-spacing: 0.05em; }
.furniture { font-size: 0.8rem; opacity: 0.8; }
p.furniture { text-align: center; }
.redaction, .omission { font-style: italic; }
.page { clear: right; float: right; font: 0.75rem/1.5rem system-ui, sans-serif; margin-right: -5.5rem; max-width: 5rem; text-align: left; width: 5rem; }
sup { line-height: 0; }
a { color: inherit; }
sup a, a.label { text-decoration: none; }
a:hover, a:focus { text-decoration: underline; }
:target { outline: 2px solid; outline-offset: 2px; }
table { border-collapse: collapse; margin: 1rem 0; width: 100%; }
caption { font-size: 0.8rem; text-align: left; }
td, th { border: 1px solid; font-size: 0.9rem; padding: 0.25rem 0.5rem; text-align: left; vertical-align: top; }
td { white-space: pre-line; }
table .page { float: none; margin: 0; max-width: none; width: auto; }
.notes { border-top: 1px solid; font-size: 0.9rem; margin-top: 2rem; }
.notes ol { list-style: none; margin: 0; padding: 0; }
.notes li { margin: 0.5rem 0; padding-left: 2.5rem; }
.notes .label { float: left; margin-left: -2.5rem; min-width: 2rem; }
.notes p { margin: 0 0 0.25rem; }
.attachment { border-left: 3px solid; margin: 2rem 0; padding-left: 1rem; }
.proof { line-height: 2; max-width: none; padding-right: 14rem; }
.proof .page { margin-right: -13rem; }
.lines { border-collapse: collapse; font: 0.85rem/1.8 ui-monospace, monospace; width: auto; }
.lines td, .lines th { border: 0; padding: 0 0.75rem 0 0; white-space: pre-wrap; }
.lines th { font-weight: normal; opacity: 0.7; text-align: right; user-select: none; }
.signOff { display: grid; gap: 2rem; grid-template-columns: repeat(3, 1fr); margin-top: 3rem; }
.signOff p { border-top: 1px solid; padding-top: 0.25rem; }
@media print {
  :root { color-scheme: light; }
  body { font-size: 11pt; max-width: none; padding: 0 2.2cm 0 0; }
  .proof { padding-right: 7cm; }
  .page { margin-right: -2.1cm; max-width: 2cm; width: 2cm; }
  .proof .page { margin-right: -6.8cm; }
  table .page { margin: 0; max-width: none; width: auto; }
  h1, h2, h3, h4 { break-after: avoid; }
  tr, li, .signature { break-inside: avoid; }
  a { text-decoration: none; }
}
@page { margin: 2cm; }
`;

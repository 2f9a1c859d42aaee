/** An element of a panel's own page. Throws where the page has none of this name. */
export function element<E extends HTMLElement>(id: string): E {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The panel has no ${id}`);
  return found as E;
}

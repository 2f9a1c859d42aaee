/**
 * What of a list is not the same as in the one before, from its beginning and its end: from `first` to
 * before `end`, which was `end - moved` there. Elements are the same if they are the same objects, or by
 * `isSame`.
 */
export function changedPart<Element>(
  elements: readonly Element[],
  before: readonly Element[],
  isSame: (element: Element, before: Element) => boolean = Object.is,
): { readonly first: number; readonly end: number; readonly moved: number } {
  const moved = elements.length - before.length;
  const isSameAt = (index: number, known: number) =>
    isSame(elements[index] as Element, before[known] as Element);
  const most = Math.min(elements.length, before.length);
  let first = 0;
  while (first < most && isSameAt(first, first)) first++;
  let end = elements.length;
  while (first < end && first < end - moved && isSameAt(end - 1, end - 1 - moved)) end--;
  return { first, end, moved };
}

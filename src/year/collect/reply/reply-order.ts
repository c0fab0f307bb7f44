/** When a reply was made, as far as it says: by its 回答日, and by when its file was saved; null where it does not say. */
export interface ReplyTime {
  readonly dateValue: number | null;
  readonly saved: number | null;
}

/** In order of 回答日 where all have one, else of when their files were saved: the two are not compared with each other. */
export function inOrderOfTime<Item>(items: readonly Item[], timeOf: (item: Item) => ReplyTime): Item[] {
  const areDated = items.every((item) => timeOf(item).dateValue !== null);
  const when = (item: Item): number => {
    const { dateValue, saved } = timeOf(item);
    return (areDated ? dateValue : (saved ?? dateValue)) ?? 0;
  };
  return [...items].sort((one, other) => when(one) - when(other) || (timeOf(one).saved ?? 0) - (timeOf(other).saved ?? 0));
}

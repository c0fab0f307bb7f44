/** Stands in a result cell whose figures cannot be evaluated as they are; the written formula shows exactly this. */
export const CHECK_LABEL = '要確認';

/** Words in an indicator's name whose figures may lie on either side of zero: 社会増減, 実質収支, 前年度比. */
export const SIGNED_WORDS = [
  '増減',
  '収支',
  '差',
  '成長',
  '伸び',
  '変化',
  '超過',
  '転入',
  '移動',
  '純増',
  '社会',
  '自然',
  '益',
  '黒字',
  '赤字',
  '年度比',
  '指数',
];

const SIGNED = new RegExp(SIGNED_WORDS.join('|'));

/** Whether an indicator's figures may as well be below zero. */
export function mayBeBelowZero(name: string): boolean {
  return SIGNED.test(name);
}

import { mayBeBelowZero, SIGNED_WORDS } from '../../../../src/evaluation/vocabulary/figures/signed-words';

const NAMES = [
  ...[
    '人口の増減',
    '実質単年度収支',
    '男女の格差',
    '経済成長率',
    '売上の伸び',
    '変化率',
    '転出超過',
    '転入者数',
    '人口移動',
    '人口の純増',
    '人口の社会増',
  ],
  ...['自然増', '事業損益', '黒字額', '赤字額', '前年度比', '変動指数'],
];

test.each(NAMES)('%s may be below zero', (name) => expect(mayBeBelowZero(name)).toBe(true));

test('no word for what may be below zero is left out above', () => {
  expect(SIGNED_WORDS.filter((word) => !NAMES.some((name) => name.includes(word)))).toEqual([]);
});

test.each(['職員数', '空き店舗数', 'ごみ排出量'])('%s may not', (name) => expect(mayBeBelowZero(name)).toBe(false));

import fc from 'fast-check';
import { splitNamedFigure } from '../../../src/evaluation/figures/named-figure';

describe('splitNamedFigure', () => {
  test.each([
    ['観光入込客数 98.6万人', '観光入込客数', '98.6万人'],
    ['就業者数：1,200人（H27）', '就業者数', '1,200人（H27）'],
    ['観光客数\n98.6万人', '観光客数', '98.6万人'],
    ['観光入込\n客数 98.6万人', '観光入込客数', '98.6万人'],
    ['合計特殊出生率1.38', '合計特殊出生率', '1.38'],
    ['出生数 160人/年', '出生数', '160人/年'],
    ['1人当たり所得 2,549千円', '1人当たり所得', '2,549千円'],
    ['65歳以上の割合 12.3%', '65歳以上の割合', '12.3%'],
    ['65歳以上の割合12.3%', '65歳以上の割合', '12.3%'],
    ['自殺死亡率16.5人/10万人', '自殺死亡率', '16.5人/10万人'],
    ['観光客数 約 98.6万人 (H29)', '観光客数', '約 98.6万人 (H29)'],
    ['就業者数約1,200人（H27）', '就業者数', '約1,200人（H27）'],
    ['人口(20-39歳) 1,200人', '人口(20-39歳)', '1,200人'],
    ['人口（20～39歳）1,200人', '人口（20～39歳）', '1,200人'],
    ['週1回以上運動する人の割合 45%', '週1回以上運動する人の割合', '45%'],
    ['Wi-Fi設置数 11箇所', 'Wi-Fi設置数', '11箇所'],
    ['純移動数▲120人', '純移動数', '▲120人'],
    ['CO2排出量 12.3t-CO2', 'CO2排出量', '12.3t-CO2'],
    ['PM2.5濃度 12μg/m3', 'PM2.5濃度', '12μg/m3'],
    ['H27就業者数120', 'H27就業者数', '120'],
    ['図書貸出冊数（年間）・・・12,000冊', '図書貸出冊数（年間）', '12,000冊'],
    ['出生数：－', '出生数', '－'],
    ['出生数 未集計', '出生数', '未集計'],
  ])('%j', (text, name, figureText) => {
    expect(splitNamedFigure(text)).toEqual({ name, figureText });
  });

  test.each([
    '',
    '120',
    '98.6万人',
    '就業者数',
    'みねシュラン3★認定者数',
    '中学3年生での英語検定3級以上の合格者割合',
    '65歳以上人口',
    '健診受診率（40～74歳）',
    '第2次総合計画の策定',
    '認定新規就農者数(青年等就農計画H24～累計)',
  ])('%j is no name with a figure', (text) => {
    expect(splitNamedFigure(text)).toBeUndefined();
  });

  test('never throws, and both parts stand in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0129.,約人率%：: \n（）▲-あア漢') }), (text) => {
        const parts = splitNamedFigure(text);
        if (parts) expect(text.endsWith(parts.figureText) || text.trimEnd().endsWith(parts.figureText)).toBe(true);
      }),
    );
  });
});

import fc from 'fast-check';
import { cleanText, matchKey, withoutTags } from '../../../src/evaluation/vocabulary/clean-text';

describe('cleanText', () => {
  test.each([
    ['<b>美祢市に愛着を持つ割合</b>', '美祢市に愛着を持つ割合'],
    ['  名称\u3000', '名称'],
    ['m <sup>2</sup>', 'm2'],
    ['名称<sup>※</sup>', '名称※'],
    ['観光入込\n客数', '観光入込客数'],
    ['観光入込 \r\n 客数', '観光入込客数'],
    ['観光<br/>客数', '観光客数'],
    ['Mine\nCollection', 'Mine Collection'],
    ['加工品\nMine', '加工品 Mine'],
    ['１０\n２０', '１０ ２０'],
    ['働く 人', '働く 人'],
    ['x<y', 'x<y'],
    ['<30', '<30'],
    ['a <b>c</B> d', 'a c d'],
    ['満足度<i>', '満足度<i>'],
    ['件数<s>と<b>登録者数</b>', '件数<s>と登録者数'],
    ['面積<sup>', '面積<sup>'],
    ['登録者数</b>', '登録者数'],
    ['<div>a</div>', '<div>a</div>'],
    ['', ''],
    ['\n', ''],
  ])('%j is %j', (text, cleaned) => {
    expect(cleanText(text)).toBe(cleaned);
  });

  test('cleaning twice changes nothing where there is no markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab1 \n\r\t\u3000漢かカ１（') }), (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
      }),
    );
  });
});

test('withoutTags keeps line breaks apart', () => {
  expect(withoutTags('<b>120</b><br>130')).toBe('120\n130');
});

describe('matchKey', () => {
  test.each([
    ['進捗率 (b-a)/(c-a)', '進捗率（ｂ－ａ）／（ｃ－ａ）'],
    ['ＫＰＩ', 'kpi'],
    ['戦略\n方針', '戦略方針'],
    ['実績【R1】', '実績(R1)'],
    ['20～39歳', '20〜39歳'],
    ['<b>目 標</b>', '目標'],
  ])('%j and %j are the same name', (one, other) => {
    expect(matchKey(one)).toBe(matchKey(other));
  });

  test('different names stay different', () => {
    expect(matchKey('交流の強')).not.toBe(matchKey('交流の強化'));
  });
});

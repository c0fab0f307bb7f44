import { wantsLess } from '../../../src/evaluation/vocabulary/less-is-better';

test.each([
  ['交通事故死亡者数', true],
  ['刑法犯認知件数', true],
  ['１人１日当たりのごみ排出量', true],
  ['保育所待機児童数', true],
  ['人口の転出超過数', true],
  ['温室効果ガス排出量の削減', true],
  ['空き家の数', true],
  ['温室効果ガス削減率', false],
  ['事故防止教室の参加者数', false],
  ['自殺対策講座の受講者数', false],
  ['空き家活用件数', false],
  ['空き家バンク登録件数', false],
  ['ごみ収集の利用量の排出量', true],
  ['認知症サポーター養成講座受講者数(年間)※', false],
  ['市内に路線バスを乗り入れる事業者数※', false],
  ['地域子育て支援拠点延利用児童数※', false],
  ['来訪者数', false],
  ['', false],
])('%s: less is wanted: %s', (name, wanted) => {
  expect(wantsLess(name)).toBe(wanted);
});

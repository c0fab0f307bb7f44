import { DASHES } from '../signs';
import { UNIT } from './units';

const NOTHING = new RegExp(`^(?:[${DASHES}](?: ?[${DASHES}])*|/+|\\.{2,}|・+)(?: ?${UNIT})?$`);

/** Whether a text is a dash of any kind or another stroke that says "nothing here", with or without a unit. */
export function saysNothing(text: string): boolean {
  return NOTHING.test(text);
}

const NOT_YET = '(?:集計|調査|実施|測定|計測|公表|確定|算定|算出|把握|回答|発表|報告|入力|記入|判明|評価|開催|取得|統計)';
const NO_DATA =
  '(?:調査|測定|計測|計算|データ|実績|該当|該当者|集計|把握|回答|統計|数値|資料|公表|設定|算出|算定|評価|比較|取得|記載|開催|実施|事業)';
const NOT_MEASURED = new RegExp(
  `^(?:${[
    `(?:データ|実績|数値|結果)?は?未${NOT_YET}`,
    '未定|未了|不明|不詳|非該当|対象外|なし|無し?|中止|休止|延期|欠測|欠損|秘匿|非公表|空欄',
    '(?:現在)?(?:集計|調査|算定|算出|精査|確認|推計|分析|照会|測定|計測|把握)中',
    `${NO_DATA}(?:は?なし|無し?|せず|できず|できない|不可能?|不能|不明|困難|待ち|未了|未|中止|休止|対象外|なく)`,
    `(?:次回|次年度|来年度|翌年度|後日|今後|\\d{1,2}月(?:末|[上中下]旬)?(?:頃|に)?)?${NO_DATA}?(?:公表|調査|集計|確定|算定|測定)(?:待ち?|予定|前|時期未定|後日)`,
    '後日(?:公表|集計|報告)|次回調査',
    '(?:調査|集計|測定|計測|評価|実施|公表|対象)(?:対象)?(?:年度?|期間|期)?外|(?:調査|測定|実施)(?:対象)?年度?で(?:は)?ない|隔年(?:調査|実施|測定)?',
    'n/?a|n\\.a\\.?|n/?d|n\\.d\\.?|n|e|#n/a',
    '\\*+|※+',
  ].join('|')})(?:のため|です)?$`,
);
const BECAUSE = /^.{1,40}?(?:のため|により|に伴い|の影響で|ため)[、,]?/;

/** Whether a text says in words that there is no figure: 未集計, 調査なし, N/A. White space is of no account. */
export function saysNotMeasured(text: string): boolean {
  if (text.length > 60) return false;
  const key = text.replace(/\s+/g, '').toLowerCase();
  if (NOT_MEASURED.test(key)) return true;
  const reason = BECAUSE.exec(key);
  return reason !== null && reason[0].length < key.length && NOT_MEASURED.test(key.slice(reason[0].length));
}

const DEED = `(?:${[
  '策定|設置|継続|実施|開設|制定|作成|完了|導入|公表|検討|着手|整備|開始|構築|設立|締結|開催|改定|改訂|見直し|運用|稼働|供用|施行|改正',
  '実現|達成|維持|完成|創設|認定|登録|決定|指定|選定|移行|開所|開校|開館|オープン|開業|発足|統合|準備|協議|調整|計画|設計|工事|建設',
  '建築|拡充|推進|充実|取得|配置|配備|確立|試行|発行|改修|更新|組織化|条例|方針|戦略|ビジョン|体制|現状|取組|支援|事業|調査|本格|一部|基本',
].join('|')})`;
const MILESTONE = new RegExp(
  `^(?:未|一部|全部?|全て|再|新規?|随時|毎年|順次|早期|既に?)?${DEED}(?:[・の]?${DEED}){0,3}(?:済み?|中|予定|あり|有り?|する|した|しない|へ|に)?$`,
);
const DONE = /^(?:済み?|完|有り?|あり|未着手)$/;

/** Whether a text is a word for what was or is to be reached: 策定, 設置済, 整備中, 未策定. A closed list. */
export function isMilestone(text: string): boolean {
  if (text.length > 24) return false;
  const key = text.replace(/\s+/g, '');
  return DONE.test(key) || MILESTONE.test(key);
}

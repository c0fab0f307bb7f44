import { matchKey } from '../clean-text';
import { alternatives } from '../figures/amount-words';
import { BULLETS } from '../signs';

/** What labels a text of a form, above or below its table: 評価コメント, 今後の課題, 担当課. */
export const REMARK_WORDS = [
  ...['目的', '趣旨', '背景', '概要', '内容', '課題', '問題点', '要因', '理由', '分析', '考察', '備考', '特記事項', '説明', '総括', '総評'],
  ...[
    'コメント',
    '意見',
    '所見',
    '今後',
    '対応',
    '方針',
    '方向性',
    '改善策',
    '改善点',
    '改善',
    '展開',
    '担当',
    '所管',
    '主管',
    '関係',
    '関連',
  ],
  ...['計画期間', '年度', '作成日', '記入者', '責任者', '根拠法令', '成果'],
];
/** What may stand around these words, and says nothing by itself. */
const BESIDE = [
  ...[
    '評価',
    '外部',
    '内部',
    '自己',
    '総合',
    '一次',
    '二次',
    '委員会',
    '委員',
    '有識者',
    '現状',
    '現況',
    '施策',
    '事業',
    '取組',
    '取り組み',
    '計画',
  ],
  ...[
    '実施',
    '実績',
    '進捗',
    '状況',
    '主な',
    '具体的な',
    '課',
    '部',
    '局',
    '室',
    '部署',
    '部局',
    '者',
    '名',
    '対象',
    '本',
    '次',
    '翌',
    '及び',
    'の',
    'と',
    'に対する',
  ],
];

const AROUND = new RegExp(`^[0-9.]+|[()「」『』<>、,・:/${BULLETS}]`, 'g');
const ANY = new RegExp(alternatives(REMARK_WORDS));
const ONLY = new RegExp(`^(?:${alternatives([...REMARK_WORDS, ...BESIDE])})+$`);
const LONGEST_LABEL = 20;

/** Whether a text only labels what stands beside it in words. */
export function labelsRemark(text: string): boolean {
  if (text.length > LONGEST_LABEL || !ANY.test(text.normalize('NFKC'))) return false;
  return ONLY.test(matchKey(text).replace(AROUND, ''));
}

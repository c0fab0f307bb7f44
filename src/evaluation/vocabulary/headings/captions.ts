import { matchKey } from '../clean-text';
import { alternatives } from '../figures/amount-words';
import { withoutYears } from '../figures/year';
import { BULLETS } from '../signs';
import { readHeadingText } from './heading-text';

/** What a text above a table is made of that says what kind of table follows, and names no level: 具体的な施策と重要業績評価指標（KPI）. */
export const CAPTION_WORDS = [
  ...['具体的な', '具体的', '主な', '基本', '個別', '数値', '成果', '活動', '重要業績', '評価', '指標', '目標', 'kpi', 'kgi'],
  ...['施策', '取組', '取組み', '取り組み', '事業', '進捗', '達成', '実績', '管理', '状況', '一覧', '表', '値', '項目'],
  ...['ごと', '別', 'に係る', 'に関する', 'における', 'の', 'と', '及び', '及', 'び'],
];

const AROUND = new RegExp(`[()「」『』<>≪≫《》、,・:/${BULLETS}]`, 'g');
const ONLY_WORDS = new RegExp(`^(?:${alternatives(CAPTION_WORDS)})+$`);

/** Whether a text only says what kind of table follows. */
export function isCaption(text: string): boolean {
  return ONLY_WORDS.test(withoutYears(matchKey(readHeadingText(text).name)).replace(AROUND, ''));
}

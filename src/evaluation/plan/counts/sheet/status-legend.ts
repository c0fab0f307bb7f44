import { inTotal } from '../../../counts/count';
import type { Profile, StatusCondition } from '../../../profile/profile';
import { REPORT_WORDS } from '../../../vocabulary/headings/report-words';

/** As many characters as stand above the tables without being cut off. */
const LONGEST_LINE = 64;

/** What the statuses mean, with their signs in bars: a note of the printed document, in the document's language. */
export function statusLegend(profile: Profile, labels: readonly string[], signs: readonly string[]): readonly string[] {
  const entries = labels.map((label, place) => {
    const sign = inTotal(label, profile) ? (signs[place] ?? '') : '';
    const meaning = meaningOf(label, profile);
    return `${sign}${label}${meaning === '' ? '' : `：${meaning}`}`;
  });
  const lines: string[] = [];
  for (const entry of entries) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + entry.length < LONGEST_LINE) lines[lines.length - 1] = `${last}　${entry}`;
    else lines.push(`${last === undefined ? REPORT_WORDS.legend : REPORT_WORDS.legendGoesOn}　${entry}`);
  }
  return lines;
}

function meaningOf(label: string, { statuses, notMeasured, progress }: Profile): string {
  const meanings = statuses.filter((status) => status.label === label).map(({ when }) => (when === 'otherwise' ? '' : conditionText(when)));
  const known = meanings.filter((meaning) => meaning !== '');
  // What is left over once every movement has a status of its own did not move.
  const movements = new Set(statuses.flatMap(({ when }) => (when === 'otherwise' || when.change === undefined ? [] : [when.change])));
  if (meanings.includes('') && movements.has('better') && movements.has('worse') && !movements.has('none')) known.push('変化なし');
  if (label === notMeasured.label) known.push(progress.missingBaseline === 'not-assessed' ? '実績なし・評価対象外' : '実績なし');
  return [...new Set(known)].join('・');
}

function conditionText(when: StatusCondition): string {
  const parts = [
    when.progressAtLeast === undefined ? '' : `進捗率${percent(when.progressAtLeast)}以上`,
    when.progressAbove === undefined ? '' : `進捗率${percent(when.progressAbove)}超`,
    when.paceAtLeast === undefined ? '' : `期間の経過割合の${percent(when.paceAtLeast)}以上`,
    when.change === undefined ? '' : CHANGES[when.change],
    when.tolerance === undefined ? '' : `±${percent(when.tolerance)}以内は変化なし`,
    when.tolerancePoints === undefined ? '' : `±${String(when.tolerancePoints)}以内は変化なし`,
    when.changeAtLeast === undefined ? '' : `改善が${String(when.changeAtLeast)}以上`,
    when.changeAtMost === undefined ? '' : `改善が${String(when.changeAtMost)}以下`,
    when.direction === undefined ? '' : DIRECTIONS[when.direction],
  ];
  return parts.filter((part) => part !== '').join('、');
}

const CHANGES = { better: '目標に近づいた', worse: '目標から遠ざかった', none: '変化なし' } as const;
const DIRECTIONS = { met: '目標の向きに動いた', up: '増加が目標', down: '減少が目標', keep: '維持が目標' } as const;

function percent(fraction: number): string {
  return `${String(Number((fraction * 100).toFixed(2)))}%`;
}

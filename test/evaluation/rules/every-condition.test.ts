import { evaluateWorkbook } from '../../../src/evaluation/evaluate';
import type { StatusCondition } from '../../../src/evaluation/profile/profile';
import { parseProfile } from '../../../src/evaluation/profile/profile-schema';
import { rowsOf, workbookOf } from '../snapshot-of';

interface Example {
  readonly when: object;
  /** Baseline, actual and target for which it holds, and for which it does not. */
  readonly holds: string;
  readonly fails: string;
  /** What the formula says of it. */
  readonly formula: RegExp;
}

/** The compiler asks for a row for each condition that a profile may have. */
const CONDITIONS: Readonly<Record<keyof StatusCondition, Example>> = {
  progressAtLeast: { when: { progressAtLeast: 0.5 }, holds: '10 | 15 | 20', fails: '10 | 14 | 20', formula: />=0\.5,"該当"/ },
  progressAbove: { when: { progressAbove: 0.5 }, holds: '10 | 16 | 20', fails: '10 | 15 | 20', formula: />0\.5,"該当"/ },
  paceAtLeast: { when: { paceAtLeast: 1 }, holds: '10 | 15 | 20', fails: '10 | 14 | 20', formula: />=0\.5,"該当"/ },
  change: { when: { change: 'better' }, holds: '10 | 11 | 20', fails: '10 | 10 | 20', formula: />0,"該当"/ },
  tolerance: {
    when: { change: 'none', tolerance: 0.2 },
    holds: '10 | 12 | 20',
    fails: '10 | 13 | 20',
    formula: /ABS\([^,]*\*0\.2,10\)<=0,"該当"/,
  },
  tolerancePoints: {
    when: { change: 'none', tolerancePoints: 3 },
    holds: '10 | 13 | 20',
    fails: '10 | 14 | 20',
    formula: /-3,10\)<=0,"該当"/,
  },
  changeAtLeast: { when: { changeAtLeast: 2 }, holds: '10 | 12 | 20', fails: '10 | 11 | 20', formula: />=2,"該当"/ },
  changeAtMost: { when: { changeAtMost: 2 }, holds: '10 | 12 | 20', fails: '10 | 13 | 20', formula: /<=2,"該当"/ },
  direction: { when: { direction: 'met' }, holds: '10 | 11 | 増加', fails: '10 | 9 | 増加', formula: /"増加".*"該当"/ },
  only: { when: { progressAtLeast: 0, only: ['来訪者数'] }, holds: '10 | 15 | 20', fails: '10 | 9 | 20', formula: />=0,"該当"/ },
};

const PACE = { from: '2020-04', to: '2024-03', at: '2022-03' };

function statusBy(when: object, figures: string) {
  const workbook = workbookOf(
    rowsOf(`
    指標 | 基準値 | 実績値 | 目標値 | 進捗率 | 状況
    来訪者数 | ${figures} | | `),
  );
  const profile = parseProfile({
    statuses: [
      { label: '該当', when },
      { label: 'ほか', when: 'otherwise' },
    ],
    pace: PACE,
  });
  const { results, plan } = evaluateWorkbook(workbook, { profile });
  const formula = plan.sheets.flatMap(({ writes }) => writes).find(({ column }) => column === 5)?.formula;
  return { status: results[0]?.judgement.status, formula };
}

test.each(Object.entries(CONDITIONS))(
  'the condition %s decides the status, and so does its formula',
  (_, { when, holds, fails, formula }) => {
    expect(statusBy(when, holds)).toEqual({ status: '該当', formula: expect.stringMatching(formula) });
    expect(statusBy(when, fails).status).not.toBe('該当');
  },
);

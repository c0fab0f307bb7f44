import * as v from 'valibot';
import type { Profile, StatusBand } from './profile';
import { problemOf, profileProblem, type ProblemKind } from './profile-problem';

/** Hostile or mistaken files: more of anything than a person would write, or a formula could hold. */
const MOST_STATUSES = 30;
const MOST_MARKS = 50;
const MOST_WORDS = 100;
const LONGEST_TEXT = 100;

/** A validation's message is the problem's kind. */
const kind = (name: ProblemKind) => name;

/** Text that takes part in cells and formulas: no control characters, no outer space. */
const text = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, kind('empty')),
  v.maxLength(LONGEST_TEXT, kind('too-long')),
  v.regex(/^\P{Cc}*$/u, kind('control-character')),
  // Half of a surrogate pair, what Unicode calls no character, and what stands where a conversion lost one: no file and no
  // formula would hold it as it is.
  v.regex(/^[^\p{Surrogate}\p{Noncharacter_Code_Point}\ufffd]*$/u, kind('broken-character')),
);

const noObject = v.custom<never>(() => false, kind('not-an-object'));

/** An object with no other keys. A JSON array would pass for an object without keys. */
function object<Entries extends v.ObjectEntries>(entries: Entries) {
  const strict = v.strictObject(entries);
  return v.lazy((input) => (Array.isArray(input) ? noObject : strict));
}

function list<Item extends v.GenericSchema>(item: Item, most: number) {
  return v.pipe(v.array(v.unknown()), v.maxLength(most, kind('too-many')), v.array(item));
}

/** 1 is 100 %: whoever writes 80 for 80 % is told. */
const fraction = v.pipe(v.number(), v.minValue(-10, kind('no-fraction')), v.maxValue(10, kind('no-fraction')));
const share = v.pipe(v.number(), v.minValue(0, kind('no-fraction')), v.maxValue(1, kind('no-fraction')));
const month = v.pipe(v.string(), v.regex(/^(?:19|2[01])\d{2}-(?:0[1-9]|1[0-2])$/, kind('not-a-month')));
const rule = v.picklist(['change', 'ratio', 'inverse-ratio', 'inverse-quotient', 'ceiling']);
const points = v.pipe(v.number(), v.minValue(-1e9, kind('out-of-range')), v.maxValue(1e9, kind('out-of-range')));

/** A mark or a column's value; or a column by its heading with the value. */
const bound = v.lazy((input) => (typeof input === 'string' ? text : object({ column: text, equals: text })));

const condition = v.pipe(
  object({
    progressAtLeast: v.optional(fraction),
    progressAbove: v.optional(fraction),
    paceAtLeast: v.optional(fraction),
    change: v.optional(v.picklist(['better', 'worse', 'none'])),
    tolerance: v.optional(share),
    tolerancePoints: v.optional(v.pipe(points, v.minValue(0, kind('out-of-range')))),
    changeAtLeast: v.optional(points),
    changeAtMost: v.optional(points),
    direction: v.optional(v.picklist(['met', 'up', 'down', 'keep'])),
    only: v.optional(v.pipe(list(bound, MOST_MARKS), v.minLength(1, kind('empty')))),
  }),
  v.check((when) => Object.keys(when).length > 0, kind('empty')),
  v.check(
    (when) => (when.tolerance === undefined && when.tolerancePoints === undefined) || when.change !== undefined || when.direction === 'met',
    kind('tolerance-without-change'),
  ),
  v.check((when) => when.tolerance === undefined || when.tolerancePoints === undefined, kind('tolerance-twice')),
);

const dictionary = v.pipe(
  v.record(text, text),
  v.check((entries) => Object.keys(entries).length <= MOST_WORDS, kind('too-many')),
);
const words = v.lazy((input) => (Array.isArray(input) ? noObject : dictionary));

const measureGrade = v.pipe(
  object({
    from: v.picklist(['mean', 'points', 'worst']),
    points: v.optional(
      v.lazy((input) => (Array.isArray(input) ? noObject : v.record(text, points))),
      {},
    ),
    grades: v.optional(list(object({ label: text, atLeast: v.optional(points) }), MOST_STATUSES), []),
  }),
  v.check(({ from, points: worth }) => from !== 'points' || Object.keys(worth).length > 0, kind('points-missing')),
  v.check(({ from, grades }) => from === 'worst' || grades.length > 0, kind('grades-missing')),
);

const otherwise = v.literal('otherwise');

/** `otherwise`, or conditions. Decided by type, so that a mistake inside the conditions is reported with its own path. */
const when = v.lazy((input) => (typeof input === 'string' ? otherwise : condition));

/** Likewise decided by what is there: a mark in the name, a column of the sheet, or the way that is good. */
const mark = v.lazy((input) => {
  const has = (key: string): boolean => typeof input === 'object' && input !== null && key in input;
  if (has('column')) return object({ column: text, equals: text, rule });
  return has('direction') ? object({ direction: v.picklist(['up', 'down', 'keep']), rule }) : object({ mark: text, rule });
});

/** A title such as 施策, or the number of the level from the top. Decided by type, so that a mistake is reported for what it is. */
const levelNumber = v.pipe(
  v.number(),
  v.integer(kind('out-of-range')),
  v.minValue(1, kind('out-of-range')),
  v.maxValue(9, kind('out-of-range')),
);
const countLevel = v.lazy((input) => (typeof input === 'number' ? levelNumber : text));

/** What a person writes: docs/command.md. Every key has a default, which is Mine's. */
const schema = object({
  version: v.optional(v.literal(1), 1),
  name: v.optional(text, 'mine'),
  progress: v.optional(
    object({
      rule: v.optional(rule),
      decimals: v.optional(
        v.pipe(v.number(), v.integer(kind('out-of-range')), v.minValue(0, kind('out-of-range')), v.maxValue(4, kind('out-of-range'))),
        1,
      ),
      rounding: v.optional(v.picklist(['half-away', 'truncate']), 'half-away'),
      missingBaseline: v.optional(v.picklist(['zero', 'first-available', 'not-assessed']), 'zero'),
      against: v.optional(v.picklist(['target', 'expected', 'yearly-target']), 'target'),
    }),
    {},
  ),
  marks: v.optional(list(mark, MOST_MARKS)),
  statuses: v.optional(v.pipe(list(object({ label: text, when }), MOST_STATUSES), v.minLength(1, kind('empty')))),
  columnOrder: v.optional(list(text, MOST_STATUSES + 1)),
  notMeasured: v.optional(object({ label: v.optional(text, '-'), inTotal: v.optional(v.boolean(), true) }), {}),
  pace: v.optional(object({ from: month, to: month, at: month })),
  overallGoalInStrategyTotal: v.optional(v.boolean(), false),
  measureGrade: v.optional(measureGrade),
  noneIsGood: v.optional(v.boolean(), false),
  words: v.optional(words, {}),
  report: v.optional(object({ municipality: v.optional(text), plan: v.optional(text), font: v.optional(text) }), {}),
  countLevel: v.optional(countLevel),
});

/** A profile as a person writes it, in JSON. */
export type ProfileInput = v.InferInput<typeof schema>;

const MINE_MARKS: Profile['marks'] = [{ mark: '※', rule: 'ratio' }];
const MINE_STATUSES: readonly StatusBand[] = [
  { label: '目標達成', when: { progressAtLeast: 1 } },
  { label: '改善↑', when: { change: 'better' } },
  { label: '悪化↓', when: { change: 'worse' } },
  { label: '-', when: 'otherwise' },
];
/** The report puts 悪化↓ last. */
const MINE_COLUMNS = ['目標達成', '改善↑', '-', '悪化↓'];

/**
 * A complete profile from what was read from JSON.
 * @param input anything; nothing about it is trusted
 * @throws EvaluationError `profile-invalid` with `path` (`statuses[1].when.progressAtLeast`), `kind`
 * ({@link import('./profile-problem').ProblemKind}) and `reason` (the same in a few English words)
 */
export function parseProfile(input: unknown): Profile {
  const result = v.safeParse(schema, input, { abortEarly: true });
  if (!result.success) throw problemOf(result.issues[0]);
  const { progress, notMeasured, pace, ...rest } = result.output;
  const statuses = rest.statuses?.map(({ label, when }): StatusBand => ({ label, when: withoutUndefined(when) })) ?? MINE_STATUSES;
  const profile: Profile = {
    ...rest,
    progress: { ...progress, rule: progress.rule ?? 'change', ruleStated: progress.rule !== undefined },
    marks: rest.marks ?? MINE_MARKS,
    marksStated: rest.marks !== undefined,
    statuses,
    columnOrder:
      rest.columnOrder === undefined
        ? [...new Set([...(statuses === MINE_STATUSES ? MINE_COLUMNS : statuses.map(({ label }) => label)), notMeasured.label])]
        : completeColumns(rest.columnOrder, statuses, notMeasured),
    notMeasured,
    pace: pace ?? null,
    measureGrade: rest.measureGrade ?? null,
    countLevel: rest.countLevel ?? null,
  };
  checkPace(profile);
  checkWords(profile);
  return profile;
}

function withoutUndefined(when: v.InferOutput<typeof condition> | 'otherwise'): StatusBand['when'] {
  if (when === 'otherwise') return when;
  return Object.fromEntries(Object.entries(when).filter(([, value]) => value !== undefined));
}

/**
 * The columns asked for, then the statuses they leave out, so that no status is counted nowhere. The label of what was
 * not measured may be left out on purpose, where it is not in the total either.
 */
function completeColumns(
  asked: readonly string[],
  statuses: readonly StatusBand[],
  notMeasured: Profile['notMeasured'],
): readonly string[] {
  const labels = new Set(statuses.map(({ label }) => label));
  const columns = new Set<string>();
  for (const [index, label] of asked.entries()) {
    if (columns.has(label)) throw profileProblem(`columnOrder[${index}]`, 'duplicate');
    if (!labels.has(label) && label !== notMeasured.label) throw profileProblem(`columnOrder[${index}]`, 'unknown-label');
    columns.add(label);
  }
  for (const label of labels) columns.add(label);
  if (notMeasured.inTotal) columns.add(notMeasured.label);
  return [...columns];
}

/** A word can only mean a status that there is. */
function checkWords({ words, statuses, notMeasured, measureGrade: graded }: Profile): void {
  const labels = new Set([...statuses.map(({ label }) => label), notMeasured.label]);
  for (const [word, meant] of Object.entries(words)) {
    if (!labels.has(meant)) throw profileProblem(`words.${word}`, 'unknown-label');
  }
  for (const label of Object.keys(graded?.points ?? {})) {
    if (!labels.has(label)) throw profileProblem(`measureGrade.points.${label}`, 'unknown-label');
  }
}

function checkPace({ progress, statuses, pace }: Profile): void {
  if (pace === null) {
    if (progress.against === 'expected') throw profileProblem('progress.against', 'pace-missing');
    const index = statuses.findIndex(({ when }) => when !== 'otherwise' && when.paceAtLeast !== undefined);
    if (index >= 0) throw profileProblem(`statuses[${index}].when.paceAtLeast`, 'pace-missing');
  } else if (pace.from > pace.to) {
    throw profileProblem('pace.to', 'months-reversed');
  }
}

import { matchKey } from '../../evaluation/vocabulary/clean-text';
import { shortYear } from '../../evaluation/vocabulary/figures/year-mentions';
import type { Plan } from '../../evaluation/workbook/plan';
import { planOfSheets, planTitle, plansSaid } from '../book/plan-names';
import type { YearBook } from '../book/year-book';
import { type AskedRow, type DepartmentStatus, isByPerson, type State, STATES, type StatusBook } from '../status/status-book';
import type { StatusRecord } from '../status/read-status-book';
import { alikeDepartments, type AlikeDepartments } from './alike-departments';
import { type AskedDepartment, type AskOptions, departmentsOf, departmentsToAsk } from './ask';
import type { DepartmentMap } from './departments';
import { isNotFinal, READING_PREFIX } from './form-columns';
import { askedFigures } from './form-figures';
import { formPlan } from './form-plan';
import type { FormWords } from './form-words';

/** The name of the workbook that says who has answered. */
export const STATUS_FILE = '提出状況.xlsx';

/** The name of the letter that goes out with the forms. */
export const LETTER_FILE = '照会文.docx';

/** What a request says besides the figures. */
export interface RequestOptions extends AskOptions {
  /** The year that is asked for, western. */
  readonly year: number;
  /** What the plan is called; default: the sheet's title. */
  readonly plan?: string;
  readonly due: string | null;
  readonly contact: string | null;
  readonly words: FormWords;
}

/** The form of one department. */
export interface RequestForm {
  readonly file: string;
  readonly department: AskedDepartment;
  /** What the plan is called, or the plans of its rows are. */
  readonly planName: string;
  readonly plan: Plan;
}

/** All that is made to ask. */
export interface YearRequest {
  /** Names of indicators of which several say all the same: whose an answer is could not be told. */
  readonly alike: readonly string[];
  /** Old names of the table of renamed departments that no row has. */
  readonly unusedNames: readonly string[];
  /** Departments that may be one, named with their division here and without it there: each gets a form. */
  readonly alikeDepartments: readonly AlikeDepartments[];
  readonly plan: string;
  readonly year: number;
  readonly due: string | null;
  readonly forms: readonly RequestForm[];
  readonly status: StatusBook;
}

/**
 * Makes a workbook for each department, and the list of who has answered.
 * @param before the list of an earlier request, whose rows are kept
 */
export function request(book: YearBook, options: RequestOptions, before?: StatusRecord): YearRequest {
  const plan = options.plan ?? planTitle(book);
  const plans = planOfSheets(book);
  const pending = new Set(before?.rows.flatMap(({ id, kind }) => (isNotFinal(kind) ? [id] : [])));
  const departments = departmentsToAsk(book, { pending, ...options });
  const { year, due, contact, words } = options;
  const digits = Math.max(2, String(departments.length).length);
  const planNameOf = ({ answers, reads }: AskedDepartment): string =>
    (options.plan === undefined ? plansSaid([...answers, ...reads], plans) : null) ?? plan;
  const forms = departments.map((department, index): RequestForm => ({
    file: `${String(index + 1).padStart(digits, '0')}_${fileNamePart(department.name)}_${shortYear(year)}実績値照会.xlsx`,
    department,
    planName: planNameOf(department),
    // Made when it is asked for: hundreds of forms have millions of cells.
    get plan() {
      return formPlan({ book, year, plan: planNameOf(department), plans, due, contact, words }, department);
    },
  }));
  const alike = [
    ...new Set(departments.flatMap(({ answers }) => answers.flatMap(({ ambiguous, indicator }) => (ambiguous ? [indicator.name] : [])))),
  ];
  const unusedNames = options.map === undefined ? [] : namesNotIn(options.map, book, options);
  const named = alikeDepartments(departments.map(({ name }) => name));
  return {
    plan,
    year,
    due,
    alike,
    unusedNames,
    alikeDepartments: named,
    forms,
    status: statusOf(forms, { plan, year, due, contact }, before),
  };
}

function namesNotIn(map: DepartmentMap, book: YearBook, { by }: AskOptions): string[] {
  const there = new Set(
    book.indicators.flatMap((one) =>
      departmentsOf(one, by === undefined ? {} : { by }).flatMap((name) => [matchKey(name), matchKey(name.split(' ').at(-1) ?? '')]),
    ),
  );
  // A name may have been changed more than once.
  for (const [before, after] of map) if (there.has(before)) there.add(matchKey(after));
  return [...map.keys()].filter((name) => !there.has(name));
}

/** What a name can be in a file's name. */
export function fileNamePart(name: string): string {
  const allowed = name
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu, '')
    .replace(/\s+/g, '')
    .replace(/^\.+|\.+$/g, '');
  return Array.from(allowed).slice(0, 40).join('') || '所属';
}

function statusOf(
  forms: readonly RequestForm[],
  head: Pick<StatusBook, 'plan' | 'year' | 'due' | 'contact'>,
  before: StatusRecord | undefined,
): StatusBook {
  const known = new Map(before?.rows.map((row) => [`${row.department}\n${row.id}`, row]) ?? []);
  const rows: AskedRow[] = [];
  for (const { file, department } of forms) {
    for (const [answers, indicators] of [
      [true, department.answers],
      [false, department.reads],
    ] as const) {
      indicators.forEach((one, index) => {
        const { indicator, id } = one;
        const earlier = known.get(`${department.name}\n${id}`);
        known.delete(`${department.name}\n${id}`);
        rows.push({
          id,
          department: department.name,
          file,
          number: answers ? String(index + 1) : `${READING_PREFIX}${String(index + 1)}`,
          name: indicator.name,
          answers,
          ...askedFigures(one),
          taken: earlier?.taken ?? {},
          ...(earlier?.decided === undefined ? {} : { decided: earlier.decided }),
          kind: earlier?.kind ?? '',
        });
      });
    }
  }
  // Who only reads along owes nothing, and has nothing to hand in.
  const asked = forms.filter(({ department }) => department.answers.length > 0);
  const departments = asked.map(({ file, department }): DepartmentStatus => {
    const typed = before?.typed.get(department.name);
    const state = typed !== undefined && isByPerson(typed.state) ? (typed.state as State) : STATES.none;
    return {
      name: department.name,
      file,
      indicators: department.answers.length,
      answered: 0,
      conflicts: 0,
      date: '',
      person: '',
      state,
      note: typed?.note ?? '',
    };
  });
  const nothing = { headings: [], rows: [] };
  return {
    ...head,
    departments,
    conflicts: nothing,
    hearing: nothing,
    answers: nothing,
    rows: [...rows, ...known.values()],
    ...(before?.dismissed === undefined ? {} : { dismissed: before.dismissed }),
    ...(before?.same === undefined ? {} : { same: before.same }),
    ...(before?.notes === undefined ? {} : { notes: before.notes }),
  };
}

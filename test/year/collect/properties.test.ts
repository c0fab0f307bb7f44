import fc from 'fast-check';
import { formWords } from '../../../src/i18n/year/form';
import { readYearBook } from '../../../src/year/book/year-book';
import { collect } from '../../../src/year/collect/collect';
import { withEvaluation } from '../../../src/year/collect/with-evaluation';
import { applyPlan } from '../../../src/year/book/apply-plan';
import { request } from '../../../src/year/request/request';
import { createWorkbook } from '../../../src/xlsx/create/create-workbook';
import { WorkbookDraft } from '../../workbook-draft';
import { FormCopy } from '../form-copy';
import { opened, PROFILE } from '../sample';
import { recordOf, repliesOf } from '../town';

/** A row of a small plan. */
interface PlanRow {
  readonly strategy: string;
  readonly name: string;
  readonly department: string;
  readonly actual: number | null;
}

const DEPARTMENTS = ['観光課', '農林課', '総務課'];
const NAMES = [
  '入込客数',
  '宿泊者数',
  '出荷額',
  '新規就農者数',
  '移住者数',
  '出生数',
  '利用者数',
  '受診率',
  '相談件数',
  '参加者数',
  '認定数',
  '講座数',
];

const plan: readonly PlanRow[] = NAMES.map((name, index) => ({
  strategy: `${String((index % 3) + 1)} 戦略${'アイウ'[index % 3] ?? ''}`,
  name,
  department: DEPARTMENTS[index % 3] ?? '',
  actual: null,
}));

async function bookOf(rows: readonly PlanRow[], extraColumn: boolean): Promise<Uint8Array> {
  const workbook = new WorkbookDraft();
  const sheet = workbook.addWorksheet('評価');
  const pad = extraColumn ? ['整理番号'] : [];
  sheet.addRow(['計画 令和2年度評価']);
  sheet.addRow([...pad, '重点戦略', '目標指標', '単位', '現状', 'R2実績', '目標', '進捗率', '状況', '担当課']);
  rows.forEach(({ strategy, name, actual, department }, index) =>
    sheet.addRow([...(extraColumn ? [`A-${String(index)}`] : []), strategy, name, '人', 10, actual, 20, null, null, department]),
  );
  return workbook.bytes();
}

/** What people do to a form between getting it and sending it back. */
const formEdit = fc.oneof(
  fc.record({ kind: fc.constant('sort' as const), by: fc.integer({ min: 0, max: 5 }) }),
  fc.record({ kind: fc.constant('insert' as const), at: fc.integer({ min: 0, max: 12 }) }),
  fc.record({ kind: fc.constant('remove' as const), at: fc.nat(11) }),
  fc.record({ kind: fc.constant('clean' as const) }),
  fc.record({ kind: fc.constant('blankRow' as const), at: fc.nat(5) }),
  fc.record({ kind: fc.constant('copyRow' as const), at: fc.nat(5) }),
  fc.record({ kind: fc.constant('shuffleIds' as const) }),
);

/** What happens to the workbook meanwhile. */
const bookEdit = fc.oneof(
  fc.record({ kind: fc.constant('rename' as const), at: fc.nat(11) }),
  fc.record({ kind: fc.constant('delete' as const), at: fc.nat(11) }),
  fc.record({ kind: fc.constant('reverse' as const) }),
  fc.record({ kind: fc.constant('type' as const), at: fc.nat(11), value: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ kind: fc.constant('column' as const) }),
);

type FormEdit = typeof formEdit extends fc.Arbitrary<infer Edit> ? Edit : never;
type BookEdit = typeof bookEdit extends fc.Arbitrary<infer Edit> ? Edit : never;

test('no value is lost, doubled or put in another row, whatever is done to forms and workbook', async () => {
  const first = await opened(await bookOf(plan, false));
  const made = request(readYearBook(first.snapshot, { profile: PROFILE }), { year: 2020, due: null, contact: null, words: formWords });
  const record = await recordOf(made);
  const forms = await Promise.all(made.forms.map(async ({ file, plan: form }) => [file, await createWorkbook(form)] as const));

  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(formEdit, { maxLength: 4 }), { minLength: 3, maxLength: 3 }),
      fc.array(bookEdit, { maxLength: 4 }),
      fc.boolean(),
      async (formEdits, bookEdits, withRecord) => {
        const sent = new Map<string, Uint8Array>();
        const typed = new Map<number, string>();
        let next = 1000;
        for (const [index, [file, bytes]] of forms.entries()) {
          const form = await FormCopy.of(bytes);
          for (const row of form.body) {
            typed.set(next, String(row[form.column('目標指標')]?.value));
            form.type(row, form.actual, next++);
          }
          for (const edit of formEdits[index] ?? []) editForm(form, edit, typed);
          sent.set(file, await form.bytes());
        }
        const rows = editPlan(bookEdits);
        const book = await opened(
          await bookOf(
            rows,
            bookEdits.some(({ kind }) => kind === 'column'),
          ),
        );
        const yearBook = readYearBook(book.snapshot, { profile: PROFILE });
        const collected = collect({ book: yearBook, year: 2020, replies: await repliesOf(sent), record: withRecord ? record : undefined });
        const after = readYearBook(applyPlan(book.snapshot, withEvaluation(collected).plan), { profile: PROFILE });

        const whole = new Set(collected.conflicts.filter(({ part }) => part === 'file').map(({ file }) => file));
        const said = new Set(collected.conflicts.flatMap(({ answer, other }) => [answer, other?.answer ?? '']));
        const placed = new Map<string, string[]>();
        for (const { indicator, actual } of after.indicators) {
          const value = String(actual?.value ?? '');
          placed.set(value, [...(placed.get(value) ?? []), indicator.name]);
        }
        for (const [value, name] of typed) {
          const places = placed.get(String(value)) ?? [];
          // In its row, or said; never anywhere else.
          expect(places.every((place) => place === name)).toBe(true);
          expect(places.length).toBeLessThanOrEqual(1);
          if (places.length === 0 && whole.size === 0) expect([value, name, said.has(String(value))]).toEqual([value, name, true]);
        }
        // What a colleague typed stands.
        for (const { name, actual } of rows) if (actual !== null) expect(placed.get(String(actual))).toContain(name);
      },
    ),
    { numRuns: 40 },
  );
});

function editForm(form: FormCopy, edit: FormEdit, typed: Map<number, string>): void {
  const drop = (row: { value: unknown }[]): void => void typed.delete(Number(row[form.actual]?.value));
  const hasId = form.rows[form.heading]!.some(({ value }) => value === '照会ID');
  switch (edit.kind) {
    case 'sort':
      form.sort((row) => String(row[edit.by]?.value ?? ''));
      break;
    case 'insert':
      form.insertColumn(edit.at, 'メモ');
      break;
    case 'remove': {
      const row = form.body[edit.at];
      if (row === undefined) break;
      drop(row);
      form.rows = form.rows.filter((other) => other !== row);
      break;
    }
    case 'clean':
      if (hasId) form.dropHidden();
      break;
    case 'blankRow':
      form.rows.splice(form.heading + 1 + edit.at, 0, []);
      break;
    case 'copyRow': {
      // The same row twice says the same twice.
      const row = form.body[edit.at];
      if (row !== undefined) form.rows.push(row.map((cell) => ({ ...cell })));
      break;
    }
    case 'shuffleIds': {
      if (!hasId) break;
      const id = form.column('照会ID');
      const ids = form.body.map((row) => row[id]);
      form.body.forEach((row, index) => (row[id] = ids[(index + 1) % ids.length] ?? { value: null, numberFormat: 'General' }));
      break;
    }
  }
}

function editPlan(edits: readonly BookEdit[]): PlanRow[] {
  let rows = [...plan];
  for (const edit of edits) {
    if (edit.kind === 'reverse') rows.reverse();
    if (edit.kind === 'delete' && rows.length > 6) rows = rows.filter((_, index) => index !== edit.at);
    rows = rows.map((row, index) => {
      if (!('at' in edit) || index !== edit.at) return row;
      if (edit.kind === 'rename') return { ...row, name: `${row.name}(改)` };
      return edit.kind === 'type' ? { ...row, actual: edit.value } : row;
    });
  }
  return rows;
}

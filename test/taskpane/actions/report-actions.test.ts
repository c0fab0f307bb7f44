import { strFromU8, unzipSync } from 'fflate';
import type { WorkbookSnapshot } from '../../../src/evaluation/workbook/snapshot';
import { createPane } from '../../../src/taskpane/create-pane';
import { initialState } from '../../../src/taskpane/state/pane-state';
import { createStore } from '../../../src/taskpane/state/store';
import { rowsOf, workbookOf } from '../../evaluation/snapshot-of';
import { twoYears } from '../../report/two-years';
import { FakeHost } from '../fake-host';
import { sample } from '../sample';

async function started(workbook: WorkbookSnapshot) {
  const host = new FakeHost(workbook);
  const store = createStore(initialState('ja'));
  const { actions, start } = createPane(host, store);
  await start();
  return { host, store, actions };
}

test('makes the report’s sheet and shows it; a second time there is nothing to write; undo takes it away', async () => {
  const { host, store, actions } = await started(await sample('mine-r1'));
  await actions.makeReportSheet();
  expect(host.workbook.sheets.map(({ name }) => name)).toContain('報告書');
  expect(host.shown).toEqual([{ sheetId: 'id-報告書', row: 0, column: 0 }]);
  expect(store.get().notice).toMatchObject({ tone: 'good', text: 'シート「報告書」を作りました。' });
  const commits = host.commits.length;
  await actions.makeReportSheet();
  expect(host.commits).toHaveLength(commits);
  expect(store.get().notice?.text).toBe('報告書は最新です。');
  await actions.undo();
  expect(host.workbook.sheets.map(({ name }) => name)).not.toContain('報告書');
});

test('saves a Word document and writes nothing into the workbook', async () => {
  const { host, store, actions } = await started(await sample('mine-r1'));
  await actions.saveReportAsWord();
  const [[name, bytes] = []] = [...host.savedBytes];
  expect(name).toBe('mine-r1_報告書.docx');
  expect(strFromU8(unzipSync(bytes ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array())).toContain('三洞入洞者数');
  expect(host.commits).toHaveLength(0);
  expect(store.get().notice).toMatchObject({ tone: 'good', text: '「mine-r1_報告書.docx」を保存します。' });
});

test('of a table whose reading is in doubt there is no report', async () => {
  const rows = rowsOf(`
    目標指標 | 単位 | 基準値 | R5実績 | 目標値 | 達成率 | 状況
    創業件数 | 件 | 10 | 2019 | 20 | |
    雇用者数 | 人 | 11 | 2020 | 20 | |
    移住者数 | 人 | 12 | 2021 | 20 | |
    出生数 | 人 | 13 | 2022 | 20 | |
  `);
  const { host, store, actions } = await started(workbookOf(rows));
  await actions.makeReportSheet();
  expect(host.commits).toHaveLength(0);
  expect(store.get().notice).toMatchObject({ tone: 'bad', text: expect.stringContaining('報告書を作りませんでした') });
});

test('copies the report’s sheet as values, for publication, and nothing else', async () => {
  const { host, store, actions } = await started(await sample('mine-r1'));
  await actions.copyReportAsValues();
  expect(store.get().notice).toMatchObject({ tone: 'bad', text: expect.stringContaining('先に［報告書］を押してください') });
  await actions.makeReportSheet();
  await actions.copyReportAsValues();
  expect(store.get().settings.copies).toEqual(['報告書(公表用)']);
  expect(store.get().notice).toMatchObject({ tone: 'good', text: expect.stringContaining('報告書(公表用)') });
  await actions.undo();
  expect(store.get().settings.copies).toEqual([]);
  expect(host.workbook.sheets.map(({ name }) => name)).toContain('報告書');
});

test('compares with last year where the workbook holds it', async () => {
  const { host, actions } = await started(twoYears());
  await actions.makeReportSheet();
  const report = host.workbook.sheets.find(({ name }) => name.startsWith('報告書'));
  expect(report?.values.flat()).toContain('状況の移り変わり（縦：R5、横：R6）');
});

import { readStatusBook } from '../../../src/year/status/read-status-book';
import { WorkbookDraft } from '../../workbook-draft';
import { opened } from '../sample';

test('a list of the first version, with a column for each property, is read', async () => {
  const workbook = new WorkbookDraft();
  const list = workbook.addWorksheet('提出状況');
  list.addRow(['計画　令和2年度(R2)実績値照会　提出状況']);
  list.addRow(['提出期限 令和3年5月14日']);
  list.addRow(['No.', '所属', 'ファイル', '指標数', '回答数', '要確認', '状況', '回答日', '記入者', '備考']);
  list.addRow([1, '観光課', '01_観光課.xlsx', 2, 1, 0, '差戻し', '5/9', '山田', '桁を確認']);
  const record = workbook.addWorksheet('記録', { hidden: true });
  record.addRow(['shinchoku-status-1', 2020, '計画', '令和3年5月14日', '企画課']);
  record.addRow([
    'id',
    'department',
    'file',
    'number',
    'name',
    'answers',
    'askedActual',
    'askedLast',
    'askedBaseline',
    'askedTarget',
    'kind',
    'taken',
  ]);
  record.addRow(['K1', '観光課', '01_観光課.xlsx', '1', '入込客数', 1, '', '487', '10', '20', '速報', '{"actual":"480","other":"x"}']);
  record.addRow(['K2', '観光課', '01_観光課.xlsx', '参1', '宿泊者数', 0, '', '', '', '', '', '']);
  expect(readStatusBook((await opened(await workbook.bytes())).snapshot)).toEqual({
    year: 2020,
    plan: '計画',
    due: '令和3年5月14日',
    contact: '企画課',
    rows: [
      {
        ...{ id: 'K1', department: '観光課', file: '01_観光課.xlsx', number: '1', name: '入込客数', answers: true },
        ...{ askedActual: '', askedLast: '487', askedBaseline: '10', askedTarget: '20', kind: '速報', taken: { actual: '480' } },
      },
      {
        ...{ id: 'K2', department: '観光課', file: '01_観光課.xlsx', number: '参1', name: '宿泊者数', answers: false },
        ...{ askedActual: '', askedLast: '', askedBaseline: '', askedTarget: '', kind: '', taken: {} },
      },
    ],
    typed: new Map([['観光課', { file: '01_観光課.xlsx', state: '差戻し', date: '5/9', person: '山田', note: '桁を確認' }]]),
  });
});

import { HostError } from '../../../../../tools/workbench/host/wire/host-error';
import { parseRange } from '../../../../../tools/workbench/host/workbook/range-address';
import type { HostObject } from '../../../../../tools/workbench/host/wire/host-object';
import { ActionType, RequestFlag } from '../../../../../tools/workbench/host/wire/wire';
import { emulated, inputsIn } from '../../../../excel/emulated';
import { allArrived } from '../../../../excel/running-timers';

const DATA = {
  Data: [
    ['id', 'amt'],
    ['a', 1.5],
    ['b', 2],
  ],
  Empty: [],
};

/** What the client throws, as data. */
async function thrown(act: Promise<unknown>): Promise<{ code: string; debugInfo: { errorLocation: string; statement: string } }> {
  return act.then(
    () => {
      throw new Error('nothing was thrown');
    },
    (error: { code: string; debugInfo: { errorLocation: string; statement: string } }) => error,
  );
}

describe('reading', () => {
  test('a property that was not loaded cannot be read', async () => {
    const { Excel } = emulated(DATA);
    const error = await thrown(
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Data').getRange('A1');
        range.load('address');
        await context.sync();
        expect(range.address).toBe('Data!A1');
        return range.values;
      }),
    );
    expect(error.code).toBe('PropertyNotLoaded');
  });

  test('a range is kept by reference between syncs and given back at the end', async () => {
    const { Excel, host } = emulated(DATA);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Data').getRange('A1:B2');
      range.load('values');
      await context.sync();
      expect(host.openReferences).toBe(1);
      range.values = [
        ['x', 1],
        ['y', 2],
      ];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([
        ['x', 1],
        ['y', 2],
      ]);
    });
    expect(host.openReferences).toBe(0);
    expect(host.roundTrips).toHaveLength(2);
  });

  test('what hangs from a null object is null, and nothing fails', async () => {
    const { Excel } = emulated(DATA);
    await Excel.run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject('Nope');
      const used = missing.getUsedRangeOrNullObject(true);
      used.load('values,format/fill/color');
      const rows = used.getRowProperties({ rowHidden: true });
      const empty = context.workbook.worksheets.getItem('Empty').getUsedRangeOrNullObject(true);
      await context.sync();
      expect([missing.isNullObject, used.isNullObject, empty.isNullObject]).toEqual([true, true, true]);
      expect(rows.value).toBeNull();
    });
  });

  test('collections, nested properties and scalars come back as they were asked for', async () => {
    const { Excel, book } = emulated(DATA);
    book.sheet('Data').setFormat(parseRange('A1:B1'), (format) => ({ ...format, bold: true, fill: '#FF0000' }));
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name,items/protection/protected');
      const range = worksheets.getItem('Data').getRange('A1:B2');
      range.load('format/fill/color,format/font/bold,rowCount');
      const count = worksheets.getCount();
      await context.sync();
      expect(worksheets.items.map(({ name, protection }) => [name, protection.protected])).toEqual([
        ['Data', false],
        ['Empty', false],
      ]);
      expect(range.format.fill.color).toBeNull();
      expect(range.rowCount).toBe(2);
      expect(count.value).toBe(2);
    });
  });

  test('merged areas are found only by their first cell', async () => {
    const { Excel, book } = emulated(DATA);
    book.sheet('Data').merge(parseRange('A2:B3'));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Data');
      const found = sheet.getRange('A1:B2').getMergedAreasOrNullObject();
      const beside = sheet.getRange('B3').getMergedAreasOrNullObject();
      found.load('address');
      await context.sync();
      expect(found.address).toBe('Data!A2:B3');
      expect(beside.isNullObject).toBe(true);
    });
  });
});

describe('writing', () => {
  test('null leaves a cell alone, nothing empties it, one value fills the range', async () => {
    const { Excel, book } = emulated(DATA);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Data');
      sheet.getRange('A2:B3').values = [
        [null, ''],
        ['z', '=A2&"!"'],
      ];
      sheet.getRange('D1:D3').values = 7 as unknown as number[][];
      sheet.getRange('E1:E2').formulasR1C1 = '=RC[-1]*R1C2' as unknown as string[][];
      await context.sync();
    });
    expect(inputsIn(book, 'Data', 'A1:E3')).toEqual([
      ['id', 'amt', '', 7, '=D1*$B$1'],
      ['a', '', '', 7, '=D2*$B$1'],
      ['z', '=A2&"!"', '', 7, ''],
    ]);
  });

  test('text is read as if it were typed', async () => {
    const { Excel, book } = emulated({ S: [['']] });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('S').getRange('A1:G1').values = [['12', '50%', 'true', "'=1", '-x', '１２', '-']];
      await context.sync();
    });
    expect(inputsIn(book, 'S', 'A1:G1')).toEqual([[12, 0.5, true, '=1', '=-x', 12, '-']]);
  });

  test('a large write is cut up by the client and arrives whole', async () => {
    const { Excel, host, book } = emulated({ S: [] });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('S').getRange('A1:A4000');
      range.values = Array.from({ length: 4000 }, (_, row) => [row]);
      await context.sync();
    });
    expect(host.roundTrips[0]?.actions.filter(({ ActionType: type }) => type === ActionType.setProperty)).toHaveLength(3);
    expect(host.roundTrips[0]?.actions.some(({ Name }) => Name === '_ValidateArraySize')).toBe(true);
    expect(inputsIn(book, 'S', 'A1499:A1502')).toEqual([[1498], [1499], [1500], [1501]]);
  });

  test('an array of the wrong size is refused; what went before it stays, what comes after is not done', async () => {
    const { Excel, book, host } = emulated(DATA);
    const error = await thrown(
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Data');
        sheet.getRange('A1').values = [['first']];
        sheet.getRange('A1:B2').values = [[1, 2, 3]];
        sheet.getRange('A2').values = [['third']];
        await context.sync();
      }),
    );
    expect(error).toMatchObject({ code: 'InvalidArgument', debugInfo: { errorLocation: 'Range.values' } });
    expect(error.debugInfo.statement).toContain('.values = ');
    expect(inputsIn(book, 'Data', 'A1:A2')).toEqual([['first'], ['a']]);
    expect(host.roundTrips[0]?.error).toBe('InvalidArgument');
  });

  test('a sheet that was added is known by its id in the next batch', async () => {
    const { Excel, book } = emulated(DATA);
    await Excel.run(async (context) => {
      const added = context.workbook.worksheets.add('New');
      await context.sync();
      added.name = 'Renamed';
      await context.sync();
    });
    expect(book.sheets.map(({ name }) => name)).toEqual(['Data', 'Empty', 'Renamed']);
  });

  test('lines inside a range that has no inside, and a colour without a line, are refused', async () => {
    const { Excel } = emulated(DATA);
    const border = (index: 'EdgeTop' | 'InsideVertical', key: 'style' | 'color') =>
      thrown(
        Excel.run(async (context) => {
          const line = context.workbook.worksheets.getItem('Data').getRange('A1:A2').format.borders.getItem(index);
          if (key === 'style') line.style = 'Continuous';
          else line.color = '#000000';
          await context.sync();
        }),
      );
    expect((await border('InsideVertical', 'style')).code).toBe('InvalidArgument');
    expect((await border('EdgeTop', 'color')).code).toBe('InvalidArgument');
  });
});

describe('what the host does not know it refuses', () => {
  test.each([
    ['a method', (sheet: Excel.Worksheet) => sheet.showOutlineLevels(1, 1), 'ApiNotFound'],
    ['an object', (sheet: Excel.Worksheet) => sheet.shapes.addTextBox('x'), 'ApiNotFound'],
    ['a property that is written', (sheet: Excel.Worksheet) => (sheet.tabColor = '#FF0000'), 'ApiNotFound'],
    ['a property that is read', (sheet: Excel.Worksheet) => sheet.load('tabColor'), 'InvalidArgument'],
    ['a property that there is not', (sheet: Excel.Worksheet) => sheet.getRange('A1').load('colour' as never), 'InvalidArgument'],
    [
      'a wish among cell properties',
      (sheet: Excel.Worksheet) => sheet.getRange('A1').getCellProperties({ format: { autoIndent: true } }),
      'InvalidArgument',
    ],
    ['a sheet', (sheet: Excel.Worksheet) => sheet.context.workbook.worksheets.getItem('Nope').load('name'), 'ItemNotFound'],
    ['an address', (sheet: Excel.Worksheet) => sheet.getRange('XFE1').load('address'), 'InvalidArgument'],
  ] as [string, (sheet: Excel.Worksheet) => unknown, string][])('%s', async (_, act, code) => {
    const { Excel } = emulated(DATA);
    const error = await thrown(
      Excel.run(async (context) => {
        act(context.workbook.worksheets.getItem('Data'));
        await context.sync();
      }),
    );
    expect(error.code).toBe(code);
  });

  test('every member that the host answers is one that Microsoft’s client has', async () => {
    const { Excel, book, host } = emulated(DATA);
    book.sheet('Data').addTable(parseRange('A1:B3'), 'T');
    book.sheet('Data').merge(parseRange('D1:E1'));
    book
      .sheet('Data')
      .conditionalFormats.push({ id: 'x', range: parseRange('A1'), formula: '=TRUE', fontColor: null, fill: null, stopIfTrue: false });
    book.settings.set('key', 1);
    book.comments.push({ id: 'c', sheetId: book.sheet('Data').id, range: parseRange('A1'), content: 'x' });
    const seen = new Map<string, HostObject>();
    const visit = (object: HostObject | null): void => {
      if (object === null || seen.has(object.typeName)) return;
      seen.set(object.typeName, object);
      for (const name of object.members) if (object.hasNavigation(name)) visit(object.navigate(name));
      for (const item of object.items() ?? []) visit(item);
    };
    visit(host.root);
    visit(host.root.make('GetActiveCell', []));
    const sheet = seen.get('Worksheet');
    visit(sheet?.make('GetRange', ['A1:E3'])?.make('GetMergedAreasOrNullObject', []) ?? null);
    visit(seen.get('RangeBorderCollection')?.item(['EdgeTop']) ?? null);
    visit(seen.get('Functions')?.make('Date', [1904, 1, 1]) ?? null);
    expect(seen.size).toBeGreaterThan(25);
    const kinds = Excel as unknown as Record<string, { prototype: object } | undefined>;
    const invented = [...seen.values()].flatMap(({ typeName, members }) =>
      members
        // Names that begin with an underscore go over the wire only.
        .filter((name) => !name.startsWith('_') && !(name.slice(0, 1).toLowerCase() + name.slice(1) in (kinds[typeName]?.prototype ?? {})))
        .map((name) => `${typeName}.${name}`),
    );
    // Notes are newer than the client (ExcelApi 1.18): https://learn.microsoft.com/javascript/api/excel/excel.notecollection
    expect(invented).toEqual(['Workbook.Notes', 'NoteCollection.Add', 'NoteCollection.GetCount']);
  });
});

describe('the wire', () => {
  test('flags tell writes from reads and say what may wait for the end of a cell edit', async () => {
    const { Excel, host } = emulated(DATA);
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      const range = context.workbook.worksheets.getItem('Data').getRange('A1').untrack();
      range.load('values');
      await context.sync();
      context.workbook.worksheets.getItem('Data').getRange('A1').untrack().values = [[1]];
      await context.sync();
    });
    const [read, write] = host.roundTrips.map(({ flags }) => flags);
    expect((write ?? 0) & RequestFlag.writes).toBe(RequestFlag.writes);
    expect((read ?? 0) & RequestFlag.delayForCellEdit).toBe(RequestFlag.delayForCellEdit);
  });

  test('without that flag a batch fails while a cell is being edited', async () => {
    const { Excel, host } = emulated(DATA);
    host.beginCellEdit();
    const error = await thrown(
      Excel.run(async (context) => {
        context.workbook.load('name');
        await context.sync();
      }),
    );
    expect(error.code).toBe('InvalidOperationInCellEditMode');
  });

  test.each([
    ['request', 'RequestPayloadSizeLimitExceeded', (sheet: Excel.Worksheet) => (sheet.getRange('A1').values = [['x'.repeat(3000)]])],
    ['response', 'ResponsePayloadSizeLimitExceeded', (sheet: Excel.Worksheet) => sheet.getRange('A1:Z50').load('values')],
  ] as [string, string, (sheet: Excel.Worksheet) => unknown][])('a %s over the limit is refused', async (_, code, act) => {
    const { Excel } = emulated(DATA, { payloadLimit: 2500 });
    const error = await thrown(
      Excel.run(async (context) => {
        act(context.workbook.worksheets.getItem('Data'));
        await context.sync();
      }),
    );
    expect(error.code).toBe(code);
  });

  test('bytes are counted as they go over the wire', async () => {
    const { Excel, host } = emulated(DATA);
    const write = (text: string) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Data').getRange('A1').values = [[text]];
        await context.sync();
      });
    await write('');
    await write('進捗');
    const [empty, two] = host.roundTrips.map(({ requestBytes }) => requestBytes);
    expect((two ?? 0) - (empty ?? 0)).toBe(6);
  });

  test('a test can let any action fail', async () => {
    const { Excel, host } = emulated(DATA);
    host.beforeAction = ({ Name }) => {
      if (Name === 'Activate') throw new HostError('InactiveWorkbook', 'No.', 'Worksheet.activate');
    };
    const error = await thrown(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Data').activate();
        await context.sync();
      }),
    );
    expect(error).toMatchObject({ code: 'InactiveWorkbook', debugInfo: { errorLocation: 'Worksheet.activate' } });
  });
});

describe('events', () => {
  test('tell where, what and whose it was; a handler can ask for the range', async () => {
    const { Excel, book } = emulated(DATA);
    const seen: unknown[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async (event) => {
        const range = event.getRange(context);
        range.load('values');
        await context.sync();
        seen.push([event.address, event.changeType, event.source, event.triggerSource, event.details?.valueBefore, range.values]);
      });
      await context.sync();
    });
    book.sheet('Data').write(parseRange('B2'), [[9]]);
    await allArrived();
    book.as('co-author', () => {
      book.sheet('Data').write(parseRange('A1:A2'), [['p'], ['q']]);
    });
    await allArrived();
    expect(seen).toEqual([
      ['B2', 'RangeEdited', 'Local', 'Unknown', 1.5, [[9]]],
      ['A1:A2', 'RangeEdited', 'Remote', 'Unknown', undefined, [['p'], ['q']]],
    ]);
  });

  test('come after the reply of the batch that caused them', async () => {
    const { Excel } = emulated(DATA);
    const order: string[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Data');
      sheet.onChanged.add((event) => {
        order.push(`event ${event.triggerSource}`);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange('A1').values = [['x']];
      await context.sync();
      order.push('synced');
      await allArrived();
    });
    expect(order).toEqual(['synced', 'event ThisLocalAddin']);
  });

  test('the document’s selection event needs no registration', async () => {
    const { Excel, book } = emulated(DATA);
    let count = 0;
    await Excel.run(async (context) => {
      context.workbook.onSelectionChanged.add(() => {
        count++;
        return Promise.resolve();
      });
      await context.sync();
    });
    book.select(book.sheet('Empty'), parseRange('C3'));
    await allArrived();
    expect(count).toBe(1);
  });
});

describe('what travels in the workbook', () => {
  test('settings, comments and conditional formats are kept, changed and deleted', async () => {
    const { Excel, book } = emulated(DATA);
    await Excel.run(async (context) => {
      const { workbook } = context;
      workbook.settings.add('profile', { version: 1 });
      workbook.comments.add('Data!B2', '理由');
      const format = workbook.worksheets.getItem('Data').getRange('B2:B3').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=$B2="目標達成"';
      format.custom.format.font.color = '#107C10';
      const setting = workbook.settings.getItemOrNullObject('profile');
      const none = workbook.settings.getItemOrNullObject('other');
      setting.load('value');
      workbook.comments.load('items/content');
      await context.sync();
      expect(setting.value).toEqual({ version: 1 });
      expect(none.isNullObject).toBe(true);
      expect(workbook.comments.items.map(({ content }) => content)).toEqual(['理由']);
      expect(book.sheet('Data').conditionalFormats).toMatchObject([{ formula: '=$B2="目標達成"', fontColor: '#107C10' }]);
      setting.delete();
      workbook.comments.getItemByCell('Data!B2').delete();
      workbook.worksheets.getItem('Data').getRange('A1:C9').conditionalFormats.clearAll();
      await context.sync();
    });
    expect([book.settings.size, book.comments.length, book.sheet('Data').conditionalFormats.length]).toEqual([0, 0, 0]);
  });
});

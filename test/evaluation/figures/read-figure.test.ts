import fc from 'fast-check';
import type { Figure, MissingFigure, ReadFigure, UnreadableFigure } from '../../../src/evaluation/figures/figure';
import { readFigure } from '../../../src/evaluation/figures/read-figure';

const read = (text: string): Figure => readFigure(text, 'General', null);

type Said = Partial<Pick<ReadFigure, 'note' | 'percent' | 'bound'>>;

describe('a text that says a number', () => {
  test.each<[text: string, value: number, said?: Said]>([
    // Notes in brackets of every kind, in front, behind, unclosed, on a line of their own
    ['3,560(H29)', 3560, { note: 'H29' }],
    ['92.5 (H31)', 92.5, { note: 'H31' }],
    ['6件（H28）', 6, { note: 'H28' }],
    ['３，５６０（Ｈ２９）', 3560, { note: 'H29' }],
    ['1,100(速報値)', 1100, { note: '速報値' }],
    ['120[速報]', 120, { note: '速報' }],
    ['120【速報】', 120, { note: '速報' }],
    ['120〔R元〕', 120, { note: 'R元' }],
    ['120<H29>', 120, { note: 'H29' }],
    ['(H29) 3,560', 3560, { note: 'H29' }],
    ['(H29)3,560人', 3560, { note: 'H29' }],
    ['3,560(H29', 3560, { note: 'H29' }],
    ['3,510\n(H30)', 3510, { note: 'H30' }],
    ['120(暫定(H29))', 120, { note: 'H29 暫定' }],
    ['12.3(H28～H30平均)', 12.3, { note: 'H28～H30平均' }],
    ['10人(うち女性3人)', 10, { note: 'うち女性3人' }],
    ['95.0(100)', 95, { note: '100' }],
    // Days, years without an era and times to reach something by
    ['3/31現在 45件', 45, { note: '3/31現在' }],
    ['4月1日時点480人', 480, { note: '4月1日時点' }],
    ['5/1現在：118', 118, { note: '5/1現在' }],
    ['30年度 410頭', 410, { note: '30年度' }],
    ['令和8年度までに12地区', 12, { note: '令和8年度' }],
    ['R8に6組織', 6, { note: 'R8' }],
    ['5年後60％', 60, { note: '5年後', percent: true }],
    ['第312位', 312, {}],
    ['第200位以内', 200, { bound: 'at-most' }],
    // Years without brackets
    ['H29:3,560', 3560, { note: 'H29' }],
    ['Ｈ２９：3,560', 3560, { note: 'H29' }],
    ['R1 3,560', 3560, { note: 'R1' }],
    ['R元 3,560', 3560, { note: 'R元' }],
    ['3,510 H30', 3510, { note: 'H30' }],
    ['3,510人 H30', 3510, { note: 'H30' }],
    ['120R1', 120, { note: 'R1' }],
    ['平成29年度 3,560人', 3560, { note: '平成29年度' }],
    ['平成29年度3,560人', 3560, { note: '平成29年度' }],
    ['2018年度3,510人', 3510, { note: '2018年度' }],
    ['3,510 2018年度', 3510, { note: '2018年度' }],
    ['R3.3.31現在 1,234', 1234, { note: 'R3.3.31現在' }],
    ['H28～H30平均 12.3', 12.3, { note: 'H28～H30平均' }],
    ['令和5年3月末時点 120人', 120, { note: '令和5年3月末時点' }],
    // Periods
    ['5年間で20件', 20, { note: '5年間' }],
    ['5か年累計 100件', 100, { note: '5か年累計' }],
    ['期間中の累計 12件', 12],
    ['計画期間中20件', 20],
    ['単年度 3件', 3],
    ['参考値 120', 120, { note: '参考値' }],
    ['1日平均 120人', 120],
    // Footnote marks, raised ones too: they are no digits of the number
    ['120※', 120, { note: '※' }],
    ['120*1', 120, { note: '*1' }],
    ['120 注1', 120, { note: '注1' }],
    ['120 注1)', 120, { note: '注1)' }],
    ['※120', 120, { note: '※' }],
    ['※1 120', 120, { note: '※1' }],
    ['120①', 120, { note: '※1' }],
    ['①120', 120, { note: '※1' }],
    ['120²', 120, { note: '※2' }],
    ['120<sup>1</sup>', 120, { note: '※1' }],
    ['120<sup>※</sup>', 120, { note: '※' }],
    ['120 速報値', 120, { note: '速報値' }],
    ['120人見込み', 120, { note: '見込み' }],
    ['120 ※速報値', 120, { note: '※速報値' }],
    ['3,510\n(H30)\n※R2は130', 3510, { note: 'H30 ※R2は130' }],
    // Markup
    ['<b>60.0</b>', 60],
    ['12 m <sup>2</sup>', 12],
    // Digits and separators
    ['0', 0],
    ['-0', 0],
    ['007', 7],
    ['１２．６', 12.6],
    ['12.', 12],
    ['.5', 0.5],
    ['1,234,567.89', 1234567.89],
    ['1，200', 1200],
    ['1\u00a0200', 1200],
    ['123456789012345678', 123456789012345680],
    // Words in front
    ['約3,000', 3000],
    ['約▲120', -120],
    ['▲約120', -120],
    ['およそ 30', 30],
    ['概ね80%', 80, { percent: true }],
    ['延べ 2', 2],
    ['のべ2回', 2],
    ['累計12件', 12],
    ['年間120件', 120],
    ['年間延べ1,200人', 1200],
    ['全12回', 12],
    ['年4回', 4],
    ['平均 12.3', 12.3],
    ['¥1,200', 1200],
    // Units, also those with digits in them
    ['6件', 6],
    ['2.7ha', 2.7],
    ['4人/年', 4],
    ['1,200 円/人', 1200],
    ['16.5人/10万人', 16.5],
    ['2回/1年', 2],
    ['540kg/10a', 540],
    ['4人/1,000人', 4],
    ['12m2', 12],
    ['12m²', 12],
    ['12㎡', 12],
    ['5t-CO2', 5],
    ['5tCO2', 5],
    ['12.3μg/m3', 12.3],
    ['3か所', 3],
    ['3ヶ所', 3],
    ['5.3ポイント', 5.3],
    ['3位', 3],
    ['100人程度', 100],
    ['30.7%', 30.7, { percent: true }],
    ['30.7％', 30.7, { percent: true }],
    ['30(%)', 30, { note: '%', percent: true }],
    ['50パーセント', 50, { percent: true }],
    // Bounds
    ['30%以上', 30, { percent: true, bound: 'at-least' }],
    ['30以上%', 30, { percent: true, bound: 'at-least' }],
    ['90.0以下', 90, { bound: 'at-most' }],
    ['87.2↗', 87.2],
    ['85.0→', 85],
    ['12％ ↑', 12, { percent: true }],
    ['ゼロ', 0],
    ['100人未満', 100, { bound: 'below' }],
    ['1万人を超える', 10000, { bound: 'above' }],
    ['100超', 100, { bound: 'above' }],
    ['3日以内', 3, { bound: 'at-most' }],
    ['10件以上/年', 10, { bound: 'at-least' }],
    ['90%以上を維持', 90, { percent: true, bound: 'at-least' }],
    ['90％以上の維持', 90, { percent: true, bound: 'at-least' }],
    ['30%～', 30, { percent: true, bound: 'at-least' }],
    ['100〜', 100, { bound: 'at-least' }],
    ['～30', 30, { bound: 'at-most' }],
    ['≥ 90', 90, { bound: 'at-least' }],
    ['≧90%', 90, { percent: true, bound: 'at-least' }],
    ['<30', 30, { bound: 'below' }],
    ['＞30', 30, { bound: 'above' }],
    ['30%以上(毎年)', 30, { percent: true, bound: 'at-least', note: '毎年' }],
    // Multipliers; 千円, 百万円 and their like are units that offices report in
    ['98.6万人', 986000],
    ['1.1万', 11000],
    ['1億2,000万円', 120000000],
    ['12万4千トン', 124000],
    ['2万3,456人', 23456],
    ['2千万円', 20000000],
    ['1.5兆円', 1500000000000],
    ['3千', 3000],
    ['5千円', 5],
    ['5千人', 5],
    ['3百万円', 3],
    // Signs
    ['▲120', -120],
    ['△80', -80],
    ['▲ 5.3', -5.3],
    ['▲1.5ポイント', -1.5],
    ['-3', -3],
    ['−3', -3],
    ['－3', -3],
    ['–3', -3],
    ['ー3', -3],
    ['―3', -3],
    ['+5', 5],
    ['±0', 0],
    ['▲0', 0],
  ])('%j is %d', (text, value, said = {}) => {
    expect(read(text)).toEqual({
      kind: 'number',
      text: text.trim(),
      value,
      source: 'text',
      factor: 1,
      note: said.note ?? null,
      percent: said.percent ?? false,
      bound: said.bound ?? null,
    });
  });
});

describe('a text that says there is no figure', () => {
  test.each<[reason: MissingFigure['reason'], texts: string[]]>([
    ['blank', ['', ' ', '\u3000', '\n', '<br>']],
    [
      'dash',
      [
        '-',
        '―',
        '－',
        '−',
        'ー',
        '‐',
        '—',
        '–',
        '─',
        '━',
        'ｰ',
        '--',
        '―‐',
        '- -',
        '-'.repeat(60),
        `${'-'.repeat(60)}%`,
        '/',
        '／',
        '…',
        '・・・',
        '-%',
        '－人',
        '(-)',
        ' - ',
      ],
    ],
    [
      'not-measured',
      [
        '未集計',
        '集計中',
        '調査中',
        '調査なし',
        '未調査',
        '未実施',
        '未測定',
        '未公表',
        '未確定',
        '未定',
        '算出不可',
        '算定中',
        '集計不能',
      ],
    ],
    [
      'not-measured',
      [
        '不明',
        '該当なし',
        '非該当',
        'データなし',
        'データ未集計',
        '実績なし',
        'なし',
        'N/A',
        'n/a',
        'NA',
        'n.a.',
        'N',
        'E',
        'Ｎ',
        '※',
        '＊',
        '***',
      ],
    ],
    [
      'not-measured',
      [
        '中止',
        '公表待ち',
        '現在集計中',
        '8月公表予定',
        '次年度調査予定',
        '(未集計)',
        '未 集 計',
        '調査\nなし',
        '新型コロナウイルスの影響により中止',
      ],
    ],
  ])('%s: %j', (reason, texts) => {
    for (const text of texts) expect({ text, figure: read(text) }).toMatchObject({ figure: { kind: 'missing', reason, note: null } });
  });

  test.each([
    ['未集計(R3.3公表予定)', 'R3.3公表予定'],
    ['調査中※', '※'],
    ['-(H29)', 'H29'],
    ['R3.3公表予定', 'R3.3'],
    ['― ※1', '※1'],
    ['R2 -', 'R2'],
    ['R2:未集計', 'R2'],
    ['H30未調査', 'H30'],
    ['-※調査なし', '※調査なし'],
  ])('%j has the note %j', (text, note) => {
    expect(read(text)).toMatchObject({ kind: 'missing', note });
  });

  test('an empty cell', () => {
    expect(readFigure(null, 'General', null)).toEqual({ kind: 'missing', reason: 'blank', text: '', note: null });
  });
});

describe('a text that says a milestone', () => {
  test.each<[text: string, note: string | null]>([
    ...[
      '策定',
      '設置',
      '継続',
      '実施',
      '実施済み',
      '設置済',
      '未策定',
      '未設置',
      '整備中',
      '策定完了',
      '運用開始',
      '現状維持',
      '検討中',
      '条例制定',
    ].map((word): [string, null] => [word, null]),
    ['令和6年度策定', '令和6年度'],
    ['R2策定済', 'R2'],
    ['策定(R2)', 'R2'],
    ['策定※', '※'],
  ])('%j', (text, note) => {
    expect(read(text)).toEqual({ kind: 'milestone', text, note });
  });
});

describe('a text that cannot be read', () => {
  test.each<[why: UnreadableFigure['why'], texts: string[]]>([
    [
      'several',
      [
        '10～20',
        '10/20',
        '3→5',
        '1/5',
        '3件/10件',
        '5-6',
        '120 130',
        '120\n130',
        '１２０\n１３０',
        '1 200',
        '3、560',
        '210、150',
        '210, 150',
        '210,\n150',
        '1,210、150人',
        '1 200 300',
        '1,200人以上1,500人未満',
        'H29:3 H30:5',
      ],
    ],
    [
      'text',
      [
        '(120)',
        '[120]',
        '※1',
        '※12',
        '▲',
        '△',
        '○',
        '◎',
        '×',
        'A',
        'B評価',
        '十二',
        '数十人',
        '数10人',
        '10数人',
        '基準値より10',
        '第5次',
        '半減',
        '10ー',
        '10-',
        '5割',
      ],
    ],
    [
      'text',
      [
        '12,34',
        '1,2',
        '1,2345',
        '1.200.000',
        '5%減',
        '10%増加',
        '3件増',
        '30%台',
        '65歳以上人口',
        '検討会を開いた',
        'abc',
        '1'.repeat(400),
      ],
    ],
    [
      'date',
      ['R6年度', '令和6年度', 'H30', '6年度', '2019年', '2019年度', '2019/4/1', '2019-04-01', 'R5.4.1', '令和5年4月', '4月1日', '12月'],
    ],
    ['error', ['#N/A', '#REF!', '#DIV/0!', '#VALUE!', '#NAME?', '#NUM!', '#NULL!', '#SPILL!', '#CALC!']],
  ])('%s: %j', (why, texts) => {
    for (const text of texts) expect({ text, figure: read(text) }).toMatchObject({ figure: { kind: 'unreadable', why } });
  });

  test('a long row of one character is resolved at once', () => {
    for (const character of '-ー/,.※(<約度~以 ') expect(read(`${character.repeat(200)}x`).kind).toBe('unreadable');
  });

  test('TRUE and FALSE', () => {
    expect(readFigure(true, 'General', null)).toEqual({ kind: 'unreadable', why: 'boolean', text: 'TRUE', note: null });
  });
});

describe('a number cell', () => {
  test.each<[value: number, format: string, meant: number, text: string, said?: Said & { factor?: number }]>([
    [12.600000000000001, 'General', 12.6, '12.6'],
    [0.1 + 0.2, 'General', 0.3, '0.3'],
    [3560, '#,##0', 3560, '3,560'],
    [1200, '[$-411]#,##0', 1200, '1,200'],
    [-5, '0.0_);[Red]\\(0.0\\)', -5, '(5.0)'],
    [-120, '#,##0;▲#,##0', -120, '▲120'],
    [-120, '#,##0;"△ "#,##0', -120, '△ 120'],
    [0, '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', 0, '-'],
    [5, ';;;', 5, ''],
    [5, '@', 5, '5'],
    [0.42, '0%', 42, '42%', { percent: true, factor: 100 }],
    [0.29, '0.0%', 29, '29.0%', { percent: true, factor: 100 }],
    [0.5665, '0.0%', 56.65, '56.7%', { percent: true, factor: 100 }],
    [42.3, '0.0"%"', 42.3, '42.3%', { percent: true }],
    [0.925, '0.0%"(H31)"', 92.5, '92.5%(H31)', { percent: true, factor: 100, note: 'H31' }],
    [3560, '#,##0"(H29)"', 3560, '3,560(H29)', { note: 'H29' }],
    [3560, '"H29:"#,##0', 3560, 'H29:3,560', { note: 'H29' }],
    [3560, '#,##0"※"', 3560, '3,560※', { note: '※' }],
    [5, '0"人"', 5, '5人'],
    [5, '0人', 5, '5人'],
    [30, '0"%以上"', 30, '30%以上', { percent: true, bound: 'at-least' }],
    [98.6, '0.0"万人"', 986000, '98.6万人', { factor: 10000 }],
    [0.001, '0.0"万人"', 10, '0.0万人', { factor: 10000 }],
    [-98.6, '0.0"万人"', -986000, '-98.6万人', { factor: 10000 }],
    // Formats that scale by themselves leave the cell's own value.
    [1234567, '0!.0,"万円"', 1234567, '123.5万円'],
    [12345678, '0\\.0,"万円"', 12345678, '1234.6万円'],
    [3000, '#,##0,', 3000, '3'],
    [3000, '#,##0,"千円"', 3000, '3千円'],
    [5, '0"年"', 5, '5年'],
  ])('%d behind %s is %d', (value, format, meant, text, said = {}) => {
    const figure = readFigure(value, format, null);
    expect(figure).toMatchObject({
      kind: 'number',
      value: meant,
      source: 'number',
      text,
      factor: said.factor ?? 1,
      note: said.note ?? null,
      percent: said.percent ?? false,
      bound: said.bound ?? null,
    });
    expect(JSON.parse(JSON.stringify(figure))).toMatchObject({ text, value: meant });
  });

  test.each<[value: number, format: string, text: string]>([
    [43556, 'yyyy/m/d', '2019/4/1'],
    [43556, '[$-411]ggge"年"m"月"', '平成31年4月'],
    [0.5, 'h:mm', '12:00'],
    [6, '0"年度"', '6年度'],
    [2019, '0"年"', '2019年'],
    [6, '"R"0', 'R6'],
  ])('%d behind %s is a date', (value, format, text) => {
    expect(readFigure(value, format, null)).toEqual({ kind: 'unreadable', why: 'date', text, note: null });
  });

  test('what the room saw displayed goes before what the format gives', () => {
    expect(readFigure(3560, 'General', ' 3,560 ').text).toBe('3,560');
  });

  test('no number at all', () => {
    for (const value of [NaN, Infinity, -Infinity, 1e307]) expect(readFigure(value, 'General', null).kind).toBe('unreadable');
  });
});

describe('properties', () => {
  const decimal = fc.tuple(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 4 }));
  const typed = decimal.map(([whole, part, places]) => {
    const fraction = places === 0 ? '' : `.${String(part).padStart(4, '0').slice(0, places)}`;
    return { plain: `${whole}${fraction}`, separated: `${whole.toLocaleString('en-US')}${fraction}` };
  });
  const fullWidth = (text: string): string => text.replace(/[0-9.,]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

  test('any decimal typed with separators, widths, words, units and notes reads back exactly', () => {
    fc.assert(
      fc.property(
        typed,
        fc.boolean(),
        fc.boolean(),
        fc.constantFrom('', '約', '延べ ', 'H29:', '(H29)', '▲', '-', '△'),
        fc.constantFrom('', '人', ' 件', '%', '％', 'ha', '人/年', '人/10万人', 'm2', '千円', 'm<sup>2</sup>'),
        fc.constantFrom('', '以上', '以下'),
        fc.constantFrom('', '(H29)', '（速報値）', ' 【R元】', '※', '\n(R2)'),
        ({ plain, separated }, grouped, wide, before, unit, bound, note) => {
          const digits = grouped ? separated : plain;
          const figure = read(before + (wide ? fullWidth(digits) : digits) + unit + bound + note);
          const size = Number(plain);
          expect(figure).toMatchObject({ kind: 'number', value: /[▲△-]/.test(before) && size !== 0 ? -size : size });
        },
      ),
    );
  });

  test('any decimal with 万 or 億 is shifted exactly', () => {
    fc.assert(
      fc.property(typed, fc.constantFrom(['万', 4] as const, ['億', 8] as const), ({ plain, separated }, [scale, places]) => {
        expect(read(`${separated}${scale}円`)).toMatchObject({ kind: 'number', value: Number(`${plain}e${places}`) });
      }),
    );
  });

  test('any number cell of up to 15 digits keeps its decimal, behind a percent sign too', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }),
        fc.integer({ min: 0, max: 20 }),
        (digits, places) => {
          const value = Number(`${digits}e-${places}`) + 0;
          expect(readFigure(value, 'General', null)).toMatchObject({ kind: 'number', value });
          expect(readFigure(value, '0.0%', null)).toMatchObject({ kind: 'number', value: Number(`${digits}e${2 - places}`) + 0 });
        },
      ),
    );
  });

  const soup = fc.array(
    fc.constantFrom(
      ...'0123456789,.、%％()（）【】-−ー▲△～/ \n※約万億千人年度HRS平成令和元以上以下未満集計中調査<sup></b>②²　:*'.split(''),
      '<sup>',
      '</sup>',
      '以上',
      'H29',
    ),
    { maxLength: 14 },
  );

  test('whatever the cell holds, the reading neither throws nor gives NaN, and says the same when asked again', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          soup.map((parts) => parts.join('')),
          fc.string({ unit: 'grapheme' }),
          fc.double(),
          fc.boolean(),
        ),
        fc.oneof(fc.constantFrom('General', '#,##0', '0.0%', '0"万人"', '@', 'yyyy/m/d', 'ggge"年"'), fc.string()),
        (value, format) => {
          const figure = readFigure(value, format, null);
          if (figure.kind === 'number') expect(Number.isFinite(figure.value)).toBe(true);
          expect(JSON.stringify(readFigure(value, format, null))).toBe(JSON.stringify(figure));
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('the text of a figure reads as the figure again', () => {
    fc.assert(
      fc.property(soup, (parts) => {
        const figure = read(parts.join(''));
        expect(read(figure.text)).toEqual(figure);
      }),
    );
  });
});

test.each([
  ['9月公表', 'missing'],
  ['10月調査', 'missing'],
  ['4月開館', 'unreadable'],
  ['12月制定', 'unreadable'],
  ['1O5', 'unreadable'],
  ['2O件', 'unreadable'],
  ['１Ｏ０', 'unreadable'],
  ['13I', 'unreadable'],
  ['(15)※', 'unreadable'],
  ['10l', 'number'],
  ['12か月', 'number'],
])('%s is no figure by its digits: %s', (text, kind) => {
  expect(readFigure(text, 'General', null).kind).toBe(kind);
});

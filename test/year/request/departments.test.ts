import { alikeDepartments } from '../../../src/year/request/alike-departments';
import { currentNames, departmentMapIn, followedMap, readDepartmentMap, splitDepartments } from '../../../src/year/request/departments';
import { fileNamePart } from '../../../src/year/request/request';
import { askedOf, draftOf } from '../asked-and-answered';

test.each<[string, string[]]>([
  ['福祉課 こども課', ['福祉課', 'こども課']],
  ['産業部 観光課', ['産業部 観光課']],
  ['観光課', ['観光課']],
  ['観光課、農林課', ['観光課', '農林課']],
  ['観光課\n農林課', ['観光課', '農林課']],
  ['産業部\n観光課', ['産業部 観光課']],
  ['観光課・農林課', ['観光課', '農林課']],
  ['子育て・健康課', ['子育て・健康課']],
  ['◎観光課、○農林課', ['観光課', '農林課']],
  ['(政策課)', ['政策課']],
  ['（政策課）、観光課', ['政策課', '観光課']],
  ['政策課(統計)', ['政策課(統計)']],
  ['総務\u200b課、総務課', ['総務課']],
  ['課\u202exslx.exe', ['課xslx.exe']],
  ['-', []],
  [' ', []],
])('%j names %j', (text, names) => {
  expect(splitDepartments(text)).toEqual(names);
});

test.each([
  ['観光課', '観光課'],
  ['../../etc/課', 'etc課'],
  ['産業部 観光課', '産業部観光課'],
  ['課\u202exslx\u200b', '課xslx'],
  ['a\nb\u0000c', 'abc'],
  ['<>:"|?*', '所属'],
])('a file of %j is called %j', (name, part) => {
  expect(fileNamePart(name)).toBe(part);
});

test.each<[string, ReturnType<typeof readDepartmentMap>]>([
  [
    '観光課,観光交流課\n農林課,農林水産課',
    {
      map: new Map([
        ['観光課', '観光交流課'],
        ['農林課', '農林水産課'],
      ]),
    },
  ],
  ['旧名称\t新名称\n観光課\t観光交流課', { map: new Map([['観光課', '観光交流課']]) }],
  ['観光課,観光交流課\n観光課,観光交流課', { map: new Map([['観光課', '観光交流課']]) }],
  ['観光課,観光交流課\n観光課,スポーツ課', { line: 2, twice: '観光課' }],
  ['観光課,観光交流課\n農林課', { line: 2 }],
  ['', { line: 1 }],
])('the table %j of names is read as it says', (text, read) => {
  expect(readDepartmentMap(text)).toEqual(read);
});

test.each(['utf-8', 'shift_jis', 'utf-16le'])('a table saved in %s is read', (encoding) => {
  const bytes = {
    'utf-8': new TextEncoder().encode('課,局'),
    shift_jis: Uint8Array.from([0x89, 0xdb, 0x2c, 0x8b, 0xc7]),
    'utf-16le': Uint8Array.from([0xff, 0xfe, 0xb2, 0x8a, 0x2c, 0x00, 0x40, 0x5c]),
  }[encoding]!;
  expect(departmentMapIn(bytes)).toEqual({ map: new Map([['課', '局']]) });
});

test.each<[string[], [string, string][]]>([
  [['福祉課', '福祉部 福祉課', '税務課'], [['福祉課', '福祉部 福祉課']]],
  [
    ['総務部　管理課', '管理課', '建設部 管理課'],
    [
      ['管理課', '総務部　管理課'],
      ['管理課', '建設部 管理課'],
    ],
  ],
  [['福祉部', '健康福祉部', '高齢福祉課', '福祉課'], []],
  [['福祉部 福祉課', '福祉部 保険課'], []],
])('of %j these may be one: %j', (names, pairs) => {
  expect(alikeDepartments(names)).toEqual(pairs);
});

test.each<[string, string, string]>([
  ['福祉課,福祉部 福祉課', '福祉課', '福祉部 福祉課'],
  ['福祉課,福祉部 福祉課', '福祉部 福祉課', '福祉部 福祉課'],
  ['管理課,総務部 管理課', '建設部 管理課', '建設部 管理課'],
  ['観光課,観光交流課', '産業部 観光課', '観光交流課'],
])('by the table %j, %s is now %s', (text, before, now) => {
  const read = readDepartmentMap(text);
  expect(
    'map' in read &&
      currentNames(
        before,
        followedMap(read.map, () => false),
      ),
  ).toEqual([now]);
});

test.each<[string, string[], Record<string, string[]>]>([
  // 農政課 is called 産業課 now, and what was 産業課 is 経済部.
  ['農政課,産業課\n産業課,経済部', ['農政課', '産業課'], { 農政課: ['産業課'], 産業課: ['経済部'] }],
  ['産業課,経済部\n農政課,産業課', ['農政課', '産業課'], { 農政課: ['産業課'], 産業課: ['経済部'] }],
  ['農政課,商工課\n商工課,農政課', ['農政課', '商工課'], { 農政課: ['商工課'], 商工課: ['農政課'] }],
  // 農政課 was renamed twice, and no other 産業課 is there.
  ['農政課,産業課\n産業課,経済部', ['農政課', '観光課'], { 農政課: ['経済部'], 観光課: ['観光課'] }],
  // It was divided: the first answers.
  ['農政課,"農業課、林務課"', ['農政課'], { 農政課: ['農業課', '林務課'] }],
])('by the table %j the departments %j are now others', (text, there, now) => {
  const read = readDepartmentMap(text);
  if (!('map' in read)) throw new Error('no table');
  const map = followedMap(read.map, (key) => there.includes(key));
  expect(Object.fromEntries(there.map((name) => [name, currentNames(name, map)]))).toEqual(now);
});

describe('the column of departments', () => {
  const rowsUnder = (...headings: string[]) => [
    ['指標', '単位', '基準値', 'R5実績', '目標値', ...headings],
    ['就農者', '人', 5, null, 15, ...headings.map((_, at) => ['農政課', '商工課'][at] ?? null)],
    ['空き家', '件', 50, null, 30, ...headings.map((_, at) => ['住宅課', '商工課'][at] ?? null)],
  ];
  const asked = async (...headings: string[]) => [...(await askedOf(await draftOf({ 評価: rowsUnder(...headings) }))).forms.keys()];

  test.each(['部課名', '責任課', '回答課', '取りまとめ課', '幹事課', '実施課', '主担課', '関係課', '実施主体', 'Department', '担当課'])(
    'is found where it is headed %s',
    async (heading) => {
      expect(await asked(heading)).toEqual(['農政課', '住宅課']);
    },
  );

  test.each([[['担当課', '関係課']], [['担当課', '実施主体']]])('of %p names who answers', async (headings) => {
    expect(await asked(...headings)).toEqual(['農政課', '住宅課']);
  });

  test('that names who is concerned, left of the one that names who answers, does not decide', async () => {
    const [heading = [], ...rows] = rowsUnder('担当課', '関係課').map((row) => [...row.slice(0, 5), row[6] ?? null, row[5] ?? null]);
    expect([...(await askedOf(await draftOf({ 評価: [heading, ...rows] }))).forms.keys()]).toEqual(['農政課', '住宅課']);
  });

  test.each(['実施率', '担当者', '回答数', '関係人口'])('is no column headed %s', async (heading) => {
    expect(await asked(heading)).toEqual(['所管未設定']);
  });
});

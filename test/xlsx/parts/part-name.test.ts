import { isSamePart, partKey, relationshipsOf, relativeTarget, resolveTarget } from '../../../src/xlsx/parts/part-name';

test.each([
  ['xl/workbook.xml', '/xl/workbook.xml'],
  ['xl/workbook.xml', 'xl\\workbook.xml'],
  ['xl/workbook.xml', '\\xl\\workbook.xml'],
  ['xl/workbook.xml', 'XL/Workbook.XML'],
  ['xl/worksheets/sheet1.xml', '/xl/worksheets/sheet%31.xml'],
  ['xl/評価.xml', 'xl/%E8%A9%95%E4%BE%A1.xml'],
  ['xl/workbook.xml', './xl//workbook.xml'],
])('%s is %s', (a, b) => {
  expect(isSamePart(a, b)).toBe(true);
});

test.each([
  ['xl/sheet1.xml', 'xl/sheet2.xml'],
  ['xl/sheet%2531.xml', 'xl/sheet1.xml'],
  ['xl/a.xml', 'a.xml'],
])('%s is not %s', (a, b) => {
  expect(isSamePart(a, b)).toBe(false);
});

test.each([
  ['xl/workbook.xml', 'worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
  ['xl/workbook.xml', '/xl/worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
  ['xl/workbook.xml', 'worksheets\\sheet1.xml', 'xl/worksheets/sheet1.xml'],
  ['xl/worksheets/sheet1.xml', '../comments1.xml', 'xl/comments1.xml'],
  ['xl/worksheets/sheet1.xml', './x.xml#A1', 'xl/worksheets/x.xml'],
  ['', 'xl/workbook.xml', 'xl/workbook.xml'],
  ['xl/workbook.xml', '../../../x.xml', 'x.xml'],
])('from %s, %s leads to %s', (from, target, part) => {
  expect(partKey(resolveTarget(from, target))).toBe(part);
});

test.each([
  ['xl/workbook.xml', 'xl/styles.xml', 'styles.xml'],
  ['xl/worksheets/sheet1.xml', 'xl/comments1.xml', '../comments1.xml'],
])('%s names %s so: %s', (from, target, relative) => {
  expect(relativeTarget(from, target)).toBe(relative);
  expect(resolveTarget(from, relative)).toBe(target);
});

test('the relationships of a part stand beside it', () => {
  expect(relationshipsOf('xl/workbook.xml')).toBe('xl/_rels/workbook.xml.rels');
  expect(relationshipsOf('')).toBe('_rels/.rels');
});

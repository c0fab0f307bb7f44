import { passUsualCell, type UsualCell } from '../../../src/xlsx/read-back/usual-shape';

function pass(xml: string): UsualCell | null {
  const bytes = new TextEncoder().encode(xml);
  const cell = { end: 0, column: 0 };
  return passUsualCell(bytes, 0, bytes.length, cell) ? cell : null;
}

test.each([
  ['<c r="A1"/>', 0],
  ['<c r="B12" s="7"/>', 1],
  ['<c r="AA1" t="s"><v>3</v></c>', 26],
  ['<c r="XFD1048576" s="12" t="str"><f>A1&lt;&quot;</f><v>改善↑ &amp; \n</v></c>', 16383],
  ['<c r="C3"><f>1</f></c>', 2],
  ['<c r="C3" t="b"></c>', 2],
])('%s', (xml, column) => {
  expect(pass(xml)).toEqual({ end: new TextEncoder().encode(xml).length, column });
  // Not one byte less, and nothing behind it.
  for (let length = 0; length < xml.length; length++) expect(pass(xml.slice(0, length))).toBeNull();
  expect(pass(`${xml}</row>`)?.end).toBe(new TextEncoder().encode(xml).length);
});

test.each([
  '<c r="A"/>',
  '<c r="1"/>',
  '<c r="A1" s=""/>',
  '<c s="1" r="A1"/>',
  '<c r="A1" t="x"/>',
  '<c r="A1" t="s" s="1"/>',
  '<c r="A1"><v>1</f></c>',
  '<c r="A1"><v>1</v><f>1</f></c>',
  '<c r="A1"><v>a & b</v></c>',
  '<c r="A1"><v>&nbsp;</v></c>',
  '<c r="A1"><v>]]></v></c>',
  '<c r="A1"><v>\u0001</v></c>',
  '<c r="A1"><v><b/></v></c>',
  '<c r="A1"><is><t>a</t></is></c>',
  '<c r="A1"></row>',
])('%s is left to a closer look', (xml) => {
  expect(pass(xml)).toBeNull();
});

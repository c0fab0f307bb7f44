import { movable } from '../../../src/xlsx/formula/shift-formula';

test.each([
  ['=A1', 1, 0, '=A2'],
  ['=A1', 0, 1, '=B1'],
  ['=$A1+A$1+$A$1', 2, 3, '=$A3+D$1+$A$1'],
  ['=SUM(A1:B2)', 1, 1, '=SUM(B2:C3)'],
  ['=SUM($A$1:A1)', 4, 0, '=SUM($A$1:A5)'],
  ['=SUM(A:A,$B:C)', 1, 2, '=SUM(C:C,$B:E)'],
  ['=SUM(1:1,$2:3)', 2, 1, '=SUM(3:3,$2:5)'],
  ['=LOG10(A1)*ATAN2(B1,C1)', 1, 0, '=LOG10(A2)*ATAN2(B2,C2)'],
  ['="A1"&A1&"say ""B1"""', 1, 0, '="A1"&A2&"say ""B1"""'],
  ["='A1 B2'!A1+Sheet1!B1", 1, 0, "='A1 B2'!A2+Sheet1!B2"],
  ["='it''s A1'!A1", 1, 0, "='it''s A1'!A2"],
  ['=評価!A1+評価!$A$1', 1, 0, '=評価!A2+評価!$A$1'],
  ['=[1]Data!A1', 1, 0, '=[1]Data!A2'],
  ["='[Book 1.xlsx]Data'!A1", 1, 0, "='[Book 1.xlsx]Data'!A2"],
  ['=SUM(Q1:Q4!A1)', 1, 0, '=SUM(Q1:Q4!A2)'],
  ['=Table1[A1]+Table1[[#This Row],[B1]]', 1, 0, '=Table1[A1]+Table1[[#This Row],[B1]]'],
  ["=T[a']A1]+A1", 1, 0, "=T[a']A1]+A2"],
  ['=TAX2025*RATE1*A1', 1, 0, '=TAX2026*RATE1*A2'],
  ['=rate_A1+A1.B1+_A1', 1, 0, '=rate_A1+A1.B1+_A1'],
  ['=目標A1', 1, 0, '=目標A1'],
  ['=1.5E+10+1E5+A1', 1, 0, '=1.5E+10+1E5+A2'],
  ['=XFE1+XFD1048577', 1, 0, '=XFE1+XFD1048577'],
  ['=#REF!+A1+Sheet1!#REF!+#N/A+#DIV/0!', 1, 0, '=#REF!+A2+Sheet1!#REF!+#N/A+#DIV/0!'],
  ['=A1#+@B1', 1, 0, '=A2#+@B2'],
  ['=a1+$b$2', 1, 0, '=A2+$B$2'],
  ['=A1', -1, 0, '=#REF!'],
  ['=A1:B2', 0, -1, '=#REF!'],
  ['=XFD1', 0, 1, '=#REF!'],
  ['=IF(A1="","",{1,2;3,4})', 1, 0, '=IF(A2="","",{1,2;3,4})'],
  ['=INDEX(A:A,1):B2', 1, 0, '=INDEX(A:A,1):B3'],
  ['="unfinished', 1, 0, '="unfinished'],
])('%s, %i down and %i right, is %s', (formula, rows, columns, moved) => {
  expect(movable(formula)(rows, columns)).toBe(moved);
});

test('a formula that is not moved stays as it is', () => {
  expect(movable('=IF($A1>=B$2,"A1",\'A 1\'!C3)')(0, 0)).toBe('=IF($A1>=B$2,"A1",\'A 1\'!C3)');
});

import { columnsOfOwnFormula, isOwnFormula } from '../../../../src/evaluation/vocabulary/statuses/own-formula';

const progress = '=IFERROR(IF(OR(H5="",H5="-",I5=""),"-",(H5-G5)/(I5-G5)),"要確認")';
const status = '=IF(ISNUMBER(J5),IF(ROUND(J5,10)>=1,"A",IF(ROUND(J5,10)>0,"B","C")),IF(J5="-","-","要確認"))';

test.each([
  progress,
  status,
  '=IFERROR(IF(OR(AB123="",AB123="-",C123="",AB123="調査中"),"-",ROUNDDOWN(ROUND(2-AB123/IF(C123="90以下",90,C123),10),3)),"要確認")',
  '=IFERROR(IF(OR(H5="",H5="-",I5=""),"-",IF(AND(ROUND(IF(I5="5件",5,I5)-0,10)=0,ROUND(H5-IF(I5="5件",5,I5),10)=0),1,(H5-0)/(IF(I5="5件",5,I5)-0))),"要確認")',
  '=IFERROR(IF(ISNUMBER(J5),"A",IF(J5="-","N","要確認")),"要確認")',
  '=IFERROR(IF(OR(H5="",H5="-",I5=""),"-",(H5-IF(G5="▲120",-120,G5))/(I5-IF(G5="▲120",-120,G5))),"要確認")',
  '=IFERROR(IF(ISNUMBER(J5),IF(ROUND(J5,10)>1,"A",IF(ROUND(SIGN(I5-G5)*(H5-G5),10)>=1,"B",IF(ROUND(ABS(H5-G5)-3,10)<=0,"D","E"))),IF(J5="-","-","要確認")),"要確認")',
  '=IFERROR(IF(OR(H5="",H5="-",I5=""),"-",IF(ROUND(0-H5,10)<=-1.5,"A",IF(ROUND(I5/H5,10)>=1,"B","C"))),"要確認")',
  '=IFERROR(IF(OR(H5="",H5="-",G5="",G5="-"),"－",IF(I5="↗",IF(ROUND(H5-G5,10)>0,"○","×"),"要確認")),"要確認")',
  '=IF(0,"「要確認」と出たら、数値だけを入力するか、もう一度評価",IFERROR(IF(OR(H5="",H5="-",I5=""),"-",(IF(H5="3,510(H30)",3510,H5)-G5)/(I5-G5)),"要確認"))',
  '=IF(0,"「要確認」と出たら、数値だけを入力するか、もう一度評価",IFERROR(IF(OR(H5="",H5="-",I5=""),"-",IF(ROUND((IF(H5="3,510(H30)",3510,H5)-G5)/(I5-G5),10)>=1,"A","B")),"要確認"))',
])('is ours: %s', (formula) => {
  expect(isOwnFormula(formula)).toBe(true);
});

test.each([
  '=(H5-G5)/(I5-G5)',
  '=ROUND((H5-G5)/(I5-G5),3)',
  '=IF(H5="","",(H5-G5)/(I5-G5))',
  '=IFERROR((H5-G5)/(I5-G5),"-")',
  '=IFERROR((H5-G5)/(I5-G5),"要確認")',
  '=IFERROR(VLOOKUP(A5,Sheet2!A:C,3,FALSE),"要確認")',
  '=IF(J5>=1,"目標達成",IF(J5>0,"改善↑","要確認"))',
  // Ours, changed by hand.
  '=IFERROR(IF(OR(H5="",H5="-",I5=""),"-",(H5-G5)/(I5-G5)*0.9),"要確認")',
  '=IFERROR(IF(OR(H5="",H5="-",I5=""),"-",(H5-G5)/(I5-Sheet2!G5)),"要確認")',
  '=IFERROR(IF(OR(H5="",H5="-",I5=""),"-",(H5-$G$5)/(I5-$G$5)),"要確認")',
  '=IFERROR(IF(OR(H5="",H5="-",I5=""),"未測定",(H5-G5)/(I5-G5)),"要確認")',
  '=IF(ISNUMBER(J5),IF(AND(J5>=1,G5>0),"A","B"),IF(J5="-","-","要確認"))',
  '=IF(G5,"「要確認」と出たら、数値だけを入力するか、もう一度評価",IFERROR(IF(OR(H5="",H5="-",I5=""),"-",(H5-G5)/(I5-G5)),"要確認"))',
  '=IF(0,G5,IFERROR(IF(OR(H5="",H5="-",I5=""),"-",(H5-G5)/(I5-G5)),"要確認"))',
  // Names that look like the letters of the grammar.
  '=IFERROR(IF(O,D,P),"要確認")',
  '=IFERROR(IF(OR(R=E),D,R/R),"要確認")',
  '',
  '"要確認")',
])('is not ours: %j', (formula) => {
  expect(isOwnFormula(formula)).toBe(false);
});

test('is not ours: brackets without an end', () => {
  expect(isOwnFormula(`=${'IF('.repeat(3000)}"要確認")`)).toBe(false);
});

test.each([
  [progress, [6, 7, 8]],
  [status, [9]],
  ['=IFERROR(IF(OR(AB5="",AB5="-",C5=""),"-",(IF(AB5="5件(R2)",5,AB5)-1)/(C5-1)),"要確認")', [2, 27]],
  ['=(H5-G5)/(I5-G5)', []],
  [null, []],
])('%s reads the columns %j', (formula, columns) => {
  expect([...columnsOfOwnFormula(formula)].sort((one, other) => one - other)).toEqual(columns);
});

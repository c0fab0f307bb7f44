import type { FindingSentenceCode } from '../../../src/i18n/findings/findings';
import type { BilingualAdvice } from './advice';
import { cellFindingAdvice } from './cell-finding-advice';
import { sheetFindingAdvice } from './sheet-finding-advice';

/** What the manual says of each finding. */
export const findingAdvice: Readonly<Record<FindingSentenceCode, BilingualAdvice>> = {
  'progress-differs': {
    ja: {
      cause: '進捗率が手で入力されており、規則で計算した値と違います。計算違い、古い実績のままの入力、別の計算方法などが考えられます。',
      remedy: '規則が正しければ「規則の値にする」を押します。入力が正しければ「このまま残す」を選び、理由を書きます。',
    },
    en: {
      cause: 'Progress was typed by hand and is not what the rule gives: a slip, an older actual, or another way of computing it.',
      remedy: 'Press "Use the rule’s value" if the rule is right. If the typed value is right, choose "Keep it" and give the reason.',
    },
  },
  'status-differs': {
    ja: {
      cause: '状況が手で入力されており、規則による判定と違います。担当課の判断による場合もあります。',
      remedy:
        '規則が正しければ「規則の値にする」、判断による入力なら「このまま残す」を選び、理由を書きます。残した値は入力どおりに集計されます。',
    },
    en: {
      cause: 'The status was typed by hand and is not what the rule gives. It may be a deliberate decision.',
      remedy: 'Press "Use the rule’s value", or "Keep it" with the reason if it was decided so. What is kept is counted as typed.',
    },
  },
  'results-differ': {
    ja: {
      cause: '結果を値で書き込む設定で、前回の評価のあとに実績などが変わったか、結果が手で入力されています。どちらかは見分けられません。',
      remedy: '「規則の値にする」を押すと、すべての結果と件数が更新されます。手入力の判定を残したいときは、数式で書き込む設定にします。',
    },
    en: {
      cause: 'Results are written as values, and a figure changed since the last run, or results were typed. Which, cannot be told.',
      remedy: 'Press "Use the rule’s value" to renew all results and counts. To keep typed ones, have formulas written.',
    },
  },
  'formula-differs': {
    ja: {
      cause:
        '以前からある数式(本製品が書いたものではない数式)の結果が、規則の値と違います。参照先のずれや、行の挿入後の式の崩れがよくある原因です。',
      remedy: '数式の参照先を確認します。本製品の数式に替えるときは、セルを空にしてからもう一度評価します。',
    },
    en: {
      cause: 'A formula that was there before (not one of ours) gives another value than the rule, often because its references slipped.',
      remedy: 'Check what the formula refers to. To have ours instead, clear the cell and evaluate again.',
    },
  },
  'rule-shown': {
    ja: {
      cause:
        'シートに入っている達成率がそろって別の式(b/c など)に一致するか、状況が評価の規則にない言葉で書かれています。行ごとの誤りではありません。または、シートに書かれた状況の区分(A 100％以上…)が使われていません。',
      remedy:
        'その表の規則で評価するときは「この表の規則を使う」を押します。読み取った規則は「評価の規則」で確かめ、直せます。そのままでよければ、することはありません。',
    },
    en: {
      cause:
        'The rates on the sheet all follow another rule (b/c, say), or its statuses are unknown words. No row is wrong by itself. Or the sheet explains statuses (A from 100 %…) that are not used.',
      remedy:
        'Press "Use this table’s rule" to evaluate by it; what was read can be checked and changed under "Rules". Otherwise there is nothing to do.',
    },
  },
  'rule-taken': {
    ja: {
      cause:
        '--profile auto により、シートの結果から規則を読み取りました。文には、読み取った規則と、シートからは決まらないものがあります。',
      remedy: '読み取りが違うときは、規則(プロファイル)を JSON で書いて指定します。',
    },
    en: {
      cause:
        'With --profile auto the rule was taken from the results on the sheet. The sentence says what was taken, and what the sheet leaves open.',
      remedy: 'Where it is wrong, write the rules (profile) as JSON and name the file.',
    },
  },
  'counts-differ': {
    ja: {
      cause:
        'ブックにある集計表に件数が手で入力されており、状況を数えた結果と合いません。状況を直したあと集計表を直していない場合に起こります。',
      remedy:
        '先に状況の要確認事項を片付け、もう一度評価します。数えた結果が正しければ、集計表のそのセルを空にして「集計表を更新」を押します。',
    },
    en: {
      cause: 'Numbers were typed into a count table on the sheet and do not agree with the statuses, often because a status changed later.',
      remedy:
        'Settle the findings about statuses first and evaluate again. Then, if counting is right, clear those cells of the count table and press "Update count tables".',
    },
  },
  'label-differs': {
    ja: {
      cause: '集計表にある名称が、評価表の見出しと一致しません。途中で切れている、表記が古いなどの場合があります。',
      remedy: 'どちらかの名称を直し、同じにします。',
    },
    en: {
      cause: 'The name in the count table is not the heading’s name: cut off, or an older wording.',
      remedy: 'Correct one of the two so that they are the same.',
    },
  },
  'missing-actual': {
    ja: {
      cause: '実績の欄が空欄か、「-」「未集計」など測定していないことを表す言葉です。',
      remedy: '実績が出ていれば入力します。測定していない年度なら、そのままで構いません(状況は「-」になります)。',
    },
    en: {
      cause: 'The actual is empty, or a word that means it was not measured.',
      remedy: 'Enter the actual if there is one. Otherwise leave it: the status is that of "not measured".',
    },
  },
  'missing-target': {
    ja: {
      cause: '目標の欄が空欄か、「-」などです。目標がないと評価できません。',
      remedy: '目標値を入力します。目標のない参考の行なら、そのままで構いません。',
    },
    en: {
      cause: 'The target is empty or a dash, so there is nothing to judge by.',
      remedy: 'Enter the target. A row without one can stay as it is.',
    },
  },
  'missing-baseline': {
    ja: {
      cause: '基準値(現状)の欄が空欄か「-」です。設定により、0 とみなすか、最初の年度の値を使うか、評価しないかが決まります。',
      remedy: '基準値が分かれば入力します。扱いを変えるには設定の missingBaseline を変えます。',
    },
    en: {
      cause: 'The baseline is empty or a dash. The rules say whether it counts as 0, is taken from the first year, or is not assessed.',
      remedy: 'Enter the baseline if it is known. To treat it otherwise, change missingBaseline in the rules.',
    },
  },
  ...cellFindingAdvice,
  'target-equals-baseline': {
    ja: {
      cause: '目標値が基準値と同じなので、(実績−基準)÷(目標−基準) の分母が 0 になります。',
      remedy:
        '維持することが目標なら、指標名に ※ を付けます(実績÷目標で計算します)。画面の「※を付ける」でも付けられます。入力の誤りなら直します。',
    },
    en: {
      cause: 'The target equals the baseline, so the divisor of (b-a)/(c-a) is 0.',
      remedy: 'If the aim is to keep it up, mark the name with ※ ("Add ※"): then b/c is used. Otherwise correct the figure.',
    },
  },
  'target-zero': {
    ja: {
      cause: '実績÷目標(b/c)で計算する指標の目標値が 0 なので、割り算ができません。待機児童 0 人のように、0 を目指す指標で起こります。',
      remedy: '※ などの印を外せば (実績−基準)÷(目標−基準) で計算します。基準値も 0 で計算できない指標は、状況を手で入力します。',
    },
    en: {
      cause: 'The indicator is computed by b/c and its target is 0, as where the aim is that nobody waits.',
      remedy: 'Take the mark (※) away: then (b-a)/(c-a) is used. Where the baseline is 0, too, enter the status by hand.',
    },
  },
  'actual-zero': {
    ja: {
      cause: '少ないほどよい指標を c/b で計算する規則ですが、実績値が 0 のため割り算ができません。',
      remedy: '状況を手で入力します。0 が最良の指標なら、規則を 2-b/c か (b-a)/(c-a) に変えることも検討します。',
    },
    en: {
      cause: 'The rule is c/b, for figures of which less is better, and the actual is 0, so that nothing can be divided by it.',
      remedy: 'Enter the status by hand. Where 0 is the best there is, consider 2-b/c or (b-a)/(c-a) as the rule.',
    },
  },
  'milestone-open': {
    ja: {
      cause: '目標が「策定」「設置」などの言葉で、実績がそれとは違う言葉なので、達したかどうかを決められません。',
      remedy: '達していれば、実績に目標と同じ言葉(「策定済」も可)を入力します。達していなければ、状況を手で入力します。',
    },
    en: {
      cause: 'The target is a word (策定, 設置) and the actual is another one.',
      remedy: 'If it was reached, enter the same word as the actual (策定済 will do). If not, enter the status by hand.',
    },
  },
  'target-below-baseline': {
    ja: {
      cause:
        '目標値が基準値より小さくなっています。減らすことが目標の指標か、※ の付け忘れ、または入力の誤りです。※ の意味を書いていない表には、※ の付いた指標にだけ出ます。達成率が b/c の表では、減らす指標の扱いが書かれていないときに出ます。',
      remedy:
        '減らす目標なら、そのままで正しく計算されます(「このまま残す」)。維持が目標なら ※ を付け、表の下に「※印の進捗率は、b/cにより算出」と書きます。b/c の表で減らす目標なら、表の下に「減少を目指す指標の達成率は、目標値÷実績値」と書きます。誤りなら直します。',
    },
    en: {
      cause:
        'The target is lower than the baseline: less is better, the ※ is missing, or a figure is wrong. Where a table does not say what ※ means, only names with ※ are reported. Where the rate is b/c, it comes up unless the sheet says what is done with indicators that are to fall.',
      remedy:
        'If less is better, it is computed rightly as it is ("Keep it"). If the aim is to keep it up, add ※ and write 「※印の進捗率は、b/cにより算出」 below the table. If less is better and the rate is b/c, write 「減少を目指す指標の達成率は、目標値÷実績値」 below it.',
    },
  },
  'direction-differs': {
    ja: {
      cause:
        '「望ましい方向」などの列の ↑・↓ や増・減が、基準値と目標値の大小と食い違っています。または、基準値の列がないため増えるほど良い指標として計算しましたが、以前の実績が目標値を上回っているか、名称や単位(順位など)から減らす指標とみられます。',
      remedy: '列と数値のどちらが正しいか確認して直します。基準値がないときは、基準値の列を設けるか、読み取りの修正で列を指定します。',
    },
    en: {
      cause:
        'The signs of a column such as 望ましい方向 (↑, ↓, 増, 減) contradict baseline and target. Or there are no baselines, more was taken to be better, and an earlier actual is above the target, or the name or unit (a rank) asks for less.',
      remedy: 'Check which is right and correct it. Without baselines, add a column of them, or name the column in the corrections.',
    },
  },
  'rule-by-bound': {
    ja: {
      cause:
        '目標が「30%以上」のような下限で、基準値がすでにそれを上回っています。(b-a)/(c-a) では向きが逆になるため、b/c で計算しました。',
      remedy: '下限を保つ目標なら、そのままにします。目標値の誤りなら直します。',
    },
    en: {
      cause: 'The target is a minimum (30%以上) that the baseline already exceeds. (b-a)/(c-a) would point the wrong way, so b/c was used.',
      remedy: 'Leave it if the aim is to stay above the minimum. Correct the target if it is wrong.',
    },
  },
  'mark-unneeded': {
    ja: {
      cause: '※ の付いた指標ですが、目標値が基準値を上回っており、通常の計算ができます。',
      remedy: '※ が意図したものか確認し、不要なら、その指標を選んで「※を外す」を押します。',
    },
    en: {
      cause: 'The name carries ※ although the usual computation is possible.',
      remedy: 'If it was not meant, choose the indicator and press "Remove ※".',
    },
  },
  'extreme-progress': {
    ja: {
      cause: '進捗率が 200 % を超えるか、−200 % を下回っています。桁の誤り、単位の違い(千人と人など)がよくある原因です。',
      remedy: '3 つの数値の桁と単位を確認します。正しければそのままで構いません。',
    },
    en: {
      cause: 'Progress is beyond ±200 %, often for a slip of digits or units.',
      remedy: 'Check digits and units of the three figures. If they are right, leave them.',
    },
  },
  'achieved-at-baseline': {
    ja: {
      cause: '計画の始めの時点で、すでに目標に達しています。',
      remedy: '数値の誤りでなければ、目標値の見直しを検討します。評価はそのまま行われます。',
    },
    en: {
      cause: 'The target was met when the plan began.',
      remedy: 'If no figure is wrong, think about a new target. The evaluation stands.',
    },
  },
  'cumulative-fell': {
    ja: {
      cause: '「累計」「延べ」などの指標なのに、実績が基準値より小さくなっています。単年度の値を入れた可能性があります。',
      remedy: '累計の値に直します。単年度の指標なら、指標名を見直します。',
    },
    en: {
      cause: 'The figure is cumulative, yet lower than its baseline: perhaps one year’s figure was entered.',
      remedy: 'Enter the cumulative figure, or correct the name.',
    },
  },
  'scale-mixed': {
    ja: {
      cause: '同じ行に 0.42 と 42 のような、書き方の違う割合が混ざっています。',
      remedy: '基準値・実績・目標の書き方(0.42 か 42 か)をそろえます。',
    },
    en: { cause: 'One row holds 0.42 beside 42.', remedy: 'Write all three on one scale.' },
  },
  'unit-mixed': {
    ja: {
      cause:
        '1 行の中に 1.5百万円 と 1,200千円、kg と t のように、違う単位の数値があります(行の単位に換算して計算しました)。または、% の指標に「10店舗」のように、指標の単位に換算できない単位が付いています(数値をそのまま計算しました)。',
      remedy:
        '換算できるものは、換算が正しいか確かめ、3 つの数値の単位をそろえます。換算できないものは、単位と数値のどちらの誤りか所属に確かめて直します。',
    },
    en: {
      cause:
        "One row holds figures in different units (1.5百万円 beside 1,200千円, kg beside t), which were converted to the row's unit; or one that cannot be converted to the indicator's (10店舗 for %), whose number was taken as it stands.",
      remedy:
        'Check the conversion, and write all three in one unit. Where a unit cannot be converted, ask whether the unit or the figure is wrong.',
    },
  },
  'name-missing': {
    ja: {
      cause: '数値のある行に指標名がありません。名前の入れ忘れか、指標でない行(欄外の計算など)です。',
      remedy: '指標名を入れます。指標でないなら、数値を表の外へ移します。',
    },
    en: {
      cause: 'A row with figures has no name: it was forgotten, or the row is no indicator (a calculation beside the table).',
      remedy: 'Enter the name, or move the figures out of the table.',
    },
  },
  'listed-again': {
    ja: {
      cause: '指標名に「再掲」とあって別の施策にも同じ指標があるか、「うち女性」のように上の指標の内数です。集計表では両方を数えています。',
      remedy: '両方で数えるなら、そのままにします。1 件として数えるときは、再掲や内数の行を表から除きます。',
    },
    en: {
      cause:
        'The name says 再掲 (the indicator also stands under another measure) or うち (a part of the indicator above), and the count tables count both.',
      remedy: 'Leave it if both are to be counted. To count it once, take the repeated row, or the part, out of the table.',
    },
  },
  'indicator-ended': {
    ja: {
      cause: '指標名、備考などに「廃止」「R4で終了」「…に統合」などとあるのに、実績値があり、ほかの指標と同じに評価して数えています。',
      remedy: '数えるなら、そのままにします。数えないときは、行を表から除きます。実績値を「－」にすると、未測定になります。',
    },
    en: {
      cause:
        'The name or a remark says that the indicator was ended (廃止, R4で終了, …に統合), yet it has an actual, and is evaluated and counted.',
      remedy: 'Leave it if it is to be counted. If not, take the row out of the table; with "－" for its actual it is not measured.',
    },
  },
  ...sheetFindingAdvice,
  'left-out-of-counts': {
    ja: {
      cause:
        'プロファイルが「実績なし」を合計に含めず、columnOrder にもその列を置いていません。実績のない目標指標は、集計表のどの列にも数えられません。',
      remedy: 'そのままで構いません。集計表に列を設けるときは、columnOrder に notMeasured の label を加えます。',
    },
    en: {
      cause: 'The profile leaves what was not measured out of the total and out of columnOrder, so the count tables have no column for it.',
      remedy: 'Nothing need be done. To have a column for it, add the label of notMeasured to columnOrder.',
    },
  },
  'sheet-name-taken': {
    ja: {
      cause: '集計表に使う名前のシート(グラフシートやマクロのシートも含む)が既にあります。',
      remedy: 'そのままで構いません。別の名前にするときは --counts で指定します。',
    },
    en: {
      cause: 'A sheet of the name for count tables exists already; chart and macro sheets count too.',
      remedy: 'Nothing need be done. Another name can be given with --counts.',
    },
  },
  'structure-unclear': {
    ja: {
      cause:
        '見出しの番号の重複や飛び、書き方の違いで、行がどの戦略・方針・施策に当たるか決められません。または、表全体の読み取りを疑わせることが見つかりました。',
      remedy:
        '見出しの番号を直すか、画面の「読み取りを確認・修正」で見出しの段階や列を指定します。読み取りが正しければ「この読み取りで正しい」を押します。',
    },
    en: {
      cause:
        'Numbers of headings repeat, skip or look different, so it cannot be told where a row belongs; or something speaks against the reading of the whole table.',
      remedy:
        'Correct the numbers, or name the heading’s level or the columns under "Check and correct the reading". If the reading is right, press "This reading is right".',
    },
  },
};

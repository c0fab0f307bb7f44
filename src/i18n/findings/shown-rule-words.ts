import { percentage } from '../grouped-number';
import type { Bilingual, Language } from '../language';
import { atCommand, inPane } from './readers';

/** What a finding about a shown rule names; lists stand one entry a line, with tabs between its parts. */
type Details = Readonly<Record<string, string | number>>;

const formulas: Readonly<Record<string, string>> = {
  change: '(b-a)/(c-a)',
  ratio: 'b/c',
  'inverse-ratio': '2-b/c',
  'inverse-quotient': 'c/b',
};

const roundings: Readonly<Record<string, Bilingual<string>>> = {
  'half-away': { ja: '四捨五入', en: 'rounded' },
  truncate: { ja: '切り捨て', en: 'cut off' },
};

function textOf(details: Details, name: string): string {
  return String(details[name] ?? '');
}

function entries(details: Details, name: string): readonly (readonly string[])[] {
  const text = textOf(details, name);
  return text === '' ? [] : text.split('\n').map((line) => line.split('\t'));
}

/** `b/c`; `b/c where "方向" is "増", c/b where it is "減"`; against the yearly target. */
function ruleText(language: Language, details: Details): string {
  const values = entries(details, 'values');
  const formula = formulas[textOf(details, 'rule')] ?? '';
  if (values.length > 0) {
    const heading = textOf(details, 'heading');
    const each = values.map(([value = '', rule = '']) =>
      language === 'ja' ? `「${value}」なら ${formulas[rule] ?? rule}` : `${formulas[rule] ?? rule} for "${value}"`,
    );
    return language === 'ja' ? `「${heading}」の列が${each.join('、')}` : `${each.join(', ')} in the column "${heading}"`;
  }
  const turned = formulas[textOf(details, 'turned')];
  const [before, behind] = {
    ja: [
      textOf(details, 'against') === 'yearly-target' ? '年度別の目標に対する ' : '',
      turned === undefined ? '' : `（減らす指標は ${turned}）`,
    ],
    en: [
      '',
      (turned === undefined ? '' : ` (${turned} for indicators that are to fall)`) +
        (textOf(details, 'against') === 'yearly-target' ? ' against the target of the year' : ''),
    ],
  }[language];
  return `${before ?? ''}${formula}${behind ?? ''}`;
}

/** How the rates are cut off. */
function cutText(language: Language, details: Details): string {
  const cut = details['rounding'] === 'truncate' ? roundings['truncate']?.[language] : undefined;
  const capped =
    details['capped'] === undefined
      ? undefined
      : { ja: '100 % を超えるものは 100 %、マイナスは 0 %', en: '100 % for more, 0 % for less than nothing' }[language];
  const said = [cut, capped].filter((text) => text !== undefined);
  return said.length === 0 ? '' : language === 'ja' ? `（${said.join('、')}）` : ` (${said.join(', ')})`;
}

function wordsText(language: Language, details: Details): string {
  return entries(details, 'words')
    .map(([word = '', count = '']) => (language === 'ja' ? `「${word}」${count} 件` : `"${word}" (${count})`))
    .join(language === 'ja' ? '、' : ', ');
}

function bandsText(language: Language, details: Details): string {
  return entries(details, 'bands')
    .map(([label = '', atLeast = '']) => {
      if (atLeast === '') return language === 'ja' ? `${label} それ未満` : `${label} below`;
      const threshold = percentage(Number(atLeast));
      return language === 'ja' ? `${label} ${threshold} 以上` : `${label} from ${threshold}`;
    })
    .join(language === 'ja' ? '、' : ', ');
}

function openText(language: Language, details: Details): string {
  return entries(details, 'open')
    .map(([label = '', above = '', upTo = '']) => {
      const range = [percentage(Number(above)), percentage(Number(upTo))];
      return language === 'ja'
        ? `「${label}」の境目（${range.join('～')} の間）`
        : `where "${label}" begins (between ${range.join(' and ')})`;
    })
    .join(language === 'ja' ? '、' : ', ');
}

/** What a sheet's results follow, what words the rules do not know, and how the sheet's own rule is adopted. */
const ruleShown: Bilingual<(details: Details) => string> = {
  ja: (details) => {
    const [rows, agreeing] = [Number(details['rows'] ?? 0), Number(details['agreeing'] ?? 0)];
    const all = rows === agreeing ? `すべて` : ` ${rows} 行のうち ${agreeing} 行が`;
    const words = wordsText('ja', details);
    const bands = bandsText('ja', details);
    const offers = rows > 0 || bands !== '';
    return [
      rows > 0 ? `この表の達成率は${all} ${ruleText('ja', details)} に一致します${cutText('ja', details)}。` : '',
      words === '' ? '' : `状況の${words}は評価の規則にない言葉のため、入力のまま残し、列を設けて数えます。`,
      bands === '' ? '' : `状況は達成率の区切り（${bands}）に一致します。`,
      offers
        ? `この表の規則で評価するには、${atCommand('画面では')}「この表の規則を使う」を押し${atCommand('、コマンドでは --profile auto を付け')}てください。`
        : `この言葉で評価するには、${atCommand('評価の規則（プロファイル）の statuses か words に書いて')}${inPane('［設定］の［規則を調整する］で、状況の「表示」をこの言葉に合わせて')}ください。`,
    ].join('');
  },
  en: (details) => {
    const [rows, agreeing] = [Number(details['rows'] ?? 0), Number(details['agreeing'] ?? 0)];
    const all = rows === agreeing ? 'All rates' : `${agreeing} of ${rows} rates`;
    const words = wordsText('en', details);
    const bands = bandsText('en', details);
    const offers = rows > 0 || bands !== '';
    return [
      rows > 0 ? `${all} of this table are ${ruleText('en', details)}${cutText('en', details)}.` : '',
      words === '' ? '' : `The rules do not know the statuses ${words}; they stay as typed and are counted in columns of their own.`,
      bands === '' ? '' : `The statuses are bands of the rate (${bands}).`,
      offers
        ? `To evaluate by the rule of this table, press "Use this table’s rule"${atCommand(' in the pane, or add --profile auto to the command')}.`
        : `To evaluate in these words, ${atCommand('write them into the statuses or the words of the rules (profile)')}${inPane('make them the labels of the statuses under Settings, Adjust the rules')}.`,
    ]
      .filter((sentence) => sentence !== '')
      .join(' ');
  },
};

/** What was taken from the sheets' own results, and what they leave open. */
const ruleTaken: Bilingual<(variant: string | undefined, details: Details) => string> = {
  ja: (variant, details) => {
    const bands = bandsText('ja', details);
    const open = [
      ...(details['rounding'] === undefined && variant === 'rule'
        ? [`端数の処理（${roundings[textOf(details, 'usedRounding')]?.ja ?? ''}としました）`]
        : []),
      ...(details['decimals'] === undefined && variant === 'rule' ? [`小数の桁数（${textOf(details, 'usedDecimals')} 桁としました）`] : []),
      ...(textOf(details, 'open') === '' ? [] : [openText('ja', details)]),
      ...(bands === '' ? ['状況の区切り（設定のままとしました）'] : []),
    ];
    const taken = {
      rule: `シートの達成率から規則を読み取りました：${ruleText('ja', details)}（${textOf(details, 'rows')} 行のうち ${textOf(details, 'agreeing')} 行が一致）、${textOf(details, 'usedDecimals')} 桁、${roundings[textOf(details, 'usedRounding')]?.ja ?? ''}。`,
      own: 'シートの達成率は、もとの規則の値に一致します。',
      open: `シートの達成率からは規則を読み取れないため、${formulas[textOf(details, 'usedRule')] ?? ''} のままとしました。`,
    };
    return [
      taken[variant === 'rule' || variant === 'own' ? variant : 'open'],
      bands === '' ? '' : `状況は ${bands}としました。`,
      details['notMeasured'] === undefined ? '' : `未測定は「${textOf(details, 'notMeasured')}」です。`,
      open.length === 0
        ? ''
        : `シートからは決まらないもの：${open.join('、')}。違うときは、${atCommand('規則（プロファイル）で指定して')}${inPane('［設定］で規則を調整して')}ください。`,
    ].join('');
  },
  en: (variant, details) => {
    const bands = bandsText('en', details);
    const open = [
      ...(details['rounding'] === undefined && variant === 'rule'
        ? [`rounding (taken: ${roundings[textOf(details, 'usedRounding')]?.en ?? ''})`]
        : []),
      ...(details['decimals'] === undefined && variant === 'rule' ? [`decimals (taken: ${textOf(details, 'usedDecimals')})`] : []),
      ...(textOf(details, 'open') === '' ? [] : [openText('en', details)]),
      ...(bands === '' ? ['bands of the statuses (left as they were)'] : []),
    ];
    const taken = {
      rule: `The rule was taken from the rates on the sheet: ${ruleText('en', details)} (${textOf(details, 'agreeing')} of ${textOf(details, 'rows')} rows agree), ${textOf(details, 'usedDecimals')} decimals, ${roundings[textOf(details, 'usedRounding')]?.en ?? ''}.`,
      own: 'The rates on the sheet are what the rule gives as it is.',
      open: `The rates on the sheet do not show a rule; it stays ${formulas[textOf(details, 'usedRule')] ?? ''}.`,
    };
    return [
      taken[variant === 'rule' || variant === 'own' ? variant : 'open'],
      bands === '' ? '' : `Statuses: ${bands}.`,
      details['notMeasured'] === undefined ? '' : `Not measured is "${textOf(details, 'notMeasured')}".`,
      open.length === 0
        ? ''
        : `The sheet leaves open: ${open.join('; ')}. Where that is wrong, ${atCommand('say it in the rules (profile)')}${inPane('adjust the rules under Settings')}.`,
    ]
      .filter((sentence) => sentence !== '')
      .join(' ');
  },
};

/** A sheet's own statuses, which were not used. */
const unusedLegend: Bilingual<(message: Message) => string> = {
  ja: ({ recorded, computed, details = {} }) => {
    const bands = bandsText('ja', details);
    const use =
      bands === ''
        ? `${atCommand('評価の規則（プロファイル）の statuses に書くか、組み込みの規則（--profile）から選んで')}${inPane('［設定］の［規則を調整する］で状況を書き換えるか、規則を選び直して')}ください`
        : `${atCommand('画面では')}「この表の規則を使う」を押し${atCommand('、コマンドでは --profile auto を付け')}てください`;
    const said =
      details['list'] === undefined
        ? `シートに状況の区分（${bands || (recorded ?? '')}）の説明がありますが`
        : `状況の列の入力規則（ドロップダウン）は「${recorded ?? ''}」ですが`;
    return `${said}、状況は「${computed ?? ''}」で付けています。その区分で評価するには、${use}。`;
  },
  en: ({ recorded, computed, details = {} }) => {
    const bands = bandsText('en', details);
    const use =
      bands === ''
        ? `${atCommand('write them into the statuses of the rules (profile), or choose a preset with --profile')}${inPane('change the statuses under Settings, Adjust the rules, or choose other rules')}`
        : `press "Use this table’s rule"${atCommand(' in the pane, or add --profile auto to the command')}`;
    const said =
      details['list'] === undefined
        ? `The sheet explains statuses of its own (${bands || (recorded ?? '')})`
        : `The cells of the statuses accept "${recorded ?? ''}" only (data validation)`;
    return `${said}, but those given are "${computed ?? ''}". To evaluate by the sheet’s, ${use}.`;
  },
};

/** What a finding's sentence is made of here. */
interface Message {
  readonly recorded?: string | null;
  readonly computed?: string | null;
  readonly variant?: string;
  readonly details?: Details;
}

/** The findings about the body's own rule. */
export const shownRuleFindings = {
  'rule-shown': {
    sentence: {
      ja: (f: Message) => (f.variant === 'legend' ? unusedLegend.ja(f) : ruleShown.ja(f.details ?? {})),
      en: (f: Message) => (f.variant === 'legend' ? unusedLegend.en(f) : ruleShown.en(f.details ?? {})),
    },
  },
  'rule-taken': {
    sentence: {
      ja: (f: Message) => ruleTaken.ja(f.variant, f.details ?? {}),
      en: (f: Message) => ruleTaken.en(f.variant, f.details ?? {}),
    },
  },
  'actual-zero': {
    sentence: {
      ja: () => '実績値が 0 のため、c/b を計算できません。状況を手で入力するか、評価の規則を 2-b/c などに変えてください。',
      en: () => 'The actual is 0, so c/b cannot be computed. Please enter the status by hand, or use another rule such as 2-b/c.',
    },
  },
};

/** What nobody wants more of: an indicator that counts it aims at less. */
const UNWANTED: readonly string[] = [
  '事故',
  '死亡',
  '死者',
  '自殺',
  '犯罪',
  '刑法犯',
  '被害',
  '火災',
  '出火',
  '負傷',
  '苦情',
  '滞納',
  '未納',
  '未収',
  '未済',
  '待機児童',
  '待機者',
  '排出量',
  'ごみ量',
  'ごみの量',
  '廃棄物',
  '食品ロス',
  '空き家',
  '空家',
  '空き店舗',
  '空室',
  '耕作放棄',
  '荒廃農地',
  '遊休農地',
  '離職',
  '失業',
  '罹患',
  'り患',
  '有病',
  '肥満',
  '喫煙',
  '飲酒',
  '虫歯',
  'むし歯',
  'う歯',
  'う蝕',
  '転出',
  '流出',
  '中退',
  '不登校',
  'いじめ',
  '虐待',
  '赤字',
  '負債',
  '公債費',
  '地方債残高',
  '市債残高',
  '経常収支比率',
  '将来負担',
  'エネルギー消費',
  'エネルギー使用',
  '電気使用',
  '燃料使用',
  '所要時間',
  '待ち時間',
  '超過勤務',
  '時間外',
  '漏水',
  '遅延',
  '順位',
  'ランキング',
];

/** What everybody wants more of: a lower target asks for a slower decline. */
const WANTED =
  /(?<!老年)人口(?!\s*(?:[0-9一十百千万]|当|対|密度|比|割合))|農家数|農業者|経営体|事業所数|商店|店舗数|児童生徒数|児童数|生徒数|利用者数|乗客|会員|加入率|加入者|従業者|就業者|耕地面積|農地面積|税収|出荷額|販売額|生産額|来場者|観光客|入込/;

/** Words for a way down. */
const DOWN = /減少|削減|低減|抑制|縮減|縮小|短縮|解消|ゼロ/;

/** 減少 of something wanted, said of a rate (減少率, 削減量): more of it is better. */
const AMOUNT_OF_DOWN = /(?:減少|削減|低減|抑制|縮減|縮小|短縮|解消)(?:率|量|数|額|件数|割合)/;

/** 自殺対策, 事故防止, ごみ減量…: what works against it is wanted. */
const AGAINST =
  /対策|防止|予防|啓発|講座|教室|研修|訓練|相談|支援|取組|協定|補助|助成|参加|受講|実施|利活用|活用|再生|解消|バンク|登録|利用(?!量)|除却|改修|見守り|検挙|リサイクル|資源化|成約|協議会|団体|会員|窓口|認定|宣言/;

/** Whether an indicator's name says that less of it is wanted: 交通事故死亡者数, ごみ排出量; not 事故防止教室の参加者数. */
export function wantsLess(name: string): boolean {
  const plain = name.normalize('NFKC');
  if (AMOUNT_OF_DOWN.test(plain)) return false;
  if (DOWN.test(plain)) return true;
  return !AGAINST.test(plain) && UNWANTED.some((word) => plain.includes(word));
}

/** Whether an indicator's name says that more of it is wanted, even where its figures fall: 総人口, 農家数; not 人口10万人当たりの事故. */
export function wantsMore(name: string): boolean {
  const plain = name.normalize('NFKC');
  return WANTED.test(plain) && !DOWN.test(plain) && !UNWANTED.some((word) => plain.includes(word));
}

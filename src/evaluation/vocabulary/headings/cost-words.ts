import { matchKey } from '../clean-text';

/** Names of rows of money spent: a form's table of costs is no indicator's. */
const COST =
  /^(?:総|直接|概算|年間|全体|当初|最終)?(?:事業費|人件費|経費|コスト|予算現?額?|決算額?|歳入|歳出|財源|国庫支出金|国・?県支出金|県支出金|地方債|一般財源|その他(?:特定)?財源|特定財源|物件費|委託料)(?:合計|計|総額|内訳)?$/;

/** Whether a row's name or a section's title is one of costs. */
export function namesCosts(text: string): boolean {
  return COST.test(
    matchKey(text)
      .replace(/\([^()]*\)/g, '')
      .replace(/^[■□◆◇○●・0-9.．]+/, '')
      .replace(/の?(?:推移|状況|内訳)$/, ''),
  );
}

import { isLanguage } from '../i18n/language';
import { outcomeUnknown } from '../i18n/outcome';
import { OUTCOME_KEY } from './outcome-window';

/** The small window's page: shows the text that its address carries, or the storage, in the language that it says. */
const place = document.getElementById('outcome');
const asked = new URLSearchParams(location.search).get('lang') ?? 'ja';
const language = isLanguage(asked) ? asked : 'ja';
document.documentElement.lang = language;
if (place !== null) place.textContent = decodeURIComponent(location.hash.slice(1)) || stored() || outcomeUnknown[language];

function stored(): string {
  try {
    const text = localStorage.getItem(OUTCOME_KEY) ?? '';
    localStorage.removeItem(OUTCOME_KEY);
    return text;
  } catch {
    return '';
  }
}

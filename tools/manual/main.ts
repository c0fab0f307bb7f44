import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../src/i18n/language';
import { messagesPage } from './messages-page';
import { PROJECT } from '../project';

/** Writes the pages of the manual that are made of the product's own words. */
for (const language of LANGUAGES) writeFileSync(join(PROJECT, 'docs', 'manual', language, 'messages.md'), messagesPage(language));

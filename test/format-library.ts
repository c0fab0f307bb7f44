import * as numfmt from 'numfmt';
import { setFormatLibrary } from '../src/evaluation/figures/formats/format-library';

// Tests make workbooks of their own, without the hosts that load the library for theirs.
setFormatLibrary(numfmt);

import { writeFileSync } from 'node:fs';
import { describeFormats, FORMATS_PAGE } from './describe-formats.ts';

writeFileSync(FORMATS_PAGE, describeFormats());

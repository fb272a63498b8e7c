import { test } from '@playwright/test';
import { buildElsewhere } from './sites.ts';

test('the content is built once more, for a base path and with a second locale', buildElsewhere);

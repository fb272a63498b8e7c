import { test } from '@playwright/test';
import { installEngines } from '../browser/install-engines.ts';

test('what this machine can have of other engines is there', installEngines);

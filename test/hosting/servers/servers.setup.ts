import { test } from '@playwright/test';
import { install } from './programs.ts';

test('nginx and Apache are there', install);

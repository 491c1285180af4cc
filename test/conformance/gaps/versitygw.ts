import type { Gaps } from '../gaps.ts';

export const versitygwGaps: Gaps = {};

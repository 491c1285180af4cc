import type { Gaps } from '../gaps.ts';

export const ministackGaps: Gaps = {};

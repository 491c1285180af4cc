import type { Gaps } from '../gaps.ts';

export const minioGaps: Gaps = {};

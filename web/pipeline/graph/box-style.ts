import type { CSSProperties } from 'react';
import type { Box } from './layered-layout.ts';

/** Where a box of a graph stands. React sets it through the object model, which the content security policy allows. */
export const boxStyle = ({ x, y, width, height }: Box): CSSProperties => ({ left: x, top: y, width, height });

import { useRouteContext } from '@tanstack/react-router';
import type { Entity } from '#contracts/entity';

/** The entity whose records the address is about. */
export const useEntity = (): Entity => useRouteContext({ from: '/$collection' }).entity;

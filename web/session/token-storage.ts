const KEY = 'liftoff.token';

/** The API key of this tab. It outlives a reload and ends with the tab. */
export const tokenStorage = {
  read: (): string | undefined => sessionStorage.getItem(KEY) ?? undefined,
  write: (token: string): void => sessionStorage.setItem(KEY, token),
  clear: (): void => sessionStorage.removeItem(KEY),
};

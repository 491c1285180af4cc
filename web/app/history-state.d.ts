import '@tanstack/react-router';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Cursors of the pages of a list before this one, the first page's is empty. */
    trail?: readonly string[];
    /** The refused creation that a form corrects. */
    corrects?: string;
  }
}

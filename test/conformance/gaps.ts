/**
 * What a peer does unlike AWS, by the id of the test that shows it: `<folder>/<file> > <names…>`. Such a test runs
 * and has to fail; when it passes, the gap is closed and its entry has to go.
 */
export type Gaps = Readonly<Record<string, string>>;

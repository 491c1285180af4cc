/** What has to be on disk before the app is built: the bundled functions, the DuckDB layer and the page. */
export interface Artifacts {
  /**
   * Folder with one folder per function name; for a stage whose functions carry DuckDB themselves, the one folder of
   * them all.
   */
  readonly functionsDirectory: string;
  /** Folder whose content becomes `/opt` in Lambda. */
  readonly layerDirectory: string;
  /** Changes whenever the layer's content does; known without reading 70 MB. */
  readonly layerVersion: string;
  /** Folder of the built page, for a stage that has one. */
  readonly pageDirectory: string | undefined;
}

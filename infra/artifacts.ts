/** What has to be on disk before the app is built: the bundled functions and the DuckDB layer. */
export interface Artifacts {
  /** Folder with one folder per function name. */
  readonly functionsDirectory: string;
  /** Folder whose content becomes `/opt` in Lambda. */
  readonly layerDirectory: string;
  /** Changes whenever the layer's content does; known without reading 70 MB. */
  readonly layerVersion: string;
}

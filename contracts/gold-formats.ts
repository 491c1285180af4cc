/** In what form the rows of a gold table are answered: its media type, and the parameter `format` that asks for it. */
export const goldFormats = {
  json: 'application/json',
  csv: 'text/csv',
  arrow: 'application/vnd.apache.arrow.stream',
  parquet: 'application/vnd.apache.parquet',
} as const;

export type GoldFormat = keyof typeof goldFormats;
export type GoldFileFormat = Exclude<GoldFormat, 'json'>;

export const formatNames = Object.keys(goldFormats) as GoldFormat[];

export const formatOfMediaType = (mediaType: string): GoldFormat | undefined =>
  formatNames.find((format) => goldFormats[format] === mediaType);

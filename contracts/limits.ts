/** Items of one JSON batch. */
export const MAX_BATCH_ITEMS = 500;

/** Lines of one NDJSON upload; blank ones do not count. */
export const MAX_UPLOAD_LINES = 30_000;

/** Bytes of a JSON body, and of one line of an NDJSON upload, once decoded. */
export const MAX_JSON_BYTES = 1024 * 1024;

/** Bytes of an NDJSON upload, once decoded. What Lambda takes at once is 6 MB too, but in base64 and uncompressed. */
export const MAX_UPLOAD_BYTES = 6 * 1024 * 1024;

/** Rows of one answer about a gold table; a page of JSON has fewer. */
export const MAX_GOLD_ROWS = 1_000_000;

/** A file that has been uploaded whole. */
export interface StoredAttachment {
  readonly key: string;
  readonly bytes: number;
  readonly uploadedAt: Date;
}

export interface SignedUrl {
  readonly url: string;
  /** Whoever has it may use it until then, unless the credentials that signed it end sooner. */
  readonly expiresAt: Date;
}

/** Every method rejects with a ProblemError attachments_unavailable when the storage does not answer. */
export interface AttachmentStore {
  /** Files in the order of their keys; `more` tells that there are others behind them. */
  list(
    prefix: string,
    page: { readonly limit: number; readonly startAfter?: string | undefined },
  ): Promise<{ readonly files: readonly StoredAttachment[]; readonly more: boolean }>;
  /** Nothing happens when there is no such file. */
  remove(key: string): Promise<void>;
  /** Signs an upload of exactly this file, once. `headers` are to be sent with it as they are. */
  signUpload(upload: {
    readonly key: string;
    readonly mediaType: string;
    readonly bytes: number;
    /** Lower-case hex. */
    readonly sha256?: string | undefined;
  }): Promise<SignedUrl & { readonly headers: Readonly<Record<string, string>> }>;
  /** Signs a download that is answered with this media type and Content-Disposition. */
  signDownload(download: {
    readonly key: string;
    readonly mediaType: string;
    readonly disposition: string;
  }): Promise<SignedUrl>;
}

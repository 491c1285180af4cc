/** A way to forecast one regularly spaced series. */
export interface ForecastMethod {
  readonly name: string;
  /** Observations that it needs. */
  readonly minimumLength: number;
  /**
   * @param history observations, oldest first, without gaps
   * @param horizon how many steps ahead
   * @returns `horizon` points
   */
  forecast(history: Float64Array, horizon: number): Float64Array;
}

/** Steps of a season: sales go by the week. */
export const PERIOD = 7;

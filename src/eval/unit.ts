/** A ticket or a pair of tickets that a measure counts, and whether it is in the numerator. */
export interface Unit {
  readonly id: string;
  readonly hit: boolean;
}

/** The part of `js-yaml` that is used here; the package brings no types. */
/** A kind of plain scalar. */
export declare class Type {
  constructor(
    tag: string,
    options: {
      readonly kind: 'scalar';
      readonly resolve: (written: string | null) => boolean;
      readonly construct: (written: string) => unknown;
    },
  );
}
export interface Schema {
  extend(types: { readonly implicit: readonly Type[] }): Schema;
}
/** Maps, lists and strings, and nothing else. */
export declare const FAILSAFE_SCHEMA: Schema;
/** Throws where the text is no single document of this schema. */
export declare function load(text: string, options: { readonly schema: Schema }): unknown;

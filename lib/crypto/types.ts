/**
 * Text as it lies in the database: `e1.<master key version>.<wrapped data key>.<ciphertext>`. Only `seal`
 * makes one and only `open` reads one, so that the compiler refuses plain text in a sealed column.
 */
export type Sealed = string & { readonly __sealed: true };

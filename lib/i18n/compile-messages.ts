import compile from 'icu-minify/compile';

type Tree = string | { readonly [key: string]: Tree };
type Compiled = ReturnType<typeof compile> | { [key: string]: Compiled };

/** The compiler makes objects without a prototype, which cannot be handed to client components. */
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const isText = (tree: Tree): tree is string => typeof tree === 'string';

/** Messages parsed ahead, so that the parser (10 kB) stays out of the browser. */
export const compileMessages = (tree: Tree): Compiled =>
  isText(tree)
    ? plain(compile(tree))
    : Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, compileMessages(value)]));

/**
 * Marks the scripts that every page starts with: browsers that know the mark (Chrome since 136) compile their functions
 * beside the main thread while they load; others read a comment. Without it each is compiled when first called, which
 * holds a cheap phone for 100 ms.
 */
export class CompileAhead {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.compilation.tap('CompileAhead', (compilation) => {
      // After the minimizer, which takes comments out, and before names are made of the content.
      const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE + 1;
      compilation.hooks.processAssets.tap({ name: 'CompileAhead', stage }, () => {
        for (const file of compilation.entrypoints.get('main-app')?.getFiles() ?? []) {
          if (!file.endsWith('.js')) continue;
          compilation.updateAsset(
            file,
            (source) => new sources.ConcatSource('//# allFunctionsCalledOnLoad\n', source),
          );
        }
      });
    });
  }
}

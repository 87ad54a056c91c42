// What was compiled once is kept, so that a second start is quick. Our own files are named in full: there is no need to look for
// each of a thousand on the disk, and for the package.json above it, which took a third of a start. Each thread asks for it anew.
import module from 'node:module';

module.enableCompileCache?.();
module.registerHooks?.({
  resolve: (specifier, context, next) =>
    specifier.startsWith('.') && specifier.endsWith('.ts') && context.parentURL?.endsWith('.ts')
      ? { url: new URL(specifier, context.parentURL).href, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context),
});

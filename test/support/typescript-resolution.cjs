/**
 * Jest loads `globalSetup` with plain `require`, outside of its own module resolution: TypeScript is transformed there, but
 * the `.js` of our import paths is not mapped to the `.ts` that lies on disk. This does it, for that one process.
 */
const Module = require('node:module');

const resolveFilename = Module._resolveFilename;

Module._resolveFilename = function resolveTypeScriptToo(request, ...rest) {
  try {
    return resolveFilename.call(this, request, ...rest);
  } catch (error) {
    if (!request.startsWith('.') || !request.endsWith('.js')) throw error;
    return resolveFilename.call(this, request.replace(/\.js$/, '.ts'), ...rest);
  }
};

'use strict';
// The process in which a function's code runs: it stands in for the AWS Node.js runtime, one invocation at a time.
// Plain CommonJS, because it has to start without a TypeScript loader and to `require` bundles the way AWS does.

const { existsSync, realpathSync } = require('node:fs');
const Module = require('node:module');
const { isAbsolute, join, sep } = require('node:path');
const { pathToFileURL } = require('node:url');

const taskRoot = process.env.LAMBDA_TASK_ROOT;
const layers = (process.env.NODE_PATH ?? '').split(':').filter(existsSync);
// Modules are known by their real paths.
const roots = [taskRoot, ...layers].map((root) => realpathSync(root));
const visible = (path) => roots.some((root) => path === root || path.startsWith(root + sep));

// The asset lies inside the project here, so that node_modules of the project would be found, which AWS does not
// have: what a bundle forgot must fail on this machine too.
const nodeModulePaths = Module._nodeModulePaths;
Module._nodeModulePaths = (from) => {
  const paths = nodeModulePaths.call(Module, from);
  return visible(from) ? paths.filter(visible) : paths;
};

// The AWS SDK is part of the runtime on AWS, for bundles that leave it out.
const resolveFilename = Module._resolveFilename;
Module._resolveFilename = function resolve(request, ...rest) {
  try {
    return resolveFilename.call(this, request, ...rest);
  } catch (error) {
    if (!/^@(aws-sdk|smithy)\//.test(request) || isAbsolute(request)) throw error;
    return require.resolve(request, { paths: [__dirname] });
  }
};

// The SDK's advice to upgrade Node.js is about this machine's, not that of the declared runtime.
const emitWarning = process.emitWarning;
process.emitWarning = (warning, ...rest) => {
  if (!String(warning).startsWith('NodeVersionSupportWarning')) emitWarning.call(process, warning, ...rest);
};

/** The `errorType`/`errorMessage`/`trace` document that AWS returns for a thrown value. */
function errorDocument(error, errorType) {
  if (error instanceof Error || (typeof error === 'object' && error !== null && 'message' in error)) {
    const trace = String(error.stack ?? '').split('\n');
    return { errorType: errorType ?? error.name ?? 'Error', errorMessage: String(error.message), trace };
  }
  return { errorType: errorType ?? typeof error, errorMessage: String(error), trace: [] };
}

async function loadHandler() {
  const [, modulePath, exportName] = /^(.*?)\.([^./]+)$/.exec(process.env._HANDLER) ?? [];
  const base = join(taskRoot, modulePath ?? '');
  const file = ['.js', '.mjs', '.cjs'].map((extension) => base + extension).find(existsSync);
  if (!file) {
    throw Object.assign(new Error(`Error: Cannot find module '${modulePath}'`), {
      name: 'Runtime.ImportModuleError',
    });
  }
  const handler = (await loadModule(file))[exportName];
  if (typeof handler !== 'function') {
    const error = new Error(`${process.env._HANDLER} is undefined or not exported`);
    throw Object.assign(error, { name: 'Runtime.HandlerNotFound' });
  }
  return handler;
}

async function loadModule(file) {
  if (file.endsWith('.mjs')) return import(pathToFileURL(file).href);
  try {
    return require(file);
  } catch (error) {
    // A `.js` file of a package of type "module", or one with top-level await.
    if (['ERR_REQUIRE_ESM', 'ERR_REQUIRE_ASYNC_MODULE'].includes(error.code))
      return import(pathToFileURL(file).href);
    throw error;
  }
}

function invoke(handler, event, context) {
  return new Promise((resolve, reject) => {
    const result = handler(event, context, (error, value) => (error ? reject(error) : resolve(value)));
    if (typeof result?.then === 'function') result.then(resolve, reject);
    // Without a promise the function answers through its callback, if it takes one.
    else if (handler.length < 3) resolve(result);
  });
}

let current;
const send = (message, then) => process.send?.(message, then);

function finish(requestId, outcome) {
  if (current?.requestId !== requestId) return;
  const milliseconds = performance.now() - current.startedAt;
  current = undefined;
  const memory = Math.ceil(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(
    `END RequestId: ${requestId}\nREPORT RequestId: ${requestId}\tDuration: ${milliseconds.toFixed(2)} ms\t` +
      `Billed Duration: ${Math.ceil(milliseconds)} ms\tMemory Size: ${process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE} MB\t` +
      `Max Memory Used: ${memory} MB\n`,
  );
  send({ type: 'result', requestId, ...outcome });
}

async function run(handler, { requestId, payload, deadline, functionArn, traceId }) {
  current = { requestId, startedAt: performance.now() };
  process.env._X_AMZN_TRACE_ID = traceId;
  process.stdout.write(`START RequestId: ${requestId} Version: $LATEST\n`);
  const context = {
    callbackWaitsForEmptyEventLoop: true,
    functionName: process.env.AWS_LAMBDA_FUNCTION_NAME,
    functionVersion: process.env.AWS_LAMBDA_FUNCTION_VERSION,
    invokedFunctionArn: functionArn,
    memoryLimitInMB: process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    awsRequestId: requestId,
    logGroupName: process.env.AWS_LAMBDA_LOG_GROUP_NAME,
    logStreamName: process.env.AWS_LAMBDA_LOG_STREAM_NAME,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  };
  try {
    const value = await invoke(handler, JSON.parse(payload), context);
    finish(requestId, { payload: JSON.stringify(value === undefined ? null : value) });
  } catch (error) {
    console.error('Invoke Error', JSON.stringify(errorDocument(error)));
    finish(requestId, { error: errorDocument(error) });
  }
}

function die(errorType) {
  return (error) => {
    console.error(errorType, error);
    const document = errorDocument(error, errorType);
    if (!current) process.exit(1);
    send({ type: 'result', requestId: current.requestId, error: document, fatal: true }, () =>
      process.exit(1),
    );
  };
}

process.on('uncaughtException', die('Runtime.ExitError'));
process.on('unhandledRejection', die('Runtime.UnhandledPromiseRejection'));
// The parent is gone, by kill -9 too: nobody waits for an answer any more.
process.on('disconnect', () => process.exit(0));

loadHandler().then(
  (handler) => {
    process.on('message', (message) => run(handler, message));
    send({ type: 'ready' });
  },
  (error) => {
    const known = String(error.name).startsWith('Runtime.');
    const missing = error.code === 'MODULE_NOT_FOUND' || error.code === 'ERR_MODULE_NOT_FOUND';
    const errorType = known ? error.name : missing ? 'Runtime.ImportModuleError' : error.name;
    console.error('Init Error', error);
    send({ type: 'initError', error: errorDocument(error, errorType) }, () => process.exit(1));
  },
);

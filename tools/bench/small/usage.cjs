const { writeFileSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

/* Put before a program with `--require`: writes down what its process took in all, its threads included. */
if (isMainThread) process.on('exit', () => writeFileSync(process.env.BENCH_USAGE, JSON.stringify(process.resourceUsage())));

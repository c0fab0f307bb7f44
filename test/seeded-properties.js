const fastCheck = require('../node_modules/fast-check/lib/cjs/fast-check.js');

// What stands for fast-check in a test: the gate draws the same cases each time, so that it fails for a change and never
// by chance. `npm run nightly` gives other seeds.
fastCheck.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20261126) });

module.exports = fastCheck;

import { buildWeb } from "./set-up/build-web.mjs";
import { installDependencies } from "./set-up/install-dependencies.mjs";

/** Installs and builds what has changed since the last time. Runs on any Node that npm came with. */
try {
  await installDependencies();
  await buildWeb();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

// Compiles AnchorRegistry.sol with the pinned solc and writes the artefact that the server loads.
//   npm ci && node compile.mjs            writes it
//   npm ci && node compile.mjs --check    fails when the committed artefact does not reproduce
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFileSync, writeFileSync } from 'node:fs';

const here = dirname(fileURLToPath(import.meta.url));
const artefact = join(
  here,
  '../../traceability/src/main/resources/contracts/AnchorRegistry.json',
);
const solc = createRequire(import.meta.url)('solc');

const settings = {
  optimizer: { enabled: true, runs: 200 },
  evmVersion: 'paris', // no PUSH0: the oldest chains that operators run accept it
  metadata: { bytecodeHash: 'none', appendCBOR: false },
  outputSelection: { '*': { '*': ['abi', 'evm.bytecode.object'] } },
};
const output = JSON.parse(
  solc.compile(
    JSON.stringify({
      language: 'Solidity',
      sources: {
        'AnchorRegistry.sol': { content: readFileSync(join(here, 'AnchorRegistry.sol'), 'utf8') },
      },
      settings,
    }),
  ),
);
if (output.errors?.length) {
  console.error(output.errors.map((error) => error.formattedMessage).join('\n'));
  process.exit(1);
}
const contract = output.contracts['AnchorRegistry.sol'].AnchorRegistry;
const { outputSelection, ...committedSettings } = settings;
const text =
  JSON.stringify(
    {
      contract: 'AnchorRegistry',
      compiler: solc.version(),
      settings: committedSettings,
      abi: contract.abi,
      bytecode: '0x' + contract.evm.bytecode.object,
    },
    null,
    2,
  ) + '\n';

if (process.argv.includes('--check')) {
  if (readFileSync(artefact, 'utf8') !== text) {
    console.error('traceability/src/main/resources/contracts/AnchorRegistry.json does not reproduce');
    process.exit(1);
  }
  console.log('AnchorRegistry.json reproduces with solc ' + solc.version());
} else {
  writeFileSync(artefact, text);
  console.log('wrote AnchorRegistry.json with solc ' + solc.version());
}

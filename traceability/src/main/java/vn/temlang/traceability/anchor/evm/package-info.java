/** EVM chains through web3j and plain JSON-RPC over HTTP. */
@NullMarked
package vn.temlang.traceability.anchor.evm;

import org.jspecify.annotations.NullMarked;
